using System.Globalization;
using Catalog.Core.History.Changes;
using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Formats;
using Catalog.Core.Parsing.Rights;

namespace Catalog.Core.History;

/// <summary>What one version of an agent may do that the version before might not: a permission escalation.</summary>
public static class Widening
{
    /// <summary>What stands before a tool that a skill need not ask for since then.</summary>
    internal const string UnaskedNow = "no approval for ";

    private const string UnaskedNoMore = "approval again for ";

    /// <summary>Scopes of one right that are named.</summary>
    private const int MostScopes = 6;

    /// <summary>Each gain as a short phrase, such as <c>execute (Bash)</c> or <c>execute asks → granted</c>; empty when nothing was gained. Another notation of the same rights is no gain.</summary>
    public static IReadOnlyList<string> Between(AgentDefinition before, AgentDefinition after) => Gains(before, after, isLost: false);

    /// <summary>Each loss as a short phrase, such as <c>execute granted → asks</c>: what the version before might do that this one may not.</summary>
    public static IReadOnlyList<string> Lost(AgentDefinition before, AgentDefinition after) => Gains(after, before, isLost: true);

    /// <param name="isLost">True where the later text comes first, so that its gains are what was lost.</param>
    private static List<string> Gains(AgentDefinition before, AgentDefinition after, bool isLost)
    {
        // What no program can load may do nothing; that nobody knows its rights is no gain.
        if (after.FrontMatter.IsUnread || !IsLoaded(after))
            return [];
        var (old, current) = (before.Tools, after.Tools);
        List<string> gains = [.. current.States.SelectMany(state => Between(old[state.Right], state, before, after, isLost))];
        if (gains.Count > 1 && !old.Inherits && (current.Allow.Count == 0 || current.Allow.Contains("*", StringComparer.Ordinal)) && IsEverything(current, old))
            gains = [current.Allow.Contains("*", StringComparer.Ordinal) ? "every tool (*)" : current.Inherits ? $"every tool ({(isLost ? "a" : "no")} {(old.Allow.Count > 0 ? "tool list" : "limit")} {(isLost ? "now" : "any more")})" : "every tool"];
        var format = AgentFormats.Of(after.Format);
        if (before.Format == after.Format && format.ModeReach(current.Mode) > format.ModeReach(old.Mode))
            gains.Add($"mode {current.Mode ?? "of the session"}{(current.Mode is { } mode && format.ModeWords.TryGetValue(mode, out var words) ? $" ({words})" : "")}");
        return gains;
    }

    /// <summary>False for a phrase that says only what need not be asked for, which a list of tools tells by itself.</summary>
    internal static bool IsReach(string phrase) => !phrase.StartsWith(UnaskedNow, StringComparison.Ordinal) && !phrase.StartsWith(UnaskedNoMore, StringComparison.Ordinal);

    /// <summary>True for a phrase that names nothing but tools with which an agent keeps a list of what to do, plans, or asks its user: they reach nothing.</summary>
    internal static bool IsHarmless(string phrase)
    {
        var tools = phrase.StartsWith(UnaskedNow, StringComparison.Ordinal) ? phrase[UnaskedNow.Length..]
            : phrase.StartsWith("other (", StringComparison.Ordinal) ? phrase["other (".Length..^1] : "";
        return tools.Length > 0 && tools.Split(", ").All(ToolNames.ReachNothing);
    }

    /// <summary>Whether the program takes such a file for an agent.</summary>
    internal static bool IsLoaded(AgentDefinition definition) =>
        AgentFormats.Of(definition.Format).Loads(definition.FrontMatter);

    private static bool IsEverything(ToolGrant current, ToolGrant old) =>
        current.States.All(state => state.Rest is RightState.Granted or RightState.Inherited || (state.State == RightState.Denied && old[state.Right].State == RightState.Denied));

    /// <summary>The gains of one right.</summary>
    internal static IEnumerable<string> Between(RightGrant old, RightGrant current, AgentDefinition before, AgentDefinition after, bool isLost = false)
    {
        var name = current.Right.ToString().ToLowerInvariant();
        // What the session has, a file may name; only a skill's list says more, namely what need not be asked for, and a server that it brings along, which rules and switches do not.
        var isOnTop = before.Tools.Inherits && after.Tools.Inherits && Reach.Of(current.Rest) >= Reach.Of(old.Rest)
            && ((current.Right == Right.Mcp && !AgentFormats.Of(after.Format).MapKeepsOthers) || AgentFormats.Of(after.Format).ToolsAreNoLimit);
        int Of(RightState state) => state == RightState.Granted && !isOnTop ? Reach.Of(RightState.Inherited) : Reach.Of(state);
        if (old.State == RightState.Denied && current.State != RightState.Denied)
            return Gained(name, current, after, isLost) is { } gained ? [gained] : [];
        if (isOnTop && AgentFormats.Of(after.Format).ToolsAreNoLimit && old.Rest != current.Rest && current.Rest == RightState.Granted && Unasked(tool => ToolNames.ScopesOf(tool).Count == 0) is { Count: > 0 } unasked)
            return unasked;
        // What nobody knows any more, or again, is no step up or down.
        if (isLost ? IsUncertain(current.Rest, old.Rest) : IsUncertain(old.Rest, current.Rest))
            return [];
        if (Of(current.Rest) > Of(old.Rest))
            return [Unscoped(current.Right, before, after) is { } tool ? $"{tool} {(isLost ? "beyond" : "without")} its scope" : $"{name} {(old.State == current.State ? Step(old.Rest, current.Rest) : Step(old.State, current.State))}"];
        // Another command of a hook is no more than the one before; one hook more is.
        var hooks = current.Scopes.Count(scope => scope.IsHook) - old.Scopes.Count(scope => scope.IsHook);
        // Where nothing outside the project was open, what is so now is told at once.
        var outside = current.Scopes.Where(scope => scope.IsOutside && scope.State is (RightState.Granted or RightState.Asks) && old.For(scope) == RightState.Denied).ToList();
        if (outside.Count == 0 || old.Scopes.Any(scope => scope.IsOutside && scope.State != RightState.Denied))
            outside.Clear();
        IEnumerable<string> reached = outside.Count == 0 ? [] : [Outside(outside)];
        return reached.Concat(current.Scopes.Concat(old.Scopes)
            .DistinctBy(scope => scope.Pattern, StringComparer.Ordinal)
            .Where(scope => !outside.Contains(scope))
            .Where(scope => scope.IsHook ? hooks > 0 && current.Scopes.Contains(scope) && !old.Scopes.Contains(scope) : Of(current.For(scope)) > Of(old.For(scope)) && !(isLost ? IsUncertain(current.For(scope), old.For(scope)) : IsUncertain(old.For(scope), current.For(scope))))
            .SelectMany(scope => isOnTop && AgentFormats.Of(after.Format).ToolsAreNoLimit && Unasked(tool => tool == scope.Pattern || ToolNames.ScopesOf(tool).Contains(scope.Pattern)) is { Count: > 0 } named ? named
                : [current.Right == Right.Mcp ? scope.Pattern : scope.IsHook ? $"{name} {scope.Pattern}" : $"{(scope.IsOutside ? "" : name + " ")}{scope.Told}{(IsListed(scope) ? "" : $": {Step(old.For(scope), current.For(scope))}")}"])
            .Distinct(StringComparer.Ordinal));

        List<string> Unasked(Func<string, bool> isIt) =>
            [.. after.Tools.Allow.Where(tool => ToolNames.Of(tool, AgentFormats.Of(after.Format)).Right == current.Right && !before.Tools.Allow.Contains(tool, StringComparer.Ordinal) && !ToolChanges.IsCovered(tool, before.Tools.Allow) && isIt(tool)).Select(tool => (isLost ? UnaskedNoMore : UnaskedNow) + tool)];

        // What a list of tools does not name was never denied in so many words.
        bool IsListed(RightScope scope) => current.For(scope) == RightState.Granted && old.For(scope) == RightState.Denied && !old.Scopes.Any(other => other.Pattern == scope.Pattern) && (isLost ? before : after).Tools.Allow.Count > 0;

        string Step(RightState from, RightState to) => isLost ? $"{Word(to)} → {Word(from)}" : $"{Word(from)} → {Word(to)}";
    }

    /// <summary>A right that was denied, with what gives it; null where that is a tool of another program alone, which opens nothing here.</summary>
    private static string? Gained(string name, RightGrant current, AgentDefinition after, bool isLost)
    {
        var format = AgentFormats.Of(after.Format);
        List<string> by = [.. after.Tools.Allow.Where(tool => ToolNames.Of(tool, format).Right == current.Right)];
        if (current.State == RightState.Unknown && by.Count > 0 && by.TrueForAll(tool => ToolNames.IsAnyones(ToolNames.BareName(tool))))
            return null;
        if (by.Count == 0 && current.Scopes.Where(scope => scope.State != RightState.Denied).ToList() is [_, ..] scopes && scopes.TrueForAll(scope => scope.IsOutside))
            return Outside(scopes);
        if (by.Count == 0)
            by.AddRange(Folded(current.Scopes));
        if (current.State is RightState.Asks or RightState.Unknown)
            by.Add(isLost ? current.State == RightState.Asks ? "asked before" : "unknown before" : Word(current.State));
        return by.Count == 0 ? name : $"{name} ({string.Join(", ", by)})";
    }

    /// <summary>Folders outside the project: those that are free and those that are asked for, as many as a sentence has room for.</summary>
    private static string Outside(List<RightScope> scopes)
    {
        static string? Told(IEnumerable<RightScope> some, string after) => some.ToList() switch
        {
            [] => null,
            { Count: <= MostScopes } few => string.Join(", ", few.Select(scope => scope.Folder + after)),
            var many => $"{many.Count.ToString(CultureInfo.InvariantCulture)} folders{after}",
        };
        var asks = scopes.ToLookup(scope => scope.State == RightState.Asks);
        var (free, asked) = (asks[false].Where(scope => scope.Folder.Length > 0).ToList(), asks[true].Where(scope => scope.Folder.Length > 0).ToList());
        var anything = asks[false].Any(scope => scope.Folder.Length == 0) ? null : asks[true].Any(scope => scope.Folder.Length == 0) ? free.Count == 0 ? "after asking" : "anything else after asking" : null;
        string[] told = [.. new[] { Told(free, ""), anything is null ? Told(asked, " after asking") : null, anything }.OfType<string>()];
        return "reach outside the project" + (told.Length == 0 || asks[false].Any(scope => scope.Folder.Length == 0) ? "" : $" ({string.Join(", ", told)})");
    }

    /// <summary>What scopes give, and how many more are asked for.</summary>
    private static IEnumerable<string> Folded(IReadOnlyList<RightScope> scopes)
    {
        var (given, asked) = (scopes.Where(scope => scope.State is not (RightState.Denied or RightState.Asks)).ToList(), scopes.Where(scope => scope.State == RightState.Asks).ToList());
        if (given.Count == 0)
            return asked.Count > MostScopes ? [$"{asked.Count.ToString(CultureInfo.InvariantCulture)} patterns"] : asked.Select(scope => scope.Told);
        var told = given.Count <= MostScopes ? [.. given.Select(scope => scope.Told)]
            : new List<string> { $"{given.Count.ToString(CultureInfo.InvariantCulture)} patterns" };
        return asked.Count == 0 ? told : told.Append($"{asked.Count.ToString(CultureInfo.InvariantCulture)} more asked for");
    }

    /// <summary>The tool that was granted with a scope and is now granted without.</summary>
    private static string? Unscoped(Right right, AgentDefinition before, AgentDefinition after) => after.Tools.Allow.FirstOrDefault(tool =>
        tool == ToolNames.BareName(tool)
        && ToolNames.Of(tool, AgentFormats.Of(after.Format)).Right == right
        && before.Tools.Allow.Any(each => each.Length > tool.Length && ToolNames.BareName(each).Equals(tool, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether a right that the agent had is no longer certain, or is so again.</summary>
    internal static bool IsUncertain(RightState was, RightState now) =>
        (was, now) is (RightState.Unknown, RightState.Inherited or RightState.Granted or RightState.Asks) or (RightState.Inherited or RightState.Granted, RightState.Unknown);

    internal static string Word(RightState state) => state == RightState.Scoped ? "only some" : state.ToString().ToLowerInvariant();
}
