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
            if (draft.IsFull)
                return;
            if (draft.UsedDefinitions.Contains(definition) || definition is FootnoteLinkReferenceDefinition { Footnote.Order: > 0 })
                continue;
            draft.Markup("<div class=\"unused-definition\">\n<p>");
            draft.Text(draft.Body, Math.Max(definition.Span.Start, 0), Math.Min(definition.Span.End + 1, draft.Body.Length));
            if (definition is FootnoteLinkReferenceDefinition note)
            {
                draft.Markup(":</p>\n");
                BlockWriter.Children(note.Footnote, draft);
                draft.Markup("</div>\n");
            }
            else
                draft.Markup("</p>\n</div>\n");
            draft.Note(ProseNoticeKind.HiddenText, "A definition that nothing uses: Markdown would show it to nobody.", definition.Line);
        }
    }
}
