using System.Text;

namespace Catalog.Site.Search;

/// <summary>What agents can be filtered by: for each facet its values, the combinations of them that occur, and each agent's combination.</summary>
public static class FacetPart
{
    public static SearchPart Of(IReadOnlyList<SearchDocument> documents) => new("facets", "{" + string.Join(',', (string[])
    [
        .. documents.Any(document => document.Source is not null) ? [Facet("source", documents, document => One(document.Source))] : Array.Empty<string>(),
        Facet("category", documents, document => One(document.Category)),
        Facet("model", documents, document => One(document.Model)),
        Facet("tool", documents, document => document.Tools),
        Facet("right", documents, document => document.Rights),
        Facet("format", documents, document => [document.Format]),
    ]) + "}");

    private static IReadOnlyList<string> One(string? value) => value is null ? [] : [value];

    private static string Facet(string name, IReadOnlyList<SearchDocument> documents, Func<SearchDocument, IReadOnlyList<string>> of)
    {
        var values = documents.SelectMany(of).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var numbers = values.Index().ToDictionary(value => value.Item, value => value.Index, StringComparer.Ordinal);
        var combinations = new Dictionary<string, int>(StringComparer.Ordinal);
        var agents = new StringBuilder();
        foreach (var document in documents)
        {
            var combination = string.Join(',', of(document).Select(value => numbers[value]).Distinct().Order());
            if (!combinations.TryGetValue(combination, out var number))
                combinations.Add(combination, number = combinations.Count);
            agents.AppendNumber(number);
        }
        return $"\"{name}\":[{Printable.Literals(values)},[{string.Join(',', combinations.Keys.Select(keys => $"[{keys}]"))}],\"{agents}\"]";
    }
}
