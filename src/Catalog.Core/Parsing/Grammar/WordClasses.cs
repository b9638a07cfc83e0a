using System.Buffers;
using System.Collections.Concurrent;
using Catalog.Core.Text;

namespace Catalog.Core.Parsing.Grammar;

/// <summary>The classes of words that the rules speak of: each a set of words, of stems, or what a word looks like. What it said of a word is remembered, up to a bound.</summary>
internal sealed class WordClasses
{
    private const int MostRemembered = 100_000;

    /// <summary>What a word looks like, by the name that patterns give it.</summary>
    private static readonly (string Name, Func<string, bool> Holds)[] Shapes =
    [
        ("{any}", _ => true),
        ("{word}", word => char.IsLetterOrDigit(word[0])),
        ("{spaced}", word => char.IsLetterOrDigit(word[0]) && !Tokenizer.IsPaired(word[0])),
        ("{inside}", word => word is not ("." or ";" or ":" or "?" or "!")),
        ("{number}", word => char.IsAsciiDigit(word[0])),
        ("{initials}", word => word.Length is > 1 and < 9 && char.IsUpper(word[0]) && word.All(letter => char.IsUpper(letter) || char.IsDigit(letter))),
        ("{Capital}", word => char.IsUpper(word[0])),
        ("{ing}", word => word.Length > 4 && word.EndsWith("ing", StringComparison.OrdinalIgnoreCase)),
        ("{ly}", word => word.Length > 3 && word.EndsWith("ly", StringComparison.OrdinalIgnoreCase)),
        ("{s}", word => word.Length > 3 && word[^1] == 's' && word[^2] != 's'),
        ("{letter}", word => word.Length == 1),
        ("{pair}", word => word.Length == 2),
        ("{slug}", IsSlug),
        ("{dotted}", word => word.IndexOf('.', StringComparison.Ordinal) > 0),
        ("{before-or-after}", word => word.StartsWith("pre-", StringComparison.OrdinalIgnoreCase) || word.StartsWith("post-", StringComparison.OrdinalIgnoreCase)),
    ];

    /// <summary>A word in back-ticks or bold, or behind an @.</summary>
    private const string Marked = "{marked}";

    /// <summary>The first word of a quotation, or one behind a number sign.</summary>
    private const string Quoted = "{quoted}";

    private static readonly SearchValues<char> SlugLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_:");

    private readonly Dictionary<string, int> classes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> byStem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> byCapitals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> byEnding = new(StringComparer.Ordinal);
    private readonly Remembered<string, ulong[]> answers = new(MostRemembered);
    private readonly ConcurrentDictionary<string, ulong[]>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public WordClasses()
    {
        lookup = answers.By<ReadOnlySpan<char>>();
        foreach (var (name, _) in Shapes)
            classes.Add(name, classes.Count);
        classes.Add(Marked, classes.Count);
        classes.Add(Quoted, classes.Count);
    }

    /// <summary>How many numbers hold one bit for each class; no class may be added after the first question.</summary>
    public int Width => (classes.Count + 63) / 64;

    /// <summary>The class of some words: <c>word</c>, <c>stem~</c> for all its forms, <c>NOT</c> for capitals only, <c>-ing</c> for an ending, <c>{shape}</c>.</summary>
    public int Class(IReadOnlyList<string> words)
    {
        var key = string.Join(' ', words.Order(StringComparer.Ordinal));
        if (classes.TryGetValue(key, out var number))
            return number;
        classes.Add(key, number = classes.Count);
        foreach (var word in words)
        {
            if (word[^1] == '~')
                Add(byStem, Stemmer.Of(Folding.Fold(word[..^1])), number);
            else if (word.Length > 1 && word[0] == '-')
                Add(byEnding, word[1..], number);
            else if (word.Length > 1 && word.All(char.IsAsciiLetterUpper))
                Add(byCapitals, word, number);
            else if (Array.Exists(Shapes, shape => shape.Name == word))
                Add(byWord, word, number);
            else
                Add(byWord, Key(word), number);
        }
        return number;
    }

    /// <summary>The classes of a word, one bit for each.</summary>
    public ulong[] Of(ReadOnlySpan<char> word)
    {
        if (lookup.TryGetValue(word, out var known))
            return known;
        var text = word.ToString();
        var bits = Judge(text);
        answers.Add(text, bits);
        return bits;
    }

    private ulong[] Judge(string word)
    {
        var bits = new ulong[Width];
        if (word.Length > 1 && !char.IsLetterOrDigit(word[0]) && word != "'s")
        {
            var mark = classes[word[0] is '`' or '@' or '*' or '$' ? Marked : Quoted];
            bits[mark >> 6] |= 1UL << (mark & 63);
            word = word[1..];
        }
        var key = Key(word);
        Set(bits, byWord, key);
        Set(bits, byStem, Stemmer.Of(key));
        Set(bits, byCapitals, word);
        foreach (var ending in byEnding.Keys)
        {
            if (key.EndsWith(ending, StringComparison.Ordinal))
                Set(bits, byEnding, ending);
        }
        foreach (var (name, holds) in Shapes)
        {
            if (holds(word))
            {
                bits[classes[name] >> 6] |= 1UL << (classes[name] & 63);
                Set(bits, byWord, name);
            }
        }
        return bits;
    }

    private static bool IsSlug(string word) => char.IsAsciiLetter(word[0]) && word.AsSpan().ContainsAny("-_:") && !word.AsSpan().ContainsAnyExcept(SlugLetters);

    /// <summary>Marks stay what they are.</summary>
    private static string Key(string word)
    {
        if (word == "'s" || !char.IsLetterOrDigit(word[0]))
            return word;
        var folded = Folding.Fold(word);
        return folded.Length > 0 ? folded : word.ToLowerInvariant();
    }

    private static void Add(Dictionary<string, List<int>> index, string key, int number)
    {
        if (!index.TryGetValue(key, out var numbers))
            index.Add(key, numbers = []);
        numbers.Add(number);
    }

    private static void Set(ulong[] bits, Dictionary<string, List<int>> index, string key)
    {
        if (!index.TryGetValue(key, out var numbers))
            return;
        foreach (var number in numbers)
            bits[number >> 6] |= 1UL << (number & 63);
    }
}
