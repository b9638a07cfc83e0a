using Catalog.Core.History.Changes;
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

    /// <summary>A sentence of the catalog about an author's words, of which titles stand in it between marks.</summary>
    public static MarkupString Sentence(string text) =>
        new(string.Concat(text.Split(TitleMarks.Opening, TitleMarks.Closing).Select((piece, i) => i % 2 == 0 ? PlainText.Html(piece) : $"<em>{PlainText.Html(piece)}</em>")));

    /// <summary>For titles and attributes, which encode it themselves.</summary>
    public static string Plain(string text) => PlainText.Visible(text);
}
