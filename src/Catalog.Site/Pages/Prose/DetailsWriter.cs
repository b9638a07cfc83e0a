using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Catalog.Site.Pages.Prose;

/// <summary>Writes a paragraph that opens or closes a <c>details</c>; always unfolded, because a model reads it unfolded too.</summary>
internal sealed class DetailsWriter(HashSet<WrittenTag> balanced, ProseDraft draft)
{
    private bool inParagraph;
    private bool inSummary;

    public static bool Concerns(ParagraphBlock paragraph, HashSet<WrittenTag> balanced) =>
        balanced.Count > 0 && paragraph.Inline is { } inlines && inlines.OfType<LiteralInline>().SelectMany(DetailsTags.In).Any(balanced.Contains);

    public void Write(ParagraphBlock paragraph)
    {
        for (var inline = paragraph.Inline?.FirstChild; inline is not null && !draft.IsFull; inline = inline.NextSibling)
        {
            if (inline is LiteralInline literal)
                Literal(literal);
            else if (inline is not LineBreakInline || inParagraph || inSummary)
            {
                Open();
                InlineWriter.Write(inline, draft);
            }
        }
        Close();
    }

    private void Literal(LiteralInline literal)
    {
        var at = literal.Content.Start;
        foreach (var tag in DetailsTags.In(literal).Where(balanced.Contains))
        {
            Text(literal.Content.Text, at, tag.Start);
            Tag(tag.Text);
            at = tag.Start + tag.Text.Length;
        }
        Text(literal.Content.Text, at, literal.Content.End + 1);
    }

    private void Text(string text, int start, int end)
    {
        if (start >= end)
            return;
        Open();
        draft.Text(text, start, end);
    }

    private void Tag(string tag)
    {
        Close();
        inSummary = tag == "<summary>";
        draft.Markup(tag.StartsWith("<details", StringComparison.Ordinal) ? "<details open>\n" : tag);
        draft.Markup(tag[1] == '/' ? "\n" : "");
    }

    private void Open()
    {
        if (inParagraph || inSummary)
            return;
        draft.Markup("<p>");
        inParagraph = true;
    }

    private void Close()
    {
        if (inParagraph)
            draft.Markup("</p>\n");
        inParagraph = false;
    }
}
