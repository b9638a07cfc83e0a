using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Document;
using Catalog.Core.Parsing.Grammar;
using Catalog.Core.Parsing.Relations;
using Catalog.Core.Parsing.Usage;

namespace Catalog.Benchmarks.Rules;

/// <summary>Counts how often each rule fits a text of its kind in some agents: a title, a sentence, the words around a name, a piece of a list; what never does is said first.</summary>
internal static class RuleUse
{
    private static readonly (string Name, RuleTable Table)[] Tables = [("headings", Heading.Table), ("sentences", Cues.Table), ("links", Links.Table), ("pieces", Piece.Table), ("redirects", Redirect.Table)];

    public static void Tell(IReadOnlyList<AgentDefinition> agents)
    {
        var fired = new Dictionary<Rule, int>();
        var known = KnownAgents.Of(agents);
        foreach (var agent in agents)
        {
            var mentions = new AgentMentions(agent, known);
            foreach (var group in Outline.Of(agent).Groups)
            {
                Count(fired, Heading.Table, Heading.Bare(group.Title));
                foreach (var part in group.Parts)
                {
                    Count(fired, Heading.Table, Heading.Bare((part.Label ?? Label.Bare(part.Plain))?.Title ?? ""));
                    foreach (var cell in part.Cells.Concat(part.Header))
                        Count(fired, Heading.Table, Heading.Bare(Unmarked.Bare(cell)));
                    foreach (var text in part.Cells.Append(part.Text).Concat(part.Children.Select(child => child.Text)))
                        CountSentences(fired, text, mentions);
                }
            }
            CountSentences(fired, DescriptionText.Of(agent.Description ?? "").Lead, mentions);
        }
        foreach (var (name, rule) in Tables.SelectMany(table => table.Table.Rules.Select(rule => (table.Name, rule))).OrderBy(pair => fired.GetValueOrDefault(pair.rule)))
            Console.WriteLine($"{fired.GetValueOrDefault(rule),7} {name}: {rule.Role} {rule.Id}");
    }

    private static void CountSentences(Dictionary<Rule, int> fired, string text, AgentMentions mentions)
    {
        foreach (var (sentence, _) in Sentences.In(text))
        {
            Count(fired, Cues.Table, sentence.TrimEnd(':', '?', ' '));
            Count(fired, Redirect.Table, sentence);
            foreach (var named in Redirect.Table.Matches(sentence, RoleSet.All).Select(match => match["name"] ?? match["who"]).OfType<string>())
                Count(fired, Links.Table, named);
            foreach (var mention in mentions.In(sentence, loose: true))
                Count(fired, Links.Table, Links.Around(sentence.AsSpan(0, mention.Start), sentence.AsSpan(mention.End)));
            if (Cues.Of(sentence, boundary: true) is { } cue)
            {
                foreach (var piece in Piece.Cut(cue.Rest).Append(cue.Rest))
                {
                    Count(fired, Piece.Table, piece);
                    Count(fired, Piece.Table, Piece.Of(Piece.Bare(piece)).Rest);
                }
            }
        }
    }

    private static void Count(Dictionary<Rule, int> fired, RuleTable table, string text)
    {
        foreach (var match in table.Matches(text, RoleSet.All))
            fired[match.Rule] = fired.GetValueOrDefault(match.Rule) + 1;
    }
}
