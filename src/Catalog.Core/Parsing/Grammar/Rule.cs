namespace Catalog.Core.Parsing.Grammar;

/// <summary>One line that anyone can read, add and prove: what a text says when it fits one of the patterns.</summary>
/// <param name="Id">Unique in its table.</param>
/// <param name="Examples">Texts for which this rule decides.</param>
/// <param name="Others">Texts that might be mistaken for it, and are not.</param>
internal sealed record Rule(string Id, Role Role, IReadOnlyList<string> Patterns, IReadOnlyList<string> Examples, IReadOnlyList<string> Others);
