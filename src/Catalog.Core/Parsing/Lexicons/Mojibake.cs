using System.Buffers;
using System.Text;

namespace Catalog.Core.Parsing.Lexicons;

/// <summary>Letters that were UTF-8 and were read as Windows-1252: "donâ€™t" is "don’t".</summary>
internal static class Mojibake
{
    /// <summary>What the bytes from 0x80 to 0x9F are in Windows-1252; those that are nothing there stay controls.</summary>
    private const string High = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>What bytes that open a letter of several bytes are read as.</summary>
    private static readonly SearchValues<char> Leads = SearchValues.Create([.. Enumerable.Range(0xC2, 0xF4 - 0xC2 + 1).Select(number => (char)number)]);

    /// <summary>The text as it was meant; itself where nothing of the kind stands in it.</summary>
    public static string Mended(string text)
    {
        StringBuilder? mended = null;
        var kept = 0;
        Span<byte> bytes = stackalloc byte[4];
        for (var at = text.AsSpan().IndexOfAny(Leads); at >= 0;)
        {
            var length = text[at] < 0xE0 ? 2 : text[at] < 0xF0 ? 3 : 4;
            if (Rune.DecodeFromUtf8(bytes[..Bytes(text, at, bytes[..length])], out var letter, out var read) == OperationStatus.Done && read == length)
            {
                (mended ??= new StringBuilder(text.Length)).Append(text, kept, at - kept).Append(letter.ToString());
                kept = at += length;
            }
            else
            {
                at++;
            }
            var next = text.AsSpan(at).IndexOfAny(Leads);
            at = next < 0 ? -1 : at + next;
        }
        return mended is null ? text : mended.Append(text, kept, text.Length - kept).ToString();
    }

    /// <summary>Fills in the bytes that were read as these letters; gives how many there are.</summary>
    private static int Bytes(string text, int at, Span<byte> bytes)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            if (at + i >= text.Length || text[at + i] is var letter && High.IndexOf(letter, StringComparison.Ordinal) is var high && high < 0 && letter > 0xFF)
                return i;
            bytes[i] = (byte)(high >= 0 ? 0x80 + high : letter);
        }
        return bytes.Length;
    }
}
