using System.Runtime.InteropServices;
using Catalog.Core.Text;

namespace Catalog.Core.Parsing.Grammar;

/// <summary>The rules of one kind of text, in the order in which they are asked.</summary>
internal sealed class RuleTable
{
    /// <summary>Characters; of a longer text only the start is read.</summary>
    private const int Longest = 2_000;

    private const int MostRemembered = 50_000;

    /// <summary>Characters of a text that is remembered.</summary>
    private const int LongestRemembered = 400;

    private readonly (Rule Rule, IReadOnlyList<string> Groups, RulePattern[] Patterns)[] rules;
    private readonly WordClasses classes = new();
    private readonly string joints;

    /// <summary>Texts in which nothing fits, for the roles asked: most are such, and nearly every one comes again in the next version.</summary>
    private readonly Remembered<(string Text, RoleSet Asked), bool> silent = new(MostRemembered);

    /// <param name="text">As it stands in a file: definitions, rules and remarks.</param>
    public RuleTable(string text)
        : this(RuleFile.Read(text))
    {
    }

    public RuleTable(RuleFile file)
    {
        joints = file.Joints;
        var notation = new RuleNotation(classes, file.Definitions);
        Definitions = file.Definitions;
        // All classes of words have to be known before the first pattern is made of them.
        var read = file.Rules.Select(rule => Read(rule, notation)).ToList();
        rules = [.. read.Select(each => (each.Rule, each.Groups, each.Nodes.Select(node => new RulePattern(node, each.Groups.Count, classes.Width)).ToArray()))];
        Rules = file.Rules;
    }

    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>The lexicon: what stands for each name in braces.</summary>
    public IReadOnlyDictionary<string, string> Definitions { get; }

    /// <summary>The table that stands beside this type under a name.</summary>
    public static RuleTable Shipped(string name) => new(RuleFile.Shipped(name));

    /// <summary>The first rule of some roles that fits a whole text; null when none does.</summary>
    /// <param name="asked">The roles that count.</param>
    /// <param name="without">A rule that is passed over, as if the table did not have it.</param>
    public RuleMatch? First(string text, RoleSet asked, Rule? without = null)
    {
        if (without is null && silent.TryGetValue((text, asked), out _))
            return null;
        foreach (var match in Matches(text, asked, without))
            return match;
        if (without is null && text.Length <= LongestRemembered)
            silent.Add((text, asked), true);
        return null;
    }

    /// <summary>Every rule of some roles that fits a whole text, in order.</summary>
    public IEnumerable<RuleMatch> Matches(string text, RoleSet asked, Rule? without = null)
    {
        var tokens = RuleTokens.Of(text.AsSpan(0, Math.Min(text.Length, Longest)), classes, joints);
        if (tokens.Count == 0)
            yield break;
        var all = new ulong[classes.Width];
        foreach (var token in tokens)
        {
            for (var i = 0; i < all.Length; i++)
                all[i] |= token.Classes[i];
        }
        foreach (var (rule, groups, patterns) in rules)
        {
            if (!asked.Contains(rule.Role) || rule == without)
                continue;
            foreach (var pattern in patterns)
            {
                if (pattern.MayMatch(all, tokens[0].Classes, tokens.Count) && pattern.Match(CollectionsMarshal.AsSpan(tokens)) is { } held)
                {
                    yield return new RuleMatch(rule, text, tokens, groups, held);
                    break;
                }
            }
        }
    }

    private static (Rule Rule, IReadOnlyList<string> Groups, RuleNode[] Nodes) Read(Rule rule, RuleNotation notation)
    {
        var groups = new List<string>();
        return (rule, groups, [.. rule.Patterns.Select(pattern => notation.Read(pattern, groups))]);
    }
}
