using Catalog.Core.Parsing.Lexicons;

namespace Catalog.Core.History.Changes;

/// <summary>Two texts that say the same in another order: of whole clauses, and of what stands between the commas of one.</summary>
internal static class SameParts
{
    public static bool Of(string before, string after) => before.Length < 4 * after.Length && after.Length < 4 * before.Length && Parts(before) == Parts(after);

    private static string Parts(string text) => string.Join('|', Clauses(text).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Clauses(string text) =>
        text.Replace(". ", ".\n", StringComparison.Ordinal).Split(['\n', ';', ':', '—', '!', '?', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Select(Clause).Where(clause => clause.Length > 0);

    /// <summary>A clause that says an order keeps it.</summary>
    private static string Clause(string clause)
    {
        var pieces = clause.Split(',').SelectMany(Pieces).Where(piece => piece.Length > 0);
        if (!ComparedWords.Words(clause).Any(IsOrder))
            pieces = pieces.Order(StringComparer.Ordinal);
        return string.Join(',', pieces);
    }

    /// <summary>What "and" joins is a list too; the word itself counts, for "or" is another.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        var piece = new List<string>();
        foreach (var word in Lexicon.Folded(ComparedWords.Words(text)))
        {
            if (word is "and" or "or")
            {
                yield return string.Join(' ', piece);
                yield return word;
                piece = [];
            }
            else if (!Lexicon.IsFiller(word))
            {
                piece.Add(ComparedWords.Plain(word));
            }
        }
        yield return string.Join(' ', piece);
    }

    private static bool IsOrder(string word) => Lexicon.ClassOf(word) is WordClass.Order or WordClass.Time;
}
