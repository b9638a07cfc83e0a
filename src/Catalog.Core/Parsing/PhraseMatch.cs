namespace Catalog.Core.Parsing;

/// <summary>One place in a text where a phrase of an index stands.</summary>
/// <param name="Phrase">As it was added to the index.</param>
internal readonly record struct PhraseMatch<T>(int Start, int End, string Phrase, T Value);
