using System.Text;

namespace Catalog.Site.Search;

/// <summary>Cuts what words are kin to into parts of neighbouring words.</summary>
public static class KinParts
{
    /// <summary>Characters after which a part is closed; a task loads one for each of its words.</summary>
    public const int Size = 2_000;

    public static IReadOnlyList<SearchPart> Of(KinIndex index, out IReadOnlyList<string> firsts)
    {
        var parts = new List<SearchPart>();
        var boundaries = new List<string>();
        for (var start = 0; start < index.Terms.Count;)
        {
            var end = start;
            for (var size = 0; end < index.Terms.Count && size < Size; end++)
                size += 4 + (2 * index.Terms[end].Postings.Count);
            boundaries.Add(index.Terms[start].Word);
            parts.Add(new SearchPart($"kin/{parts.Count}", Value([.. index.Terms.Take(start..end)])));
            start = end;
        }
        firsts = boundaries;
        return parts;
    }

    private static string Value(KinTerm[] terms)
    {
        var words = new FrontCoding();
        StringBuilder masses = new(), counts = new(), gaps = new(), symbols = new();
        foreach (var term in terms)
        {
            words.Append(term.Word);
            masses.Append(Printable.Symbol(term.Mass));
            counts.AppendNumber(term.Postings.Count);
            var previous = -1;
            foreach (var (agent, near) in term.Postings)
            {
                gaps.AppendNumber(agent - previous - 1);
                symbols.Append(Printable.Symbol(near));
                previous = agent;
            }
        }
        return $"[{Printable.Literal(words.ToString())},\"{masses}\",\"{counts}\",\"{gaps}\",\"{symbols}\"]";
    }
}
