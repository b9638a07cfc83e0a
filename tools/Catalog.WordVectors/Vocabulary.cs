using Catalog.Core.Text;
using Catalog.Site.Search;
using Technologies = Catalog.Core.Parsing.Technologies.Vocabulary;

namespace Catalog.WordVectors;

/// <summary>The words of the table: those that the model knows whole, in whose list the more usual come first; names of technologies; and words of the fields of work.</summary>
internal static class Vocabulary
{
    /// <summary>In ordinal order of stems.</summary>
    public static IReadOnlyList<VocabularyWord> Of(IReadOnlyList<string> pieces)
    {
        var words = new Dictionary<string, VocabularyWord>(StringComparer.Ordinal);
        var usual = pieces.Where(IsWord).ToArray();
        foreach (var (rank, word) in usual.Index())
            words.TryAdd(Stemmer.Of(word), new VocabularyWord(Stemmer.Of(word), word, Rarity(rank)));
        foreach (var word in Terms().Where(IsWord))
            words.TryAdd(Stemmer.Of(word), new VocabularyWord(Stemmer.Of(word), word, 9));
        return [.. words.Values.OrderBy(word => word.Stem, StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Terms() =>
        Technologies.Shipped.OfficialNames.Keys.Order(StringComparer.Ordinal)
            .Concat(FieldsOfWork.Shipped.Fields.SelectMany(field => field.Titles.Append(field.Words)))
            .SelectMany(Tokenizer.Words);

    private static bool IsWord(string piece) => piece.Length > 1 && piece.All(char.IsAsciiLetterLower);

    // Each doubling of the rank tells a ninth more; the eight most usual words tell nothing, and from the four-thousandth on all tell the same.
    private static int Rarity(int rank) => Math.Clamp((int)Math.Round(Math.Log2(rank + 1)) - 3, 0, 9);
}
