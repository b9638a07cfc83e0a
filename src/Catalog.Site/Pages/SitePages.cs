using Catalog.Core.Cataloguing;

namespace Catalog.Site.Pages;

/// <summary>Every HTML page of the site.</summary>
public static class SitePages
{
    /// <summary>Gives each page away when it is rendered, from several threads at once.</summary>
    /// <returns>The paths of all pages.</returns>
    public static async Task<IReadOnlyList<string>> Render(AgentCatalog catalog, Action<OutputFile> put, CancellationToken cancel)
    {
        var view = new CatalogView(catalog);
        var pages = PageList.Of(view).ToArray();
        foreach (var part in ListParts.Of(view))
            put(part);
        using var renderer = new PageRenderer();
        await Parallel.ForAsync(0, pages.Length, cancel, async (index, _) => put(await renderer.Render(pages[index])));
        return [.. pages.Select(page => page.Path)];
    }
}
