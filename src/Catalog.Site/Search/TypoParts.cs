namespace Catalog.Site.Search;

/// <summary>The words that a misspelt word may have meant, by their first letter, and those of names once more by their second.</summary>
public static class TypoParts
{
    private const int Shortest = 4;

    /// <param name="letters">The first letters of the first parts, in order.</param>
    /// <param name="seconds">The second letters of the parts of names, in order.</param>
    public static IReadOnlyList<SearchPart> Of(TermIndex index, out string letters, out string seconds)
    {
        var words = index.Terms.Where(IsWorthKeeping).ToArray();
        var names = words.Where(term => term.Postings.Any(posting => posting.Field == SearchField.Name));
        return [.. By(words, 0, "typos", out letters), .. By(names, 1, "typos/second", out seconds)];
    }

    private static SearchPart[] By(IEnumerable<Term> terms, int place, string folder, out string letters)
    {
        var groups = terms.GroupBy(term => term.Word[place]).OrderBy(group => group.Key).ToArray();
        letters = string.Concat(groups.Select(group => group.Key));
        return [.. groups.Select((group, number) => Part($"{folder}/{number}", group))];
    }

    private static bool IsWorthKeeping(Term term) =>
        term.Word.Length >= Shortest && term.Word.All(char.IsLetter) && (term.Postings.Count > 1 || term.IsProminent);

    private static SearchPart Part(string name, IEnumerable<Term> terms)
    {
        var words = new FrontCoding();
        foreach (var term in terms)
            words.Append(term.Word);
        return new SearchPart(name, Printable.Literal(words.ToString()));
    }
}
