using Markdig.Syntax;

namespace Catalog.Core.Parsing.Document;

/// <summary>One heading, paragraph, list item, table row, code block or quotation of a body, or a line of a paragraph that stands for one.</summary>
/// <param name="text">As written, with marks and line ends; of an item its first paragraph, without the list's mark and a box to tick; in an item without a tag that is closed under the list.</param>
/// <param name="line">1-based line of the file.</param>
internal sealed class DocumentBlock(BlockKind kind, string text, int line)
{
    private string? plain;
    private Label?[]? label;

    public BlockKind Kind => kind;

    public string Text => text;

    public int Line => line;

    /// <summary>What it is in the syntax tree; null for a part of a paragraph.</summary>
    public Block? Node { get; init; }

    /// <summary>All that stands in an item or quotation, in the order of the text.</summary>
    public IReadOnlyList<DocumentBlock> Blocks { get; init; } = [];

    /// <summary>The paragraphs, items and rows that are nested under an item's own text.</summary>
    public IReadOnlyList<DocumentBlock> Children { get; init; } = [];

    /// <summary>True for an item with a box to tick.</summary>
    public bool IsTask { get; init; }

    /// <summary>True for an item right under whose text a tag is closed, for Markdown as part of the text.</summary>
    public bool ClosesTag { get; init; }

    /// <summary>The cells of a row as written, trimmed.</summary>
    public IReadOnlyList<string> Cells { get; init; } = [];

    /// <summary>The header cells of the row's table.</summary>
    public IReadOnlyList<string> Header { get; init; } = [];

    /// <summary>True for a table's header itself, which is no row to a reader.</summary>
    public bool IsHeader { get; init; }

    /// <summary>True for an item of any list.</summary>
    public bool IsItem => kind is BlockKind.Item or BlockKind.Step;

    /// <summary>The text on one line, without emphasis.</summary>
    public string Plain => plain ??= Unmarked.Of(text);

    /// <summary>The bold words that it begins with, where they are set apart; null when there are none.</summary>
    public Label? Label => (label ??= [Label.Of(text)])[0];
}
