using System.Text;

namespace Catalog.Site.Search;

/// <summary>The best agents for one or two letters typed, which fit too many words to be looked up.</summary>
public static class StartsPart
{
    private const int Best = 10;

    public static SearchPart Of(TermIndex index)
    {
        var scores = new SortedDictionary<string, Dictionary<int, double>>(StringComparer.Ordinal);
        foreach (var term in index.Terms.Where(term => char.IsAsciiLetterOrDigit(term.Word[0])))
            for (var length = 1; length <= Math.Min(2, term.Word.Length); length++)
                Add(scores, term, length);
        var entries = scores.Where(entry => entry.Value.Count > 0)
            .Select(entry => $"{Printable.Literal(entry.Key)}:\"{Numbers(entry.Value)}\"");
        return new SearchPart("starts", $"{{{string.Join(',', entries)}}}");
    }

    private static void Add(SortedDictionary<string, Dictionary<int, double>> scores, Term term, int length)
    {
        var start = term.Word[..length];
        if (!scores.TryGetValue(start, out var agents))
            scores.Add(start, agents = []);
        var share = Math.Sqrt((double)length / term.Word.Length);
        foreach (var posting in term.Postings)
            if (posting.Field <= SearchField.Description && share * posting.Level is var score && score > agents.GetValueOrDefault(posting.Agent))
                agents[posting.Agent] = score;
    }

    private static string Numbers(Dictionary<int, double> agents)
    {
        var best = agents.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key).Take(Best);
        return best.Aggregate(new StringBuilder(), (text, entry) => text.AppendNumber(entry.Key)).ToString();
    }
}
