namespace Catalog.Site.Pages;

/// <summary>Where a page stands: its own path, and the catalog around it.</summary>
public sealed record Place(CatalogView View, string Path)
{
    /// <summary>The relative link from this page to another file of the site.</summary>
    public string To(string file) => Link.Between(Path, file);

    public string ToAgent(string slug) => To(SitePaths.Agent(slug));

    /// <summary>The line of an agent's newest text, on the page that shows it with line numbers.</summary>
    public string ToLine(Core.Cataloguing.Agent agent, int line) =>
        To($"{SitePaths.Version(agent.Slug, agent.Newest.Number)}#L{Format.Whole(line)}");
}
