namespace Catalog.WordVectors;

/// <summary>A word of the table.</summary>
/// <param name="Stem">What stands in the table.</param>
/// <param name="Written">The most usual word of that stem, which the model reads.</param>
/// <param name="Rarity">How much it tells in ordinary English, 0 to 9.</param>
internal sealed record VocabularyWord(string Stem, string Written, int Rarity);
