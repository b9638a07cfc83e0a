using System.Buffers;
using System.Text;

namespace Catalog.Site;

/// <summary>One file of the site.</summary>
/// <param name="Path">Relative to the output folder, with forward slashes.</param>
public sealed record OutputFile(string Path, ReadOnlyMemory<byte> Content)
{
    /// <summary>UTF-8 without byte order mark.</summary>
    public static OutputFile Of(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    /// <summary>As above, without the whole text in memory twice.</summary>
    public static OutputFile Of(string path, StringBuilder text)
    {
        var letters = ArrayPool<char>.Shared.Rent(text.Length);
        text.CopyTo(0, letters, text.Length);
        var file = new OutputFile(path, Encoding.UTF8.GetBytes(letters, 0, text.Length));
        ArrayPool<char>.Shared.Return(letters);
        return file;
    }
}
