using Catalog.Core.Cataloguing;

namespace Catalog.Site.Pages;

/// <summary>Every HTML page of the site.</summary>
public static class SitePages
{
    /// <summary>Gives each page away when it is rendered, from several threads at once, but for the one that tells the findings.</summary>
    /// <returns>The paths of all pages, that one's among them.</returns>
    public static async Task<IReadOnlyList<string>> Render(AgentCatalog catalog, Uri? address, Guard guard, Action<OutputFile> put, CancellationToken cancel)
    {
        var view = ViewOf(catalog, address, guard);
        var pages = PageList.Of(view, guard).ToArray();
        foreach (var part in guard.Make<IReadOnlyList<OutputFile>>("parts of long lists", "", () => [.. ListParts.Of(view)], () => []))
            put(part);
        using var renderer = new PageRenderer();
        await Parallel.ForAsync(0, pages.Length, cancel, async (index, _) =>
        {
            if (pages[index].Path != SitePaths.Health)
                put(await Rendered(renderer, pages[index], guard));
        });
        return [.. pages.Select(page => page.Path)];
    }

    /// <summary>The page that tells the findings, which comes last: they tell what could not be made, too.</summary>
    public static async Task<OutputFile> RenderFindings(AgentCatalog catalog, Uri? address, Guard guard)
    {
        using var renderer = new PageRenderer();
        return await Rendered(renderer, PageOf.Health(ViewOf(catalog, address, guard)), guard);
    }

    /// <summary>Where not even what several pages ask for can be worked out, the pages say so of a catalog without agents.</summary>
    private static CatalogView ViewOf(AgentCatalog catalog, Uri? address, Guard guard) =>
        guard.Make("overview of the agents", "", () => new CatalogView(catalog, address), () => new CatalogView(catalog with { Agents = [], Retired = [], Redirects = [], Overlaps = [] }, address));

    private static Task<OutputFile> Rendered(PageRenderer renderer, Page page, Guard guard) =>
        guard.MakeAsync($"page {page.Path}", page.Subject, () => renderer.Render(page), () => renderer.Render(page with { Content = page.Unmade }));
}
