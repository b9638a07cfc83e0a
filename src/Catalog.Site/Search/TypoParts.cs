namespace Catalog.Site.Search;

/// <summary>The words that a misspelt word may have meant, by their first letter, and once more those of names.</summary>
public static class TypoParts
{
    private const int Shortest = 4;

    public static IReadOnlyList<SearchPart> Of(TermIndex index, out string letters)
    {
        var words = index.Terms.Where(IsWorthKeeping).ToArray();
        var byLetter = words.GroupBy(term => term.Word[0]).ToArray();
        letters = string.Concat(byLetter.Select(group => group.Key));
        var names = words.Where(term => term.Postings.Any(posting => posting.Field == SearchField.Name));
        return [.. byLetter.Select((group, number) => Part($"typos/{number}", group)), Part("typos/names", names)];
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
