using System.IO.Compression;
using System.Text;

namespace Catalog.Site.Search;

/// <summary>Words as vectors whose directions are alike where their meanings are, from a table that comes with the program; <c>tools/word-vectors</c> makes it.</summary>
public sealed class WordVectors
{
    /// <summary>Numbers in one vector.</summary>
    public const int Dimensions = 128;

    /// <summary>The largest number of a vector, either way.</summary>
    public const int Largest = 7;

    private const string Resource = "word-vectors.bin.gz";

    private readonly Dictionary<string, int> numbers;
    private readonly byte[] masses;
    private readonly float[] values;
    private readonly double[] lengths;

    /// <param name="words">Stems, in ordinal order.</param>
    /// <param name="masses">For each how much it tells, 1 to 255.</param>
    /// <param name="values">For each its <see cref="Dimensions"/> numbers, whole ones up to <see cref="Largest"/> either way.</param>
    public WordVectors(IReadOnlyList<string> words, byte[] masses, float[] values)
    {
        Words = words;
        this.masses = masses;
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

    /// <summary>How much a word tells beside others, 1 to 255.</summary>
    public int Mass(int number) => masses[number];

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

    // Packed: how many words; the stems with a line each; their masses; their numbers, two in a byte, the first in its low half, each with eight added.
    private static WordVectors Read()
    {
        using var packed = new GZipStream(typeof(WordVectors).Assembly.GetManifestResourceStream(Resource)!, CompressionMode.Decompress);
        using var reader = new BinaryReader(packed, Encoding.UTF8);
        var words = new string[reader.ReadInt32()];
        var text = Encoding.UTF8.GetString(reader.ReadBytes(reader.ReadInt32()));
        foreach (var (number, line) in text.Split('\n').Take(words.Length).Index())
            words[number] = line;
        var masses = reader.ReadBytes(words.Length);
        var pairs = reader.ReadBytes(words.Length * Dimensions / 2);
        var values = new float[pairs.Length * 2];
        for (var place = 0; place < pairs.Length; place++)
        {
            values[2 * place] = (pairs[place] & 15) - 8;
            values[(2 * place) + 1] = (pairs[place] >> 4) - 8;
        }
        return new WordVectors(words, masses, values);
    }
}
