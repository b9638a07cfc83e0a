using Catalog.Core.History;
using Catalog.Core.History.Changes;

namespace Catalog.Core.Cataloguing;

/// <summary>Everything that ever changed in a catalog, commit by commit of each source.</summary>
/// <param name="Commits">Newest first; what is not committed comes before all.</param>
public sealed record ChangeLog(IReadOnlyList<LogEntry> Commits)
{
    public static ChangeLog Of(AgentCatalog catalog)
    {
        var versions = catalog.Agents.SelectMany(agent => Logged(agent.Source, agent.Slug, agent.Name, agent.Versions))
            .Concat(catalog.Retired.SelectMany(agent => Logged(agent.Source, agent.Slug, agent.Name, agent.Versions)))
            .ToLookup(version => (version.Source.Name, version.Version.Commit?.Id));
        var removals = catalog.Retired.ToLookup(agent => (agent.Source.Name, (string?)agent.Removed.Id));
        return new(
        [
            .. versions.Select(group => group.Key).Union(removals.Select(group => group.Key))
                .Select(key => new LogEntry(
                    versions[key].FirstOrDefault()?.Source ?? removals[key].First().Source,
                    versions[key].FirstOrDefault()?.Version.Commit ?? removals[key].FirstOrDefault()?.Removed,
                    [.. versions[key].OrderBy(version => version.Slug, StringComparer.Ordinal)],
                    [.. removals[key].OrderBy(agent => agent.Slug, StringComparer.Ordinal)]))
                .OrderByDescending(commit => commit.Commit is null)
                .ThenByDescending(commit => commit.Commit?.Date)
                .ThenBy(commit => commit.Commit?.Id, StringComparer.Ordinal)
                .ThenBy(commit => commit.Source.Name, StringComparer.Ordinal),
        ]);
    }

    private static IEnumerable<LoggedVersion> Logged(CatalogSource source, string slug, string name, IReadOnlyList<AgentVersion> versions) =>
        versions.Where(version => source.HasHistory && !version.Elsewhere).Select((version, place) => new LoggedVersion(
            source,
            slug,
            name,
            version,
            version.Class == ChangeClass.Rights && place + 1 < versions.Count ? Widening.Between(versions[place + 1].Content.Facts, version.Content.Facts) : []));
}
