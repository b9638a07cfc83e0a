using System.Text.RegularExpressions;
using Catalog.Core.Parsing.Grammar;
using Catalog.Core.Parsing.Relations;

namespace Catalog.Core.Parsing;

/// <summary>One of a list of rules in a front matter that tell when somebody else takes the work.</summary>
/// <param name="Condition">When; with who takes it where the rule is one text ("gilding — escalate to gilder").</param>
/// <param name="Taker">As written; null where the rule is one text.</param>
/// <param name="Line">1-based line of the condition.</param>
/// <param name="TakerLine">1-based line of the taker.</param>
internal sealed partial record TakerRule(string Condition, string? Taker, int Line, int TakerLine)
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>"user", "the right specialist": whoever it may be.</summary>
    public bool IsToNobody => Taker is { } taker && !taker.AsSpan().ContainsAny('-', ':') && Links.Is(taker, Role.Nobody);

    /// <summary>Whether the rules of a key are escalations: where to stop is where another goes on.</summary>
    public static bool AreEscalations(Field field) => OfEscalation.IsMatch(field.Key);

    /// <summary>The rules of a list, in their order; none where a key holds something else.</summary>
    public static IEnumerable<TakerRule> In(Field field)
    {
        if (field is not { Items: not null, Leaves: { } leaves, LeafLines: { } lines })
            yield break;
        foreach (var rule in leaves.Index().GroupBy(leaf => leaf.Item.Key.Length == 0 ? $"{leaf.Index}" : leaf.Item.Key.Split('.')[0], StringComparer.Ordinal))
        {
            if (rule.ToList() is [{ Item: { Key.Length: 0, Value: var text } } only])
            {
                if (AreEscalations(field))
                    yield return new(text, null, lines[only.Index], lines[only.Index]);
            }
            else if (Of(rule, Conditions) is { } when && Of(rule, Takers) is { } taker)
            {
                yield return new(when.Item.Value, taker.Item.Value.Trim().TrimStart('@'), lines[when.Index], lines[taker.Index]);
            }
        }
    }

    private static (int Index, KeyValuePair<string, string> Item)? Of(IEnumerable<(int Index, KeyValuePair<string, string> Item)> rule, Regex key) =>
        rule.Where(leaf => key.IsMatch(leaf.Item.Key[(leaf.Item.Key.IndexOf('.') + 1)..])).Select(leaf => ((int, KeyValuePair<string, string>)?)leaf).FirstOrDefault();

    [GeneratedRegex("^(escalat|stop[_-]?(condition|rule|when))", Options)]
    private static partial Regex OfEscalation { get; }

    [GeneratedRegex("^(trigger|condition|when|if|situation)s?$", Options)]
    private static partial Regex Conditions { get; }

    [GeneratedRegex("^(target|agent|to|(escalate|delegate|route|hand_?off)[_-]?to)$", Options)]
    private static partial Regex Takers { get; }
}
