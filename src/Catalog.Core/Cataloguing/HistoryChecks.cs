using Catalog.Core.Findings;
using Catalog.Core.History;

namespace Catalog.Core.Cataloguing;

/// <summary>What of a history could not be read, or is not shown.</summary>
internal static class HistoryChecks
{
    /// <summary>Versions without their text: it is missing, or the history is longer than what is read of one.</summary>
    public static IEnumerable<Finding> Unread(AgentCatalog catalog)
    {
        foreach (var agent in catalog.Agents)
        {
            foreach (var version in agent.Versions.Where(version => version.TextState == TextState.Missing))
                yield return new(Rules.VersionUnreadable, $"The text of version {version.Number} is missing from the repository", agent.Definition.Path) { Commit = version.Commit?.Id };
        }
        foreach (var (path, versions) in Histories(catalog))
        {
            if (versions.Count(version => version.TextState == TextState.Cut) is > 0 and var cut)
                yield return new(Rules.LongHistory, $"The first {cut} of {versions.Count} versions are listed without their text: the history is longer than what is read of one", path);
        }
    }

    /// <summary>Commits without an author or a date that can be read, each told once.</summary>
    public static IEnumerable<Finding> Malformed(AgentCatalog catalog) =>
        Histories(catalog)
            .SelectMany(each => each.Versions.Select(version => (Path: catalog.SourceOf(each.Path)!.Shown(""), version.Commit)))
            .Where(each => each.Commit is { Lacks.Length: > 0 })
            .DistinctBy(each => (each.Path, each.Commit!.Id))
            .Select(each => new Finding(Rules.MalformedCommit, $"Commit {each.Commit!.Id[..Math.Min(10, each.Commit.Id.Length)]} has no {each.Commit.Lacks} that can be read", each.Path) { Commit = each.Commit.Id });

    private static IEnumerable<(string Path, IReadOnlyList<AgentVersion> Versions)> Histories(AgentCatalog catalog) =>
        catalog.Agents.Select(agent => (agent.Definition.Path, agent.Versions)).Concat(catalog.Retired.Select(agent => (agent.Path, agent.Versions)));
}
