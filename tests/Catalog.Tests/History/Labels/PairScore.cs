using System.Text.Json;
using Catalog.Core.History.Changes;

namespace Catalog.Tests.History.Labels;

/// <summary>Counts right classes and right changes over labelled pairs.</summary>
internal sealed class PairScore
{
    private int pairs;
    private int classes;
    private int found;
    private int wrong;
    private int missed;

    public List<string> Misses { get; } = [];

    public double Classes => (double)classes / pairs;

    public double F1 => 2.0 * found / (2 * found + wrong + missed);

    public void Add(LabelledPair pair, ChangeSet read)
    {
        pairs++;
        if (read.Class.ToString().Equals(pair.Class, StringComparison.OrdinalIgnoreCase))
            classes++;
        else
            Misses.Add($"{pair.Pair}: {pair.Class} read as {read.Class}");
        var demanded = pair.Changes.Where(change => !change.Optional).SelectMany(Keys).ToList();
        var optional = pair.Changes.Where(change => change.Optional).SelectMany(Keys).ToHashSet(StringComparer.Ordinal);
        foreach (var key in read.Changes.SelectMany(Keys))
        {
            if (demanded.Remove(key))
                found++;
            else if (!optional.Contains(key))
                Note(ref wrong, $"{pair.Pair}: not labelled: {key}");
        }
        foreach (var key in demanded)
            Note(ref missed, $"{pair.Pair}: not found: {key}");
    }

    private void Note(ref int count, string miss)
    {
        count++;
        Misses.Add(miss);
    }

    private static IEnumerable<string> Keys(LabelledChange change) =>
        Keys(change.Kind, change.What, Value(change.Before), Value(change.After));

    private static IEnumerable<string> Keys(VersionChange change) =>
        change is UsageChange or CapabilityChange or SectionChange { Edit: SectionEdit.Reworded or SectionEdit.Moved }
            ? []
            : Keys(ChangeSummary.Told(change));

    private static string[] Keys(ToldChange change) => Keys(change.Kind, change.What, Value(change.Before), Value(change.After));

    /// <summary>What must agree: of a description that it changed, of fields which and how, of all else the values.</summary>
    private static string[] Keys(string kind, string what, string before, string after) => kind switch
    {
        "description" => [kind],
        "field" or "rights" => [$"{kind} {what}"],
        "section" when what is "renamed" => [$"section {before} → ", $"section  → {after}"],
        _ => [$"{kind} {before} → {after}"],
    };

    private static string Value(IReadOnlyList<string>? value) => value is null ? "" : string.Join(", ", value.Select(Plain).Order(StringComparer.Ordinal));

    private static string Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => Value([.. value.EnumerateArray().Select(each => each.GetString()!)]),
        JsonValueKind.String => Plain(value.GetString()!),
        _ => "",
    };

    private static string Plain(string text) => string.Concat(text.ToLowerInvariant().Where(char.IsLetterOrDigit));
}
