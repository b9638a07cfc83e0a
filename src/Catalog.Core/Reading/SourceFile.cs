namespace Catalog.Core.Reading;

/// <summary>One file of a source in its newest state.</summary>
/// <param name="Path">Relative to the source, with forward slashes.</param>
public sealed record SourceFile(string Path, SourceText Text);
