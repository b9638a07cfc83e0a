using System.Text;
using Catalog.Core.Findings;
using Catalog.Core.Parsing;
using Markdig.Syntax;

namespace Catalog.Site.Pages.Prose;

/// <summary>Sets the body of an agent file into HTML, from its syntax tree: nothing of the author's passes through unencoded.</summary>
public static class AgentProse
{
    /// <summary>Characters of a body shown as plain text; the raw file is one click away.</summary>
    private const int MaximumPlain = AgentMarkdown.MaximumLength;

    private const int MaximumHeadingLevel = 6;

    public static ProseHtml Render(AgentDefinition definition, ProseSettings settings)
    {
        var draft = new ProseDraft(definition, settings);
        // The tree may be parsed for whoever asks.
        var tree = definition.Markdown;
        Prepare(draft, tree);
        var level = SectionFolds.Level(tree, draft);
        if (level > 0)
            SectionFolds.Write(tree, level, draft);
        else
            BlockWriter.Children(tree, draft);
        DefinitionWriter.WriteUnused(tree, draft);
        if (draft.IsFull)
            return AsWritten(draft);
        NoteHiddenCharacters(draft);
        return new(draft.ToString(), draft.Notices, level > 0);
    }

    private static void Prepare(ProseDraft draft, MarkdownDocument tree)
    {
        foreach (var section in draft.Definition.Sections)
        {
            var id = draft.Settings.IdPrefix + section.Anchor[HeadingIds.Prefix.Length..];
            draft.HeadingIds[section.Line - draft.Definition.FrontMatter.BodyLine] = id;
            draft.Targets.Add(id);
        }
        var highest = tree.OfType<HeadingBlock>().Select(heading => heading.Level).DefaultIfEmpty(MaximumHeadingLevel).Min();
        draft.HeadingShift = draft.Settings.TopHeading - highest;
    }

    private static ProseHtml AsWritten(ProseDraft draft)
    {
        var body = draft.Body;
        var shown = body.Length <= MaximumPlain ? body : body[..MaximumPlain];
        var html = new StringBuilder("<pre><code>");
        PlainText.Encode(html, PlainText.Visible(shown));
        html.Append("</code></pre>");
        var message = shown.Length < body.Length
            ? $"This text is too large to be laid out: its first {MaximumPlain} of {body.Length} characters are shown as written."
            : "This text is too large to be laid out: it is shown as written.";
        return new(html.ToString(), [new(ProseNoticeKind.Cut, message, draft.Definition.FrontMatter.BodyLine)]);
    }

    private static void NoteHiddenCharacters(ProseDraft draft)
    {
        if (UnicodeScan.IsPlain(draft.Body))
            return;
        var found = UnicodeScan.Find(draft.Body);
        if (found.Count > 0)
            draft.Note(ProseNoticeKind.HiddenCharacters, $"Holds characters that nobody sees, first {found[0].Characters}; they are shown in brackets.", found[0].Line - 1);
    }
}
