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
            if (!draft.FootnoteReferences.Contains(link.Index))
                return;
            draft.Markup(" <a class=\"footnote-back\"");
            draft.Attribute("href", "#" + Id(draft, "fnref.", link.Index));
            draft.Attribute("aria-label", "Back to the text of footnote " + number);
            draft.Markup(">↩</a>");
            return;
        }
        Swallowed(link, draft);
        draft.FootnoteReferences.Add(link.Index);
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

    /// <summary>Of <c>[words][^1]</c> the parser keeps the number alone.</summary>
    private static void Swallowed(FootnoteLink link, ProseDraft draft)
    {
        var source = draft.Body[Math.Clamp(link.Span.Start, 0, draft.Body.Length)..Math.Clamp(link.Span.End + 1, 0, draft.Body.Length)];
        var label = "[" + link.Footnote.Label + "]";
        draft.Text(source.EndsWith(label, StringComparison.Ordinal) ? source[..^label.Length] : source);
    }

    /// <summary>No heading's id holds a dot.</summary>
    private static string Id(ProseDraft draft, string kind, int number) =>
        draft.Settings.IdPrefix + kind + number.ToString(CultureInfo.InvariantCulture);
}
