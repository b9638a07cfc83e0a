using System.Globalization;
using Markdig.Extensions.Footnotes;

namespace Catalog.Site.Pages.Prose;

/// <summary>Writes footnotes and the links to and from them, numbered by their order in the text.</summary>
internal static class FootnoteWriter
{
    public static void Write(FootnoteGroup footnotes, ProseDraft draft)
    {
        draft.Markup("<section class=\"footnotes\">\n<ol>\n");
        foreach (var footnote in footnotes.OfType<Footnote>())
        {
            draft.Markup("<li");
            draft.Attribute("id", Id(draft, "fn.", footnote.Order));
            draft.Markup(">");
            BlockWriter.Children(footnote, draft);
            draft.Markup("</li>\n");
        }
        draft.Markup("</ol>\n</section>\n");
    }

    public static void Link(FootnoteLink link, ProseDraft draft)
    {
        var number = link.Footnote.Order.ToString(CultureInfo.InvariantCulture);
        if (link.IsBackLink)
        {
            draft.Markup(" <a class=\"footnote-back\"");
            draft.Attribute("href", "#" + Id(draft, "fnref.", link.Index));
            draft.Attribute("aria-label", "Back to the text of footnote " + number);
            draft.Markup(">↩</a>");
            return;
        }
        draft.Markup("<sup");
        draft.Attribute("id", Id(draft, "fnref.", link.Index));
        draft.Markup(">");
        if (!draft.InLink)
        {
            draft.Markup("<a");
            draft.Attribute("href", "#" + Id(draft, "fn.", link.Footnote.Order));
            draft.Markup(">");
        }
        draft.Markup("[" + number + "]" + (draft.InLink ? "" : "</a>") + "</sup>");
    }

    /// <summary>No heading's id holds a dot.</summary>
    private static string Id(ProseDraft draft, string kind, int number) =>
        draft.Settings.IdPrefix + kind + number.ToString(CultureInfo.InvariantCulture);
}
