namespace Catalog.Core.Parsing.Document;

/// <summary>One paragraph, table row or code block of a body: the smallest piece that is compared and moved as a whole.</summary>
/// <param name="Text">The words without marks; of code, the code.</param>
/// <param name="Spans">What stands in code spans, one to a line; empty where there are none.</param>
internal readonly record struct TextUnit(string Text, BlockKind Kind, string Spans = "");
