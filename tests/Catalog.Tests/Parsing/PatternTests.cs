using System.Reflection;
using System.Text.RegularExpressions;
using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Document;
using Xunit;

namespace Catalog.Tests.Parsing;

/// <summary>Every pattern of the program on texts made to keep it busy.</summary>
public sealed partial class PatternTests
{
    // Far more than any match takes, because a busy machine stands still for seconds; what runs on for ever takes for ever.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static TheoryData<string> Patterns => [.. All().Select(pattern => pattern.Name)];

    [Theory]
    [MemberData(nameof(Patterns))]
    public void No_repetition_of_its_own_words_keeps_a_pattern_busy(string name)
    {
        var (_, pattern, options) = All().First(each => each.Name == name);
        var regex = new Regex(pattern, options, Patience);
        string[] words = [.. Words().Matches(pattern).Select(match => match.Groups[1].Value).Where(word => word.Length > 0).Append("x").Append("1").Append("").Distinct().Take(60)];
        foreach (var word in words.Concat(words.Zip(words.Skip(1), (one, next) => $"{one} {next}")))
        {
            foreach (var part in (string[])["", " ", "-", "/", ", ", "`", "  ", ". ", "*", "-a/", " x "])
            {
                foreach (var (start, end) in ((string, string)[])[("", "!"), ("", "\n\u0001"), ("→ ", ";!"), ("a ", "")])
                    Assert.True(regex.Count(start + string.Concat(Enumerable.Repeat(word + part, 60)) + end) >= 0);
            }
        }
        foreach (var run in (string[])[" ", "-", "a", "a ", "a-", "→", "*", "`", ", ", "(", "["])
            Assert.True(regex.Count(string.Concat(Enumerable.Repeat(run, 6_000)) + "!") >= 0);
    }

    private static IEnumerable<(string Name, string Pattern, RegexOptions Options)> All()
    {
        foreach (var type in typeof(AgentReader).Assembly.GetTypes().Where(type => !type.ContainsGenericParameters))
        {
            foreach (var field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Where(field => field.FieldType == typeof(Regex) || field.FieldType == typeof(TitlePattern)))
            {
                var value = field.GetValue(null);
                var regex = value as Regex ?? (Regex?)typeof(TitlePattern).GetFields(BindingFlags.Instance | BindingFlags.NonPublic).First(inner => inner.FieldType == typeof(Regex)).GetValue(value);
                yield return ($"{type.Name}.{field.Name}", regex!.ToString(), regex.Options);
            }
        }
    }

    // What stands behind a backslash is no word.
    [GeneratedRegex(@"\\.|([A-Za-z]{2,})")]
    private static partial Regex Words();
}
