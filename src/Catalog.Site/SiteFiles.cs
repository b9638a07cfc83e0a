using Catalog.Core.Cataloguing;
using Catalog.Site.Exports;
using Catalog.Site.Pages;
using Catalog.Site.Search;

namespace Catalog.Site;

/// <summary>Every file of a site.</summary>
public static class SiteFiles
{
    /// <param name="address">The site's own address with a final slash, for the few files that need one; null when unknown.</param>
    public static async Task<IReadOnlyList<OutputFile>> Render(AgentCatalog catalog, Uri? address, CancellationToken cancel)
    {
        // None of these needs another; only the search is made by one thread alone.
        var search = Task.Run(() => SearchFiles.Write(catalog, cancel), cancel);
        var exports = Task.Run(() => ExportFiles.Write(catalog, address, cancel), cancel);
        var pages = await SitePages.Render(catalog, cancel);
        return [.. pages, .. await search, .. await exports, .. SiteMap.Of(pages, address), .. Theme.Files];
    }
}
