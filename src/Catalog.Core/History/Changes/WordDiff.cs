namespace Catalog.Core.History.Changes;

/// <summary>The words in which two lines of prose differ.</summary>
public static class WordDiff
{
    /// <summary>Of a line; beyond it marks on single words say less than the two lines beside each other.</summary>
    public const double MostChanged = 0.6;

    /// <summary>Words, spaces and marks of one line.</summary>
    public const int MaximumPieces = 8_000;

    /// <summary>In the order of reading, what was removed before what stands in its place; null where too much changed or the line is too long.</summary>
    public static IReadOnlyList<WordRun>? Between(string before, string after)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var (old, current) = (Pieces(before), Pieces(after));
        if (old.Count + current.Count > MaximumPieces)
            return null;
        int[] Numbered(List<string> pieces) => [.. pieces.Select(piece => numbers.TryGetValue(piece, out var number) ? number : numbers[piece] = numbers.Count)];
        var (oldNumbers, currentNumbers) = (Numbered(old), Numbered(current));
        var letters = Letters(old, 0, old.Count) + Letters(current, 0, current.Count);
        // Words that stand in both, in whatever order, are the most that can have stayed.
        if (letters - 2 * Shared(old, oldNumbers, currentNumbers, numbers.Count) > MostChanged * letters)
            return null;
        var hunks = SequenceDiff.Between(oldNumbers, currentNumbers, MaximumPieces)!;
        var changed = hunks.Sum(hunk => Letters(old, hunk.BeforeStart, hunk.BeforeCount) + Letters(current, hunk.AfterStart, hunk.AfterCount));
        return changed > MostChanged * letters ? null : Runs(old, current, hunks);
    }

    /// <summary>Letters of the words that stand in both, as often as they do.</summary>
    private static int Shared(List<string> old, int[] oldNumbers, int[] currentNumbers, int kinds)
    {
        var left = new int[kinds];
        foreach (var number in currentNumbers)
            left[number]++;
        var letters = 0;
        for (var i = 0; i < oldNumbers.Length; i++)
            letters += left[oldNumbers[i]]-- > 0 ? Letters(old[i]) : 0;
        return letters;
    }

    private static List<WordRun> Runs(List<string> old, List<string> current, IReadOnlyList<DiffHunk> hunks)
    {
        var runs = new List<WordRun>();
        var at = 0;
        void Add(WordSide side, List<string> pieces, int start, int count)
        {
            if (count > 0)
                runs.Add(new(side, string.Concat(pieces.GetRange(start, count))));
        }

        foreach (var hunk in Joined(hunks, current))
        {
            Add(WordSide.Both, current, at, hunk.AfterStart - at);
            Add(WordSide.Removed, old, hunk.BeforeStart, hunk.BeforeCount);
            Add(WordSide.Added, current, hunk.AfterStart, hunk.AfterCount);
            at = hunk.AfterStart + hunk.AfterCount;
        }
        Add(WordSide.Both, current, at, current.Count - at);
        return runs;
    }

    /// <summary>Two places with nothing but a space between them are one.</summary>
    private static List<DiffHunk> Joined(IReadOnlyList<DiffHunk> hunks, List<string> current)
    {
        var joined = new List<DiffHunk>();
        foreach (var hunk in hunks)
        {
            if (joined.Count > 0 && joined[^1] is var last
                && hunk.AfterStart - last.AfterStart - last.AfterCount == 1
                && string.IsNullOrWhiteSpace(current[hunk.AfterStart - 1]))
            {
                joined[^1] = new(
                    last.BeforeStart,
                    hunk.BeforeStart + hunk.BeforeCount - last.BeforeStart,
                    last.AfterStart,
                    hunk.AfterStart + hunk.AfterCount - last.AfterStart);
            }
            else
            {
                joined.Add(hunk);
            }
        }
        return joined;
    }

    private static List<string> Pieces(string text)
    {
        var pieces = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            if (char.IsLetterOrDigit(text[start]))
            {
                while (end < text.Length && char.IsLetterOrDigit(text[end]))
                    end++;
            }
            else if (char.IsWhiteSpace(text[start]))
            {
                while (end < text.Length && char.IsWhiteSpace(text[end]))
                    end++;
            }
            else if (char.IsHighSurrogate(text[start]) && end < text.Length)
            {
                end++;
            }
            pieces.Add(text[start..end]);
            start = end;
        }
        return pieces;
    }

    private static int Letters(List<string> pieces, int start, int count) =>
        pieces.Skip(start).Take(count).Sum(Letters);

    private static int Letters(string piece) => string.IsNullOrWhiteSpace(piece) ? 0 : piece.Length;
}
