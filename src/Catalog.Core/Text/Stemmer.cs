namespace Catalog.Core.Text;

/// <summary>Porter's stemmer for English words.</summary>
/// <remarks>The same as <c>stem</c> in <c>search-words.js</c>. Words with anything but a to z are their own stem.</remarks>
public static class Stemmer
{
    // Suffix and what stands in its place; the first that fits decides.
    private static readonly (string Suffix, string Replacement)[] Derived =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("bli", "ble"),
        ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"),
        ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"),
        ("iviti", "ive"), ("biliti", "ble"), ("logi", "log"),
    ];

    private static readonly (string Suffix, string Replacement)[] Formed =
    [
        ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
    ];

    private static readonly string[] Endings =
    [
        "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "sion", "tion", "ou", "ism",
        "ate", "iti", "ous", "ive", "ize",
    ];

    public static string Of(string word)
    {
        if (word.Length < 3 || word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
            return word;
        var stem = WithoutPast(WithoutPlural(word));
        if (stem[^1] == 'y' && HasVowel(stem.AsSpan(0, stem.Length - 1)))
            stem = stem[..^1] + "i";
        return Tidied(WithoutEnding(Replaced(Replaced(stem, Derived), Formed)));
    }

    private static string WithoutPlural(string word) =>
        word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("ies", StringComparison.Ordinal) ? word[..^2]
        : word[^1] == 's' && word[^2] != 's' ? word[..^1]
        : word;

    private static string WithoutPast(string word)
    {
        if (word.EndsWith("eed", StringComparison.Ordinal))
            return Measure(word.AsSpan(0, word.Length - 3)) > 0 ? word[..^1] : word;
        var cut = word.EndsWith("ed", StringComparison.Ordinal) ? 2 : word.EndsWith("ing", StringComparison.Ordinal) ? 3 : 0;
        if (cut == 0 || !HasVowel(word.AsSpan(0, word.Length - cut)))
            return word;
        var stem = word[..^cut];
        if (stem.EndsWith("at", StringComparison.Ordinal) || stem.EndsWith("bl", StringComparison.Ordinal) || stem.EndsWith("iz", StringComparison.Ordinal))
            return stem + "e";
        if (EndsInDouble(stem) && stem[^1] is not ('l' or 's' or 'z'))
            return stem[..^1];
        return Measure(stem) == 1 && EndsShort(stem) ? stem + "e" : stem;
    }

    private static string Replaced(string word, (string Suffix, string Replacement)[] rules)
    {
        foreach (var (suffix, replacement) in rules)
        {
            if (word.EndsWith(suffix, StringComparison.Ordinal))
                return Measure(word.AsSpan(0, word.Length - suffix.Length)) > 0 ? word[..^suffix.Length] + replacement : word;
        }
        return word;
    }

    private static string WithoutEnding(string word)
    {
        foreach (var ending in Endings)
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal))
                continue;
            var cut = ending is "sion" or "tion" ? 3 : ending.Length;
            return Measure(word.AsSpan(0, word.Length - cut)) > 1 ? word[..^cut] : word;
        }
        return word;
    }

    private static string Tidied(string word)
    {
        if (word[^1] == 'e' && Measure(word.AsSpan(0, word.Length - 1)) is var measure && (measure > 1 || (measure == 1 && !EndsShort(word.AsSpan(0, word.Length - 1)))))
            word = word[..^1];
        return word.EndsWith("ll", StringComparison.Ordinal) && Measure(word) > 1 ? word[..^1] : word;
    }

    // A vowel, or y after a consonant.
    private static bool IsVowel(char letter, bool isAfterConsonant) => letter is 'a' or 'e' or 'i' or 'o' or 'u' || (letter == 'y' && isAfterConsonant);

    private static bool IsVowel(ReadOnlySpan<char> word, int at) => IsVowel(word[at], word[at] == 'y' && at > 0 && !IsVowel(word, at - 1));

    // How often a consonant follows a vowel.
    private static int Measure(ReadOnlySpan<char> word)
    {
        var (count, wasVowel) = (0, false);
        for (var at = 0; at < word.Length; at++)
        {
            var isVowel = IsVowel(word[at], at > 0 && !wasVowel);
            if (wasVowel && !isVowel)
                count++;
            wasVowel = isVowel;
        }
        return count;
    }

    private static bool HasVowel(ReadOnlySpan<char> word)
    {
        for (var at = 0; at < word.Length; at++)
            if (IsVowel(word, at))
                return true;
        return false;
    }

    private static bool EndsInDouble(ReadOnlySpan<char> word) => word.Length > 1 && word[^1] == word[^2] && !IsVowel(word, word.Length - 1);

    private static bool EndsShort(ReadOnlySpan<char> word) =>
        word.Length > 2 && !IsVowel(word, word.Length - 3) && IsVowel(word, word.Length - 2) && !IsVowel(word, word.Length - 1) && word[^1] is not ('w' or 'x' or 'y');
}
