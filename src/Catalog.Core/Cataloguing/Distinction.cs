namespace Catalog.Core.Cataloguing;

/// <summary>What tells an agent apart from others of its name.</summary>
/// <param name="Source">The title of its source; null where all of its name are of one source.</param>
/// <param name="Place">Its category, or its path where others of its name and source share that; null where no other of its source has its name.</param>
/// <param name="Brief">The same where there is little room: in place of a path the last part of it that no other has.</param>
public sealed record Distinction(string? Source, string? Place, string? Brief)
{
    /// <summary>By slug, of the agents whose name others have too.</summary>
    public static IReadOnlyDictionary<string, Distinction> Of(IEnumerable<Agent> agents) =>
        agents.GroupBy(agent => agent.Name, StringComparer.OrdinalIgnoreCase)
            .Where(sameName => sameName.Skip(1).Any())
            .SelectMany(Among)
            .ToDictionary(StringComparer.Ordinal);

    /// <summary>What tells each path from the others: its last part that no other has, or all of it; null where it is the only one.</summary>
    public static IReadOnlyList<string?> Among(IReadOnlyList<string> paths)
    {
        if (paths.Count == 1)
            return [null];
        var counts = paths.SelectMany(path => path.Split('/').Distinct(StringComparer.Ordinal)).CountBy(part => part, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return [.. paths.Select(path => Array.FindLast(path.Split('/'), part => counts[part] == 1) ?? path)];
    }

    public override string ToString() => string.Join(", ", new[] { Source, Place }.OfType<string>());

    private static IEnumerable<KeyValuePair<string, Distinction>> Among(IEnumerable<Agent> sameName)
    {
        var sources = sameName.GroupBy(agent => agent.Source.Name ?? "", StringComparer.Ordinal).ToList();
        return sources.SelectMany(source => Within([.. source], sources.Count > 1));
    }

    private static IEnumerable<KeyValuePair<string, Distinction>> Within(IReadOnlyList<Agent> sameSource, bool areOthers)
    {
        var categories = sameSource.CountBy(agent => agent.Category ?? "", StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var parts = Among([.. sameSource.Select(agent => agent.Definition.Path)]);
        foreach (var (i, agent) in sameSource.Index())
        {
            var path = sameSource.Count == 1 ? null : agent.Definition.Path;
            var category = path is null || categories[agent.Category ?? ""] > 1 ? null : agent.Category;
            var place = category ?? path;
            var source = areOthers ? agent.Source.Title : null;
            yield return new(agent.Slug, new(source, place, place is null ? source : category ?? parts[i]));
        }
    }
}
