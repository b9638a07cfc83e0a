using System.Globalization;
using Catalog.Core.Cataloguing;
using Catalog.Core.History;
using Catalog.Core.Text;

namespace Catalog.Site.Pages.Changes;

/// <summary>The catalog as it was at a tag or at the end of a month.</summary>
/// <param name="Name">The tag, or a month such as <c>2026-03</c>.</param>
/// <param name="Path">Of its page, relative to the site's root.</param>
/// <param name="Commits">What changed in the month; none for a tag.</param>
/// <param name="Agents">Each agent that there was, in the order of slugs, with the version that it had.</param>
public sealed record CatalogMoment(string Name, bool IsTag, string Path, IReadOnlyList<LogEntry> Commits, IReadOnlyList<(VersionedAgent Agent, AgentVersion Version)> Agents)
{
    // Rows over all pages: the list of ten thousand agents is not written for each month of ten years.
    private const int MaximumRows = 200_000;

    /// <summary>Tags and then months, newest first, as far back as the bound on rows lets them go.</summary>
    public static IReadOnlyList<CatalogMoment> Of(AgentCatalog catalog, ChangeLog log)
    {
        VersionedAgent[] agents = [.. catalog.Agents.Select(VersionedAgent.Of).Concat(catalog.Retired.Select(VersionedAgent.Of)).OrderBy(agent => agent.Slug, StringComparer.Ordinal)];
        var most = MaximumRows / Math.Max(1, agents.Length);
        var months = log.Commits.Where(commit => commit.Month is not null).GroupBy(commit => commit.Month!, StringComparer.Ordinal);
        return [.. Tags(agents).Take(most / 2), .. months.Select(month => At(month.Key, [.. month], agents)).Take(most / 2)];
    }

    private static IEnumerable<CatalogMoment> Tags(VersionedAgent[] agents)
    {
        var tags = agents.SelectMany(agent => agent.Versions.SelectMany(version => version.Tags.Select(tag => (Tag: agent.Source.Shown(tag), Agent: agent, Version: version)))).GroupBy(each => each.Tag, StringComparer.Ordinal);
        return tags
            .OrderByDescending(tag => tag.Max(each => each.Version.Commit?.Date))
            .ThenBy(tag => tag.Key, StringComparer.Ordinal)
            .Select(tag => new CatalogMoment(tag.Key, IsTag: true, SitePaths.Moment("tag-" + Slug.Of(tag.Key)), [], [.. tag.Select(each => (each.Agent, each.Version))]))
            .DistinctBy(moment => moment.Path, StringComparer.Ordinal);
    }

    private static CatalogMoment At(string month, IReadOnlyList<LogEntry> commits, VersionedAgent[] agents)
    {
        // By number, not by the first moment of the next month: after December 9999 comes none.
        var number = NumberOf(DateTimeOffset.ParseExact(month + "-01Z", "yyyy-MM-ddK", CultureInfo.InvariantCulture));
        var there = agents
            .Where(agent => agent.Retired is null || (agent.Retired.Removed.Date is { } removed && NumberOf(removed) > number))
            .Select(agent => (Agent: agent, Version: agent.Versions.FirstOrDefault(version => version.Commit?.Date is { } date && NumberOf(date) <= number)))
            .Where(pair => pair.Version is not null)
            .Select(pair => (pair.Agent, pair.Version!));
        return new(month, IsTag: false, SitePaths.Moment(month), commits, [.. there]);
    }

    private static int NumberOf(DateTimeOffset date) => 12 * date.UtcDateTime.Year + date.UtcDateTime.Month;
}
