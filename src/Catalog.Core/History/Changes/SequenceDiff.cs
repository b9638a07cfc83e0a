namespace Catalog.Core.History.Changes;

/// <summary>The shortest edit between two sequences of numbers: Myers' algorithm in its linear-space form, with a bound on its work.</summary>
internal sealed class SequenceDiff
{
    private const int Nowhere = -1_000_000_000;

    private readonly int[] before;
    private readonly int[] after;
    private readonly int[] forward;
    private readonly int[] backward;
    private readonly bool[] removed;
    private readonly bool[] added;
    private readonly int maximumEdits;

    private SequenceDiff(int[] before, int[] after, int maximumEdits)
    {
        (this.before, this.after, this.maximumEdits) = (before, after, maximumEdits);
        (forward, backward) = (new int[before.Length + after.Length + 3], new int[before.Length + after.Length + 3]);
        (removed, added) = (new bool[before.Length], new bool[after.Length]);
    }

    /// <summary>The places that differ, in order; null when there are more than <paramref name="maximumEdits"/> removed and added elements.</summary>
    public static IReadOnlyList<DiffHunk>? Between(int[] before, int[] after, int maximumEdits)
    {
        var diff = new SequenceDiff(before, after, maximumEdits);
        return diff.Compare(0, before.Length, 0, after.Length) ? diff.Hunks() : null;
    }

    private bool Compare(int left, int leftEnd, int right, int rightEnd)
    {
        while (left < leftEnd && right < rightEnd && before[left] == after[right])
            (left, right) = (left + 1, right + 1);
        while (left < leftEnd && right < rightEnd && before[leftEnd - 1] == after[rightEnd - 1])
            (leftEnd, rightEnd) = (leftEnd - 1, rightEnd - 1);
        if (left == leftEnd || right == rightEnd)
        {
            removed.AsSpan(left, leftEnd - left).Fill(true);
            added.AsSpan(right, rightEnd - right).Fill(true);
            return leftEnd - left + rightEnd - right <= maximumEdits;
        }
        return Middle(left, leftEnd, right, rightEnd) is var (x, y, u, v)
            && Compare(left, x, right, y)
            && Compare(u, leftEnd, v, rightEnd);
    }

    /// <summary>The run of equal elements in the middle of a shortest edit, as its two ends; null beyond the bound.</summary>
    private (int X, int Y, int U, int V)? Middle(int left, int leftEnd, int right, int rightEnd)
    {
        var (n, m) = (leftEnd - left, rightEnd - right);
        var (delta, zero) = (n - m, m + 1);
        forward.AsSpan(0, n + m + 3).Fill(Nowhere);
        backward.AsSpan(0, n + m + 3).Fill(Nowhere);
        for (var edits = 0; 2 * edits - 1 <= maximumEdits; edits++)
        {
            // Diagonals beyond the sides of the box are left out, by parity.
            var (low, high) = (edits <= m ? -edits : edits - 2 * m, edits <= n ? edits : 2 * n - edits);
            for (var k = low; k <= high; k += 2)
            {
                var start = edits == 0 ? 0 : Step(forward, zero + k, k, n, m);
                var x = start;
                while (x >= 0 && x < n && x - k < m && before[left + x] == after[right + x - k])
                    x++;
                forward[zero + k] = x;
                if ((delta & 1) != 0 && Math.Abs(delta - k) < edits && x >= 0 && x + backward[zero + delta - k] >= n)
                    return (left + start, right + start - k, left + x, right + x - k);
            }
            for (var k = low; k <= high; k += 2)
            {
                var start = edits == 0 ? 0 : Step(backward, zero + k, k, n, m);
                var x = start;
                while (x >= 0 && x < n && x - k < m && before[leftEnd - 1 - x] == after[rightEnd - 1 - x + k])
                    x++;
                backward[zero + k] = x;
                if ((delta & 1) == 0 && Math.Abs(delta - k) <= edits && x >= 0 && x + forward[zero + delta - k] >= n)
                    return (leftEnd - x, rightEnd - x + k, leftEnd - start, rightEnd - start + k);
            }
        }
        return null;
    }

    /// <summary>One removal or addition further, whichever reaches further on diagonal <paramref name="k"/> inside the box.</summary>
    private static int Step(int[] reached, int at, int k, int n, int m)
    {
        var removal = reached[at - 1] is >= 0 and var x && x < n ? x + 1 : Nowhere;
        var addition = reached[at + 1] is >= 0 and var y && y - k <= m ? y : Nowhere;
        return Math.Max(removal, addition);
    }

    private List<DiffHunk> Hunks()
    {
        var hunks = new List<DiffHunk>();
        for (int i = 0, j = 0; i < removed.Length || j < added.Length;)
        {
            var (left, right) = (i, j);
            while (i < removed.Length && removed[i])
                i++;
            while (j < added.Length && added[j])
                j++;
            if (i > left || j > right)
                hunks.Add(new(left, i - left, right, j - right));
            else
                (i, j) = (i + 1, j + 1);
        }
        return hunks;
    }
}
