using System.Text;

namespace Catalog.Core.Findings;

/// <summary>Decodes what is smuggled in characters that nobody sees.</summary>
public static class HiddenMessage
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>What a run of tag characters or variation selectors spells; null when it spells nothing readable.</summary>
    public static string? Decode(ReadOnlySpan<char> run, HiddenKind kind) => kind switch
    {
        HiddenKind.Tag => Tags(run),
        HiddenKind.Variation => Selectors(run),
        _ => null,
    };

    private static string? Tags(ReadOnlySpan<char> run)
    {
        var text = new StringBuilder(run.Length / 2);
        foreach (var rune in run.EnumerateRunes())
        {
            if (rune.Value is >= 0xE0020 and <= 0xE007E)
                text.Append((char)(rune.Value - 0xE0000));
        }
        return text.Length > 0 ? text.ToString() : null;
    }

    private static string? Selectors(ReadOnlySpan<char> run)
    {
        var bytes = new List<byte>(run.Length);
        foreach (var rune in run.EnumerateRunes())
            bytes.Add((byte)(rune.Value >= 0xE0100 ? rune.Value - 0xE0100 + 16 : rune.Value - 0xFE00));
        try
        {
            var text = Strict.GetString([.. bytes]);
            return text.Any(char.IsControl) ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
