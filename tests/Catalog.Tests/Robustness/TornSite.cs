using Catalog.Core.Findings;

namespace Catalog.Tests.Robustness;

/// <summary>A site as texts by path, what could not be made of it, and the parts that were.</summary>
public sealed record TornSite(Dictionary<string, string> Files, IReadOnlyList<Finding> Faults, IReadOnlyList<string> Parts)
{
    /// <summary>The files that are other than in a site, or in one of the two alone.</summary>
    public IEnumerable<string> ChangedFrom(TornSite other) =>
        Files.Keys.Union(other.Files.Keys, StringComparer.Ordinal).Where(file => Files.GetValueOrDefault(file) != other.Files.GetValueOrDefault(file)).Order(StringComparer.Ordinal);
}
