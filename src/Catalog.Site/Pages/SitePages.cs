using Catalog.Core.Cataloguing;

namespace Catalog.Site.Pages;

/// <summary>Every HTML page of the site.</summary>
public static class SitePages
{
    public static async Task<IReadOnlyList<OutputFile>> Render(AgentCatalog catalog, CancellationToken cancel)
    {
        var pages = PageList.Of(new CatalogView(catalog)).ToArray();
        var files = new OutputFile[pages.Length];
        using var renderer = new PageRenderer();
        await Parallel.ForAsync(0, pages.Length, cancel, async (index, _) => files[index] = await renderer.Render(pages[index]));
        return files;
    }
}
