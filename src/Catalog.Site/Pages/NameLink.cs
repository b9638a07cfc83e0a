using Catalog.Core.Cataloguing;

namespace Catalog.Site.Pages;

/// <summary>An agent's name as a page and a row of a part hold it: what is read, where it leads from the site's root, and what is said about it.</summary>
/// <param name="Address">Empty where the name leads nowhere.</param>
/// <param name="Apart">What stands behind the name in small letters.</param>
public sealed record NameLink(string Text, string Address = "", string Look = "", string Title = "", string Apart = "")
{
    public static NameLink Of(CatalogView view, Agent agent) =>
        new(agent.Name, SitePaths.Agent(agent.Slug), Apart: view.Apart(agent));

    /// <summary>A name that leads to no one agent: a retired one's, several agents', or nobody's.</summary>
    public static NameLink Unknown(CatalogView view, string name)
    {
        if (view.RetiredAs(name) is { } retired)
            return new(name, SitePaths.Agent(retired.Slug), Apart: "retired");
        return view.CountOf(name) is > 1 and var count
            ? new(name, SitePaths.Overlaps + "#same-name", "dangling", $"{Format.Count(count)} agents have this name")
            : new(name, "", "dangling", "No agent of this catalog has this name");
    }
}
