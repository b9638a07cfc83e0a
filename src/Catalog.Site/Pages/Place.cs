using Catalog.Site.Pages.Prose;
using Microsoft.AspNetCore.Components;

namespace Catalog.Site.Pages;

/// <summary>Where a page stands: its own path, and the catalog around it.</summary>
public sealed record Place(CatalogView View, string Path)
{
    /// <summary>The relative link from this page to another file of the site.</summary>
    public string To(string file) => Link.Between(Path, file);

    /// <summary>A fixed word of the interface, as the theme says it and marked with the theme's language.</summary>
    /// <param name="value">What stands in the place of <c>{0}</c>.</param>
    public MarkupString Say(string english, string value = "")
    {
        var word = View.Theme.Words[english];
        var html = PlainText.Html(word.Replace(Words.Gap, value, StringComparison.Ordinal));
        return new(word != english && View.Theme.Words.Language is { } language ? $"<span lang=\"{language}\">{html}</span>" : html);
    }

    /// <summary>A count with its noun, such as <c>1 agent</c> or <c>1,046 versions</c>.</summary>
    /// <param name="many">The noun of several; with an <c>s</c> unless given.</param>
    public MarkupString Count(int number, string one, string? many = null) => Say(Line(number, one, many), Format.Count(number));

    /// <summary>Likewise for titles and attributes.</summary>
    public string Counted(int number, string one, string? many = null) => Word(Line(number, one, many)).Replace(Words.Gap, Format.Count(number), StringComparison.Ordinal);

    private static string Line(int number, string one, string? many) => number == 1 ? $"1 {one}" : $"{Words.Gap} {many ?? one + "s"}";

    /// <summary>Likewise for titles and attributes.</summary>
    public string Word(string english) => PlainText.Visible(View.Theme.Words[english]);

    public string ToAgent(string slug) => To(SitePaths.Agent(slug));

    /// <summary>The line of an agent's newest text, on the page that shows it with line numbers.</summary>
    public string ToLine(Core.Cataloguing.Agent agent, int line) =>
        To($"{SitePaths.Version(agent.Slug, agent.Newest.Number)}#L{Format.Whole(line)}");
}
