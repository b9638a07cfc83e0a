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

    // The prime of the hash FNV-1a.
    private const ulong Mixing = 0x100000001b3;

    private readonly Dictionary<string, int> numbers;
    private readonly byte[] masses;
    private readonly byte[] pairs;
    private readonly double[] lengths;
    private readonly int[] firstAlike;

    // Pairs: two numbers in a byte, the first in its low half, each with eight added.
    private WordVectors(string[] words, byte[] masses, byte[] pairs)
    {
        Words = words;
        this.masses = masses;
        this.pairs = pairs;
        lengths = new double[words.Length];
        firstAlike = new int[words.Length];
        numbers = new(words.Length, StringComparer.Ordinal);
        var squares = Enumerable.Range(0, 256).Select(pair => (Low(pair) * Low(pair)) + (High(pair) * High(pair))).ToArray();
        var known = new Dictionary<ulong, int>(words.Length);
        for (var number = 0; number < words.Length; number++)
        {
            numbers.Add(words[number], number);
            var sum = 0;
            var mixed = 0UL;
            foreach (var pair in PairsOf(number))
                (sum, mixed) = (sum + squares[pair], (mixed ^ pair) * Mixing);
            lengths[number] = Math.Sqrt(sum);
            firstAlike[number] = known.TryAdd(mixed, number) || !PairsOf(known[mixed]).SequenceEqual(PairsOf(number)) ? number : known[mixed];
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
    public void Read(int number, Span<double> vector)
    {
        var own = PairsOf(number);
        for (var place = 0; place < own.Length; place++)
            (vector[2 * place], vector[(2 * place) + 1]) = (Low(own[place]), High(own[place]));
    }

    /// <summary>Writes the same numbers as <see cref="AgentVectors"/> takes them.</summary>
    public void ReadPairs(int number, Span<int> vector)
    {
        var own = PairsOf(number);
        for (var place = 0; place < own.Length; place++)
            vector[place] = AgentVectors.Pair(Low(own[place]), High(own[place]));
    }

    /// <summary>The first word whose vector is the same.</summary>
    public int FirstAlike(int number) => firstAlike[number];

    /// <summary>The root of the sum of a vector's squares.</summary>
    public double Length(int number) => lengths[number];

    private ReadOnlySpan<byte> PairsOf(int number) => pairs.AsSpan(number * Dimensions / 2, Dimensions / 2);

    private static int Low(int pair) => (pair & 15) - 8;

    private static int High(int pair) => (pair >> 4) - 8;

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
