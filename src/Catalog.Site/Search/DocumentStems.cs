using System.Collections.Concurrent;
using Catalog.Core.Cataloguing;
using Catalog.Core.Text;

namespace Catalog.Site.Search;

/// <summary>The stems of what agents say of themselves: of each all fields of its document by the number of the field, in order, of its body the opening alone.</summary>
public static class DocumentStems
{
    // Characters of a body in which an agent still says what it is.
    private const int Opening = 800;

    public static IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> Of(IReadOnlyList<SearchDocument> documents, CancellationToken cancel)
    {
        // Agents of one catalog share most of their words.
        var known = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        return InParallel.Select(documents, document => Of(document, known), cancel);
    }

    private static IReadOnlyList<IReadOnlyList<string>> Of(SearchDocument document, ConcurrentDictionary<string, string> known) =>
        [.. Enum.GetValues<SearchField>().Select(field => (IReadOnlyList<string>)[.. Texts(document, field).SelectMany(Tokenizer.Words).Select(word => known.GetOrAdd(word, Stemmer.Of))])];

    private static IEnumerable<string> Texts(SearchDocument document, SearchField field) =>
        field == SearchField.Body ? [document.Body[..Math.Min(Opening, document.Body.Length)]] : document.Texts(field);
}
