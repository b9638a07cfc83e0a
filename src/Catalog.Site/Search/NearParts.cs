namespace Catalog.Site.Search;

/// <summary>Cuts what words are near to into parts of neighbouring words.</summary>
public static class NearParts
{
    /// <summary>Characters after which a part is closed.</summary>
    public const int Size = 1_000;

    public static IReadOnlyList<SearchPart> Of(NearIndex index, out IReadOnlyList<string> firsts)
    {
        var parts = WordPostings.Cut("near", index.Terms, Size, term => term.Word.Length + (2 * term.Postings.Count) + term.Links.Sum(link => link.Length + 1), Value, out var starts);
        firsts = [.. starts.Select(start => index.Terms[start].Word)];
        return parts;
    }

    private static string Value(IReadOnlyList<NearTerm> terms)
    {
        var written = new WordPostings();
        foreach (var term in terms)
            written.Append(term.Word, term.Postings, posting => (posting.Agent, ((posting.Level - 1) * 6) + posting.Link));
        var links = string.Join('\n', terms.Select(term => string.Join('|', term.Links)));
        return $"[{written.Words},{written.Postings},{Printable.Literal(links)}]";
    }
}
