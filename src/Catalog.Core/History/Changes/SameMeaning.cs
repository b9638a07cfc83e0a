using Catalog.Core.Parsing.Outlines;

namespace Catalog.Core.History.Changes;

/// <summary>
/// The rule that tells wording from behaviour. Two texts mean the same when every place in which their words differ is one of these:
/// punctuation or case; words without content (articles, fillers, praise); another form or spelling of a word, or a synonym from a short
/// list; a slip of the pen mended; where a web link leads; a paragraph or bullet moved whole. Anything else is taken for a change of meaning, above all a number,
/// a name, a path, code, a step's place, and a word that binds or negates.
/// It cannot see that a free paraphrase says the same, which then counts as behaviour, nor that a word taken for filler mattered.
/// </summary>
internal static class SameMeaning
{
    private const int MaximumEdits = 2_000;
    private const int MaximumSpans = 100;

    public static bool Of(IReadOnlyList<TextUnit> before, IReadOnlyList<TextUnit> after)
    {
        var (old, current) = WithoutMoved(before, after);
        if (!old.Where(unit => unit.Kind == UnitKind.Code).Select(Code).SequenceEqual(current.Where(unit => unit.Kind == UnitKind.Code).Select(Code), StringComparer.Ordinal))
            return false;
        if (!Say(current, SpansIn(old)) || !Say(old, SpansIn(current)))
            return false;
        string[] oldWords = [.. Prose(old)], currentWords = [.. Prose(current)];
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        int[] Numbered(string[] words) => [.. words.Select(word => numbers.TryGetValue(word, out var number) ? number : numbers[word] = numbers.Count)];
        var hunks = SequenceDiff.Between(Numbered(oldWords), Numbered(currentWords), MaximumEdits);
        if (hunks is null)
            return false;
        var kept = currentWords.ToHashSet(StringComparer.Ordinal);
        return hunks.All(hunk => IsSame(
            oldWords.AsSpan(hunk.BeforeStart, hunk.BeforeCount),
            currentWords.AsSpan(hunk.AfterStart, hunk.AfterCount),
            kept));
    }

    /// <summary>Takes out what stands in both, wherever; steps and code stay, because their order counts.</summary>
    private static (List<TextUnit> Before, List<TextUnit> After) WithoutMoved(IReadOnlyList<TextUnit> before, IReadOnlyList<TextUnit> after)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var unit in before.Where(unit => IsFree(unit)))
            counts[unit.Text] = counts.GetValueOrDefault(unit.Text) + 1;
        var shared = new Dictionary<string, int>(StringComparer.Ordinal);
        var current = new List<TextUnit>();
        foreach (var unit in after)
        {
            if (IsFree(unit) && counts.GetValueOrDefault(unit.Text) > 0)
            {
                counts[unit.Text]--;
                shared[unit.Text] = shared.GetValueOrDefault(unit.Text) + 1;
            }
            else
            {
                current.Add(unit);
            }
        }
        var old = new List<TextUnit>();
        foreach (var unit in before)
        {
            if (IsFree(unit) && shared.GetValueOrDefault(unit.Text) > 0)
                shared[unit.Text]--;
            else
                old.Add(unit);
        }
        return (old, current);
    }

    private static bool IsFree(TextUnit unit) => unit.Kind is not (UnitKind.Code or UnitKind.Step);

    private static IEnumerable<string> Prose(IEnumerable<TextUnit> units) =>
        units.Where(unit => unit.Kind != UnitKind.Code).SelectMany(unit => Vocabulary.Words(unit.Text));

    private static string Code(TextUnit unit) => CodeText.Plain(unit.Text);

    private static HashSet<string> SpansIn(IEnumerable<TextUnit> units) =>
        units.SelectMany(unit => unit.Spans.Split('\n', StringSplitOptions.RemoveEmptyEntries)).ToHashSet(StringComparer.Ordinal);

    /// <summary>True when every one of the code spans stands in the pieces to the letter, if only as plain text.</summary>
    private static bool Say(List<TextUnit> units, HashSet<string> spans)
    {
        spans.ExceptWith(SpansIn(units));
        if (spans.Count is 0 or > MaximumSpans)
            return spans.Count == 0;
        var text = string.Join('\n', units.Select(unit => unit.Text));
        return spans.All(span => text.Contains(span, StringComparison.Ordinal));
    }

    private static bool IsSame(ReadOnlySpan<string> before, ReadOnlySpan<string> after, HashSet<string> kept)
    {
        var (old, current) = (Content(before), Content(after));
        return string.Concat(old) == string.Concat(current) || ArePaired(old, current, kept) || ArePaired(before.ToArray(), after.ToArray(), kept);
    }

    /// <summary>True when the words say the same one by one.</summary>
    private static bool ArePaired(IReadOnlyList<string> before, IReadOnlyList<string> after, HashSet<string> kept) =>
        before.Count == after.Count && before.Zip(after).All(pair =>
            Vocabulary.Plain(pair.First) == Vocabulary.Plain(pair.Second) || (IsSlip(pair.First, pair.Second) && !kept.Contains(pair.First)));

    private static List<string> Content(ReadOnlySpan<string> words)
    {
        var content = new List<string>();
        foreach (var word in words)
        {
            if (!Vocabulary.IsEmpty(word))
                content.Add(word);
        }
        return content;
    }

    /// <summary>True when one slip of the pen (or two in a long word) makes one of the other: a letter dropped, doubled, wrong or swapped.</summary>
    private static bool IsSlip(string before, string after)
    {
        var (length, isSwapped) = (Math.Min(before.Length, after.Length), IsSwapped(before, after));
        if (length < (isSwapped ? 3 : 4) || !before.All(char.IsLetter) || !after.All(char.IsLetter))
            return false;
        // Of short words a letter less may bind or not bind; none is an anagram of a long one.
        if ((Vocabulary.IsBinding(before) || Vocabulary.IsBinding(after)) && (length < 5 || !isSwapped))
            return false;
        return Distance(before, after) <= (length >= 8 ? 2 : 1);
    }

    /// <summary>True for <c>teh</c> and <c>the</c>: the same letters in another order.</summary>
    private static bool IsSwapped(string before, string after) =>
        before.Length == after.Length && before.Order().SequenceEqual(after.Order());

    private static int Distance(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 2 || one.Length > 64)
            return int.MaxValue;
        var (twoUp, up, row) = (new int[other.Length + 1], Enumerable.Range(0, other.Length + 1).ToArray(), new int[other.Length + 1]);
        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                row[j] = Math.Min(Math.Min(up[j], row[j - 1]) + 1, up[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    row[j] = Math.Min(row[j], twoUp[j - 2] + 1);
            }
            (twoUp, up, row) = (up, row, twoUp);
        }
        return up[other.Length];
    }
}
