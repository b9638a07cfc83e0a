using System.Text.RegularExpressions;
using Catalog.Core.Parsing.Document;
using Catalog.Core.Parsing.Grammar;
using Catalog.Core.Parsing.Relations;

namespace Catalog.Core.Parsing.Usage;

/// <summary>Reads a table in which a column says when to use this agent, beside one that says when to use another.</summary>
internal static partial class SideBySide
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>The rows of one row of it; null for a table that has not one column of its own beside one of another.</summary>
    public static IEnumerable<UsageRow>? Rows(DocumentBlock row, List<string> cells, Role title, IReadOnlyList<string> names, AgentMentions mentions)
    {
        var header = row.Header.Select(cell => Unmarked.Bare(cell).Trim()).ToList();
        var columns = row.Header.Select(cell => Column(cell, title, names, mentions)).ToList();
        if (columns.Count(column => column.IsOwn is true) != 1)
            return null;
        if (columns.Exists(column => column.IsOwn is false))
            return Taken(cells, columns, row.Line, mentions);
        var own = columns.FindIndex(column => column.IsOwn is true);
        return own > 1 && own < cells.Count && header.FindIndex(1, cell => Heading.Of(cell).Is(Role.Taker)) is > 0 and var other
            ? Preferred(cells, own, other, row.Line, mentions)
            : null;
    }

    /// <summary>"Use this skill when | Use another when": whether a column is this agent's, and who is named for it.</summary>
    private static (bool? IsOwn, string? Taker) Column(string marked, Role title, IReadOnlyList<string> names, AgentMentions mentions)
    {
        var cell = Unmarked.Bare(marked).Trim();
        var heading = Heading.Of(cell);
        var who = heading.ElseTo?.Trim(' ', '/', '$', '@');
        if (who is not null && (mentions.IsSelf(who) || title == Role.Use && !mentions.Knows(who) && IsInName(who, names)) || heading.NamesAgent(names) && Heading.UsageOf(cell, names) == Role.Use)
            return (true, null);
        if (!heading.Is(Role.Elsewhere))
            return (null, null);
        return (false, who is null ? null : Calls.FirstIn(Calls.AsNames(marked, mentions), mentions) ?? (mentions.IsAgent(who) ? who : mentions.In(who, loose: true).Select(mention => mention.Name).FirstOrDefault(mentions.Knows)));
    }

    /// <summary>"Use bell casting when", of the skill old-bell-casting.</summary>
    private static bool IsInName(string who, IReadOnlyList<string> names) =>
        KnownAgents.Key(who) is var key && key.Contains('-', StringComparison.Ordinal) && names.Any(name => $"-{KnownAgents.Key(name)}-".Contains($"-{key}-", StringComparison.Ordinal));

    /// <summary>The column of this agent, and those of others; "use this skill" among theirs is no refusal, nor is what stands in both.</summary>
    private static IEnumerable<UsageRow> Taken(List<string> cells, List<(bool? IsOwn, string? Taker)> columns, int line, AgentMentions mentions)
    {
        var pairs = cells.Zip(columns, (cell, column) => (Cell: cell, column.IsOwn, column.Taker)).ToList();
        var own = pairs.Where(pair => pair.IsOwn is true).Select(pair => pair.Cell).ToList();
        // "Mending ropes | — use `rope-maker`": what stands before is another's.
        if (pairs.Find(pair => pair.IsOwn is false && IsOnlyTaker(pair.Cell, mentions)).Cell is { } taker)
            return own.SelectMany(cell => TableUsage.Cell(cell, Verdict.Avoid, line, mentions)).Select(row => row with { Instead = TableUsage.Taker(Alone.Match(taker).Groups["who"].Value, mentions) });
        var told = own.ConvertAll(Unmarked.Trimmed);
        return pairs.Where(pair => pair.IsOwn is not null).SelectMany(pair => pair.IsOwn is true
            ? TableUsage.Cell(pair.Cell, Verdict.Use, line, mentions)
            : Others(pair.Cell, line, mentions).Where(row => !UsesThis.IsMatch(row.Situation) && !told.Contains(row.Situation)).Select(row => row with { Instead = row.Instead ?? InBrackets(row.Situation, mentions) ?? pair.Taker }));
    }

    private static bool IsOnlyTaker(string cell, AgentMentions mentions) =>
        Alone.Match(cell) is { Success: true } alone && (alone.Groups["who"].Value[0] == '`' || mentions.Knows(alone.Groups["who"].Value));

    private static IEnumerable<UsageRow> Others(string cell, int line, AgentMentions mentions)
    {
        // "`gilder` — leaf and gold": who stands first takes what follows.
        if (Redirect.Headed(Calls.AsNames(cell, mentions), mentions) is { } headed)
            return [headed.Row(Verdict.Avoid, UsageSource.Table, line)];
        // "See MOULDS.md", "Use `--cold` to cast": where more is told, and how.
        return TableUsage.Cell(cell, Verdict.Avoid, line, mentions).Select(row => Sent(row, mentions)).Where(row => row.Instead is not null || !Pointing.IsMatch(cell));
    }

    /// <summary>"Use `gilder` afterwards to lay the leaf": what for, and whom.</summary>
    private static UsageRow Sent(UsageRow row, AgentMentions mentions) =>
        row.Instead is null && Sending.Match(row.Situation) is { Success: true } sent ? row with { Situation = sent.Groups["what"].Value, Instead = Calls.FirstIn(Calls.AsNames(sent.Groups["who"].Value, mentions), mentions) ?? (mentions.Knows(sent.Groups["who"].Value) ? sent.Groups["who"].Value : null) } : row;

    /// <summary>"hemp (`rope-maker`) or silk (`net-maker`) for a tower": the first.</summary>
    private static string? InBrackets(string situation, AgentMentions mentions) =>
        Bracket.Match(Calls.AsNames(situation, mentions)) is { Success: true } bracket && mentions.Takes(bracket.Groups["name"].Value) ? bracket.Groups["name"].Value : null;

    /// <summary>"Context | Preferred agent | Use this agent when": the context is the other's.</summary>
    private static IEnumerable<UsageRow> Preferred(List<string> cells, int own, int other, int line, AgentMentions mentions) =>
        TableUsage.Cell(cells[own], Verdict.Use, line, mentions).Concat(TableUsage.Taker(cells[other], mentions) is { } taker
            ? TableUsage.Cell(cells[0], Verdict.Avoid, line, mentions).Select(row => row with { Instead = taker })
            : []);

    [GeneratedRegex(@"^\s*((—|–|--?|→|[-=]>)\s*)+((use|see|try|run|defer to|covered by)\s+)?(the\s+)?(?<who>`[^`\s]+`|[\w:/-]+)(\s+(skill|agent|instead))*\W*$", Options)]
    private static partial Regex Alone { get; }

    [GeneratedRegex(@"^see\s+(?!(if|whether|what|how|why|where)\b)|^use\s+`-", Options)]
    private static partial Regex Pointing { get; }

    [GeneratedRegex(@"\(`(?<name>[\w:-]+)`\)", Options)]
    private static partial Regex Bracket { get; }

    [GeneratedRegex(@"^use (?<who>`[^`]+`|[a-z]\w*(-\w+)+)( skill| agent)?( afterwards| first| instead| directly)? (to|for|when|if|once) (?<what>.+)$", Options)]
    private static partial Regex Sending { get; }

    [GeneratedRegex(@"^\W*(always )?use this (agent|skill|one)\b", Options)]
    private static partial Regex UsesThis { get; }
}
