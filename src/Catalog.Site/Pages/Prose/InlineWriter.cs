using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax.Inlines;

namespace Catalog.Site.Pages.Prose;

/// <summary>Writes what stands within a line of text.</summary>
internal static class InlineWriter
{
    public static void Children(ContainerInline? container, ProseDraft draft)
    {
        if (container is null)
            return;
        var tags = WrittenTags.Balanced(container);
        for (var inline = container.FirstChild; inline is not null && !draft.IsFull; inline = inline.NextSibling)
        {
            if (inline is LiteralInline literal)
                WrittenTags.Write(literal, tags, draft);
            else
                Write(inline, draft);
        }
    }

    /// <summary>Writes all but literals, whose tags need their surroundings.</summary>
    public static void Write(Inline inline, ProseDraft draft)
    {
        switch (inline)
        {
            case LineBreakInline lineBreak:
                draft.Markup(lineBreak.IsHard || draft.KeepsLines ? "<br>\n" : "\n");
                break;
            case CodeInline code:
                draft.Markup("<code>");
                draft.Text(code.Content);
                draft.Markup("</code>");
                break;
            case EmphasisInline emphasis:
                Emphasis(emphasis, draft);
                break;
            case LinkInline link:
                LinkWriter.Write(link, draft);
                break;
            case AutolinkInline link:
                LinkWriter.Write(link, draft);
                break;
            case HtmlEntityInline entity:
                draft.Text(entity.Transcoded);
                break;
            case TaskList task:
                draft.Markup("<input type=\"checkbox\" disabled" + (task.Checked ? " checked aria-label=\"done\">" : " aria-label=\"to do\">"));
                break;
            case FootnoteLink footnote:
                FootnoteWriter.Link(footnote, draft);
                break;
            case DelimiterInline delimiter:
                draft.Text(delimiter.ToLiteral());
                Children(delimiter, draft);
                break;
            case ContainerInline container:
                Children(container, draft);
                break;
            default:
                draft.Text(draft.Body, Math.Max(inline.Span.Start, 0), Math.Min(inline.Span.End + 1, draft.Body.Length));
                break;
        }
    }

    private static void Emphasis(EmphasisInline emphasis, ProseDraft draft)
    {
        var element = (emphasis.DelimiterChar, emphasis.DelimiterCount) switch
        {
            ('~', _) => "del",
            (_, 2) => "strong",
            _ => "em",
        };
        draft.Markup("<" + element + ">");
        Children(emphasis, draft);
        draft.Markup("</" + element + ">");
    }
}
