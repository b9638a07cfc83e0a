using Catalog.Core.Cataloguing;
using Catalog.Site.Search;

namespace Catalog.Benchmarks;

/// <summary>Search documents of a folder of agent files, read as the program reads them but without history.</summary>
public static class Corpus
{
    public static IReadOnlyList<SearchDocument> Read(string folder) =>
        SearchDocuments.Of(CatalogReader.Read(new CatalogRequest(Path.GetFullPath(folder)) { History = false }, CancellationToken.None), new Guard());
}
