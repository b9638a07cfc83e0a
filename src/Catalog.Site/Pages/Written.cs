using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;

namespace Catalog.Site.Pages;

/// <summary>Words that an author wrote, as markup that shows them and does nothing else.</summary>
public static class Written
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>One run of text, isolated from the direction of the text around it.</summary>
    public static MarkupString Of(string text) => new($"<bdi>{Markup(text)}</bdi>");

    /// <summary>The text alone.</summary>
    public static string Markup(string text) => Encoder.Encode(text);
}
