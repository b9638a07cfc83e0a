namespace Catalog.Core.Parsing.Lexicons;

/// <summary>One word of the lexicon with the sentence that shows what it does.</summary>
/// <param name="Example">A sentence with the word.</param>
/// <param name="Changed">The sentence without it, or with another word in its place.</param>
internal sealed record LexiconEntry(string Word, WordClass Class, string Example, string Changed);
