namespace Catalog.Site.Search;

/// <summary>The texts from which excerpts are cut and in which phrases are looked up.</summary>
public static class TextParts
{
    /// <summary>Agents in one part.</summary>
    public const int Size = 4;

    public static IEnumerable<SearchPart> Of(IReadOnlyList<SearchDocument> documents) =>
        documents.Chunk(Size).Select((chunk, number) =>
            new SearchPart($"texts/{number}", $"[{string.Join(',', chunk.Select(Row))}]"));

    private static string Row(SearchDocument document) =>
        Printable.Literals(Enum.GetValues<SearchField>().Select(field => string.Join('\n', document.Texts(field))));
}
