namespace Catalog.Core.Parsing.Outlines;

/// <summary>One paragraph, list item or table row outside code.</summary>
/// <param name="text">As written, with marks and line ends, without the list mark.</param>
/// <param name="line">1-based line of the file.</param>
internal sealed class Part(PartKind kind, string text, int line)
{
    private string? plain;

    public PartKind Kind => kind;

    public string Text => text;

    public int Line => line;

    /// <summary>What is nested under an item.</summary>
    public List<Part> Children { get; init; } = [];

    /// <summary>True for the items of a numbered list.</summary>
    public bool Ordered { get; init; }

    /// <summary>True for an item with a box to tick.</summary>
    public bool IsTask { get; init; }

    /// <summary>The cells of a row as written, trimmed.</summary>
    public IReadOnlyList<string> Cells { get; init; } = [];

    /// <summary>The header cells of the row's table.</summary>
    public IReadOnlyList<string> Header { get; init; } = [];

    /// <summary>The text on one line, without emphasis.</summary>
    public string Plain => plain ??= Words.Plain(text);
}
