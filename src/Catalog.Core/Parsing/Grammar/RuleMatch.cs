namespace Catalog.Core.Parsing.Grammar;

/// <summary>What a rule found in a text.</summary>
/// <param name="groups">First and end of each of the rule's groups, in words.</param>
internal readonly struct RuleMatch(Rule rule, string text, IReadOnlyList<RuleToken> tokens, IReadOnlyList<string> names, int[] groups)
{
    public Rule Rule => rule;

    /// <summary>The words of a group as written; null where the rule's pattern has none of that name.</summary>
    public string? this[string name] => SpanOf(name) is var (start, end) && start >= 0 ? text[start..end] : null;

    /// <summary>Where a group stands in the text, with the quotes around it; -1 where there is none.</summary>
    public (int Start, int End) SpanOf(string name)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] != name || groups[2 * i] < 0)
                continue;
            var (first, after) = (groups[2 * i], groups[2 * i + 1]);
            var start = first == 0 ? 0 : tokens[first - 1].End;
            var end = after == tokens.Count ? text.Length : tokens[after].Start;
            while (start < end && char.IsWhiteSpace(text[start]))
                start++;
            while (end > start && char.IsWhiteSpace(text[end - 1]))
                end--;
            return (start, end);
        }
        return (-1, -1);
    }
}
