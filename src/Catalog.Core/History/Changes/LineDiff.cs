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
        if (before.Length == 0 || after.Length == 0)
            return Whole(LinesOf(before), LinesOf(after));
        // Most versions differ in a few lines: only what lies between the first and the last is looked at line by line.
        var old = WithoutLastEnd(before);
        var current = WithoutLastEnd(after);
        var same = old[..old.CommonPrefixLength(current)];
        same = same[..(same.LastIndexOf('\n') + 1)];
        var tail = CommonTail(old[same.Length..], current[same.Length..]);
        return Between(old[same.Length..^tail], current[same.Length..^tail], same.Count('\n'), Math.Max(before.Length, after.Length));
    }

    /// <param name="shift">Lines before both.</param>
    /// <param name="length">Characters of the longer whole text.</param>
    private static LineDiff Between(ReadOnlySpan<char> before, ReadOnlySpan<char> after, int shift, int length)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var (old, current) = (Numbered(before, numbers), Numbered(after, numbers));
        var hunks = length > MaximumLength ? null : SequenceDiff.Between(old, current, MaximumChangedLines);
        if (hunks is not null && hunks.Sum(hunk => hunk.BeforeCount + hunk.AfterCount) <= MaximumChangedLines)
        {
            return new(
                hunks.Sum(hunk => hunk.AfterCount),
                hunks.Sum(hunk => hunk.BeforeCount),
                [.. hunks.Select(hunk => new DiffHunk(hunk.BeforeStart + shift, hunk.BeforeCount, hunk.AfterStart + shift, hunk.AfterCount))],
                TooLarge: false);
        }
        var surplus = new int[numbers.Count];
        foreach (var line in current)
            surplus[line]++;
        foreach (var line in old)
            surplus[line]--;
        return new(surplus.Where(count => count > 0).Sum(), -surplus.Where(count => count < 0).Sum(), [], TooLarge: true);
    }

    private static LineDiff Whole(int removed, int added) =>
        removed + added > MaximumChangedLines
            ? new(added, removed, [], TooLarge: true)
            : new(added, removed, removed + added == 0 ? [] : [new(0, removed, 0, added)], TooLarge: false);

    private static int LinesOf(string text) => text.Length == 0 ? 0 : WithoutLastEnd(text).Count('\n') + 1;

    private static ReadOnlySpan<char> WithoutLastEnd(string text) => text.AsSpan(0, text[^1] == '\n' ? text.Length - 1 : text.Length);

    /// <summary>The length of the whole lines that both end with, with the line end before them.</summary>
    private static int CommonTail(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var length = 0;
        var most = Math.Min(one.Length, other.Length);
        while (length < most && one[^(length + 1)] == other[^(length + 1)])
            length++;
        var first = one[^length..].IndexOf('\n');
        return first < 0 ? 0 : length - first;
    }

    private static int[] Numbered(ReadOnlySpan<char> text, Dictionary<string, int> numbers)
    {
        var known = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        var lines = new int[text.Count('\n') + 1];
        var at = 0;
        foreach (var range in text.Split('\n'))
        {
            var line = text[range];
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
