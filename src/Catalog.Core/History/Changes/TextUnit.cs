namespace Catalog.Core.History.Changes;

/// <summary>One paragraph, cell or code block of a body: the smallest piece that is compared and moved as a whole.</summary>
/// <param name="Text">The words without marks; of code, the code.</param>
internal readonly record struct TextUnit(string Text)
{
    /// <summary>Code means what it says to the letter.</summary>
    public bool IsCode { get; init; }

    /// <summary>A step of a numbered list, whose place among the others counts.</summary>
    public bool IsStep { get; init; }
}
