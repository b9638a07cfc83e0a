namespace Catalog.Site.Search;

/// <summary>Cuts the term index into parts of neighbouring words.</summary>
public static class TermParts
{
    /// <summary>
    /// Postings after which a part is closed: the root of all, so that there are not many more parts in a large catalog,
    /// which the manifest lists, nor much larger ones, of which a task loads some for each of its words.
    /// </summary>
    private static int Size(IReadOnlyList<Term> terms) => (int)Math.Sqrt(terms.Sum(term => term.Postings.Count));

    public static IReadOnlyList<SearchPart> Of(TermIndex index, out IReadOnlyList<string> firsts)
    {
        var terms = index.Terms;
        var parts = WordPostings.Cut("terms", terms, Size(terms), term => term.Postings.Count, Value, out var starts);
        firsts = [.. starts.Select(start => start == 0 ? "" : Boundary(terms[start - 1].Word, terms[start].Word))];
        return parts;
    }

    // The shortest text that sorts after the one word and not after the other.
    private static string Boundary(string before, string word)
    {
        var shared = before.AsSpan().CommonPrefixLength(word);
        return word[..(shared + 1)];
    }

    private static string Value(IReadOnlyList<Term> terms)
    {
        var written = new WordPostings();
        foreach (var term in terms)
            written.Append(term.Word, term.Postings, posting => (posting.Agent, posting.Symbol));
        return $"[{written.Words},{written.Postings}]";
    }
}
