using Catalog.Core.Cataloguing;
using Catalog.Core.Parsing;

namespace Catalog.Site.Search;

/// <summary>Makes search documents of a catalog's agents.</summary>
public static class SearchDocuments
{
    public static IReadOnlyList<SearchDocument> Of(AgentCatalog catalog, Guard guard)
    {
        var twins = Twins.Of(catalog);
        var distinctions = Distinction.Of(catalog.Agents);
        var kits = Kits.Of(catalog);
        var sent = catalog.Agents
            .SelectMany(agent => agent.Understanding.Usage.Where(row => row.Instead is not null).Select(row => (To: Meant(agent, row), Row: Situated(agent, row) with { From = agent.Slug })))
            .ToLookup(pair => pair.To, pair => pair.Row, StringComparer.Ordinal);
        return [.. catalog.Agents.Select(agent => Made(agent) with { Twins = twins.GetValueOrDefault(agent.Slug), Apart = distinctions.GetValueOrDefault(agent.Slug)?.Place, Kit = kits.GetValueOrDefault(agent.Slug) })];

        SearchDocument Made(Agent agent) => guard.Make(
            "search entry", agent.Definition.Path, () => Of(agent, [.. sent[agent.Slug].Where(row => row.From != agent.Slug)]), () => Unmade(agent));
    }

    /// <summary>One agent with the situations for which others send work to it.</summary>
    private static SearchDocument Of(Agent agent, IReadOnlyList<Situated> sent)
    {
        var definition = agent.Definition;
        return new SearchDocument
        {
            Slug = agent.Slug,
            Name = agent.Name,
            FormerNames = agent.FormerNames,
            Description = PlainText.Of(definition.Description ?? ""),
            Situations = [.. agent.Understanding.Usage.Where(IsOwnSituation).Select(row => row.Situation), .. sent.Select(row => row.Text)],
            Situated = [.. agent.Understanding.Usage.Select(row => Situated(agent, row)), .. sent],
            Version = agent.Newest.Number,
            Headings = [.. definition.Sections.Select(section => section.Title)],
            Technologies = [.. agent.Understanding.Technologies.Select(technology => technology.Name)],
            Body = PlainText.Of(definition.Body),
            Category = agent.Category,
            Model = definition.Model.Family ?? definition.Model.Written,
            Tools = definition.Tools.Allow,
            Rights = [.. definition.Tools.States.Where(state => state.IsEffective).SelectMany(state => (string[])[Word(state.Right), $"{Word(state.Right)}-{Word(state.State)}"])],
            Format = definition.Format,
            Source = agent.Source.Name,
        };
    }

    private static Situated Situated(Agent agent, UsageRow row) => new(row.Verdict, row.Situation, row.Line, null, Meant(agent, row));

    private static string? Meant(Agent agent, UsageRow row) =>
        row.Instead is null ? null : agent.Relations.FirstOrDefault(relation => relation.To == row.Instead)?.Slug;

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    /// <summary>What can be found of an agent whose text cannot be read for the search.</summary>
    private static SearchDocument Unmade(Agent agent) => new()
    {
        Slug = agent.Slug,
        Name = agent.Name,
        FormerNames = [],
        Description = "",
        Situations = [],
        Headings = [],
        Technologies = [],
        Body = "",
        Category = agent.Category,
        Model = null,
        Tools = [],
        Rights = [],
        Format = agent.Definition.Format,
        Source = agent.Source.Name,
    };

    // What an agent sends elsewhere must not make it an answer, and the description's rows are found as description.
    private static bool IsOwnSituation(UsageRow row) =>
        row is { Verdict: Verdict.Use, Source: UsageSource.Table or UsageSource.List or UsageSource.Trigger };
}
