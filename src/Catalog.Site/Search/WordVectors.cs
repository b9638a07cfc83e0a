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
    private readonly byte[] pairs;
    private readonly double[] lengths;

    // Pairs: two numbers in a byte, the first in its low half, each with eight added.
    private WordVectors(string[] words, byte[] masses, byte[] pairs)
    {
        Words = words;
        this.masses = masses;
        this.pairs = pairs;
        lengths = new double[words.Length];
        numbers = new(words.Length, StringComparer.Ordinal);
        Span<float> vector = stackalloc float[Dimensions];
        foreach (var (number, word) in words.Index())
        {
            numbers.Add(word, number);
            Read(number, vector);
            foreach (var value in vector)
                lengths[number] += value * value;
            lengths[number] = Math.Sqrt(lengths[number]);
        }
    }

    /// <summary>Those that come with the program.</summary>
    public static WordVectors Shipped { get; } = Read();

    public IReadOnlyList<string> Words { get; }

    /// <summary>The number of a stem; −1 where the table lacks it.</summary>
    public int NumberOf(string stem) => numbers.GetValueOrDefault(stem, -1);

    /// <summary>How much a word tells beside others, 1 to 255.</summary>
    public int Mass(int number) => masses[number];

    /// <summary>Writes a word's <see cref="Dimensions"/> numbers, whole ones up to <see cref="Largest"/> either way.</summary>
    public void Read(int number, Span<float> vector)
    {
        var own = pairs.AsSpan(number * Dimensions / 2, Dimensions / 2);
        for (var place = 0; place < own.Length; place++)
        {
            vector[2 * place] = (own[place] & 15) - 8;
            vector[(2 * place) + 1] = (own[place] >> 4) - 8;
        }
    }

    /// <summary>The root of the sum of a vector's squares.</summary>
    public double Length(int number) => lengths[number];

    // Packed: how many words; the stems with a line each; their masses; their numbers.
    private static WordVectors Read()
    {
        using var packed = new GZipStream(typeof(WordVectors).Assembly.GetManifestResourceStream(Resource)!, CompressionMode.Decompress);
        using var reader = new BinaryReader(packed, Encoding.UTF8);
        var count = reader.ReadInt32();
        var lines = Encoding.UTF8.GetString(reader.ReadBytes(reader.ReadInt32())).Split('\n');
        return new WordVectors(lines[..count], reader.ReadBytes(count), reader.ReadBytes(count * Dimensions / 2));
    }
}
