using System.Text;

namespace Catalog.Site.Search;

/// <summary>Words as vectors whose directions are alike where their meanings are, from a table that comes with the program; <c>tools/word-vectors</c> makes it.</summary>
public sealed class WordVectors
{
    /// <summary>Numbers in one vector.</summary>
    public const int Dimensions = 64;

    private const string Resource = "word-vectors.bin";

    private readonly Dictionary<string, int> numbers;
    private readonly byte[] weights;
    private readonly float[] values;
    private readonly double[] lengths;

    /// <param name="words">Stems, in ordinal order.</param>
    /// <param name="weights">For each how much it tells in ordinary English, 1 to 255.</param>
    /// <param name="values">For each its <see cref="Dimensions"/> numbers, whole ones from −127 to 127.</param>
    public WordVectors(IReadOnlyList<string> words, byte[] weights, float[] values)
    {
        Words = words;
        this.weights = weights;
        this.values = values;
        lengths = [.. words.Select((_, number) => LengthOf(this[number]))];
        numbers = new(words.Count, StringComparer.Ordinal);
        foreach (var (number, word) in words.Index())
            numbers.Add(word, number);
    }

    /// <summary>Those that come with the program.</summary>
    public static WordVectors Shipped { get; } = Read();

    public IReadOnlyList<string> Words { get; }

    /// <summary>The number of a stem; −1 where the table lacks it.</summary>
    public int NumberOf(string stem) => numbers.GetValueOrDefault(stem, -1);

    /// <summary>How much a word tells in ordinary English, 1 to 255.</summary>
    public int Weight(int number) => weights[number];

    public ReadOnlySpan<float> this[int number] => values.AsSpan(number * Dimensions, Dimensions);

    /// <summary>The root of the sum of squares.</summary>
    public double Length(int number) => lengths[number];

    private static double LengthOf(ReadOnlySpan<float> vector)
    {
        var sum = 0f;
        foreach (var value in vector)
            sum += value * value;
        return Math.Sqrt(sum);
    }

    // How many words; the stems with a line each; their weights; their numbers.
    private static WordVectors Read()
    {
        using var reader = new BinaryReader(typeof(WordVectors).Assembly.GetManifestResourceStream(Resource)!, Encoding.ASCII);
        var words = new string[reader.ReadInt32()];
        var text = Encoding.ASCII.GetString(reader.ReadBytes(reader.ReadInt32()));
        foreach (var (number, line) in text.Split('\n').Take(words.Length).Index())
            words[number] = line;
        var weights = reader.ReadBytes(words.Length);
        var bytes = reader.ReadBytes(words.Length * Dimensions);
        var values = new float[bytes.Length];
        for (var place = 0; place < values.Length; place++)
            values[place] = (sbyte)bytes[place];
        return new WordVectors(words, weights, values);
    }
}
