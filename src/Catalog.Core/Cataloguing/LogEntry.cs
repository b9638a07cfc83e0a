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

    /// <summary>What was changed in how many agents, rights first, then most first.</summary>
    public IEnumerable<KeyValuePair<string, int>> Facts()
    {
        var rights = Versions.SelectMany(version => version.Version.Changes).Where(change => change is ToolsChange or RightsChange).Select(ChangeSummary.Shared).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return Versions
            .SelectMany(version => FactsOf(version.Version).Distinct(StringComparer.Ordinal))
            .CountBy(fact => fact, StringComparer.Ordinal)
            .OrderByDescending(pair => rights.Contains(pair.Key))
            .ThenByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal);
    }

    /// <summary>The versions of one name together, in the order of slugs; each with what tells its path from the others', null where the name is one agent's.</summary>
    public IEnumerable<IGrouping<string, (LoggedVersion Version, string? Apart)>> VersionsByName() =>
        ByName(Versions, version => version.NameThen, version => version.Version.Path);

    /// <summary>Likewise what was removed.</summary>
    public IEnumerable<IGrouping<string, (RetiredAgent Agent, string? Apart)>> RemovalsByName() =>
        ByName(Removals, agent => agent.Name, agent => agent.Path);

    private static IEnumerable<IGrouping<string, (T Of, string? Apart)>> ByName<T>(IReadOnlyList<T> all, Func<T, string> name, Func<T, string> path) =>
        all.GroupBy(name, StringComparer.Ordinal)
            .SelectMany(same => same.Zip(Distinction.Among([.. same.Select(path)]), (each, apart) => (Name: same.Key, Each: (each, apart))))
            .GroupBy(each => each.Name, each => each.Each, StringComparer.Ordinal);

    private static IEnumerable<string> FactsOf(AgentVersion version)
    {
        if (version.Class is ChangeClass.Added)
            return [version.Returned ? "restored after removal" : "added"];
        if (version.Class is ChangeClass.Formatting)
            return ["formatting only"];
        return version.Changes.Select(ChangeSummary.Shared).OfType<string>().DefaultIfEmpty(version.Class == ChangeClass.Wording ? "wording" : "instructions changed");
    }
}
