using Catalog.Site.Pages.Prose;
using Microsoft.AspNetCore.Components;

namespace Catalog.Site.Pages;

/// <summary>Words that an author wrote, as markup that shows them and does nothing else.</summary>
public static class Written
{
    public static MarkupString Of(string text) => new(PlainText.Html(text));

    /// <summary>A sentence of the catalog about an author's words, which stand in it between asterisks.</summary>
    public static MarkupString Sentence(string text)
    {
        var parts = text.Split('*');
        if (parts.Length % 2 == 0)
            return Of(text);
        return new(string.Concat(parts.Select((part, index) => index % 2 == 0 ? PlainText.Html(part) : $"<em>{PlainText.Html(part)}</em>")));
    }

    /// <summary>For titles and attributes, which encode it themselves.</summary>
    public static string Plain(string text) => PlainText.Visible(text);
}
