using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace Catalog.Site.Pages.Prose;

/// <summary>Writes the link definitions and footnotes that nothing uses: Markdown shows them to nobody, a model reads them.</summary>
internal static class DefinitionWriter
{
    public static void WriteUnused(MarkdownDocument document, ProseDraft draft)
    {
        foreach (var definition in document.Descendants<LinkReferenceDefinitionGroup>().SelectMany(group => group).OfType<LinkReferenceDefinition>())
        {
            if (draft.UsedDefinitions.Contains(definition) || IsShownFootnote(definition))
                continue;
            draft.Markup("<p class=\"unused-definition\">");
            Source(definition.Span, draft);
            if (definition is FootnoteLinkReferenceDefinition note)
            {
                draft.Markup(":");
                Source(note.Footnote.Span, draft);
            }
            draft.Markup("</p>\n");
            draft.Note(ProseNoticeKind.HiddenText, "A definition that nothing uses: Markdown would show it to nobody.", definition.Line);
        }
    }

    private static void Source(SourceSpan span, ProseDraft draft) =>
        draft.Text(draft.Body, Math.Max(span.Start, 0), Math.Min(span.End + 1, draft.Body.Length));

    private static bool IsShownFootnote(LinkReferenceDefinition definition) =>
        definition is FootnoteLinkReferenceDefinition { Footnote.Order: > 0 };
}
