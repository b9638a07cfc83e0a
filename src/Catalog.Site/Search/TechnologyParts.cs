using Catalog.Core.Cataloguing;
using Catalog.Core.Parsing.Technologies;
using Catalog.Core.Reading;
using Catalog.Core.Text;

namespace Catalog.Site.Search;

/// <summary>The names of technologies that are one word, by their first letter: those that mean nothing else, and those that are ordinary words as well. They are the same for every catalog.</summary>
/// <param name="Letters">The first letters of the parts, in order.</param>
internal sealed record TechnologyParts(string Letters, IReadOnlyList<SearchPart> Parts)
{
    private static readonly Lazy<TechnologyParts> Shipped = new(Made);

    /// <param name="cache">Null where nothing is kept: the table of vectors, which tells ordinary words, need not be read for what an earlier build made.</param>
    public static TechnologyParts Of(Cache? cache)
    {
        if (cache is null)
            return Shipped.Value;
        using var digest = new Digest();
        var key = digest.Add("technologies").Add(cache.Program).Take();
        if (Find(cache, key) is { } kept)
            return kept;
        var made = Shipped.Value;
        var record = new RecordWriter();
        record.Write(made.Letters);
        record.Write(made.Parts, part => part.Write(record));
        cache.Keep(key, record.ToBytes());
        return made;
    }

    private static TechnologyParts? Find(Cache cache, string key)
    {
        if (cache.Find(key) is not { } bytes)
            return null;
        try
        {
            var record = new RecordReader(bytes);
            return new(record.ReadText(), record.ReadItems(() => SearchPart.Read(record)));
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static TechnologyParts Made()
    {
        var names = Read().GroupBy(name => name.Word[0]).OrderBy(group => group.Key).ToArray();
        return new(
            string.Concat(names.Select(group => group.Key)),
            [.. names.Select((group, number) => new SearchPart($"technologies/{number}", Printable.Literals([Words(group, isSure: true), Words(group, isSure: false)])))]);
    }

    private static string Words(IEnumerable<(string Word, bool IsSure)> names, bool isSure)
    {
        var words = new FrontCoding();
        foreach (var name in names.Where(name => name.IsSure == isSure).OrderBy(name => name.Word, StringComparer.Ordinal))
            words.Append(name.Word);
        return words.ToString();
    }

    private static IEnumerable<(string Word, bool IsSure)> Read() =>
        Vocabulary.Shipped.OfficialNames
            .Select(name => (Word: OneWord(name.Key), IsSure: IsSure(name.Key, name.Value)))
            .Where(name => name.Word.Length > 0)
            .GroupBy(name => name.Word, StringComparer.Ordinal)
            .Select(forms => (forms.Key, forms.Any(form => form.IsSure)));

    // A spelling that is a noun elsewhere ("Nim") is sure all the same where it is no word of the table of vectors. "Kube" may go on.
    private static bool IsSure(string name, string official) =>
        (official.Length <= name.Length || !official.StartsWith(name, StringComparison.OrdinalIgnoreCase))
        && (Vocabulary.Shipped.IsSure(name) || (name.Length > 2 && WordVectors.Shipped.NumberOf(Stemmer.Of(Folding.Fold(name))) < 0));

    // "Node.js" is one word when its parts are joined.
    private static string OneWord(string name) =>
        name.Contains(' ', StringComparison.Ordinal) ? "" : Tokenizer.Words(name) switch
        {
            [var only] => only,
            [var first, .., var whole] when whole.Length > first.Length + 1 => whole,
            _ => "",
        };
}
