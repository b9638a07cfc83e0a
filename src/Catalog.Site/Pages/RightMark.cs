using Catalog.Core.Parsing;

namespace Catalog.Site.Pages;

/// <summary>One small labelled mark of what an agent may do.</summary>
/// <param name="Key">What the class of the mark ends with; empty for a mark without a colour.</param>
/// <param name="Title">The longer story; null where the label says all.</param>
public sealed record RightMark(string Key, string Label, string? Title = null)
{
    /// <summary>The marks of a grant, in the order of rights.</summary>
    public static IReadOnlyList<RightMark> Of(ToolGrant tools) =>
        tools.Inherits ? [new("inherited", Inherited(tools), "The file has no tool list, so every tool of the session is open to it")]
        : tools.Rights.Count == 0 ? [new("", "No tools")]
        : [.. tools.Rights.Select(right => new RightMark(Labels.Key(right), Labels.Of(right)))];

    private static string Inherited(ToolGrant tools)
    {
        var missing = Enum.GetValues<Right>().Except(tools.Rights).Select(Labels.Of).ToList();
        return missing.Count > 0 ? $"Inherits all but {string.Join(", ", missing)}"
            : tools.Deny.Count > 0 ? "Inherits, some denied"
            : "Inherits all";
    }
}
