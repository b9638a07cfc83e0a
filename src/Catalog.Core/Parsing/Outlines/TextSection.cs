namespace Catalog.Core.Parsing.Outlines;

/// <summary>An ATX heading of a body with the pieces under it, up to the next one.</summary>
/// <param name="Title">Null for what stands before the first heading.</param>
internal sealed record TextSection(string? Title, IReadOnlyList<TextUnit> Units);
