namespace Catalog.Core.History.Changes;

/// <summary>A run of words, with the spaces and punctuation among them, that stands in one or both of two texts.</summary>
public sealed record WordRun(WordSide Side, string Text);
