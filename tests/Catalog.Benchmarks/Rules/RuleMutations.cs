using Catalog.Core.Parsing.Grammar;

namespace Catalog.Benchmarks.Rules;

/// <summary>Takes away each rule, each pattern of a rule and each word group of the lexicon, and names those that no example misses.</summary>
internal static class RuleMutations
{
    public static void Tell(string name)
    {
        var file = RuleFile.Shipped(name);
        var told = Told(new RuleTable(file), file).ToList();
        foreach (var rule in file.Rules)
        {
            Say($"{name}: rule {rule.Role} {rule.Id}", file with { Rules = [.. file.Rules.Where(other => other != rule)] }, file, told);
            foreach (var pattern in rule.Patterns.Where(_ => rule.Patterns.Count > 1))
                Say($"{name}: pattern of {rule.Role} {rule.Id}: {pattern}", file with { Rules = [.. file.Rules.Select(other => other == rule ? rule with { Patterns = [.. rule.Patterns.Where(each => each != pattern)] } : other)] }, file, told);
        }
        foreach (var definition in file.Definitions.Keys.Where(key => file.Rules.SelectMany(rule => rule.Patterns).Concat(file.Definitions.Values).Any(text => text.Contains($"{{{key}}}", StringComparison.Ordinal))))
            Say($"{name}: lexicon {{{definition}}}", file with { Definitions = file.Definitions.ToDictionary(pair => pair.Key, pair => pair.Key == definition ? "nothingofthekind" : pair.Value) }, file, told);
    }

    private static void Say(string mutation, RuleFile mutated, RuleFile file, List<string> told)
    {
        if (Told(new RuleTable(mutated), file).SequenceEqual(told))
            Console.WriteLine($"survives: {mutation}");
    }

    /// <summary>What a table says of every example and counterexample of the whole one.</summary>
    private static IEnumerable<string> Told(RuleTable table, RuleFile file) =>
        from rule in file.Rules
        from example in rule.Examples.Concat(rule.Others)
        select table.First(example, RoleSet.Of(rule.Role)) is { } match ? $"{match.Rule.Role} {match["list"]}|{match["whole"]}|{match["what"]}|{match["who"]}|{match["items"]}|{match["rest"]}" : "";
}
