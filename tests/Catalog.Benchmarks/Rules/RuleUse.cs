using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Grammar;
using Catalog.Core.Parsing.Document;
using Catalog.Core.Parsing.Usage;

namespace Catalog.Benchmarks.Rules;

/// <summary>Counts how often each rule fits a title or a sentence of some agents; what never does is said.</summary>
internal static class RuleUse
{
    public static void Tell(IEnumerable<AgentDefinition> agents)
    {
        var fired = new Dictionary<Rule, int>();
        foreach (var agent in agents)
        {
            foreach (var group in Outline.Of(agent).Groups)
            {
                Count(fired, Heading.Table, group.Title);
                foreach (var part in group.Parts)
                {
                    Count(fired, Heading.Table, part.Plain.Split(':')[0]);
                    foreach (var (sentence, _) in Sentences.In(part.Text))
                        Count(fired, Cues.Table, sentence);
                }
            }
            foreach (var (sentence, _) in Sentences.In(DescriptionText.Of(agent.Description ?? "").Lead))
                Count(fired, Cues.Table, sentence);
        }
        foreach (var rule in Heading.Table.Rules.Concat(Cues.Table.Rules).OrderBy(rule => fired.GetValueOrDefault(rule)))
            Console.WriteLine($"{fired.GetValueOrDefault(rule),7} {rule.Role} {rule.Id}");
    }

    private static void Count(Dictionary<Rule, int> fired, RuleTable table, string text)
    {
        foreach (var match in table.Matches(text.TrimEnd(':', '?', ' '), RoleSet.All))
            fired[match.Rule] = fired.GetValueOrDefault(match.Rule) + 1;
    }
}
