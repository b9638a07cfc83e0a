using Catalog.Core.History;
using Catalog.Core.History.Changes;

namespace Catalog.Core.Cataloguing;

/// <summary>Everything that ever changed in a catalog, commit by commit of each source.</summary>
/// <param name="Commits">Newest first, those of one source and day in git's order; what is not committed comes before all.</param>
public sealed record ChangeLog(IReadOnlyList<LogEntry> Commits)
{
    public static ChangeLog Of(AgentCatalog catalog)
    {
        var versions = catalog.Agents.SelectMany(agent => Logged(agent.Source, agent.Slug, agent.Name, agent.Versions))
            .Concat(catalog.Retired.SelectMany(agent => Logged(agent.Source, agent.Slug, agent.Name, agent.Versions)))
            .ToLookup(version => (version.Source.Name, version.Version.Commit?.Id));
        var removals = catalog.Retired.ToLookup(agent => (agent.Source.Name, (string?)agent.Removed.Id));
        return new(InOrder(versions.Select(group => group.Key).Union(removals.Select(group => group.Key))
            .Select(key => new LogEntry(
                versions[key].FirstOrDefault()?.Source ?? removals[key].First().Source,
                versions[key].FirstOrDefault()?.Version.Commit ?? removals[key].FirstOrDefault()?.Removed,
                [.. versions[key].OrderBy(version => version.Slug, StringComparer.Ordinal)],
                [.. removals[key].OrderBy(agent => agent.Slug, StringComparer.Ordinal)]))));
    }

    /// <summary>Dates tell the days; which commit of a day came first git's order tells, for clocks and rebases do not. Between sources the dates decide.</summary>
    private static IReadOnlyList<LogEntry> InOrder(IEnumerable<LogEntry> commits)
    {
        var timed = new List<(LogEntry Entry, DateTimeOffset? Time)>();
        foreach (var day in commits.GroupBy(commit => (commit.Source.Name, commit.Commit?.Date?.UtcDateTime.Date)))
        {
            DateTimeOffset? latest = null;
            foreach (var entry in day.OrderByDescending(commit => commit.Commit?.Place))
            {
                latest = latest > entry.Commit?.Date ? latest : entry.Commit?.Date;
                timed.Add((entry, latest));
            }
        }
        return
        [
            .. timed
                .OrderByDescending(each => each.Entry.Commit is null)
                .ThenByDescending(each => each.Time)
                .ThenBy(each => each.Entry.Source.Name, StringComparer.Ordinal)
                .ThenBy(each => each.Entry.Commit?.Place)
                .Select(each => each.Entry),
        ];
    }

    private static IEnumerable<LoggedVersion> Logged(CatalogSource source, string slug, string name, IReadOnlyList<AgentVersion> versions) =>
        versions.Where(version => source.HasHistory && !version.Elsewhere).Select((version, place) => new LoggedVersion(
            source,
            slug,
            name,
            version.HasText ? version.Content.Facts.Name : name,
            version,
            version.Class == ChangeClass.Rights && place + 1 < versions.Count ? Widening.Between(versions[place + 1].Content.Facts, version.Content.Facts) : []));
}
