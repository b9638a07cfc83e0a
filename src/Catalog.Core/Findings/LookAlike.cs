using System.Text;

namespace Catalog.Core.Findings;

/// <summary>Letters of one script that pass for letters of another.</summary>
public static class LookAlike
{
    private const string Foreign = "аеорсухіјѕһӏԁԛԝмтнквгпАВЕЗКМНОРСТУХЅІЈԌԚԜαορνικτυωγηΑΒΕΖΗΙΚΜΝΟΡΤΥΧϲϳօսոեցհ";
    private const string Latin = "aeopcyxijshldqwmthkbrnABE3KMHOPCTYXSIJGQWaopviktuwynABEZHIKMNOPTYXcjounegh";

    private static readonly Dictionary<int, char> Letters =
        Foreign.Zip(Latin).ToDictionary(pair => (int)pair.First, pair => pair.Second);

    /// <summary>The text with foreign look-alikes replaced by the Latin letters that they pass for, in lower case: two names with one such form look alike.</summary>
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text))
            return text.ToLowerInvariant();
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            folded.Append(rune.Value switch
            {
                >= 0xFF01 and <= 0xFF5E => ((char)(rune.Value - 0xFEE0)).ToString(),
                >= 0x1D400 and <= 0x1D6A3 => Alphabet(rune.Value - 0x1D400),
                _ when Letters.TryGetValue(rune.Value, out var latin) => latin.ToString(),
                _ => rune.ToString(),
            });
        }
        return folded.ToString().ToLowerInvariant();
    }

    /// <summary>The first word that mixes scripts whose letters look alike, with these scripts; null when no word does.</summary>
    public static (string Word, IReadOnlyList<string> Scripts)? MixedWord(string text)
    {
        if (Ascii.IsValid(text))
            return null;
        var start = 0;
        var scripts = new SortedSet<string>(StringComparer.Ordinal);
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && (char.IsLetter(text[at]) || UnicodeScan.Next(text, at, at + 1) is not null))
            {
                if (Script(text[at]) is { } script)
                    scripts.Add(script);
                continue;
            }
            if (scripts.Count > 1)
                return (text[start..at], [.. scripts]);
            scripts.Clear();
            start = at + 1;
        }
        return null;
    }

    /// <summary>The mathematical alphabets stand one after another, capitals before small letters.</summary>
    private static string Alphabet(int offset) => ((char)((offset % 52 < 26 ? 'A' : 'a') + (offset % 26))).ToString();

    private static string? Script(char letter) => letter switch
    {
        (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '\u00C0' and <= '\u024F') or (>= '\u1E00' and <= '\u1EFF') => "Latin",
        (>= '\u0370' and <= '\u03FF') or (>= '\u1F00' and <= '\u1FFF') => "Greek",
        >= '\u0400' and <= '\u052F' => "Cyrillic",
        >= '\u0530' and <= '\u058F' => "Armenian",
        >= '\u13A0' and <= '\u13FF' => "Cherokee",
        _ => null,
    };
}
