using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace Catalog.Site.Pages.Prose;

/// <summary>Writes a long body with each of its sections in a <c>details</c> that is closed, its heading in front.</summary>
internal static class SectionFolds
{
    private const int FewestSections = 3;

    /// <summary>The level of headings to fold at: the highest that several have; 0 for a body that is not folded.</summary>
    public static int Level(MarkdownDocument body, ProseDraft draft) =>
        // What an author folds may span our sections, and two elements must not cross.
        draft.Body.Length < draft.Settings.FoldsFrom || draft.HoldsDetails
            ? 0
            : body.OfType<HeadingBlock>().CountBy(heading => heading.Level).Where(pair => pair.Value >= FewestSections).Select(pair => pair.Key).DefaultIfEmpty(0).Min();

    public static void Write(MarkdownDocument body, int level, ProseDraft draft)
    {
        var isOpen = false;
        foreach (var block in body.TakeWhile(_ => !draft.IsFull))
        {
            var heading = block as HeadingBlock;
            if (isOpen && (heading?.Level <= level || block is FootnoteGroup))
            {
                draft.Markup("</div></details>\n");
                isOpen = false;
            }
            if (heading?.Level == level)
            {
                draft.Markup("<details class=\"fold\"><summary>");
                BlockWriter.Write(block, draft);
                draft.Markup("</summary><div>\n");
                isOpen = true;
                continue;
            }
            BlockWriter.Write(block, draft);
        }
        if (isOpen)
            draft.Markup("</div></details>\n");
    }
}
