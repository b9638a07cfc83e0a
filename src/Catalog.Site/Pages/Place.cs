using Catalog.Site.Pages.Prose;
using Microsoft.AspNetCore.Components;

namespace Catalog.Site.Pages;

/// <summary>Where a page stands: its own path, and the catalog around it.</summary>
public sealed record Place(CatalogView View, string Path)
{
    /// <summary>The relative link from this page to another file of the site.</summary>
    public string To(string file) => Link.Between(Path, file);

    /// <summary>A fixed word of the interface, as the theme says it and marked with the theme's language.</summary>
    public MarkupString Say(string english) => View.Theme.Words is var words && words[english] is var word && word != english && words.Language is { } language
        ? new($"<span lang=\"{language}\">{PlainText.Html(word)}</span>")
        : new(PlainText.Html(word));

    /// <summary>Likewise for titles and attributes.</summary>
    public string Word(string english) => PlainText.Visible(View.Theme.Words[english]);

    public string ToAgent(string slug) => To(SitePaths.Agent(slug));

    /// <summary>The line of an agent's newest text, on the page that shows it with line numbers.</summary>
    public string ToLine(Core.Cataloguing.Agent agent, int line) =>
        To($"{SitePaths.Version(agent.Slug, agent.Newest.Number)}#L{Format.Whole(line)}");
}
