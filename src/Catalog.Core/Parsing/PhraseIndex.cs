using System.Collections.Frozen;
using Catalog.Core.Text;

namespace Catalog.Core.Parsing;

/// <summary>Finds many phrases in a text at once: one dictionary look-up for each word, whatever the number of phrases.</summary>
internal sealed class PhraseIndex<T>
{
    /// <summary>By first run of letters and digits; longest phrase first.</summary>
    private readonly FrozenDictionary<string, Phrase[]>.AlternateLookup<ReadOnlySpan<char>> byFirstWord;

    /// <param name="phrases">The first of equal phrases counts, and one in the text's own letter case before the others.</param>
    public PhraseIndex(IEnumerable<KeyValuePair<string, T>> phrases)
    {
        var starting = new Dictionary<string, List<Phrase>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (text, value) in phrases)
        {
            var start = 0;
            while (start < text.Length && !char.IsLetterOrDigit(text[start]))
                start++;
            var word = text[start..WordEnd(text, start)];
            if (word.Length == 0)
                continue;
            if (!starting.TryGetValue(word, out var same))
                starting.Add(word, same = []);
            same.Add(new Phrase(text, start, value));
        }
        byFirstWord = starting
            .ToFrozenDictionary(pair => pair.Key, pair => pair.Value.OrderByDescending(phrase => phrase.Text.Length).ToArray(), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
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
        if (!byFirstWord.TryGetValue(word, out var phrases)
            && (!char.IsAsciiDigit(word[^1]) || word.TrimEnd("0123456789") is not { Length: > 2 } versioned || !byFirstWord.TryGetValue(versioned, out phrases)))
            return null;
        PhraseMatch<T>? found = null;
        foreach (var phrase in phrases)
        {
            if (found is { } longer && longer.Phrase.Length > phrase.Text.Length)
                break;
            var begin = start - phrase.Offset;
            if (begin < 0 || !Stands(text, begin, phrase.Text) || !Ends(text, begin + phrase.Text.Length))
                continue;
            // "Wix" and "WiX" are two names: of equal ones the case decides.
            var isSame = string.CompareOrdinal(text, begin, phrase.Text, 0, phrase.Text.Length) == 0;
            if (isSame || found is null)
                found = new PhraseMatch<T>(begin, begin + phrase.Text.Length, phrase.Text, phrase.Value);
            if (isSame)
                break;
        }
        return found;
    }

    /// <summary>Without case, and with a hyphen as good as a space: "framer-motion" is "Framer Motion".</summary>
    private static bool Stands(string text, int begin, string phrase)
    {
        if (phrase.Length > text.Length - begin)
            return false;
        for (var i = 0; i < phrase.Length; i++)
        {
            var (written, wanted) = (text[begin + i], phrase[i]);
            if (written != wanted && !(written == '-' && wanted == ' ') && char.ToUpperInvariant(written) != char.ToUpperInvariant(wanted))
                return false;
        }
        return true;
    }

    /// <summary>A version may follow a phrase without a space; another word may not.</summary>
    private static bool Ends(string text, int end)
    {
        var at = end;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        return at >= text.Length || !char.IsLetterOrDigit(text[at]) || Tokenizer.IsPaired(text[at]) && !Tokenizer.IsPaired(text[end - 1]) || at > end && text[at] is 'x' or 'X';
    }

    private static int WordEnd(string text, int start)
    {
        // "gilder와" is a name with a particle.
        var isPaired = start < text.Length && Tokenizer.IsPaired(text[start]);
        while (start < text.Length && char.IsLetterOrDigit(text[start]) && Tokenizer.IsPaired(text[start]) == isPaired)
            start++;
        return start;
    }

    private sealed record Phrase(string Text, int Offset, T Value);
}
