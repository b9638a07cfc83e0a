using Catalog.Core.Cataloguing;
using Catalog.Site.Pages.Changes;

namespace Catalog.Site.Pages;

/// <summary>Which pages the site has.</summary>
public static class PageList
{
    /// <summary>The pages of a catalog; where two would have one path, the first keeps it.</summary>
    public static IEnumerable<Page> Of(CatalogView view, Guard guard) =>
        Overviews(view)
            .Concat(guard.Make<IReadOnlyList<Page>>("change log", "", () => [.. Changes(view)], () => [PageOf.Unmade(view, SitePaths.Changes)]))
            .Concat(view.Categories.Select(group => PageOf.Category(view, group)))
            .Concat(TablesByCategory(view))
            .Concat(view.Catalog.Agents.SelectMany(agent => Versions(view, VersionedAgent.Of(agent)).Prepend(PageOf.Agent(view, agent))))
            .Concat(view.Catalog.Retired.SelectMany(agent => Versions(view, VersionedAgent.Of(agent)).Prepend(PageOf.Retired(view, agent))))
            .Concat(view.Catalog.Redirects.GroupBy(redirect => redirect.From, StringComparer.Ordinal).SelectMany(same => Moved(view, same.Key, [.. same])))
            .DistinctBy(page => page.Path, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<Page> Overviews(CatalogView view) =>
    [
        PageOf.Home(view),
        PageOf.When(view),
        PageOf.Matrix(view),
        PageOf.Compare(view),
        PageOf.Map(view),
        PageOf.Overlaps(view),
        PageOf.Health(view),
        PageOf.Search(view),
        PageOf.NotFound(view),
    ];

    /// <summary>Where tables come in parts, a reader without scripts finds all their rows by category.</summary>
    private static IEnumerable<Page> TablesByCategory(CatalogView view)
    {
        if (!view.IsLarge)
            yield break;
        var (situations, relations) = (SituationTable.Of(view, null).Any(group => group.Table.Parts is not null), RelatedAgents.Of(view, null).Parts is not null);
        foreach (var group in view.Categories)
        {
            yield return PageOf.Matrix(view, group);
            if (situations && SituationTable.Of(view, group).Count > 0)
                yield return PageOf.When(view, group);
            if (relations && RelatedAgents.Of(view, group).Rows.Count > 0)
                yield return PageOf.Map(view, group);
        }
    }

    private static IEnumerable<Page> Changes(CatalogView view)
    {
        var log = ChangeLog.Of(view.Catalog);
        var moments = CatalogMoment.Of(view.Catalog, log);
        return moments
            .Select(moment => PageOf.Moment(view, moment))
            .Prepend(PageOf.Changes(view, log, moments));
    }

    private static IEnumerable<Page> Versions(CatalogView view, VersionedAgent agent) =>
        agent.Versions
            .Select(version => PageOf.Version(view, agent, version))
            .Prepend(PageOf.History(view, agent));

    private static IEnumerable<Page> Moved(CatalogView view, string from, IReadOnlyList<Redirect> redirects)
    {
        if (redirects is not [var redirect])
        {
            yield return PageOf.SharedAddress(view, from, [.. redirects.Select(each => view.Find(each.To)).OfType<Agent>()]);
            yield break;
        }
        if (view.Find(redirect.To) is not { } agent)
            yield break;
        yield return PageOf.Redirect(view, agent, SitePaths.Agent(redirect.From), SitePaths.Agent(redirect.To));
        yield return PageOf.Redirect(view, agent, SitePaths.History(redirect.From), SitePaths.History(redirect.To));
    }
}
