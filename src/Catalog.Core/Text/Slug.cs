using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Catalog.Core.Text;

/// <summary>The stem of an address that a name gives: kebab in the letters of its own script, with <c>C#</c> and <c>C++</c> kept apart.</summary>
public static class Slug
{
    /// <summary>Characters.</summary>
    public const int Longest = 80;

    // Device names of Windows, which no file there may have (learn.microsoft.com, "Naming Files, Paths, and Namespaces").
    private static readonly FrozenSet<string> Devices = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    /// <summary>Never empty: Latin letters without their marks, letters of other scripts as they are; of what has no letters, a hash.</summary>
    public static string Of(string name)
    {
        var slug = new StringBuilder(name.Length);
        var keepsMarks = false;
        foreach (var rune in name.EnumerateRunes())
        {
            // A mark is part of the spelling in most scripts, and only an accent on a Latin letter.
            if (IsMark(rune))
                slug.Append(keepsMarks ? rune.ToString() : "");
            else if (rune.Value == '+')
                slug.Append(slug.Length > 0 && slug[^1] != '-' ? "p" : "plus");
            else if (rune.Value == '#')
                slug.Append("sharp");
            else if (Rune.IsLetterOrDigit(rune) && !IsFiller(rune.Value))
                keepsMarks = AppendLetters(slug, rune);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        var stem = slug.ToString().Trim('-');
        if (stem.Length == 0)
            return "agent-" + Hash(name);
        if (stem.Length > Longest)
            return $"{Cut(stem, Longest - 9)}-{Hash(name)}";
        return stem == "index" || IsDevice(stem) ? stem + "-agent" : stem;
    }

    /// <summary>Whether Windows keeps a name for itself, whatever ending a file has.</summary>
    public static bool IsDevice(string name) => Devices.Contains(name);

    public static string Cut(string slug, int length) =>
        slug.Length <= length ? slug : slug[..(char.IsHighSurrogate(slug[length - 1]) ? length - 1 : length)].TrimEnd('-');

    /// <summary>Eight hexadecimal digits.</summary>
    public static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];

    /// <summary>True for a letter of another script than Latin, which keeps its marks.</summary>
    private static bool AppendLetters(StringBuilder slug, Rune letter)
    {
        var start = slug.Length;
        if (letter.IsBmp)
            Folding.AppendLetter(slug, (char)letter.Value);
        if (slug.Length > start && slug.ToString(start, slug.Length - start).All(char.IsAscii))
            return false;
        slug.Length = start;
        slug.Append(Rune.ToLowerInvariant(letter).ToString());
        return true;
    }

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark && rune.Value is not ((>= 0xFE00 and <= 0xFE0F) or >= 0xE0100);

    /// <summary>Letters that show nothing.</summary>
    private static bool IsFiller(int letter) => letter is 0x115F or 0x1160 or 0x3164 or 0xFFA0;
}
