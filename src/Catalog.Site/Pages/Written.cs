using Catalog.Site.Pages.Prose;
using Microsoft.AspNetCore.Components;

namespace Catalog.Site.Pages;

/// <summary>Words that an author wrote, as markup that shows them and does nothing else.</summary>
public static class Written
{
    public static MarkupString Of(string text) => new(PlainText.Html(text));

    /// <summary>For titles and attributes, which encode it themselves.</summary>
    public static string Plain(string text) => PlainText.Visible(text);
}
