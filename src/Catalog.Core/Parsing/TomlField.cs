namespace Catalog.Core.Parsing;

/// <summary>One top-level key of a TOML text.</summary>
/// <param name="ValueStart">Index into the text of the first character that its value means, after quotes and the line break that may follow them.</param>
internal sealed record TomlField(Field Field, int ValueStart);
