using System.Text;

namespace Catalog.Site.Search;

/// <summary>Cuts the term index into parts of neighbouring words.</summary>
public static class TermParts
{
    /// <summary>
    /// Postings after which a part is closed: twice the root of all, so that there are not many more parts in a large catalog,
    /// which the manifest lists, nor much larger ones, of which a task loads one for each of its words.
    /// </summary>
    private static int Size(IReadOnlyList<Term> terms) => 2 * (int)Math.Sqrt(terms.Sum(term => term.Postings.Count));

    public static IReadOnlyList<SearchPart> Of(TermIndex index, out IReadOnlyList<string> firsts)
    {
        var parts = new List<SearchPart>();
        var boundaries = new List<string>();
        var terms = index.Terms;
        var size = Size(terms);
        for (var start = 0; start < terms.Count;)
        {
            var end = start;
            for (var postings = 0; end < terms.Count && postings < size; end++)
                postings += terms[end].Postings.Count;
            boundaries.Add(start == 0 ? "" : Boundary(terms[start - 1].Word, terms[start].Word));
            parts.Add(new SearchPart($"terms/{parts.Count}", Value(terms, start, end)));
            start = end;
        }
        firsts = boundaries;
        return parts;
    }

    // The shortest text that sorts after the one word and not after the other.
    private static string Boundary(string before, string word)
    {
        var shared = before.AsSpan().CommonPrefixLength(word);
        return word[..(shared + 1)];
    }

    private static string Value(IReadOnlyList<Term> terms, int start, int end)
    {
        var words = new FrontCoding();
        StringBuilder counts = new(), agents = new(), symbols = new();
        for (var i = start; i < end; i++)
        {
            words.Append(terms[i].Word);
            counts.AppendNumber(terms[i].Postings.Count);
            var previous = -1;
            foreach (var posting in terms[i].Postings)
            {
                agents.AppendNumber(posting.Agent - previous - 1);
                symbols.Append(Printable.Symbol(posting.Symbol));
                previous = posting.Agent;
            }
        }
        return $"[{Printable.Literal(words.ToString())},\"{counts}\",\"{agents}\",\"{symbols}\"]";
    }
}
