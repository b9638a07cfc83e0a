using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Catalog.Core.Parsing.Outlines;

/// <summary>Reads a body's syntax tree as sections of comparable pieces; setext headings are text like any other.</summary>
internal static class TextSections
{
    /// <summary>In the order of the text; the first has no title and may be empty.</summary>
    public static IReadOnlyList<TextSection> Read(MarkdownDocument document)
    {
        var sections = new List<TextSection>();
        string? title = null;
        var units = new List<TextUnit>();
        var blocks = new List<Block>();
        AddBlocks(document, blocks);
        foreach (var block in blocks)
        {
            if (block is HeadingBlock { IsSetext: false } heading)
            {
                sections.Add(new(title, units));
                (title, units) = (Sections.TextOf(heading.Inline), []);
            }
            else if (UnitOf(block) is { Text.Length: > 0 } unit)
            {
                units.Add(unit);
            }
        }
        sections.Add(new(title, units));
        return sections;
    }

    /// <summary>Leaves and table rows, as deep as the parser lets them nest.</summary>
    private static void AddBlocks(ContainerBlock container, List<Block> blocks)
    {
        foreach (var block in container)
        {
            if (block is ContainerBlock inner and not TableRow)
                AddBlocks(inner, blocks);
            else
                blocks.Add(block);
        }
    }

    private static TextUnit UnitOf(Block block) => block switch
    {
        TableRow row => UnitOf(row),
        CodeBlock code => new(code.Lines.ToString().Trim(), UnitKind.Code),
        LeafBlock { Inline: { } inline, Parent: var parent } => UnitOf(inline, parent switch
        {
            ListItemBlock { Parent: ListBlock { IsOrdered: true } } => UnitKind.Step,
            ListItemBlock => UnitKind.Item,
            _ => UnitKind.Paragraph,
        }),
        _ => new("", UnitKind.Paragraph),
    };

    private static TextUnit UnitOf(ContainerInline inline, UnitKind kind)
    {
        // Most pieces are plain words, which need no putting together.
        if (inline is { FirstChild: LiteralInline { NextSibling: null } only })
            return new(only.Content.AsSpan().Trim().ToString(), kind);
        var (text, spans) = (new StringBuilder(), new StringBuilder());
        Append(text, spans, inline);
        return new(text.ToString().Trim(), kind, spans.ToString());
    }

    private static TextUnit UnitOf(TableRow row)
    {
        TextUnit[] cells = [.. row.Descendants<LeafBlock>().Select(cell => cell.Inline is { } inline ? UnitOf(inline, UnitKind.Row) : new("", UnitKind.Row))];
        // A formatter fills a short row up with empty cells.
        return new(string.Join(" | ", cells.Select(cell => cell.Text)).TrimEnd(' ', '|'), UnitKind.Row, string.Concat(cells.Select(cell => cell.Spans)));
    }

    private static void Append(StringBuilder text, StringBuilder spans, ContainerInline container)
    {
        foreach (var part in container)
        {
            if (part is CodeInline span)
                spans.Append(span.Content).Append('\n');
            Sections.AppendWords(text, part);
            if (part is ContainerInline inner)
                Append(text, spans, inner);
            if (part is LinkInline { Url: { } url, IsAutoLink: false })
                text.Append(" (").Append(url).Append(')');
        }
    }
}
