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
        if (stem[^1] == 'y' && HasVowel(stem[..^1]))
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
            return Measure(word[..^3]) > 0 ? word[..^1] : word;
        var cut = word.EndsWith("ed", StringComparison.Ordinal) ? 2 : word.EndsWith("ing", StringComparison.Ordinal) ? 3 : 0;
        if (cut == 0 || !HasVowel(word[..^cut]))
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
                return Measure(word[..^suffix.Length]) > 0 ? word[..^suffix.Length] + replacement : word;
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
            return Measure(word[..^cut]) > 1 ? word[..^cut] : word;
        }
        return word;
    }

    private static string Tidied(string word)
    {
        if (word[^1] == 'e' && Measure(word[..^1]) is var measure && (measure > 1 || (measure == 1 && !EndsShort(word[..^1]))))
            word = word[..^1];
        return word.EndsWith("ll", StringComparison.Ordinal) && Measure(word) > 1 ? word[..^1] : word;
    }

    // One letter for each of the word's: v for a vowel, c for a consonant; y is a vowel after a consonant.
    private static string Shape(string word)
    {
        Span<char> shape = stackalloc char[word.Length];
        for (var i = 0; i < word.Length; i++)
            shape[i] = word[i] is 'a' or 'e' or 'i' or 'o' or 'u' || (word[i] == 'y' && i > 0 && shape[i - 1] == 'c') ? 'v' : 'c';
        return shape.ToString();
    }

    private static int Measure(string word) => Shape(word).AsSpan().Count("vc");

    private static bool HasVowel(string word) => Shape(word).Contains('v', StringComparison.Ordinal);

    private static bool EndsInDouble(string word) => word.Length > 1 && word[^1] == word[^2] && Shape(word)[^1] == 'c';

    private static bool EndsShort(string word) =>
        Shape(word).EndsWith("cvc", StringComparison.Ordinal) && word[^1] is not ('w' or 'x' or 'y');
}
