using Catalog.Core.Cataloguing;
using Catalog.Site.Pages.Changes;

namespace Catalog.Site.Pages;

/// <summary>Which pages the site has.</summary>
public static class PageList
{
    /// <summary>The pages of a catalog; where two would have one path, the first keeps it.</summary>
    public static IEnumerable<Page> Of(CatalogView view) =>
        Overviews(view)
            .Concat(Changes(view))
            .Concat(view.Categories.Select(group => Page.Of<CategoryPage>(view, SitePaths.Category(group.Slug), Given("Group", group))))
            .Concat(view.Catalog.Agents.SelectMany(agent => Agent(view, agent)))
            .Concat(view.Catalog.Retired.SelectMany(agent => Retired(view, agent)))
            .Concat(view.Catalog.Redirects.SelectMany(redirect => Moved(view, redirect)))
            .DistinctBy(page => page.Path, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<Page> Overviews(CatalogView view) =>
    [
        Page.Of<HomePage>(view, SitePaths.Home),
        Page.Of<WhenPage>(view, SitePaths.When),
        Page.Of<MatrixPage>(view, SitePaths.Matrix),
        Page.Of<ComparePage>(view, SitePaths.Compare),
        Page.Of<MapPage>(view, SitePaths.Map),
        Page.Of<OverlapsPage>(view, SitePaths.Overlaps),
        Page.Of<HealthPage>(view, SitePaths.Health),
        Page.Of<SearchPage>(view, SitePaths.Search),
        Page.Of<NotFoundPage>(view, SitePaths.NotFound),
    ];

    private static IEnumerable<Page> Changes(CatalogView view)
    {
        var log = ChangeLog.Of(view.Catalog);
        var moments = CatalogMoment.Of(view.Catalog, log);
        return moments
            .Select(moment => Page.Of<MomentPage>(view, moment.Path, Given("Moment", moment)))
            .Prepend(Page.Of<ChangesPage>(view, SitePaths.Changes, Given("Log", log), Given("Moments", moments)));
    }

    private static IEnumerable<Page> Agent(CatalogView view, Agent agent) =>
        Versions(view, VersionedAgent.Of(agent))
            .Prepend(Page.Of<AgentPage>(view, SitePaths.Agent(agent.Slug), Given("Agent", agent)));

    private static IEnumerable<Page> Retired(CatalogView view, RetiredAgent agent) =>
        Versions(view, VersionedAgent.Of(agent))
            .Prepend(Page.Of<RetiredPage>(view, SitePaths.Agent(agent.Slug), Given("Agent", agent)));

    private static IEnumerable<Page> Versions(CatalogView view, VersionedAgent agent) =>
        agent.Versions
            .Select(version => Page.Of<VersionPage>(view, SitePaths.Version(agent.Slug, version.Number), Given("Agent", agent), Given("Version", version)))
            .Prepend(Page.Of<HistoryPage>(view, SitePaths.History(agent.Slug), Given("Agent", agent)));

    private static IEnumerable<Page> Moved(CatalogView view, Redirect redirect)
    {
        if (view.Find(redirect.To) is not { } agent)
            yield break;
        yield return Page.Of<RedirectPage>(view, SitePaths.Agent(redirect.From), Given("Agent", agent), Given("Target", SitePaths.Agent(redirect.To)));
        yield return Page.Of<RedirectPage>(view, SitePaths.History(redirect.From), Given("Agent", agent), Given("Target", SitePaths.History(redirect.To)));
    }

    private static KeyValuePair<string, object?> Given(string parameter, object value) => new(parameter, value);
}
