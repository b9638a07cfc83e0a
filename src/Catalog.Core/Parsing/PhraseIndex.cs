namespace Catalog.Core.Parsing;

/// <summary>Finds many phrases in a text at once: one dictionary look-up for each word, whatever the number of phrases.</summary>
internal sealed class PhraseIndex<T>
{
    /// <summary>By first run of letters and digits; longest phrase first.</summary>
    private readonly Dictionary<string, List<Phrase>> byFirstWord = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Phrase>>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public PhraseIndex() => lookup = byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();

    public void Add(string phrase, T value)
    {
        var start = 0;
        while (start < phrase.Length && !char.IsLetterOrDigit(phrase[start]))
            start++;
        var end = WordEnd(phrase, start);
        if (end == start)
            return;
        if (!byFirstWord.TryGetValue(phrase[start..end], out var phrases))
            byFirstWord.Add(phrase[start..end], phrases = []);
        var at = phrases.FindIndex(other => other.Text.Length < phrase.Length);
        phrases.Insert(at < 0 ? phrases.Count : at, new Phrase(phrase, start, value));
    }

    /// <summary>The phrases that stand in a text, in order, the longest at each word; none inside another.</summary>
    public IEnumerable<PhraseMatch<T>> In(string text, int from, int to)
    {
        for (var at = from; at < to;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }
            var end = Math.Min(WordEnd(text, at), to);
            if (At(text, at, end) is { } match && match.End <= to)
            {
                yield return match;
                end = Math.Max(end, match.End);
            }
            at = end;
        }
    }

    private PhraseMatch<T>? At(string text, int start, int wordEnd)
    {
        var word = text.AsSpan(start, wordEnd - start);
        var bare = word.TrimEnd("0123456789");
        if (!lookup.TryGetValue(word, out var phrases) && (bare.IsEmpty || bare.Length == word.Length || !lookup.TryGetValue(bare, out phrases)))
            return null;
        foreach (var phrase in phrases)
        {
            var begin = start - phrase.Offset;
            if (begin >= 0 && string.Compare(text, begin, phrase.Text, 0, phrase.Text.Length, StringComparison.OrdinalIgnoreCase) == 0
                && Ends(text, begin + phrase.Text.Length))
                return new PhraseMatch<T>(begin, begin + phrase.Text.Length, phrase.Text, phrase.Value);
        }
        return null;
    }

    /// <summary>A version may follow a phrase without a space; another word may not.</summary>
    private static bool Ends(string text, int end)
    {
        var at = end;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        return at >= text.Length || !char.IsLetterOrDigit(text[at]) || at > end && text[at] is 'x' or 'X';
    }

    private static int WordEnd(string text, int start)
    {
        while (start < text.Length && char.IsLetterOrDigit(text[start]))
            start++;
        return start;
    }

    private sealed record Phrase(string Text, int Offset, T Value);
}
