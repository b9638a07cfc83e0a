using Catalog.Core.Findings;

namespace Catalog.Core.Cataloguing;

/// <summary>Makes one finding of many that say the same of the files of one folder and stand on no agent's page: a sparse checkout is one thing to know.</summary>
internal static class Gathering
{
    private const int Many = 3;

    /// <param name="agents">The paths of agents, whose findings stay with them.</param>
    public static IEnumerable<Finding> Of(IReadOnlyList<Finding> findings, IEnumerable<string> agents)
    {
        var kept = agents.ToHashSet(StringComparer.Ordinal);
        var loose = findings.Where(finding => finding.Path.Contains('/', StringComparison.Ordinal) && finding.Commit is null && !kept.Contains(finding.Path)).ToList();
        var groups = loose.GroupBy(finding => (finding.Rule, finding.Message, Folder: finding.Path[..finding.Path.LastIndexOf('/')])).Where(group => group.Count() > Many).ToList();
        return findings
            .Except(groups.SelectMany(group => group))
            .Concat(groups.Select(group => group.First() with { Path = group.Key.Folder, Line = 0, Column = 0, Message = $"{group.Count()} files: {group.Key.Message}" }));
    }
}
