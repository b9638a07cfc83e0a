using System.Text;

namespace Catalog.Site.Search;

/// <summary>Cuts what words are near to into parts of neighbouring words.</summary>
public static class NearParts
{
    /// <summary>Characters after which a part is closed.</summary>
    public const int Size = 1_500;

    public static IReadOnlyList<SearchPart> Of(NearIndex index, out IReadOnlyList<string> firsts)
    {
        var parts = new List<SearchPart>();
        var boundaries = new List<string>();
        for (var start = 0; start < index.Terms.Count;)
        {
            var end = start;
            for (var size = 0; end < index.Terms.Count && size < Size; end++)
                size += index.Terms[end].Word.Length + (2 * index.Terms[end].Postings.Count) + index.Terms[end].Links.Sum(link => link.Length + 1);
            boundaries.Add(index.Terms[start].Word);
            parts.Add(new SearchPart($"near/{parts.Count}", Value([.. index.Terms.Take(start..end)])));
            start = end;
        }
        firsts = boundaries;
        return parts;
    }

    private static string Value(NearTerm[] terms)
    {
        var words = new FrontCoding();
        StringBuilder rarities = new(), counts = new(), gaps = new(), symbols = new();
        foreach (var term in terms)
        {
            words.Append(term.Word);
            rarities.Append(Printable.Symbol(term.Rarity));
            counts.AppendNumber(term.Postings.Count);
            var previous = -1;
            foreach (var posting in term.Postings)
            {
                gaps.AppendNumber(posting.Agent - previous - 1);
                symbols.Append(Printable.Symbol(((posting.Level - 1) * 6) + posting.Link));
                previous = posting.Agent;
            }
        }
        var links = string.Join('\n', terms.Select(term => string.Join('|', term.Links)));
        return $"[{Printable.Literal(words.ToString())},\"{rarities}\",\"{counts}\",\"{gaps}\",\"{symbols}\",{Printable.Literal(links)}]";
    }
}
