using System.Globalization;
using System.Text;

namespace Catalog.Core.Findings;

/// <summary>Names for the characters that cannot show themselves.</summary>
public static class CharacterName
{
    private static readonly Dictionary<int, string> Names = new()
    {
        [0x00] = "NULL", [0x07] = "BELL", [0x08] = "BACKSPACE", [0x0B] = "VERTICAL TAB", [0x0C] = "FORM FEED",
        [0x0D] = "CARRIAGE RETURN", [0x1B] = "ESCAPE", [0x7F] = "DELETE", [0x85] = "NEXT LINE", [0xAD] = "SOFT HYPHEN",
        [0x34F] = "COMBINING GRAPHEME JOINER", [0x61C] = "ARABIC LETTER MARK", [0x115F] = "HANGUL CHOSEONG FILLER",
        [0x1160] = "HANGUL JUNGSEONG FILLER", [0x180E] = "MONGOLIAN VOWEL SEPARATOR", [0x200B] = "ZERO WIDTH SPACE",
        [0x200C] = "ZERO WIDTH NON-JOINER", [0x200D] = "ZERO WIDTH JOINER", [0x200E] = "LEFT-TO-RIGHT MARK",
        [0x200F] = "RIGHT-TO-LEFT MARK", [0x2028] = "LINE SEPARATOR", [0x2029] = "PARAGRAPH SEPARATOR",
        [0x202A] = "LEFT-TO-RIGHT EMBEDDING", [0x202B] = "RIGHT-TO-LEFT EMBEDDING", [0x202C] = "POP DIRECTIONAL FORMATTING",
        [0x202D] = "LEFT-TO-RIGHT OVERRIDE", [0x202E] = "RIGHT-TO-LEFT OVERRIDE", [0x2060] = "WORD JOINER",
        [0x2061] = "FUNCTION APPLICATION", [0x2062] = "INVISIBLE TIMES", [0x2063] = "INVISIBLE SEPARATOR",
        [0x2064] = "INVISIBLE PLUS", [0x2066] = "LEFT-TO-RIGHT ISOLATE", [0x2067] = "RIGHT-TO-LEFT ISOLATE",
        [0x2068] = "FIRST STRONG ISOLATE", [0x2069] = "POP DIRECTIONAL ISOLATE", [0x2800] = "BRAILLE PATTERN BLANK",
        [0x3164] = "HANGUL FILLER", [0xFEFF] = "ZERO WIDTH NO-BREAK SPACE", [0xFFA0] = "HALFWIDTH HANGUL FILLER",
        [0xFFFC] = "OBJECT REPLACEMENT CHARACTER",
    };

    /// <summary>Such as <c>U+200B</c>.</summary>
    public static string Code(int character) => $"U+{character.ToString("X4", CultureInfo.InvariantCulture)}";

    /// <summary>Such as <c>U+200B ZERO WIDTH SPACE</c>.</summary>
    public static string Of(int character)
    {
        var name = Names.GetValueOrDefault(character) ?? character switch
        {
            < 0x20 or (>= 0x7F and < 0xA0) => "CONTROL CHARACTER",
            >= 0xFE00 and <= 0xFE0F => $"VARIATION SELECTOR-{character - 0xFE00 + 1}",
            >= 0xE0100 and <= 0xE01EF => $"VARIATION SELECTOR-{character - 0xE0100 + 17}",
            > 0xE0020 and < 0xE007F => $"TAG CHARACTER {(char)(character - 0xE0000)}",
            >= 0xE0000 and <= 0xE007F => "TAG CHARACTER",
            >= 0xD800 and <= 0xDFFF => "HALF OF A SURROGATE PAIR",
            >= 0xFDD0 and <= 0xFDEF => "NONCHARACTER",
            _ when (character & 0xFFFE) == 0xFFFE => "NONCHARACTER",
            _ => Category(character),
        };
        return $"{Code(character)} {name}";
    }

    private static string Category(int character) => Rune.GetUnicodeCategory(new Rune(character)) switch
    {
        UnicodeCategory.PrivateUse => "PRIVATE USE CHARACTER",
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => "COMBINING MARK",
        _ => "FORMAT CHARACTER",
    };
}
