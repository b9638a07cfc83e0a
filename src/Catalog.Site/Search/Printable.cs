using System.Text;
using System.Text.Encodings.Web;

namespace Catalog.Site.Search;

/// <summary>Numbers and texts written so that they stand in a script's string literal and still pack well.</summary>
public static class Printable
{
    /// <summary>How many values one character can hold: printable ASCII without <c>"</c>, <c>&lt;</c> and <c>\</c>.</summary>
    public const int Values = 92;

    private const int Digits = Values / 2;

    private static readonly char[] Alphabet =
        [.. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code).Where(character => character is not ('"' or '<' or '\\'))];

    /// <summary>One character for 0 to 91.</summary>
    public static char Symbol(int value) => Alphabet[value];

    /// <summary>Low digits first in base 46; a digit of the alphabet's second half says that another one follows.</summary>
    public static StringBuilder AppendNumber(this StringBuilder text, int value)
    {
        for (; value >= Digits; value /= Digits)
            text.Append(Alphabet[Digits + (value % Digits)]);
        return text.Append(Alphabet[value]);
    }

    /// <summary>A string literal that is safe in a script file and inside a script element.</summary>
    public static string Literal(string text) =>
        $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"".Replace("<", "\\u003c", StringComparison.Ordinal);

    /// <summary>A list literal of string literals.</summary>
    public static string Literals(IEnumerable<string> texts) => $"[{string.Join(',', texts.Select(Literal))}]";
}
