using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Outlines;

namespace Catalog.Core.History.Changes;

/// <summary>Two bodies beside each other as rendered words, section by section.</summary>
public static class ProseDiff
{
    private const int MaximumEdits = 5_000;

    /// <summary>In the order of the newer version; what was removed stands after the section that it followed. Null where too much differs.</summary>
    public static IReadOnlyList<SectionDiff>? Between(AgentDefinition before, AgentDefinition after)
    {
        if (Math.Max(before.Text.Length, after.Text.Length) > LineDiff.MaximumLength)
            return null;
        var old = BodySection.Of(before);
        var pairs = SectionPairs.Of(old, BodySection.Of(after));
        var moved = SectionPairs.OutOfOrder(pairs, old).Select(pair => pair.After).ToHashSet<BodySection>(ReferenceEqualityComparer.Instance);
        var sections = new List<SectionDiff>();
        foreach (var (was, now) in InReadingOrder(pairs, old))
        {
            if (Rows(was?.Units ?? [], now?.Units ?? []) is not { } rows)
                return null;
            var side = was is null ? WordSide.Added : now is null ? WordSide.Removed : WordSide.Both;
            if (rows.Count > 0 || was?.Title is not null || now?.Title is not null)
                sections.Add(new(was?.Title, now?.Title, side, now is not null && moved.Contains(now), rows));
        }
        return sections;
    }

    private static IEnumerable<(BodySection? Before, BodySection? After)> InReadingOrder(
        IReadOnlyList<(BodySection? Before, BodySection? After)> pairs,
        IReadOnlyList<BodySection> before)
    {
        var kept = pairs.Where(pair => pair is { Before: not null, After: not null }).Select(pair => pair.Before!).ToHashSet<BodySection>(ReferenceEqualityComparer.Instance);
        var followers = new Dictionary<BodySection, List<BodySection>>(ReferenceEqualityComparer.Instance);
        var leader = before[0];
        foreach (var section in before)
        {
            if (kept.Contains(section))
                leader = section;
            else if (followers.TryGetValue(leader, out var list))
                list.Add(section);
            else
                followers[leader] = [section];
        }
        foreach (var pair in pairs.Where(pair => pair.After is not null))
        {
            yield return pair;
            foreach (var removed in pair.Before is { } was && followers.TryGetValue(was, out var list) ? list : [])
                yield return (removed, null);
        }
    }

    private static List<TextRow>? Rows(IReadOnlyList<TextUnit> before, IReadOnlyList<TextUnit> after)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        int[] Numbered(IReadOnlyList<TextUnit> units) => [.. units.Select(unit => numbers.TryGetValue(unit.Text, out var number) ? number : numbers[unit.Text] = numbers.Count)];
        if (SequenceDiff.Between(Numbered(before), Numbered(after), MaximumEdits) is not { } hunks)
            return null;
        var rows = new List<TextRow>();
        var at = 0;
        foreach (var hunk in hunks)
        {
            rows.AddRange(after.Skip(at).Take(hunk.AfterStart - at).Select(unit => Row(unit, WordSide.Both)));
            AddChanged(rows, [.. before.Skip(hunk.BeforeStart).Take(hunk.BeforeCount)], [.. after.Skip(hunk.AfterStart).Take(hunk.AfterCount)]);
            at = hunk.AfterStart + hunk.AfterCount;
        }
        rows.AddRange(after.Skip(at).Select(unit => Row(unit, WordSide.Both)));
        return rows;
    }

    /// <summary>Each removed piece stands before the first of the new pieces that it became; those that became none stand alone.</summary>
    private static void AddChanged(List<TextRow> rows, List<TextUnit> before, List<TextUnit> after)
    {
        foreach (var now in after)
        {
            // Of ten neighbours: further off lies another piece with some like words.
            var match = before.Take(10).Select((was, place) => (Place: place, Runs: was.Kind == now.Kind ? WordDiff.Between(was.Text, now.Text) : null)).FirstOrDefault(each => each.Runs is not null);
            if (match.Runs is null)
            {
                rows.Add(Row(now, WordSide.Added));
                continue;
            }
            rows.AddRange(before.Take(match.Place).Select(was => Row(was, WordSide.Removed)));
            rows.Add(new(now.Kind, match.Runs));
            before.RemoveRange(0, match.Place + 1);
        }
        rows.AddRange(before.Select(was => Row(was, WordSide.Removed)));
    }

    private static TextRow Row(TextUnit unit, WordSide side) => new(unit.Kind, [new(side, unit.Text)]);
}
