using Catalog.Core.Cataloguing;

namespace Catalog.Site.Search;

/// <summary>Agents that are one to somebody who looks for help: of one name, or copies of one text.</summary>
public static class Twins
{
    // A copy is one still where each has changed a little since.
    private const double Copy = 0.8;

    /// <summary>For each agent that has twins the slug that stands for all of them.</summary>
    public static IReadOnlyDictionary<string, string> Of(AgentCatalog catalog)
    {
        var parents = catalog.Agents.ToDictionary(agent => agent.Slug, agent => agent.Slug, StringComparer.Ordinal);
        foreach (var names in catalog.Agents.GroupBy(agent => agent.Name, StringComparer.OrdinalIgnoreCase))
            foreach (var agent in names.Skip(1))
                Join(parents, names.First().Slug, agent.Slug);
        foreach (var overlap in catalog.Overlaps)
            if (overlap is { Kind: OverlapKind.Text, Score: >= Copy } && parents.ContainsKey(overlap.A) && parents.ContainsKey(overlap.B))
                Join(parents, overlap.A, overlap.B);
        return parents.Keys.Select(slug => (Slug: slug, Root: Root(parents, slug)))
            .GroupBy(pair => pair.Root, StringComparer.Ordinal)
            .Where(group => group.Skip(1).Any())
            .SelectMany(group => group)
            .ToDictionary(pair => pair.Slug, pair => pair.Root, StringComparer.Ordinal);
    }

    // The slug that sorts first stands for the others, in whatever order they are joined.
    private static void Join(Dictionary<string, string> parents, string a, string b)
    {
        var (first, second) = (Root(parents, a), Root(parents, b));
        if (string.CompareOrdinal(first, second) > 0)
            (first, second) = (second, first);
        parents[second] = first;
    }

    private static string Root(Dictionary<string, string> parents, string slug)
    {
        while (parents[slug] != slug)
            slug = parents[slug];
        return slug;
    }
}
