using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Catalog.Core.Text;

/// <summary>The stem of an address that a name gives: ASCII kebab, with <c>C#</c> and <c>C++</c> kept apart.</summary>
public static class Slug
{
    /// <summary>Characters.</summary>
    public const int Longest = 80;

    // Device names of Windows, which no file there may have (learn.microsoft.com, "Naming Files, Paths, and Namespaces"); and index.
    private static readonly FrozenSet<string> Reserved = FrozenSet.Create(
        "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9", "index");

    /// <summary>Never empty; what ASCII cannot say has a hash of the name at its end.</summary>
    public static string Of(string name)
    {
        var slug = new StringBuilder(name.Length);
        var isWhole = true;
        foreach (var c in name)
        {
            if (c == '+')
                slug.Append(slug.Length > 0 && slug[^1] != '-' ? "p" : "plus");
            else if (c == '#')
                slug.Append("sharp");
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark)
                continue;
            else if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                isWhole &= AppendLetters(slug, c);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        var stem = slug.ToString().Trim('-');
        if (stem.Length == 0)
            return "agent-" + Hash(name);
        if (!isWhole || stem.Length > Longest)
            return $"{Cut(stem, Longest - 9)}-{Hash(name)}";
        return Reserved.Contains(stem) ? stem + "-agent" : stem;
    }

    public static string Cut(string slug, int length) => slug.Length <= length ? slug : slug[..length].TrimEnd('-');

    /// <summary>Eight hexadecimal digits.</summary>
    public static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];

    /// <summary>False for a letter that folding leaves in another script.</summary>
    private static bool AppendLetters(StringBuilder slug, char letter)
    {
        var start = slug.Length;
        Folding.AppendLetter(slug, letter);
        for (var at = start; at < slug.Length; at++)
        {
            if (!char.IsAscii(slug[at]))
            {
                slug.Length = start;
                return false;
            }
        }
        return true;
    }
}
