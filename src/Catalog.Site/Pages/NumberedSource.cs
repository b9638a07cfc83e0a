using System.Globalization;
using System.Text;
using Catalog.Site.Pages.Prose;
using Microsoft.AspNetCore.Components;

namespace Catalog.Site.Pages;

/// <summary>A text as list items, one a line, each with the id <c>L</c> and its number.</summary>
public static class NumberedSource
{
    public static MarkupString Of(string text)
    {
        var whole = text.AsSpan(0, text.EndsWith('\n') ? text.Length - 1 : text.Length);
        var html = new StringBuilder(text.Length + whole.Count('\n') * 24);
        var number = 0;
        foreach (var line in whole.Split('\n'))
        {
            html.Append(CultureInfo.InvariantCulture, $"<li id=\"L{++number}\">");
            PlainText.AppendApart(html, text, line.Start.Value, line.End.Value);
            html.Append("</li>\n");
        }
        return new MarkupString(html.ToString());
    }
}
