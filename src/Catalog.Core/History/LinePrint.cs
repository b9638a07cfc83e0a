using System.Runtime.InteropServices;

namespace Catalog.Core.History;

/// <summary>The lines of a text as sorted hashes with their sizes, by which two texts are compared as git compares them.</summary>
internal sealed class LinePrint
{
    /// <summary>A longer line is cut into pieces of this size, as git does.</summary>
    private const int Piece = 64;

    private LinePrint((ulong Hash, int Size)[] lines) => Lines = lines;

    /// <summary>Each different line with all characters that stand in such lines, in the order of hashes.</summary>
    public IReadOnlyList<(ulong Hash, int Size)> Lines { get; }

    /// <summary>Characters of the whole text.</summary>
    public int Size { get; private init; }

    public static LinePrint Of(ReadOnlySpan<char> text)
    {
        var sizes = new Dictionary<ulong, int>();
        var size = text.Length;
        while (!text.IsEmpty)
        {
            var end = text[..Math.Min(text.Length, Piece)].IndexOf('\n') + 1;
            var piece = text[..(end > 0 ? end : Math.Min(text.Length, Piece))];
            CollectionsMarshal.GetValueRefOrAddDefault(sizes, Hash(piece), out _) += piece.Length;
            text = text[piece.Length..];
        }
        return new([.. sizes.Select(line => (line.Key, line.Value)).OrderBy(line => line.Key)]) { Size = size };
    }

    /// <summary>The share of the larger text that stands in lines of both: 0 to 1.</summary>
    public double Similarity(LinePrint other)
    {
        var (i, j) = (0, 0);
        var shared = 0L;
        while (i < Lines.Count && j < other.Lines.Count)
        {
            var (one, two) = (Lines[i], other.Lines[j]);
            if (one.Hash == two.Hash)
                shared += Math.Min(one.Size, two.Size);
            i += one.Hash <= two.Hash ? 1 : 0;
            j += one.Hash >= two.Hash ? 1 : 0;
        }
        return Math.Max(Size, other.Size) is > 0 and var largest ? (double)shared / largest : 0;
    }

    /// <summary>Not the runtime's own hash, which differs from process to process.</summary>
    private static ulong Hash(ReadOnlySpan<char> piece)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in piece)
            hash = (hash ^ c) * 1099511628211UL;
        return hash ^ (hash >> 32);
    }
}
