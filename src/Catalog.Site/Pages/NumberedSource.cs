using System.Globalization;
using System.Text;
using Catalog.Site.Pages.Prose;
using Microsoft.AspNetCore.Components;

namespace Catalog.Site.Pages;

/// <summary>A text as a list with an item for each line, each with the id <c>L</c> and its number.</summary>
public static class NumberedSource
{
    public static MarkupString Of(string text)
    {
        var whole = text.AsSpan(0, text.EndsWith('\n') ? text.Length - 1 : text.Length);
        var html = new StringBuilder(text.Length + 256 + whole.Count('\n') * 16);
        html.Append("<ol class=\"source\">");
        var number = 0;
        foreach (var line in whole.Split('\n'))
        {
            // HTML lets the end of an item and the quotes go; a site holds a million of them.
            html.Append(CultureInfo.InvariantCulture, $"<li id=L{++number}>");
            PlainText.AppendApart(html, text, line.Start.Value, line.End.Value);
        }
        return new MarkupString(html.Append("</ol>\n").ToString());
    }
}
