using Catalog.Core.Text;

namespace Catalog.Site.Search;

/// <summary>What a result shows before its text is looked at, in parts of neighbouring agents.</summary>
public static class AgentParts
{
    /// <summary>Agents in one part.</summary>
    public const int Size = 16;

    private const int DescriptionLimit = 160;

    public static IEnumerable<SearchPart> Of(IReadOnlyList<SearchDocument> documents) =>
        documents.Chunk(Size).Select((chunk, number) =>
            new SearchPart($"agents/{number}", $"[{string.Join(',', chunk.Select(Row))}]"));

    private static string Row(SearchDocument document) =>
        Printable.Literals([document.Slug, document.Name, document.Category ?? "", Short(document.Description), .. More(document)]);

    private static string[] More(SearchDocument document) => (document.Source, document.Apart) switch
    {
        (null, null) => [],
        ({ } source, null) => [source],
        var (source, apart) => [source ?? "", apart],
    };

    private static string Short(string description) => Shortening.Of(description.ReplaceLineEndings(" "), DescriptionLimit);
}
