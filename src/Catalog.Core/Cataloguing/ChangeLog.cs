using Catalog.Core.History;
using Catalog.Core.History.Changes;

namespace Catalog.Core.Cataloguing;

/// <summary>Everything that ever changed in a catalog, commit by commit.</summary>
/// <param name="Commits">Newest first; what is not committed comes before all.</param>
public sealed record ChangeLog(IReadOnlyList<LogEntry> Commits)
{
    public static ChangeLog Of(AgentCatalog catalog)
    {
        if (!catalog.Source.HasHistory)
            return new([]);
        var versions = catalog.Agents.SelectMany(agent => Logged(agent.Slug, agent.Name, agent.Versions))
            .Concat(catalog.Retired.SelectMany(agent => Logged(agent.Slug, agent.Name, agent.Versions)))
            .ToLookup(version => version.Version.Commit?.Id ?? "", StringComparer.Ordinal);
        var removals = catalog.Retired.ToLookup(agent => agent.Removed.Id, StringComparer.Ordinal);
        return new(
        [
            .. versions.Select(group => group.Key).Union(removals.Select(group => group.Key), StringComparer.Ordinal)
                .Select(id => new LogEntry(
                    versions[id].FirstOrDefault()?.Version.Commit ?? removals[id].FirstOrDefault()?.Removed,
                    [.. versions[id].OrderBy(version => version.Slug, StringComparer.Ordinal)],
                    [.. removals[id].OrderBy(agent => agent.Slug, StringComparer.Ordinal)]))
                .OrderByDescending(commit => commit.Commit is null)
                .ThenByDescending(commit => commit.Commit?.Date)
                .ThenBy(commit => commit.Commit?.Id, StringComparer.Ordinal),
        ]);
    }

    private static IEnumerable<LoggedVersion> Logged(string slug, string name, IReadOnlyList<AgentVersion> versions) =>
        versions.Where(version => !version.Elsewhere).Select((version, place) => new LoggedVersion(
            slug,
            name,
            version,
            version.Class == ChangeClass.Rights && place + 1 < versions.Count ? Widening.Between(versions[place + 1].Content.Facts, version.Content.Facts) : []));
}
