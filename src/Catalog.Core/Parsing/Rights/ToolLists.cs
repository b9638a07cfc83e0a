using Catalog.Core.Findings;
using Catalog.Core.Text;

namespace Catalog.Core.Parsing.Rights;

/// <summary>Reads the ways of naming tools in a list (comma text, YAML list, <c>*</c>) and what they grant.</summary>
internal static class ToolLists
{
    /// <summary>Letters of a rule, and rules, that a finding shows.</summary>
    private const int LongestRule = 60;
    private const int MostRules = 3;

    /// <summary>The names in a value, split at commas outside parentheses; a skill's text without any is split at spaces, as its format has it.</summary>
    public static IEnumerable<string> Names(Field field)
    {
        if (field.Items is { } items)
            return items.SelectMany(item => Split(item, ',')).Where(name => name.Length > 0 && name is not ("null" or "~"));
        var value = field.Value.Trim();
        if (value is ['[', .., ']'])
            value = value[1..^1];
        var names = Split(value, ',').ToList();
        if (names.Count == 1 && field.Key.EndsWith("allowed-tools", StringComparison.OrdinalIgnoreCase))
            names = [.. Split(value, ' ')];
        return names.Select(name => name.Trim('"', '\'', ' ')).Where(name => name.Length > 0);
    }

    /// <summary>Whether a list names tools, most of them such as are asked for.</summary>
    public static bool AreMostly(Field? field, Func<string, bool> isOne) =>
        field is { Entries: null } && Names(field).ToList() is { Count: > 0 } names && names.Count(isOne) * 2 > names.Count;

    /// <summary>Grants the tools of a list: a tool that nobody knows leaves the right that it could be unknown, where the list limits.</summary>
    /// <param name="field">A list or a text; a map is refused by whoever asks.</param>
    /// <param name="isTaken">Whether a tool is taken away again as a whole.</param>
    public static void Grant(RightsDraft draft, Field field, Func<string, bool> isTaken)
    {
        foreach (var (tool, line) in Lined(field).Where(each => !isTaken(each.Tool)))
        {
            if (tool == "*")
            {
                draft.All(RightState.Granted, line);
                continue;
            }
            var (right, isKnown) = ToolNames.Of(tool, draft.Format);
            if (ToolNames.IsOneRuleOfMany(tool))
                draft.Tell(Rules.FieldType, field, $"{Shortening.Of(tool, LongestRule)} is one rule, and its commas are part of the command; it matches none of them alone", line, $"Write a rule for each: {Parted(tool)}.");
            // What need not be asked for is no more than a session has, and a tool that nobody has is nothing.
            if (!isKnown && draft.Format.ToolsAreNoLimit)
                continue;
            var state = isKnown ? RightState.Granted : RightState.Unknown;
            var patterns = ToolNames.ScopesOf(tool);
            if (right == Right.Mcp && draft.Rest(Right.Mcp) != RightState.Granted && !IsEveryServer(tool))
            {
                draft.Scope(right, tool, state, line);
            }
            else if (patterns.Count == 0)
            {
                draft.Raise(right, state, line);
            }
            foreach (var pattern in right == Right.Mcp ? [] : patterns)
                draft.Scope(right, pattern, state, line);
            foreach (var also in ToolNames.AlsoOf(tool, draft.Format))
                draft.Raise(also, RightState.Granted, line);
        }
    }

    /// <summary>The first of the rules that were meant, and a sign of more.</summary>
    private static string Parted(string tool)
    {
        string[] rules = [.. ToolNames.InsideOf(tool).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(each => $"{ToolNames.BareName(tool)}({each})")];
        return string.Join(", ", rules.Take(MostRules)) + (rules.Length > MostRules ? ", …" : "");
    }

    /// <summary>Each tool with the line that it stands on.</summary>
    public static IEnumerable<(string Tool, int Line)> Lined(Field field)
    {
        if (field is { Items: { } items, LeafLines: { } lines } && items.Count == lines.Count)
            return items.Zip(lines).SelectMany(item => Split(item.First, ',').Where(name => name.Length > 0).Select(name => (name, item.Second)));
        return Names(field).Select(name => (name, field.Line));
    }

    private static bool IsEveryServer(string tool) => tool.ToLowerInvariant() is "mcp" or "mcp_*" or "mcp__*" or "mcp/*";

    private static IEnumerable<string> Split(string value, char separator)
    {
        var (depth, start) = (0, 0);
        for (var i = 0; i <= value.Length; i++)
        {
            var c = i < value.Length ? value[i] : separator;
            depth += c switch { '(' => 1, ')' => -1, _ => 0 };
            if (i < value.Length && (depth > 0 || (c != separator && c != '\n')))
                continue;
            var name = value[start..i].Trim();
            yield return name.StartsWith("- ", StringComparison.Ordinal) ? name[2..].Trim() : name;
            start = i + 1;
        }
    }
}
