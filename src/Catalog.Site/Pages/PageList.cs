namespace Catalog.Site.Pages;

/// <summary>Which pages the site has.</summary>
public static class PageList
{
    public static IEnumerable<Page> Of(CatalogView view)
    {
        yield return Page.Of<HomePage>(view, SitePaths.Home);
    }
}
