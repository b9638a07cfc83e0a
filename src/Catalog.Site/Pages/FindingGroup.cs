using Catalog.Core.Findings;

namespace Catalog.Site.Pages;

/// <summary>Findings of one rule that say the same of one file, each place once.</summary>
/// <param name="Finding">The first of them.</param>
/// <param name="Lines">All their lines but the first's, ascending.</param>
public sealed record FindingGroup(Finding Finding, IReadOnlyList<int> Lines)
{
    /// <summary>By folder, and in it by path.</summary>
    public static IReadOnlyList<IGrouping<string, FindingGroup>> ByFolder(IEnumerable<Finding> findings) =>
    [
        .. findings
            .GroupBy(finding => (finding.Path, finding.Message, finding.Severity, finding.Commit, HasFix: finding.Fix is not null))
            .SelectMany(group => group.Key.HasFix ? group.Select(finding => new FindingGroup(finding, [])) : [Merged(group)])
            .OrderBy(group => group.Finding.Path, StringComparer.Ordinal)
            .ThenBy(group => group.Finding.Line)
            .GroupBy(group => Folder(group.Finding.Path), StringComparer.Ordinal),
    ];

    private static FindingGroup Merged(IEnumerable<Finding> same)
    {
        var all = same.OrderBy(finding => finding.Line).ToList();
        return new(all[0], [.. all.Select(finding => finding.Line).Distinct().Skip(1)]);
    }

    private static string Folder(string path) => path.LastIndexOf('/') is var slash and > 0 ? path[..slash] : "";
}
