using System.Text;

namespace Catalog.WordVectors;

/// <summary>The table as the program reads it: the stems, how rare each is, and its vector in whole numbers.</summary>
internal static class Table
{
    public const int Dimensions = 64;

    // Eight products of two such numbers fit into sixteen bits, which lets the program add them up without widening.
    private const int Most = 63;

    public static void Write(string path, IReadOnlyList<VocabularyWord> words, double[][] vectors)
    {
        using var file = new BinaryWriter(File.Create(path), Encoding.UTF8);
        file.Write(words.Count);
        file.Write(Dimensions);
        file.Write(Encoding.ASCII.GetBytes(string.Join('\n', words.Select(word => word.Stem)) + "\n"));
        foreach (var word in words)
            file.Write((byte)word.Rarity);
        foreach (var vector in vectors)
            file.Write(Whole(vector));
    }

    private static byte[] Whole(double[] vector)
    {
        var largest = vector.Max(Math.Abs);
        return [.. vector.Select(value => unchecked((byte)(sbyte)(largest == 0 ? 0 : Math.Round(value / largest * Most))))];
    }
}
