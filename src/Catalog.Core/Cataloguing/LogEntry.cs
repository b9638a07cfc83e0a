using System.Globalization;
using Catalog.Core.History;
using Catalog.Core.History.Changes;

namespace Catalog.Core.Cataloguing;

/// <summary>What one commit of a source did to the catalog.</summary>
/// <param name="Commit">Null for what is not committed.</param>
/// <param name="Versions">In the order of slugs.</param>
/// <param name="Removals">In the order of slugs.</param>
public sealed record LogEntry(CatalogSource Source, Commit? Commit, IReadOnlyList<LoggedVersion> Versions, IReadOnlyList<RetiredAgent> Removals)
{
    /// <summary>True when it is told in a line for each kind of change, with its versions folded away.</summary>
    public bool IsBulk => Versions.Count > 1 && Versions.Any(version => version.Version.Bulk);

    /// <summary>Such as <c>2026-03</c>; null without a date.</summary>
    public string? Month => Commit?.Date is { } date ? date.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture) : null;

    /// <summary>What was changed in how many agents, most first.</summary>
    public IEnumerable<KeyValuePair<string, int>> Facts() =>
        Versions
            .SelectMany(version => FactsOf(version.Version).Distinct(StringComparer.Ordinal))
            .CountBy(fact => fact, StringComparer.Ordinal)
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal);

    private static IEnumerable<string> FactsOf(AgentVersion version)
    {
        if (version.Class is ChangeClass.Added)
            return ["added"];
        if (version.Class is ChangeClass.Formatting)
            return ["formatting only"];
        return version.Changes.Select(ChangeSummary.Shared).OfType<string>().DefaultIfEmpty(version.Class == ChangeClass.Wording ? "wording" : "instructions changed");
    }
}
