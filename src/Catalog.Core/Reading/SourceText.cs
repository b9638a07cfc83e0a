using System.Text;

namespace Catalog.Core.Reading;

/// <summary>The bytes of a file as text, and what had to be done to get it.</summary>
/// <param name="Text">Line ends as <c>\n</c>, no byte order mark; empty when the bytes are no text.</param>
public sealed record SourceText(string Text, TextFault Fault)
{
    /// <summary>True when the text in UTF-8 is the bytes, one for one.</summary>
    public bool IsExact { get; private init; } = true;

    /// <summary>True when lines end otherwise than with a line feed alone.</summary>
    public bool HasReturns { get; private init; }

    /// <summary>Bytes of one file that are read; the largest of 7,422 real agent files had 88 kB.</summary>
    public const int MaximumBytes = 1024 * 1024;

    private const int MaximumLines = 20_000;
    private const int MaximumLineLength = 100_000;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private static readonly UTF8Encoding Lenient = new(false, throwOnInvalidBytes: false);

    /// <summary>Never throws; the same bytes give the same text on every machine.</summary>
    public static SourceText Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return new("", TextFault.Utf16) { IsExact = false };
        if (bytes.StartsWith("version https://git-lfs.github.com/spec/"u8))
            return new("", TextFault.LfsPointer) { IsExact = false };
        var large = bytes.Length > MaximumBytes;
        if (large)
            bytes = bytes[..MaximumBytes];
        if (bytes.Contains((byte)0))
            return new("", TextFault.Binary) { IsExact = false };
        var hasMark = bytes is [0xEF, 0xBB, 0xBF, ..];
        if (hasMark)
            bytes = bytes[3..];
        var fault = TextFault.None;
        string text;
        try
        {
            text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            text = Lenient.GetString(bytes);
            fault = large ? TextFault.None : TextFault.NotUtf8;
        }
        var hasReturns = text.Contains('\r', StringComparison.Ordinal);
        if (hasReturns)
            text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return large || IsTooLarge(text) ? new(text, TextFault.TooLarge) { IsExact = false, HasReturns = hasReturns } : new(text, fault) { IsExact = !hasMark && !hasReturns && fault == TextFault.None, HasReturns = hasReturns };
    }

    private static bool IsTooLarge(string text)
    {
        var lines = 0;
        foreach (var line in text.AsSpan().Split('\n'))
        {
            if (++lines > MaximumLines || line.End.Value - line.Start.Value > MaximumLineLength)
                return true;
        }
        return false;
    }
}
