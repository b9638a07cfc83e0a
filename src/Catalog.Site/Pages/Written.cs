using System.Text;
using Catalog.Site.Pages.Prose;
using Microsoft.AspNetCore.Components;

namespace Catalog.Site.Pages;

/// <summary>Words that an author wrote, as markup that shows them and does nothing else.</summary>
public static class Written
{
    public static MarkupString Of(string text) => new(PlainText.Html(text));

    /// <summary>A line of an author's prompt, where back-ticks stand around code.</summary>
    public static MarkupString Line(string text)
    {
        var pieces = text.Split('`');
        // An even number of pieces means a back-tick that nothing closes.
        return pieces.Length % 2 == 0
            ? Of(text)
            : new(string.Concat(pieces.Select((piece, i) => i % 2 == 0 ? PlainText.Html(piece) : $"<code>{PlainText.Html(piece)}</code>")));
    }

    /// <summary>A sentence of the catalog about an author's words, which stand in it between asterisks.</summary>
    public static MarkupString Sentence(string text)
    {
        var html = new StringBuilder(text.Length + 32);
        var at = 0;
        while (Opening(text, at) is var open and >= 0 && Closing(text, open + 1) is var close and >= 0)
        {
            html.Append(PlainText.Html(text[at..open])).Append("<em>").Append(PlainText.Html(text[(open + 1)..close])).Append("</em>");
            at = close + 1;
        }
        return new(html.Append(PlainText.Html(text[at..])).ToString());
    }

    // An asterisk inside a word or before a mark is the author's own, as in Bash(git:*), "sudo *: denied" and "*.env".
    private static int Opening(string text, int from)
    {
        while ((from = text.IndexOf('*', from)) >= 0 && (from > 0 && text[from - 1] != ' ' || from + 1 < text.Length && text[from + 1] is ' ' or ':' or ';' or ',' or '.' or '*'))
            from++;
        return from;
    }

    private static int Closing(string text, int from)
    {
        while ((from = text.IndexOf('*', from)) >= 0 && from + 1 < text.Length && text[from + 1] is not (' ' or ';' or ','))
            from++;
        return from;
    }

    /// <summary>For titles and attributes, which encode it themselves.</summary>
    public static string Plain(string text) => PlainText.Visible(text);
}
