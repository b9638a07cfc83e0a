using System.Text;

namespace Catalog.Site;

/// <summary>The one place that makes links between files of the site relative.</summary>
public static class Link
{
    /// <summary>The ways up that nearly all pages have.</summary>
    private static readonly string[] Ups = ["", "../", "../../", "../../../"];

    /// <summary>The link from one page to another file, both relative to the site's root; a fragment or query stays.</summary>
    public static string Between(string from, string to)
    {
        var shared = 0;
        while (from.IndexOf('/', shared) is var slash and >= 0
            && to.Length > slash
            && string.CompareOrdinal(from, shared, to, shared, slash - shared + 1) == 0)
        {
            shared = slash + 1;
        }
        var up = from.AsSpan(shared).Count('/');
        return (up < Ups.Length ? Ups[up] : string.Concat(Enumerable.Repeat("../", up))) + Encoded(to[shared..]);
    }

    /// <summary>What is not ASCII as percent signs: a path is read the same by every browser and server, whatever their encoding.</summary>
    private static string Encoded(string path) =>
        Ascii.IsValid(path)
            ? path
            : string.Concat(path.EnumerateRunes().Select(rune => rune.IsAscii ? rune.ToString() : Uri.EscapeDataString(rune.ToString())));
}
