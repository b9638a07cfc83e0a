using Catalog.Core.Parsing.Rights;

namespace Catalog.Site.Pages;

/// <summary>One small labelled mark of what an agent may do.</summary>
/// <param name="Key">What the class of the mark ends with; empty for a mark without a colour.</param>
/// <param name="Title">The longer story; null where the label says all.</param>
public sealed record RightMark(string Key, string Label, string? Title = null)
{
    /// <summary>So many rights that are asked for have a mark each; more have one together.</summary>
    private const int Few = 3;

    /// <summary>The marks of a grant: one for all that is inherited, then one for each right that the file gives, in the order of rights, then its mode.</summary>
    public static IReadOnlyList<RightMark> Of(ToolGrant tools)
    {
        var marks = new List<RightMark>();
        var asked = tools.States.Where(state => state is { State: RightState.Asks, Scopes.Count: 0 }).ToList();
        if (tools.Inherits)
            marks.Add(new("inherited", Inherited(tools), "The file leaves it to the session"));
        marks.AddRange(tools.States
            .Where(state => state.IsEffective && state.State != RightState.Inherited && !(asked.Count > Few && asked.Contains(state)))
            .Select(state => new RightMark(Labels.Key(state.Right), state.HasExceptions ? $"{Labels.Of(state.Right)} (with exceptions)" : state.State == RightState.Granted ? Labels.Of(state.Right) : $"{Labels.Of(state.Right)} ({Labels.Of(state.State)})", RightWords.Of(state))));
        if (asked.Count > Few)
            marks.Add(new(asked.Exists(state => state.Right == Right.Execute) ? "execute" : "", Asked(tools, asked), "A person must agree each time"));
        if (marks.Count == 0)
            marks.Add(new("", "No tools"));
        if (tools.Mode is { } mode)
            marks.Add(new(mode is "bypassPermissions" or "yolo" or "danger-full-access" ? "execute" : "", $"Mode {Written.Plain(mode)}", "The mode that its file sets"));
        return marks;
    }

    private static string Asked(ToolGrant tools, List<RightGrant> asked) =>
        asked.Count == tools.States.Count ? "Asks first for all" : $"Asks first: {string.Join(", ", asked.Select(state => Labels.Of(state.Right)))}";

    private static string Inherited(ToolGrant tools)
    {
        var inherited = tools.States.Where(state => state.State == RightState.Inherited).Select(state => Labels.Of(state.Right)).ToList();
        var denied = tools.States.Where(state => !state.IsEffective).Select(state => Labels.Of(state.Right)).ToList();
        if (inherited.Count + denied.Count < tools.States.Count)
            return inherited.Count <= tools.States.Count / 2 ? $"Inherits {string.Join(", ", inherited)}" : denied.Count == 0 ? "Inherits the rest" : $"{string.Join(", ", denied)} denied, inherits the rest";
        return denied.Count > 0 ? $"Inherits all but {string.Join(", ", denied)}"
            : tools.Deny.Count > 0 ? "Inherits, some denied"
            : tools.States.Any(RightWords.AreUnasked) ? "Inherits all, some without asking"
            : "Inherits all";
    }
}
