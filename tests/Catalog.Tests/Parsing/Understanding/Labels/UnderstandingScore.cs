using System.Globalization;
using System.Text.RegularExpressions;
using Catalog.Core.Parsing;

namespace Catalog.Tests.Parsing.Understanding.Labels;

/// <summary>Compares what is understood from agent files with what people read in them.</summary>
internal sealed partial class UnderstandingScore
{
    private readonly SortedDictionary<string, Tally> tallies = new(StringComparer.Ordinal);

    public List<string> Misses { get; } = [];

    public double this[string measure] => Of(measure).F1;

    public IEnumerable<string> Told() => tallies.Select(pair => string.Create(
        CultureInfo.InvariantCulture,
        $"{pair.Key,-20} precision {pair.Value.Precision:F3} recall {pair.Value.Recall:F3} F1 {pair.Value.F1:F3} ({pair.Value.Found} found, {pair.Value.Invented} invented, {pair.Value.Missed} missed)"));

    public void Add(LabelledAgent label, Core.Parsing.Understanding read)
    {
        AddUsage(label, read.Usage);
        AddSets("relations", label.Path, [.. label.Relations.Select(relation => Plain(relation.To))], [], [.. read.Relations.Select(relation => Plain(relation.To))]);
        AddSets("relations by line", label.Path, [.. label.Relations.Select(Key)], [], [.. read.Relations.Select(relation => $"{relation.Line} {Plain(relation.To)}")]);
        AddSets("areas", label.Path, [.. label.Capabilities.Where(area => !area.Optional).Select(Key)], [.. label.Capabilities.Where(area => area.Optional).Select(Key)], [.. read.Capabilities.Select(area => $"{area.Line} {Plain(area.Area)}")]);
        AddSets("technologies", label.Path, [.. label.Technologies.Select(Plain)], [.. label.TechnologiesOptional.Select(Plain)], [.. read.Technologies.Select(claim => Plain(claim.Name))]);
        foreach (var relation in label.Relations)
            AddAnswer("kinds of relations", label.Path, read.Relations.FirstOrDefault(other => other.Line == relation.Line && Plain(other.To) == Plain(relation.To))?.Kind.ToString(), relation.Kind.Replace("-", "", StringComparison.Ordinal));
    }

    private void AddUsage(LabelledAgent label, IReadOnlyList<UsageRow> rows)
    {
        var left = rows.ToList();
        foreach (var wanted in label.Usage)
        {
            var row = left.Where(row => Math.Abs(row.Line - wanted.Line) < 2 && Overlap(row.Situation, wanted.Situation)).OrderBy(row => row.Verdict == wanted.Verdict ? 0 : 1).FirstOrDefault();
            if (row is null)
            {
                Miss($"usage, {wanted.Source}", label.Path, wanted.Situation);
                continue;
            }
            left.Remove(row);
            Of("usage").Found++;
            Of($"usage, {wanted.Source}").Found++;
            AddAnswer("verdict and instead", label.Path, $"{row.Verdict} {Plain(row.Instead ?? "")}", $"{wanted.Verdict} {Plain(wanted.Instead ?? "")}");
        }
        foreach (var row in left)
        {
            Of("usage").Invented++;
            Of($"usage, {row.Source}").Invented++;
            Misses.Add($"{label.Path}({row.Line}) usage not labelled: {row.Situation}");
        }
    }

    private void Miss(string measure, string path, string what)
    {
        Of("usage").Missed++;
        Of(measure).Missed++;
        Misses.Add($"{path} {measure} not found: {what}");
    }

    private void AddSets(string measure, string path, HashSet<string> demanded, HashSet<string> optional, HashSet<string> read)
    {
        var tally = Of(measure);
        foreach (var one in read.Where(one => !demanded.Contains(one) && !optional.Contains(one)))
        {
            tally.Invented++;
            Misses.Add($"{path} {measure} not labelled: {one}");
        }
        foreach (var one in demanded)
        {
            if (read.Contains(one))
                tally.Found++;
            else
                tally.Missed++;
            if (!read.Contains(one))
                Misses.Add($"{path} {measure} not found: {one}");
        }
    }

    private void AddAnswer(string measure, string path, string? read, string wanted)
    {
        if (read is null)
            return;
        if (read.Equals(wanted, StringComparison.OrdinalIgnoreCase))
        {
            Of(measure).Found++;
            return;
        }
        Of(measure).Invented++;
        Of(measure).Missed++;
        Misses.Add($"{path} {measure}: {wanted} read as {read}");
    }

    private Tally Of(string measure) => tallies.TryGetValue(measure, out var tally) ? tally : tallies[measure] = new Tally();

    private static string Key(LabelledRelation relation) => $"{relation.Line} {Plain(relation.To)}";

    private static string Key(LabelledArea area) => $"{area.Line} {Plain(area.Area)}";

    /// <summary>One side's words hold three quarters of the other's.</summary>
    private static bool Overlap(string one, string other)
    {
        var (few, many) = (WordsOf(one), WordsOf(other));
        if (few.Count > many.Count)
            (few, many) = (many, few);
        return few.Count > 0 && few.Count(many.Contains) >= 0.75 * few.Count;
    }

    private static HashSet<string> WordsOf(string text) => [.. Word().Matches(text.ToLowerInvariant()).Select(match => match.Value)];

    /// <summary>Without case, marks and articles.</summary>
    private static string Plain(string text) =>
        string.Join(' ', Word().Matches(text.ToLowerInvariant().Replace("#", " sharp", StringComparison.Ordinal).Replace("+", " plus", StringComparison.Ordinal)).Select(match => match.Value).Where(word => word != "the"));

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
