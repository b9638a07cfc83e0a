using System.Text;

namespace Catalog.Core.Findings;

/// <summary>Finds UTF-8 that was once read as Windows-1252, and says what it was meant to be.</summary>
public static class Mojibake
{
    // Bytes 0x80 to 0x9F of Windows-1252 (unicode.org, CP1252.TXT); the five it leaves undefined read as themselves.
    private const string Upper = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Each garbled run with its meaning and 1-based line and column, in order.</summary>
    public static IReadOnlyList<(string Written, string Meant, int Line, int Column)> Find(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u00c2', '\u00f4'))
            return [];
        var found = new List<(string, string, int, int)>();
        var (line, lineStart) = (1, 0);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\n')
                (line, lineStart) = (line + 1, at + 1);
            // Only a character that can lead a sequence begins one: 0xC3 to 0xF4 here, as plain Latin letters rarely stand before a second such byte.
            if (text[at] is < '\u00c2' or > '\u00f4' || Length(text, at) is var length && length == 0)
                continue;
            var end = at + length;
            while (end < text.Length && Length(text, end) is > 0 and var more)
                end += more;
            if (IsPlain(text, at, end, Decode(text, at, end)!))
                found.Add((text[at..end], Decode(text, at, end)!, line, at - lineStart + 1));
            at = end - 1;
        }
        return found;
    }

    /// <summary>
    /// Whether the repaired text is plainly what was meant. Western letters and signs begin with Â, Ã or â, which say nothing by themselves; letters of
    /// another script, as in <c>20°–25°</c>, must be several, or stand in a word.
    /// </summary>
    private static bool IsPlain(string text, int start, int end, string meant)
    {
        if (text[start] is 'Â' or 'Ã' or 'â' or 'ð' or 'ï')
            return meant.All(c => char.IsSurrogate(c) || !char.IsControl(c));
        var letters = meant.Count(char.IsLetter);
        if (letters < meant.Length)
            return false;
        var before = start > 0 && char.IsAsciiLetter(text[start - 1]);
        var after = end < text.Length && char.IsAsciiLetter(text[end]);
        return letters > 1 || (meant[0] < '\u0180' && before && after);
    }

    /// <summary>How many characters from here are the bytes of one character; 0 when they are none.</summary>
    private static int Length(string text, int at)
    {
        var length = text[at] switch { >= '\u00c2' and <= '\u00df' => 2, >= '\u00e0' and <= '\u00ef' => 3, >= '\u00f0' and <= '\u00f4' => 4, _ => 0 };
        return length > 0 && at + length <= text.Length && Decode(text, at, at + length) is not null ? length : 0;
    }

    private static string? Decode(string text, int start, int end)
    {
        Span<byte> bytes = stackalloc byte[Math.Min(end - start, 256)];
        for (var i = 0; i < bytes.Length; i++)
        {
            var c = text[start + i];
            var upper = Upper.IndexOf(c, StringComparison.Ordinal);
            if (upper < 0 && c > '\u00ff')
                return null;
            bytes[i] = upper >= 0 ? (byte)(0x80 + upper) : (byte)c;
        }
        try
        {
            return Strict.GetString(bytes);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
