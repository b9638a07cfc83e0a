using Catalog.Core.Text;

namespace Catalog.Site.Search;

/// <summary>How much each word of one agent says about it, from that agent's own texts alone.</summary>
public static class WordWeights
{
    /// <summary>Levels of weight that a posting can hold, 1 to this.</summary>
    public const int Levels = 15;

    // What a word is worth in a field that is full of it, how often it stands where it is worth half of that,
    // the words of a usual field, and how much length tells.
    private static readonly FieldScale[] Scales =
    [
        new(10, 0.5, 2, 0.4),
        new(3, 1.2, 35, 0.4),
        new(2, 1.2, 60, 0.4),
        new(1.5, 1.2, 40, 0.4),
        new(1.2, 1.2, 20, 0.4),
        new(1, 1.2, 600, 0.5),
    ];

    /// <summary>The most that a word can weigh: it fills every field.</summary>
    public static readonly double Most = Scales.Sum(scale => scale.Weight);

    /// <summary>Each word with its posting symbol: six times the level below the word's, plus the strongest field that has it.</summary>
    public static IReadOnlyList<KeyValuePair<string, byte>> Of(SearchDocument document)
    {
        var weights = new Dictionary<string, (double Weight, SearchField Field)>(StringComparer.Ordinal);
        foreach (var field in Enum.GetValues<SearchField>())
            AddField(weights, document, field);
        var symbols = new KeyValuePair<string, byte>[weights.Count];
        var next = 0;
        foreach (var (word, (weight, field)) in weights)
            symbols[next++] = new(word, Symbol(weight, field));
        return symbols;
    }

    private static void AddField(Dictionary<string, (double Weight, SearchField Field)> weights, SearchDocument document, SearchField field)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var length = 0;
        foreach (var word in document.Texts(field).SelectMany(text => field == SearchField.Name ? NameWords(text) : Tokenizer.Words(text)))
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
            length++;
        }
        var scale = Scales[(int)field];
        var norm = 1 - scale.LengthShare + (scale.LengthShare * length / scale.UsualLength);
        foreach (var (word, count) in counts)
        {
            var known = weights.TryGetValue(word, out var before) ? before : (0, field);
            var tf = count / norm;
            weights[word] = (known.Item1 + (scale.Weight * tf / (tf + scale.Half)), known.Item2);
        }
    }

    // A name is one word too, so that who types all of it finds that agent first.
    private static IEnumerable<string> NameWords(string name)
    {
        var words = Tokenizer.Words(name);
        var whole = string.Concat(Folding.Fold(name).Where(Tokenizer.IsWordCharacter));
        return whole.Length is > 0 and <= Tokenizer.Longest && !words.Contains(whole, StringComparer.Ordinal) ? words.Append(whole) : words;
    }

    // The root gives small weights, which most words have, more levels than large ones.
    private static byte Symbol(double weight, SearchField field)
    {
        var level = Math.Clamp((int)((Math.Sqrt(weight / Most) * Levels) + 0.5), 1, Levels);
        return (byte)(((level - 1) * 6) + (int)field);
    }

    private readonly record struct FieldScale(double Weight, double Half, double UsualLength, double LengthShare);
}
