using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Catalog.Core.Parsing.Document;

/// <summary>A body as Markdown: one walk over its syntax tree gives the blocks that headings, understanding and comparisons are read from.</summary>
/// <param name="text">The body as written.</param>
/// <param name="line">1-based line of the file on which it begins.</param>
internal sealed class BodyDocument(MarkdownDocument tree, string text, int line)
{
    private List<DocumentBlock>? blocks;
    private IReadOnlyList<BodySection>? compared;

    public MarkdownDocument Tree => tree;

    public string Text => text;

    /// <summary>What stands at the margin, in the order of the text.</summary>
    public IReadOnlyList<DocumentBlock> Blocks => blocks ??= Read(tree);

    /// <summary>What tags hold, known once the blocks are read.</summary>
    public TagSpans Tags { get; } = new();

    /// <summary>The sections as comparisons see them; the first has no title and may be empty. What stands in a sample that holds code of its own is none.</summary>
    public IReadOnlyList<BodySection> Compared => compared ??= BodySection.Of(NestedFences.Lengthened(text) is var meant && meant != text ? Of(meant, line, out _).Blocks : Blocks);

    /// <param name="refusal">Why the body is not read as Markdown, as the end of a sentence; null when it is.</param>
    public static BodyDocument Of(string text, int line, out string? refusal) => new(AgentMarkdown.Parse(text, out refusal), text, line);

    /// <summary>The same under front matter of another length.</summary>
    public BodyDocument At(int first) => first == line ? this : new(tree, text, first) { compared = compared };

    /// <summary>The same tree, of which nothing is read yet.</summary>
    public BodyDocument Unread() => new(tree, text, line);

    /// <summary>The headings at the margin, ATX and setext, with the text under each.</summary>
    /// <param name="body">The text, where it is kept.</param>
    public IReadOnlyList<Section> Sections(ReadOnlyMemory<char> body)
    {
        var headings = tree.OfType<HeadingBlock>().ToList();
        var ids = new HeadingIds();
        var sections = new List<Section>(headings.Count);
        for (var i = 0; i < headings.Count; i++)
        {
            var heading = headings[i];
            var title = InlineText.Of(heading.Inline);
            var start = Math.Min(heading.Span.End + 1, body.Length);
            var end = i + 1 < headings.Count ? headings[i + 1].Span.Start : body.Length;
            sections.Add(new Section(title, heading.Level, line + heading.Line, ids.Next(title), body[start..Math.Max(start, end)].Trim('\n')));
        }
        return sections;
    }

    /// <summary>All that a block holds, as written.</summary>
    public string Written(Block node)
    {
        var start = Math.Clamp(node.Span.Start, 0, text.Length);
        return text[start..Math.Clamp(node.Span.End + 1, start, text.Length)];
    }

    private List<DocumentBlock> Read(ContainerBlock container)
    {
        var read = new List<DocumentBlock>(container.Count);
        foreach (var node in container)
        {
            switch (node)
            {
                case ListBlock list:
                    read.AddRange(list.OfType<ListItemBlock>().Select(item => Item(item, list.IsOrdered ? BlockKind.Step : BlockKind.Item)));
                    break;
                case Table table:
                    AddRows(table, read);
                    break;
                case ContainerBlock inner:
                    read.Add(new(inner is QuoteBlock ? BlockKind.Quote : BlockKind.Notes, "", line + inner.Line) { Node = inner, Blocks = Read(inner) });
                    break;
                case ParagraphBlock:
                    var written = Written(node);
                    Tags.Note(written, line + node.Line);
                    var tag = container is ListItemBlock ? written.IndexOf("\n</", StringComparison.Ordinal) : -1;
                    read.Add(new(BlockKind.Paragraph, tag > 0 ? written[..tag] : written, line + node.Line) { Node = node, ClosesTag = tag > 0 });
                    break;
                case HeadingBlock or CodeBlock:
                    read.Add(new(node is CodeBlock ? BlockKind.Code : BlockKind.Heading, node is CodeBlock ? "" : Written(node), line + node.Line) { Node = node });
                    break;
                default:
                    break;
            }
        }
        return read;
    }

    private DocumentBlock Item(ListItemBlock item, BlockKind kind)
    {
        var inner = Read(item);
        var own = inner.Find(block => block.Kind is BlockKind.Paragraph or BlockKind.Heading);
        var written = own?.Kind == BlockKind.Heading ? own.Text.Trim('#', ' ') : own?.Text ?? "";
        var isTask = written.StartsWith("[ ] ", StringComparison.Ordinal) || written.StartsWith("[x] ", StringComparison.OrdinalIgnoreCase);
        return new(kind, isTask ? written[4..] : written, line + item.Line)
        {
            Node = item,
            Blocks = inner,
            Children = inner.Count < 2 ? [] : inner.FindAll(block => block != own && (block.Kind == BlockKind.Paragraph || block.IsItem || block is { Kind: BlockKind.Row, IsHeader: false })),
            IsTask = isTask,
            ClosesTag = inner.Exists(block => block.ClosesTag),
        };
    }

    private void AddRows(Table table, List<DocumentBlock> read)
    {
        IReadOnlyList<string> header = [];
        foreach (var row in table.OfType<TableRow>())
        {
            var cells = row.OfType<TableCell>().Select(cell => cell.Count > 0 ? Written(cell[0]).Trim(' ', '|', '\t') : "").ToList();
            header = row.IsHeader ? cells : header;
            read.Add(new(BlockKind.Row, string.Join(" | ", cells), line + row.Line) { Node = row, Cells = cells, Header = header, IsHeader = row.IsHeader });
        }
    }
}
