using Catalog.Core.Parsing.Formats;
using Catalog.Core.Parsing.Rights;

namespace Catalog.Core.History.Changes;

/// <summary>Says what one tool list grants that another did not.</summary>
internal static class ToolChanges
{
    public static string Told(ToolsChange change) =>
        change.IsUnloaded ? $"front matter removed: no program loads it as an agent{(change.Before is { } had ? $" (had {Phrases.Count(had.Count, "tool")})" : "")}"
        : change.IsLoadedAgain ? $"front matter added: loaded as an agent{(change.After is { } has ? $", with {Phrases.Count(has.Count, "tool")}" : "")}"
        : change.IsUnread ? change.WasUnread ? "tools changed in a map that no program reads" : $"tools written as a map that no program reads{(change.Before is { } listed ? $" (had {Phrases.Count(listed.Count, "tool")})" : "")}"
        : change.WasUnread ? change.After is { } now ? $"tools written as a list again: {Phrases.Names(now)}" : "tools removed, a map that no program reads"
        : change.Switches is var (before, after) ? BetweenMaps(before, after)
        : change.IsNoLimit ? BetweenUnasked(change.Before ?? [], change.After ?? [])
        : Between(change.Before, change.After);

    /// <summary>Such as <c>gained WebFetch, narrowed Bash to Bash(git:*)</c>; null for a list that is absent, so that every tool is inherited.</summary>
    private static string Between(IReadOnlyList<string>? before, IReadOnlyList<string>? after) => (before, after) switch
    {
        (_, null) when IsEverything(before) => "tool list removed: still every tool",
        (_, null) => $"tool list removed: inherits every tool (had {Phrases.Count(before!.Count, "tool")})",
        (null, _) when IsEverything(after) => "tool list added: still every tool",
        (_, []) when IsEverything(before) => "tool list added: no tool (had every tool)",
        _ when IsEverything(before) && !IsEverything(after) => $"limited to {Phrases.Names(after)} (had every tool)",
        _ when IsEverything(after) && !IsEverything(before) => $"gained every tool (*), had {Phrases.Names(before!)}",
        _ => Delta(before!, after),
    };

    /// <summary>Of maps that switch tools on and off and leave those that they do not name as they are.</summary>
    private static string BetweenMaps(ToolGrant before, ToolGrant after)
    {
        var (gained, lost) = (after.Allow.Except(before.Allow, StringComparer.Ordinal).Except(before.Deny, StringComparer.Ordinal).ToLookup(tool => IsOpen(before, tool)),
            before.Allow.Except(after.Allow, StringComparer.Ordinal).Except(after.Deny, StringComparer.Ordinal).ToLookup(tool => IsOpen(after, tool)));
        string?[] parts =
        [
            Told("switched on", before.Deny.Except(after.Deny, StringComparer.Ordinal)),
            Told("gained", gained[false]),
            Told("switched off", after.Deny.Except(before.Deny, StringComparer.Ordinal)),
            Told("lost", lost[false]),
            Told("names", gained[true]) is { } named ? named + ", which nothing denied" : null,
            Told("no longer names", lost[true]) is { } unnamed ? unnamed + ", which nothing denies" : null,
        ];
        return string.Join(", ", parts.OfType<string>()) is { Length: > 0 } delta ? delta : "tools changed";
    }

    /// <summary>Whether the agent has a tool anyway where switches do not name it: it, and what it may be of a server or plugin.</summary>
    private static bool IsOpen(ToolGrant switches, string tool)
    {
        Right[] rights = OpenCodeAgent.Format.Tools.TryGetValue(tool, out var right) ? [right] : [Right.Mcp, Right.Other];
        return Array.TrueForAll(rights, each => switches[each].For(new(tool, RightState.Granted)) is RightState.Inherited or RightState.Granted);
    }

    /// <summary>Of lists that name what need not be asked for and leave the rest as it is.</summary>
    private static string BetweenUnasked(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var (gained, lost) = (after.ExceptBy(before.Select(Plain), Plain, StringComparer.Ordinal).ToList(), before.ExceptBy(after.Select(Plain), Plain, StringComparer.Ordinal).ToList());
        string[] rescoped = [.. Rescoped(gained, lost).Select(told => told.Insert(told.IndexOf(' ') + 1, "approval-free "))];
        string?[] parts =
        [
            Told("needs no approval for", gained.Where(tool => !IsCovered(tool, before))),
            Told("no longer pre-approved:", lost.Where(tool => !IsCovered(tool, after))),
            .. rescoped,
        ];
        return string.Join(", ", parts.OfType<string>()) is { Length: > 0 } delta ? delta : "what needs no approval is written in another way";
    }

    /// <summary>A tool in one notation: <c>Bash(git:*)</c> is <c>Bash(git *)</c>.</summary>
    internal static string Plain(string tool) => tool is [.. var inside, ')'] ? $"{Wildcard.Spaced(inside)})" : tool;

    /// <summary>Whether one of several tools grants another, and more.</summary>
    internal static bool IsCovered(string tool, IReadOnlyList<string> tools) => tools.Any(wide => Plain(wide) == Plain(tool) || Covers(wide, tool));

    /// <summary>Takes out of both lists what was narrowed and what was widened.</summary>
    private static IEnumerable<string> Rescoped(List<string> gained, List<string> lost) =>
        Taken(lost, gained, Covers, "narrowed").Concat(Taken(gained, lost, Covers, "widened"));

    /// <summary>True when the first grants more than the second, and that as well: <c>Bash</c> and <c>Bash(git:*)</c>, <c>Bash(git *)</c> and <c>Bash(git add *)</c>, <c>mcp__docs__*</c> and <c>mcp__docs__search</c>.</summary>
    private static bool Covers(string wide, string narrow) =>
        wide != narrow && (IsScopeOf(wide, narrow)
            || (wide is [.., ' ' or ':', '*', ')'] && narrow.Length > wide.Length && narrow[wide.Length - 3] is ' ' or ':' && narrow.StartsWith(wide[..^3], StringComparison.Ordinal))
            || (wide is [.., '_' or '/', '*'] && narrow.StartsWith(wide[..^1], StringComparison.Ordinal)));

    private static bool IsEverything(IReadOnlyList<string>? tools) => tools is null || tools.Contains("*", StringComparer.Ordinal);

    private static bool IsScopeOf(string tool, string scoped) => scoped.Length > tool.Length && ToolNames.BareName(scoped) == tool;

    private static string Delta(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var (gained, lost) = (after.Except(before, StringComparer.Ordinal).ToList(), before.Except(after, StringComparer.Ordinal).ToList());
        var rescoped = Rescoped(gained, lost)
            .Concat(Taken(lost, gained, (was, now) => was != ToolNames.BareName(was) && ToolNames.BareName(was) == ToolNames.BareName(now), "changed"))
            .ToList();
        var moved = OfOtherServers(gained, lost).ToList();
        var renamed = Renamed(gained, lost, after).ToList();
        string?[] parts =
        [
            Told("gained", gained),
            .. renamed,
            .. moved,
            .. rescoped,
            Told("lost", lost),
        ];
        return string.Join(", ", parts.OfType<string>()) is { Length: > 0 } delta ? delta : "tools changed";
    }

    /// <summary>Takes out of both lists the tools that another server offers now: a gain all the same, for who runs the server decides what they do.</summary>
    private static IEnumerable<string> OfOtherServers(List<string> gained, List<string> lost)
    {
        var old = lost.Select(name => (Name: name, Of: ToolNames.ServerOf(name))).Where(each => each.Of is not null)
            .GroupBy(each => each.Of!.Value.Tool, StringComparer.Ordinal).ToDictionary(group => group.Key, group => new Queue<(string Name, string Server)>(group.Select(each => (each.Name, each.Of!.Value.Server))), StringComparer.Ordinal);
        var moves = new List<(string Was, string Now, string Servers)>();
        foreach (var name in gained)
        {
            if (ToolNames.ServerOf(name) is { } now && old.TryGetValue(now.Tool, out var left) && left.TryDequeue(out var was))
                moves.Add((was.Name, name, $"{now.Server} in place of {was.Server}"));
        }
        gained.RemoveAll(moves.Select(move => move.Now).ToHashSet(StringComparer.Ordinal).Contains);
        lost.RemoveAll(moves.Select(move => move.Was).ToHashSet(StringComparer.Ordinal).Contains);
        return moves.GroupBy(move => move.Servers, StringComparer.Ordinal).Select(move => $"gained {Phrases.Names([.. move.Select(each => each.Now)])} (another server, {move.Key})");
    }

    /// <summary>Takes out of both lists what has another name now and opens the same.</summary>
    private static IEnumerable<string> Renamed(List<string> gained, List<string> lost, IReadOnlyList<string> after)
    {
        // The tool itself before the set that it is in.
        foreach (var now in after.OrderByDescending(name => name.Contains('/', StringComparison.Ordinal)))
        {
            var was = lost.Where(name => ToolNames.StandsFor(now, name)).ToList();
            if (was.Count == 0)
                continue;
            lost.RemoveAll(was.Contains);
            yield return gained.Remove(now) ? $"{now} in place of {Phrases.Names(was)}" : $"lost {Phrases.Names(was)}, which {now} holds";
        }
    }

    private static string? Told(string verb, IEnumerable<string> tools) =>
        tools.ToList() is { Count: > 0 } names ? $"{verb} {Phrases.Names(names)}" : null;

    /// <summary>Takes out of both lists what belongs together: one tool of the first and all of the second that answer to it.</summary>
    private static IEnumerable<string> Taken(List<string> ones, List<string> others, Func<string, string, bool> belong, string verb)
    {
        foreach (var one in ones.ToList())
        {
            var same = others.Where(other => belong(one, other)).ToList();
            if (same.Count == 0)
                continue;
            ones.Remove(one);
            others.RemoveAll(same.Contains);
            yield return verb == "widened" ? $"widened {Phrases.Names(same)} to {one}" : $"{verb} {one} to {Phrases.Names(same)}";
        }
    }
}
