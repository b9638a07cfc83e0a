using System.Globalization;
using System.Text;

namespace Catalog.Site.Search;

/// <summary>What makes an answer of an agent that was found: its situations, whose copy it is, whether it is a skill, and what it comes with.</summary>
public static class AnswerParts
{
    /// <summary>Agents in one part of situations.</summary>
    public const int Size = 4;

    public static IEnumerable<SearchPart> Of(IReadOnlyList<SearchDocument> documents) =>
        documents.Chunk(Size)
            .Select((chunk, number) => new SearchPart($"situations/{number}", $"[{string.Join(',', chunk.Select(Row))}]"));

    /// <summary>For all agents at once whose copy each is, whether it is a skill, and its kit.</summary>
    public static SearchPart Kinds(IReadOnlyList<SearchDocument> documents) =>
        new("answers", $"[\"{Groups(documents.Select(document => document.Twins))}\",\"{Skills(documents)}\",\"{Groups(documents.Select(document => document.Kit))}\"]");

    // The number of the newest version, for links to lines, and the situations.
    private static string Row(SearchDocument document) =>
        $"[{document.Version.ToString(CultureInfo.InvariantCulture)},[{string.Join(',', document.Situated.Select(Situation))}]]";

    private static string Situation(Situated row) => string.Create(
        CultureInfo.InvariantCulture,
        $"[{(int)row.Verdict},{Printable.Literal(row.Text)},{row.Line},{Printable.Literal(row.From ?? "")},{Printable.Literal(row.To ?? "")}]");

    // For each agent the number of its group, 0 for none.
    private static string Groups(IEnumerable<string?> names)
    {
        var groups = new Dictionary<string, int>(StringComparer.Ordinal);
        var text = new StringBuilder();
        foreach (var name in names)
        {
            if (name is not null)
                groups.TryAdd(name, groups.Count + 1);
            text.AppendNumber(name is null ? 0 : groups[name]);
        }
        return text.ToString();
    }

    private static string Skills(IReadOnlyList<SearchDocument> documents) =>
        string.Concat(documents.Select(document => Printable.Symbol(document.Format == Kits.Skill ? 1 : 0)));
}
