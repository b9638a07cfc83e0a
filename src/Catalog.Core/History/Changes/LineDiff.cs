namespace Catalog.Core.History.Changes;

/// <summary>The lines in which two texts differ.</summary>
/// <param name="Added">Lines of the new text that the old one has not.</param>
/// <param name="Removed">Lines of the old text that the new one has not.</param>
/// <param name="Hunks">In order, over the lines of the two texts; empty when <paramref name="TooLarge"/>.</param>
/// <param name="TooLarge">True beyond the bounds: the counts then leave the order of lines out of account.</param>
public sealed record LineDiff(int Added, int Removed, IReadOnlyList<DiffHunk> Hunks, bool TooLarge)
{
    /// <summary>Removed and added lines together.</summary>
    public const int MaximumChangedLines = 5_000;

    /// <summary>Characters of the longer text.</summary>
    public const int MaximumLength = 512 * 1024;

    /// <param name="before">Line ends as <c>\n</c>.</param>
    /// <param name="after">Line ends as <c>\n</c>.</param>
    public static LineDiff Between(string before, string after)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var (old, current) = (Numbered(before, numbers), Numbered(after, numbers));
        var hunks = Math.Max(before.Length, after.Length) > MaximumLength ? null : SequenceDiff.Between(old, current, MaximumChangedLines);
        if (hunks is not null && hunks.Sum(hunk => hunk.BeforeCount + hunk.AfterCount) <= MaximumChangedLines)
            return new(hunks.Sum(hunk => hunk.AfterCount), hunks.Sum(hunk => hunk.BeforeCount), hunks, TooLarge: false);
        var surplus = new int[numbers.Count];
        foreach (var line in current)
            surplus[line]++;
        foreach (var line in old)
            surplus[line]--;
        return new(surplus.Where(count => count > 0).Sum(), -surplus.Where(count => count < 0).Sum(), [], TooLarge: true);
    }

    private static int[] Numbered(string text, Dictionary<string, int> numbers)
    {
        if (text.Length == 0)
            return [];
        var known = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        var whole = text.AsSpan(0, text[^1] == '\n' ? text.Length - 1 : text.Length);
        var lines = new int[whole.Count('\n') + 1];
        var at = 0;
        foreach (var range in whole.Split('\n'))
        {
            var line = whole[range];
            if (!known.TryGetValue(line, out var number))
            {
                number = numbers.Count;
                known[line] = number;
            }
            lines[at++] = number;
        }
        return lines;
    }
}
