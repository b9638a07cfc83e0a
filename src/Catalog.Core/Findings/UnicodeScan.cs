using System.Buffers;
using System.Globalization;
using System.Text;

namespace Catalog.Core.Findings;

/// <summary>Finds the characters that a reader does not see, and leaves alone those that languages and emoji need.</summary>
public static class UnicodeScan
{
    public const int MaximumFound = 1_000;

    /// <summary>More of them on one letter than any script stacks.</summary>
    private const int MaximumMarks = 8;

    /// <summary>Every character that has to be looked at in its context; text without any of them is plain.</summary>
    private static readonly SearchValues<char> Suspects = SearchValues.Create(SuspectCharacters());

    /// <summary>The sequences of tag characters that make a flag: England, Scotland, Wales.</summary>
    private static readonly string[] Flags = [.. new[] { "gbeng", "gbsct", "gbwls" }.Select(TagSequence)];

    /// <summary>True when the text holds nothing that could be hidden; false says only that it must be searched.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text) => !text.ContainsAny(Suspects);

    /// <summary>The hidden runs of a text in their order, at most <see cref="MaximumFound"/>.</summary>
    public static IReadOnlyList<HiddenText> Find(string text)
    {
        var found = new List<HiddenText>();
        var (line, lineStart, counted) = (1, 0, 0);
        for (var at = 0; Next(text, at, text.Length) is { } run && found.Count < MaximumFound; at = run.End)
        {
            var before = text.AsSpan(counted, run.Start - counted);
            line += before.Count('\n');
            if (before.LastIndexOf('\n') is var end and >= 0)
                lineStart = counted + end + 1;
            counted = run.Start;
            var characters = text.AsSpan(run.Start, run.Length);
            found.Add(new(run, line, run.Start - lineStart + 1, CharacterName.Of(CodePoint(text, run.Start)), HiddenMessage.Decode(characters, run.Kind)));
        }
        return found;
    }

    /// <summary>The first hidden run that begins at <paramref name="start"/> or later and before <paramref name="end"/>; what stands around these bounds counts as context.</summary>
    public static HiddenRun? Next(string text, int start, int end)
    {
        var at = start;
        while (at < end)
        {
            var skip = text.AsSpan(at, end - at).IndexOfAny(Suspects);
            if (skip < 0)
                return null;
            at += skip;
            if (Kind(text, at, out var length) is not { } kind)
            {
                at += length;
                continue;
            }
            var stop = at + length;
            while (stop < end && Kind(text, stop, out length) == kind)
                stop += length;
            return new HiddenRun(kind, at, Math.Min(stop, end) - at);
        }
        return null;
    }

    /// <summary>The code point at that index; half of a pair counts as itself.</summary>
    public static int CodePoint(string text, int index) =>
        char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
            ? char.ConvertToUtf32(text[index], text[index + 1])
            : text[index];

    private static HiddenKind? Kind(string text, int at, out int length)
    {
        var character = CodePoint(text, at);
        length = character > 0xFFFF ? 2 : 1;
        switch (character)
        {
            case '\t' or '\n':
                return null;
            case < 0x20 or (>= 0x7F and < 0xA0) or (>= 0xD800 and <= 0xDFFF):
                return HiddenKind.Control;
            case 0x61C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069):
                return HiddenKind.Bidirectional;
            case 0x200C:
                return JoiningScript(Before(text, at)) && JoiningScript(After(text, at + 1)) ? null : HiddenKind.Invisible;
            case 0x200D:
                return JoiningScript(Before(text, at)) || (Emoji(Before(text, at)) && Emoji(After(text, at + 1))) ? null : HiddenKind.Invisible;
            case >= 0xE0000 and <= 0xE007F:
                if (FlagAt(text, at) is not (> 0 and var flag))
                    return HiddenKind.Tag;
                length = flag;
                return null;
            case (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF):
                return Varies(text, at, length) ? null : HiddenKind.Variation;
            case (>= 0x180B and <= 0x180D) or 0x180F:
                return Before(text, at) is >= 0x1820 and <= 0x18AA ? null : HiddenKind.Invisible;
            case (>= 0xE000 and <= 0xF8FF) or (>= 0xFDD0 and <= 0xFDEF) or >= 0xF0000:
            case var other when (other & 0xFFFE) == 0xFFFE:
                return HiddenKind.PrivateUse;
            case 0xAD or 0x34F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x180E or 0x200B or 0x2028 or 0x2029:
            case (>= 0x2060 and <= 0x206F) or 0x2800 or 0x3164 or 0xFEFF or 0xFFA0 or (>= 0xFFF0 and <= 0xFFFC):
                return HiddenKind.Invisible;
            case > 0xFFFF:
                return Rune.GetUnicodeCategory(new Rune(character)) == UnicodeCategory.Format ? HiddenKind.Invisible : null;
            default:
                return Mark(text[at]) && MarksBefore(text, at) >= MaximumMarks ? HiddenKind.Stacked : null;
        }
    }

    /// <summary>The length of the flag's tail that stands at a tag character; 0 when it is no flag.</summary>
    private static int FlagAt(string text, int at)
    {
        if (Before(text, at) != 0x1F3F4)
            return 0;
        foreach (var flag in Flags)
        {
            if (string.CompareOrdinal(text, at, flag, 0, flag.Length) == 0)
                return flag.Length;
        }
        return 0;
    }

    /// <summary>A selector that stands alone behind a character with variants is what emoji and ideographs are made of.</summary>
    private static bool Varies(string text, int at, int length)
    {
        if (Selector(After(text, at + length)))
            return false;
        var before = Before(text, at);
        return before is '#' or '*' or (>= '0' and <= '9') || Emoji(before)
            || (before > 0 && !Selector(before) && Rune.IsValid(before)
                && Rune.GetUnicodeCategory(new Rune(before)) is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol or UnicodeCategory.OtherLetter);
    }

    private static bool Selector(int character) => character is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    private static bool Emoji(int character) =>
        character is 0xA9 or 0xAE or 0x203C or 0x2049 or 0x20E3 or 0x2122 or 0x2139 or 0x3030 or 0x303D or 0x3297 or 0x3299 or 0xFE0F
            or (>= 0x2190 and <= 0x21FF) or (>= 0x2300 and <= 0x27BF) or (>= 0x2900 and <= 0x297F) or (>= 0x2B00 and <= 0x2BFF)
            or (>= 0x1F000 and <= 0x1FAFF);

    /// <summary>Arabic, Syriac, N'Ko, the scripts of India, Tibetan, Myanmar, Khmer, Mongolian: joiners are part of their spelling.</summary>
    private static bool JoiningScript(int character) =>
        character is (>= 0x620 and <= 0xDFF) or (>= 0xF00 and <= 0x109F) or (>= 0x1780 and <= 0x17FF) or (>= 0x1820 and <= 0x18AF)
            or (>= 0xFB50 and <= 0xFDCF) or (>= 0xFE70 and <= 0xFEFC);

    private static int MarksBefore(string text, int at)
    {
        var count = 0;
        while (count < MaximumMarks && at - count > 0 && Mark(text[at - count - 1]))
            count++;
        return count;
    }

    private static bool Mark(char character) =>
        character is (>= '\u0300' and <= '\u036F') or (>= '\u0483' and <= '\u0489') or (>= '\u1AB0' and <= '\u1AFF')
            or (>= '\u1DC0' and <= '\u1DFF') or (>= '\u20D0' and <= '\u20FF') or (>= '\uFE20' and <= '\uFE2F');

    private static int Before(string text, int at) =>
        at <= 0 ? 0 : at > 1 && char.IsLowSurrogate(text[at - 1]) ? CodePoint(text, at - 2) : text[at - 1];

    private static int After(string text, int at) => at < text.Length ? CodePoint(text, at) : 0;

    private static string TagSequence(string letters) =>
        string.Concat(letters.Select(letter => char.ConvertFromUtf32(0xE0000 + letter))) + char.ConvertFromUtf32(0xE007F);

    private static string SuspectCharacters()
    {
        var text = new StringBuilder();
        for (var code = 0; code <= 0xFFFF; code++)
        {
            var character = (char)code;
            var suspect = code is < 0x20 or (>= 0x7F and < 0xA0) or 0xAD or 0x34F or 0x61C or 0x115F or 0x1160 or 0x17B4 or 0x17B5
                or (>= 0x180B and <= 0x180F) or (>= 0x200B and <= 0x200F) or (>= 0x2028 and <= 0x202E) or (>= 0x2060 and <= 0x206F)
                or 0x2800 or 0x3164 or (>= 0xD800 and <= 0xF8FF) or (>= 0xFDD0 and <= 0xFDEF) or (>= 0xFE00 and <= 0xFE0F)
                or 0xFEFF or 0xFFA0 or >= 0xFFF0;
            if ((suspect || Mark(character)) && character is not ('\t' or '\n' or '\uFFFD'))
                text.Append(character);
        }
        return text.ToString();
    }
}
