using System.Security.Cryptography;
using System.Text;

namespace Catalog.Site;

/// <summary>What a document carries inside instead of loading it.</summary>
internal static class Inlined
{
    /// <summary>How a content policy names a style or script by its text.</summary>
    public static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>A drawing as an address.</summary>
    public static string Picture(string svg) => "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(svg));
}
