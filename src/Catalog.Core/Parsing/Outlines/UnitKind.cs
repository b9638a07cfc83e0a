namespace Catalog.Core.Parsing.Outlines;

/// <summary>What a piece of a body is, as far as a reader sees it.</summary>
public enum UnitKind
{
    Paragraph,
    Item,

    /// <summary>An item of a numbered list, whose place among the others counts.</summary>
    Step,

    /// <summary>A table's row, its cells parted by bars.</summary>
    Row,

    /// <summary>Code, which means what it says to the letter.</summary>
    Code,
}
