using Catalog.Core.Cataloguing;
using Catalog.Core.History;

namespace Catalog.Site.Pages.Changes;

/// <summary>Everything that ever changed in a catalog, commit by commit.</summary>
/// <param name="Commits">Newest first; what is not committed comes before all.</param>
public sealed record ChangeLog(IReadOnlyList<LoggedCommit> Commits)
{
    public static ChangeLog Of(AgentCatalog catalog)
    {
        if (!catalog.Source.HasHistory)
            return new([]);
        var agents = catalog.Agents.Select(VersionedAgent.Of).Concat(catalog.Retired.Select(VersionedAgent.Of));
        var versions = agents.SelectMany(agent => agent.Versions.Select((version, place) => new LoggedVersion(agent, version, GainsOf(agent, place)))).ToLookup(version => version.Version.Commit?.Id ?? "", StringComparer.Ordinal);
        var removals = catalog.Retired.ToLookup(agent => agent.Removed.Id, StringComparer.Ordinal);
        return new(
        [
            .. versions.Select(group => group.Key).Union(removals.Select(group => group.Key), StringComparer.Ordinal)
                .Select(id => new LoggedCommit(
                    versions[id].FirstOrDefault()?.Version.Commit ?? removals[id].FirstOrDefault()?.Removed,
                    [.. versions[id].OrderBy(version => version.Agent.Slug, StringComparer.Ordinal)],
                    [.. removals[id].OrderBy(agent => agent.Slug, StringComparer.Ordinal).Select(agent => new LoggedRemoval(agent))]))
                .OrderByDescending(commit => commit.Commit is null)
                .ThenByDescending(commit => commit.Commit?.Date)
                .ThenBy(commit => commit.Commit?.Id, StringComparer.Ordinal),
        ]);
    }

    private static IReadOnlyList<string> GainsOf(VersionedAgent agent, int place) =>
        agent.Versions[place].Class == ChangeClass.Rights && place + 1 < agent.Versions.Count
            ? Widening.Between(agent.Versions[place + 1].Definition, agent.Versions[place].Definition)
            : [];
}
