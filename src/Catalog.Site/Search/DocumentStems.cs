using Catalog.Core.Text;

namespace Catalog.Site.Search;

/// <summary>The stems of what an agent says of itself: all fields of a document but its body, by the number of the field, in order.</summary>
public static class DocumentStems
{
    public static IReadOnlyList<IReadOnlyList<string>> Of(SearchDocument document) =>
        [.. Enum.GetValues<SearchField>().Where(field => field != SearchField.Body)
            .Select(field => (IReadOnlyList<string>)[.. document.Texts(field).SelectMany(Tokenizer.Words).Select(Stemmer.Of)])];
}
