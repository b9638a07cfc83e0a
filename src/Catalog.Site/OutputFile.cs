using System.Text;

namespace Catalog.Site;

/// <summary>One file of the site.</summary>
/// <param name="Path">Relative to the output folder, with forward slashes.</param>
public sealed record OutputFile(string Path, ReadOnlyMemory<byte> Content)
{
    /// <summary>UTF-8 without byte order mark.</summary>
    public static OutputFile Of(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
