namespace Catalog.Core.Parsing.Document;

/// <summary>What a block of a body is, as far as a reader sees it.</summary>
internal enum BlockKind
{
    Paragraph,
    Item,

    /// <summary>An item of a numbered list, whose place among the others counts.</summary>
    Step,

    /// <summary>A table's row, its cells parted by bars.</summary>
    Row,

    /// <summary>Code, which means what it says to the letter.</summary>
    Code,
    Heading,

    /// <summary>A quotation, with blocks of its own.</summary>
    Quote,

    /// <summary>What the text refers to at its end, with blocks of its own.</summary>
    Notes,
}
