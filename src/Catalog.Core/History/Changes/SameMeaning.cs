using Catalog.Core.Parsing.Lexicons;
using Catalog.Core.Parsing.Document;

namespace Catalog.Core.History.Changes;

/// <summary>
/// The rule that tells wording from behaviour. Two texts mean the same when every place in which their words differ is one of these:
/// punctuation or case; what the lexicon calls filler (articles, auxiliaries, praise); another form or spelling of a word, or one that the lexicon
/// says is the same; a slip of the pen or letters of another encoding mended; a reason that came or went in brackets; the year in a quoted example;
/// where a web link leads; a paragraph or bullet moved whole. Anything else is taken for a change of meaning,
/// above all a number, a name, a path, code, a step's place, and every word that says direction, place, time, negation, degree, person or modality.
/// It cannot see that a free paraphrase says the same, which then counts as behaviour.
/// </summary>
internal static class SameMeaning
{
    private const int MaximumEdits = 2_000;
    private const int MaximumSpans = 100;

    /// <summary>Characters of a paragraph that only says whose the file is, or of when.</summary>
    private const int LongestNotice = 200;

    public static bool Of(IReadOnlyList<TextUnit> before, IReadOnlyList<TextUnit> after)
    {
        var (old, current) = WithoutMoved(Meant(before, after), Meant(after, before));
        if (!old.Where(unit => unit.Kind == BlockKind.Code).Select(Code).SequenceEqual(current.Where(unit => unit.Kind == BlockKind.Code).Select(Code), StringComparer.Ordinal))
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

    /// <summary>What speaks to the agent, as it was meant: without notices of the file, and without a reason in brackets where the other text has none.</summary>
    private static List<TextUnit> Meant(IReadOnlyList<TextUnit> units, IReadOnlyList<TextUnit> others)
    {
        var isReasoned = !others.Any(unit => Asides.HasReason(unit.Text));
        return [.. units.Where(unit => !IsNotice(unit)).Select(unit => unit with { Text = Meant(unit.Text, unit.Kind, isReasoned), Spans = Mojibake.Mended(unit.Spans) })];
    }

    private static string Meant(string text, BlockKind kind, bool isReasoned)
    {
        text = Mojibake.Mended(text);
        return kind == BlockKind.Code ? text : Asides.WithoutYears(isReasoned ? Asides.WithoutReasons(text) : text);
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

    /// <summary>"Licensed under …", "© 2030 …", "Last updated: …": a paragraph about the file.</summary>
    private static bool IsNotice(TextUnit unit) =>
        unit.Kind == BlockKind.Paragraph && unit.Text.Length <= LongestNotice && Lexicon.Notices.Any(opening => Opens(unit.Text, opening));

    private static bool Opens(string text, string opening) =>
        text.StartsWith(opening, StringComparison.OrdinalIgnoreCase) && (text.Length == opening.Length || !char.IsLetter(text[opening.Length]));

    private static bool IsFree(TextUnit unit) => unit.Kind is not (BlockKind.Code or BlockKind.Step);

    private static IEnumerable<string> Prose(IEnumerable<TextUnit> units) =>
        units.Where(unit => unit.Kind != BlockKind.Code).SelectMany(unit => Lexicon.Folded(ComparedWords.Words(unit.Text)));

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
            ComparedWords.Plain(pair.First) == ComparedWords.Plain(pair.Second) || IsSlip(pair.First, pair.Second, kept));

    private static List<string> Content(ReadOnlySpan<string> words)
    {
        var content = new List<string>();
        foreach (var word in words)
        {
            if (!Lexicon.IsFiller(word))
                content.Add(word);
        }
        return content;
    }

    /// <summary>True when one slip of the pen (or two in a long word) makes one of the other, which then is no word: a letter dropped, doubled, wrong or swapped.</summary>
    private static bool IsSlip(string before, string after, HashSet<string> kept)
    {
        var length = Math.Min(before.Length, after.Length);
        if (length < (IsSwapped(before, after) ? 3 : 4) || !before.All(char.IsLetter) || !after.All(char.IsLetter))
            return false;
        var (isOld, isCurrent) = (Lexicon.IsKnown(before), Lexicon.IsKnown(after));
        // Of two words that nobody knows, a name is one that stays elsewhere.
        if (isOld && isCurrent || !isOld && !isCurrent && kept.Contains(before) || IsTurned(before, after) || IsTurned(after, before))
            return false;
        var distance = Distance(before, after);
        return distance == 1 || distance == 2 && length >= 8 && before[0] == after[0];
    }

    /// <summary>"unsafe" and "safe": a syllable before a word turns it round.</summary>
    private static bool IsTurned(string word, string turned) =>
        turned.Length > word.Length && turned.EndsWith(word, StringComparison.Ordinal) && (turned[..^word.Length] is "un" or "in" or "im" or "il" or "ir" or "non" or "dis" or "de" or "re" or "mis" or "pre" or "sub" or "up" or "anti");

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
