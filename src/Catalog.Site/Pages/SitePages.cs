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
        foreach (var part in guard.Make<IReadOnlyList<OutputFile>>("parts of long tables", "", () => [.. TableParts.Of(view)], () => []))
            put(part);
        using var renderer = new PageRenderer();
        var kept = await KeptPages.Of(view, renderer, guard);
        // What is kept together is rendered together.
        var groups = pages.Where(page => page.Path != SitePaths.Health).GroupBy(page => kept is null || page.VersionsOf is null ? page.Path : page.VersionsOf.Slug, StringComparer.Ordinal).Select(group => group.ToArray()).ToArray();
        await Parallel.ForAsync(0, groups.Length, cancel, async (index, _) => await Put(renderer, kept, groups[index], guard, put));
        return [.. pages.Select(page => page.Path)];
    }

    private static async Task Put(PageRenderer renderer, KeptPages? kept, IReadOnlyList<Page> pages, Guard guard, Action<OutputFile> put)
    {
        var key = guard.HasFaults || pages[0].VersionsOf is not { } agent ? null : kept?.KeyOf(agent, pages);
        var files = key is null ? null : kept!.Find(key, pages);
        foreach (var file in files ?? [])
            put(file);
        if (files is not null)
            return;
        var made = new List<OutputFile>(key is null ? 0 : pages.Count);
        foreach (var page in pages)
        {
            var file = await Rendered(renderer, page, guard);
            put(file);
            if (key is not null)
                made.Add(file);
        }
        if (key is not null && !guard.HasFaults)
            kept!.Keep(key, made);
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
