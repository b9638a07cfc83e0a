namespace Catalog.Site.Search;

/// <summary>Cuts what words are kin to into parts of neighbouring words.</summary>
public static class KinParts
{
    /// <summary>Characters after which a part is closed; a task loads one for each of its words.</summary>
    public const int Size = 1_000;

    public static IReadOnlyList<SearchPart> Of(KinIndex index, out IReadOnlyList<string> firsts)
    {
        var parts = WordPostings.Cut("kin", index.Terms, Size, term => 4 + (2 * term.Postings.Count), Value, out var starts);
        firsts = [.. starts.Select(start => index.Terms[start].Word)];
        return parts;
    }

    private static string Value(IReadOnlyList<KinTerm> terms)
    {
        var written = new WordPostings();
        foreach (var term in terms)
            written.Append(term.Word, term.Postings, posting => (posting.Agent, posting.Near));
        return $"[{written.Words},\"{string.Concat(terms.Select(term => Printable.Symbol(term.Mass)))}\",{written.Postings}]";
    }
}
