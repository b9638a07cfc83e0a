using System.Text;

namespace Catalog.Site.Search;

/// <summary>Words in ordinal order with the agents of each, as the parts of the index hold them.</summary>
internal sealed class WordPostings
{
    private readonly FrontCoding words = new();
    private readonly StringBuilder counts = new();
    private readonly StringBuilder gaps = new();
    private readonly StringBuilder symbols = new();

    /// <summary>The words, as a literal.</summary>
    public string Words => Printable.Literal(words.ToString());

    /// <summary>How many agents each word has, the distances between them, and a symbol for each: three literals.</summary>
    public string Postings => $"\"{counts}\",\"{gaps}\",\"{symbols}\"";

    /// <summary>Cuts neighbouring words into parts.</summary>
    /// <param name="size">What the words of a part have together; the word that reaches it is the last. A word that has so much alone stands alone, lest its neighbours be loaded with it.</param>
    /// <param name="starts">The place of each part's first word.</param>
    public static IReadOnlyList<SearchPart> Cut<T>(string folder, IReadOnlyList<T> terms, int size, Func<T, int> sizeOf, Func<IReadOnlyList<T>, string> write, out IReadOnlyList<int> starts)
    {
        var parts = new List<SearchPart>();
        var places = new List<int>();
        for (int start = 0, end = 0; start < terms.Count; start = end)
        {
            var filled = sizeOf(terms[end++]);
            while (end < terms.Count && filled < size && sizeOf(terms[end]) is var next && next < size)
            {
                filled += next;
                end++;
            }
            places.Add(start);
            parts.Add(new SearchPart($"{folder}/{parts.Count}", write([.. terms.Take(start..end)])));
        }
        starts = places;
        return parts;
    }

    /// <param name="word">Sorts after all before it.</param>
    /// <param name="postings">In the order of agents.</param>
    public void Append<T>(string word, IReadOnlyList<T> postings, Func<T, (int Agent, int Symbol)> read)
    {
        words.Append(word);
        counts.AppendNumber(postings.Count);
        var previous = -1;
        for (var i = 0; i < postings.Count; i++)
        {
            var (agent, symbol) = read(postings[i]);
            gaps.AppendNumber(agent - previous - 1);
            symbols.Append(Printable.Symbol(symbol));
            previous = agent;
        }
    }
}
