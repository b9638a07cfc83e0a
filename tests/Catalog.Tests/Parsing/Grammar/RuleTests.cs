using Catalog.Core.Parsing.Grammar;
using Catalog.Core.Parsing.Relations;
using Catalog.Core.Parsing.Usage;
using Xunit;

namespace Catalog.Tests.Parsing.Grammar;

/// <summary>The examples that stand beside the rules are their tests.</summary>
public sealed class RuleTests
{
    private static readonly (string Name, RuleTable Table)[] Tables = [("headings", Heading.Table), ("sentences", Cues.Table), ("links", Links.Table), ("pieces", Piece.Table), ("redirects", Redirect.Table)];

    public static TheoryData<string, string> Rules => [.. Tables.SelectMany(table => table.Table.Rules.Select(rule => (table.Name, Named(rule))))];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_decides_for_its_examples_and_for_none_of_its_counterexamples(string name, string id)
    {
        var (table, rule) = Find(name, id);
        Assert.NotEmpty(rule.Examples);
        foreach (var example in rule.Examples)
            Assert.Equal((example, id), (example, table.First(example, RoleSet.Of(rule.Role)) is { } match ? Named(match.Rule) : "none"));
        foreach (var other in rule.Others)
            Assert.False(table.Matches(other, RoleSet.Of(rule.Role)).Any(match => match.Rule == rule), other);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Without_a_rule_an_example_of_it_is_read_otherwise(string name, string id)
    {
        var (table, rule) = Find(name, id);
        Assert.Contains(rule.Examples, example => Told(table.First(example, RoleSet.Of(rule.Role))) != Told(table.First(example, RoleSet.Of(rule.Role), without: rule)));
    }

    [Fact]
    public void No_two_rules_of_a_table_have_one_name() =>
        Assert.All(Tables, table => Assert.Equal(table.Table.Rules.Count, table.Table.Rules.Select(Named).Distinct().Count()));

    [Theory]
    [InlineData("headings", "call", "called", "helper", "this", "self", "donot", "doesnot", "when", "own")]
    [InlineData("sentences", "target", "cue", "adverb", "adverbs", "lead", "polite", "notdo", "fit", "outside", "subject", "bearing", "own")]
    [InlineData("pieces", "verb", "thing", "relative", "plain", "must", "condition", "flat", "does", "wish", "opening")]
    [InlineData("redirects", "mark", "within", "object", "bracketed", "close", "it", "them", "lead", "no-name", "prompt", "pass", "to", "listed", "owner", "joint-verb", "titled", "remit", "duty", "own-part")]
    [InlineData("links", "wait", "refuse", "still", "give", "turn", "duty", "on")]
    public void Without_a_group_of_words_an_example_is_read_otherwise(string name, params string[] definitions)
    {
        var file = RuleFile.Shipped(name);
        var told = All(new RuleTable(file), file);
        foreach (var definition in definitions)
        {
            var emptied = file with { Definitions = file.Definitions.ToDictionary(pair => pair.Key, pair => pair.Key == definition ? "nothingofthekind" : pair.Value) };
            Assert.NotEqual((definition, told), (definition, All(new RuleTable(emptied), file)));
        }
    }

    [Fact]
    public void Every_definition_of_the_lexicon_is_used() => Assert.All(
        Tables.SelectMany(table => table.Table.Definitions.Keys).Distinct(),
        name => Assert.Contains(Tables, table => table.Table.Rules.SelectMany(rule => rule.Patterns).Concat(table.Table.Definitions.Values).Any(pattern => pattern.Contains($"{{{name}}}", StringComparison.Ordinal))));

    private static string All(RuleTable table, RuleFile file) =>
        string.Join('\n', file.Rules.SelectMany(rule => rule.Examples.Concat(rule.Others).Select(example => Told(table.First(example, RoleSet.Of(rule.Role))))));

    private static string Named(Rule rule) => $"{rule.Role} {rule.Id}";

    /// <summary>What the rule says, and of which words: a rule that says the same of other words is another.</summary>
    private static string Told(RuleMatch? match) =>
        match is { } found ? $"{found.Rule.Role} {found["list"]}|{found["whole"]}|{found["what"]}|{found["who"]}|{found["items"]}|{found["rest"]}|{found["situation"]}|{found["agent"]}|{found["owner"]}|{found["name"]}|{found["verb"]}" : "";

    private static (RuleTable Table, Rule Rule) Find(string name, string id)
    {
        var (_, table) = Tables.First(each => each.Name == name);
        return (table, table.Rules.First(rule => Named(rule) == id));
    }
}
