using System.Globalization;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;

namespace Catalog.Site.Pages.Prose;

/// <summary>Writes the blocks of a body.</summary>
internal static class BlockWriter
{
    private const int LowestHeading = 6;

    public static void Children(ContainerBlock container, ProseDraft draft)
    {
        HashSet<WrittenTag> details = draft.HoldsDetails ? DetailsTags.Balanced(container) : [];
        for (var at = 0; at < container.Count && !draft.IsFull; at++)
        {
            if (container[at] is ParagraphBlock paragraph && DetailsWriter.Concerns(paragraph, details))
                new DetailsWriter(details, draft).Write(paragraph);
            else
                Write(container[at], draft);
        }
    }

    public static void Write(Block block, ProseDraft draft)
    {
        switch (block)
        {
            case LinkReferenceDefinitionGroup or BlankLineBlock:
                break;
            case HeadingBlock heading:
                Heading(heading, draft);
                break;
            case ParagraphBlock paragraph:
                Paragraph(paragraph, draft);
                break;
            case ListBlock list:
                List(list, draft);
                break;
            case AlertBlock alert:
                Alert(alert, draft);
                break;
            case QuoteBlock quote:
                draft.Markup("<blockquote>\n");
                Children(quote, draft);
                draft.Markup("</blockquote>\n");
                break;
            case CodeBlock code:
                Code(code, draft);
                break;
            case ThematicBreakBlock:
                draft.Markup("<hr>\n");
                break;
            case Table table:
                TableWriter.Write(table, draft);
                break;
            case FootnoteGroup footnotes:
                FootnoteWriter.Write(footnotes, draft);
                break;
            case ContainerBlock other:
                Children(other, draft);
                break;
            case LeafBlock leaf:
                Paragraph(leaf, draft);
                break;
        }
    }

    private static void Heading(HeadingBlock heading, ProseDraft draft)
    {
        var level = Math.Clamp(heading.Level + draft.HeadingShift, draft.Settings.TopHeading, LowestHeading).ToString(CultureInfo.InvariantCulture);
        draft.Markup("<h" + level);
        if (draft.HeadingIds.TryGetValue(heading.Line, out var id))
            draft.Attribute("id", id);
        draft.Markup(">");
        InlineWriter.Children(heading.Inline, draft);
        draft.Markup("</h" + level + ">\n");
    }

    private static void Paragraph(LeafBlock paragraph, ProseDraft draft)
    {
        draft.Markup("<p>");
        Sentences(paragraph, draft);
        draft.Markup("</p>\n");
    }

    private static void Sentences(LeafBlock paragraph, ProseDraft draft)
    {
        var kept = draft.KeepsLines;
        draft.KeepsLines = WrittenTags.LineStartsWithOne(paragraph.Inline);
        if (paragraph.Inline is null)
            draft.Text(paragraph.Lines.ToString());
        else
            InlineWriter.Children(paragraph.Inline, draft);
        draft.KeepsLines = kept;
    }

    private static void List(ListBlock list, ProseDraft draft)
    {
        var element = list.IsOrdered ? "ol" : "ul";
        draft.Markup("<" + element);
        if (list.IsOrdered && int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) && start != 1)
            draft.Attribute("start", start.ToString(CultureInfo.InvariantCulture));
        draft.Markup(">\n");
        for (var at = 0; at < list.Count && !draft.IsFull; at++)
            Item((ListItemBlock)list[at], list.IsLoose, draft);
        draft.Markup("</" + element + ">\n");
    }

    private static void Item(ListItemBlock item, bool isLoose, ProseDraft draft)
    {
        var isTask = item.Count > 0 && item[0] is ParagraphBlock { Inline.FirstChild: TaskList };
        draft.Markup(isTask ? "<li class=\"task\">" : "<li>");
        for (var at = 0; at < item.Count; at++)
        {
            if (!isLoose && item[at] is ParagraphBlock paragraph)
                Sentences(paragraph, draft);
            else
                Write(item[at], draft);
            if (at < item.Count - 1)
                draft.Markup("\n");
        }
        draft.Markup("</li>\n");
    }

    /// <summary>The five kinds that forges know have a class of their own; any other keeps its word as its title.</summary>
    private static void Alert(AlertBlock alert, ProseDraft draft)
    {
        var (style, title) = alert.Kind.ToString().ToUpperInvariant() switch
        {
            "NOTE" => (" markdown-alert-note", "Note"),
            "TIP" => (" markdown-alert-tip", "Tip"),
            "IMPORTANT" => (" markdown-alert-important", "Important"),
            "WARNING" => (" markdown-alert-warning", "Warning"),
            "CAUTION" => (" markdown-alert-caution", "Caution"),
            _ => ("", alert.Kind.ToString()),
        };
        draft.Markup($"<div class=\"markdown-alert{style}\">\n<p class=\"markdown-alert-title\">");
        draft.Text(title);
        draft.Markup("</p>\n");
        Children(alert, draft);
        draft.Markup("</div>\n");
    }

    private static void Code(CodeBlock code, ProseDraft draft)
    {
        var info = (code as FencedCodeBlock)?.Info ?? "";
        if (info.Length > 0)
        {
            draft.Markup("<div class=\"fence\"><span class=\"fence-info\">");
            draft.Text($"{info} {((FencedCodeBlock)code).Arguments}".TrimEnd());
            draft.Markup("</span>\n");
        }
        draft.Markup("<pre><code");
        if (IsLanguage(info))
            draft.Attribute("class", "language-" + info);
        draft.Markup(">");
        for (var at = 0; at < code.Lines.Count && !draft.IsFull; at++)
        {
            draft.Text(code.Lines.Lines[at].Slice);
            draft.Markup("\n");
        }
        draft.Markup(info.Length > 0 ? "</code></pre></div>\n" : "</code></pre>\n");
    }

    private static bool IsLanguage(string info) =>
        info.Length is > 0 and <= 30 && info.All(character => char.IsAsciiLetterOrDigit(character) || character is '+' or '#' or '.' or '-');
}
