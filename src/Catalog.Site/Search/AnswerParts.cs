using System.Globalization;
using System.Text;

namespace Catalog.Site.Search;

/// <summary>What makes an answer of an agent that was found: its situations, whose copy it is, and whether it is a skill.</summary>
public static class AnswerParts
{
    /// <summary>Agents in one part of situations.</summary>
    public const int Size = 4;

    private const string Skill = "claude-skill";

    public static IEnumerable<SearchPart> Of(IReadOnlyList<SearchDocument> documents) =>
        documents.Chunk(Size)
            .Select((chunk, number) => new SearchPart($"situations/{number}", $"[{string.Join(',', chunk.Select(Row))}]"));

    /// <summary>For all agents at once whose copy each is, and whether it is a skill.</summary>
    public static SearchPart Kinds(IReadOnlyList<SearchDocument> documents) => new("answers", $"[\"{Twins(documents)}\",\"{Skills(documents)}\"]");

    // The number of the newest version, for links to lines, and the situations.
    private static string Row(SearchDocument document) =>
        $"[{document.Version.ToString(CultureInfo.InvariantCulture)},[{string.Join(',', document.Situated.Select(Situation))}]]";

    private static string Situation(Situated row) => string.Create(
        CultureInfo.InvariantCulture,
        $"[{(int)row.Verdict},{Printable.Literal(row.Text)},{row.Line},{Printable.Literal(row.From ?? "")},{Printable.Literal(row.To ?? "")}]");

    // For each agent the number of its group of copies, 0 for none.
    private static string Twins(IReadOnlyList<SearchDocument> documents)
    {
        var groups = new Dictionary<string, int>(StringComparer.Ordinal);
        var text = new StringBuilder();
        foreach (var document in documents)
        {
            if (document.Twins is { } twins && !groups.ContainsKey(twins))
                groups.Add(twins, groups.Count + 1);
            text.AppendNumber(document.Twins is { } own ? groups[own] : 0);
        }
        return text.ToString();
    }

    private static string Skills(IReadOnlyList<SearchDocument> documents) =>
        string.Concat(documents.Select(document => Printable.Symbol(document.Format == Skill ? 1 : 0)));
}
