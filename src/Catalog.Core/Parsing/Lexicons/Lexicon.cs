using System.Collections.Frozen;
using Catalog.Core.Parsing.Technologies;

namespace Catalog.Core.Parsing.Lexicons;

/// <summary>The function words of English, what each says, and which words say the same: an embedded table that anyone can read and add to.</summary>
internal static class Lexicon
{
    private const string Resource = "function-words.txt";

    /// <summary>Of forms that the common words have not: "requirements", "guarded".</summary>
    private static readonly string[] Endings = ["s", "es", "d", "ed", "ing", "ly"];

    private static readonly string[] Lines = [.. Read(Resource)];

    /// <summary>In the order of the table.</summary>
    public static IReadOnlyList<LexiconEntry> Entries { get; } = [.. Lines.Where(line => line[0] is not ('=' or '~' or '@' or '!' or '(')).Select(Entry)];

    /// <summary>Each a group of words that say one thing, or of spellings of one word; the first stands for all.</summary>
    public static IReadOnlyList<string[]> Groups { get; } = [.. Lines.Where(line => line[0] == '=').Select(line => line[2..].Split(' '))];

    /// <summary>Keys of a front matter that only describe an agent.</summary>
    public static IReadOnlyList<string> DescribingKeys { get; } = [.. Lines.Where(line => line[0] == '@').SelectMany(line => line[2..].Split(' '))];

    /// <summary>With what a paragraph begins that is about the file: "Licensed under", "Last updated".</summary>
    public static IReadOnlyList<string> Notices { get; } = [.. Lines.Where(line => line[0] == '!').Select(line => line[2..])];

    /// <summary>With what a reason in brackets begins.</summary>
    public static IReadOnlyList<string> Reasons { get; } = [.. Lines.Where(line => line[0] == '(').Select(line => line[2..] + " ")];

    private static readonly FrozenDictionary<string, WordClass> Classes = Entries.ToFrozenDictionary(entry => entry.Word, entry => entry.Class, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (string[] Words, string Plain)[]> Phrases = Lines
        .Where(line => line[0] == '~')
        .Select(line => line[2..].Split(" > ") is [var words, var plain] ? (Words: words.Split(' '), Plain: plain) : throw new InvalidOperationException(line))
        .GroupBy(phrase => phrase.Words[0], StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>Words that stand in many agent files, of any class.</summary>
    private static readonly HashSet<string> Common = Read("word-frequencies.txt").Select(line => line.Split(' ')[0]).ToHashSet(StringComparer.Ordinal);

    /// <summary>True for a word that may come and go without a change of meaning.</summary>
    public static bool IsFiller(string word) => Classes.TryGetValue(word, out var what) && what == WordClass.Filler;

    /// <summary>True for a word that turns, binds, places or counts something.</summary>
    public static bool Carries(string word) => Classes.TryGetValue(word, out var what) && what != WordClass.Filler;

    /// <summary>Null for a word that the lexicon has not.</summary>
    public static WordClass? ClassOf(string word) => Classes.TryGetValue(word, out var what) ? what : null;

    /// <summary>True for a word that is no slip of the pen: function words, common words of agent files, and technologies.</summary>
    public static bool IsKnown(string word) =>
        Classes.ContainsKey(word) || Common.Contains(word) || Endings.Any(ending => word.Length > ending.Length + 3 && word.EndsWith(ending, StringComparison.Ordinal) && Common.Contains(word[..^ending.Length]))
        || Vocabulary.Shipped.OfficialNames.ContainsKey(word);

    /// <summary>The words with one in place of each phrase that says what it says: "for example" is "e.g".</summary>
    public static IEnumerable<string> Folded(IEnumerable<string> text)
    {
        string[] words = [.. text];
        for (var at = 0; at < words.Length; at++)
        {
            var phrase = Phrases.TryGetValue(words[at], out var phrases) ? phrases.FirstOrDefault(phrase => words.AsSpan(at).StartsWith(phrase.Words)) : default;
            yield return phrase.Plain ?? words[at];
            at += phrase.Words is null ? 0 : phrase.Words.Length - 1;
        }
    }

    private static IEnumerable<string> Read(string resource)
    {
        using var reader = new StreamReader(typeof(Lexicon).Assembly.GetManifestResourceStream(resource)!);
        while (reader.ReadLine() is { } line)
        {
            if (line is [not '#', ..])
                yield return line;
        }
    }

    private static LexiconEntry Entry(string line) =>
        line.Split(": ", 3) is [var word, var what, var sentences] && sentences.Split(" > ") is [var example, var changed]
            ? new(word, Enum.Parse<WordClass>(what, ignoreCase: true), example, changed)
            : throw new InvalidOperationException($"The lexicon has a line that nothing reads: {line}");
}
