namespace Catalog.Core.Text;

/// <summary>Finds what somebody probably meant.</summary>
public static class Nearest
{
    /// <summary>The candidate with the fewest edits (insert, delete, replace, swap), at most a part of the word's length; null when none is near.</summary>
    /// <param name="part">3 for a third of the letters: what is typed is one of few words. More where any word may stand.</param>
    public static string? Of(string word, IEnumerable<string> candidates, int part = 3)
    {
        string? best = null;
        var least = Math.Max(1, word.Length / part) + 1;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - word.Length) >= least)
                continue;
            var distance = Distance(word, candidate);
            if (distance < least)
                (best, least) = (candidate, distance);
        }
        return best;
    }

    /// <summary>What is said of a word that is none of a few: which one may be meant, or all of them where none is near.</summary>
    public static string Offer(string word, IReadOnlyList<string> candidates) => Of(word, candidates) is { } nearest ? $"did you mean {nearest}?" : $"there are {string.Join(", ", candidates)}";

    /// <summary>Optimal string alignment distance, without case.</summary>
    private static int Distance(string a, string b)
    {
        var (before, previous, current) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
            previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
            }
            (before, previous, current) = (previous, current, before);
        }
        return previous[b.Length];
    }
}
