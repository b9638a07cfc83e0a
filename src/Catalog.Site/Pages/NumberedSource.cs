using System.Text;
using Catalog.Site.Pages.Prose;
using Microsoft.AspNetCore.Components;

namespace Catalog.Site.Pages;

/// <summary>A text as list items, one a line, each with the id <c>L</c> and its number.</summary>
public static class NumberedSource
{
    public static MarkupString Of(string text)
    {
        var lines = (text.EndsWith('\n') ? text[..^1] : text).Split('\n');
        var html = new StringBuilder(text.Length + lines.Length * 24);
        for (var index = 0; index < lines.Length; index++)
        {
            html.Append("<li id=\"L").Append(Format.Whole(index + 1)).Append("\">");
            html.Append(PlainText.Html(lines[index])).Append("</li>\n");
        }
        return new MarkupString(html.ToString());
    }
}
