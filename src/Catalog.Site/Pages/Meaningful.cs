using Catalog.Core.Cataloguing;
using Catalog.Core.History;
using Catalog.Core.History.Changes;

namespace Catalog.Site.Pages;

/// <summary>Changes that alter what an agent says or may do, as against moves, layout and the version that it claims.</summary>
public static class Meaningful
{
    public static bool Is(AgentVersion version) => version.Class is not (ChangeClass.Formatting or ChangeClass.Moved) && !(version.Class == ChangeClass.Wording && IsVersionAlone(version.Changes));

    private static bool IsVersionAlone(IReadOnlyList<VersionChange> changes) =>
        changes.Any(change => change is DeclaredVersionChange or TextVersionChange) && changes.All(change => change is DeclaredVersionChange or TextVersionChange or PathChange);

    /// <summary>When the agent last changed in meaning; null without history.</summary>
    public static DateTimeOffset? LastChange(Agent agent) =>
        agent.Versions.FirstOrDefault(version => version.Commit is not null && Is(version))?.Commit?.Date;

    /// <summary>The catalog's newest changes, newest first, one for all copies of an agent that a commit changed alike; those of bulk commits left out.</summary>
    public static IReadOnlyList<AgentChange> Newest(AgentCatalog catalog, int count) =>
    [
        .. catalog.Agents
            .SelectMany(agent => agent.Versions
                .Where(version => version is { Bulk: false, Elsewhere: false } && Is(version))
                .Take(count)
                .Select(version => new AgentChange(agent, version, Copies: 1)))
            .OrderByDescending(change => change.Version.Commit is null)
            .ThenByDescending(change => change.Version.Commit?.Date)
            .ThenBy(change => change.Version.Commit?.Place)
            .ThenBy(change => change.Agent.Slug, StringComparer.Ordinal)
            .GroupBy(change => (change.Version.Commit?.Id, change.Agent.Source.Name, change.Agent.Name, change.Version.Class, Labels.Told(change.Version), change.Agent.Definition.Description))
            .Take(count)
            .Select(same => same.First() with { Copies = same.Count() }),
    ];
}
