using Catalog.Core.Cataloguing;

namespace Catalog.Site.Search;

/// <summary>Every word of the catalog, in ordinal order, with the agents that have it.</summary>
/// <param name="Terms">In ordinal order.</param>
public sealed record TermIndex(IReadOnlyList<Term> Terms)
{
    private const int Batch = 256;

    public static TermIndex Of(IReadOnlyList<SearchDocument> documents, CancellationToken cancel)
    {
        var postings = new Dictionary<string, List<Posting>>(StringComparer.Ordinal);
        for (var start = 0; start < documents.Count; start += Batch)
        {
            // In batches, so that the words of ten thousand agents never stand in memory at once.
            var weighed = InParallel.Select([.. documents.Skip(start).Take(Batch)], WordWeights.Of, cancel);
            for (var i = 0; i < weighed.Length; i++)
                foreach (var (word, symbol) in weighed[i])
                {
                    if (!postings.TryGetValue(word, out var list))
                        postings.Add(word, list = []);
                    list.Add(new Posting(start + i, symbol));
                }
        }
        var terms = postings.Select(entry => new Term(entry.Key, entry.Value)).ToArray();
        Array.Sort(terms, (a, b) => string.CompareOrdinal(a.Word, b.Word));
        return new TermIndex(terms);
    }
}
