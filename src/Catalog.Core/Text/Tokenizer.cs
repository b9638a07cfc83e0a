using System.Globalization;

namespace Catalog.Core.Text;

/// <summary>Cuts text into the words of the index: <c>C#</c>, <c>Node.js</c>, <c>CI/CD</c> and version numbers stay findable as written.</summary>
/// <remarks>The same as <c>runs</c> in <c>search-words.js</c>; the rules stand in <c>SEARCH-FORMAT.md</c>.</remarks>
public static class Tokenizer
{
    /// <summary>Characters; what is longer is no word that anyone types.</summary>
    public const int Longest = 40;

    /// <summary>Every word of a text, in order, compounds as their parts and joined.</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        var folded = Folding.Fold(text);
        var words = new List<string>(folded.Length / 6);
        var parts = new List<Part>();
        for (var at = NextRun(folded, 0); at < folded.Length; at = NextRun(folded, at))
        {
            parts.Clear();
            at = ReadRun(folded, at, parts);
            AddRun(words, folded, parts);
        }
        return words;
    }

    public static bool IsWordCharacter(char character) => character < 128
        ? char.IsAsciiLetterOrDigit(character)
        : char.GetUnicodeCategory(character) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.DecimalDigitNumber;

    /// <summary>True for the scripts that put no spaces between words and are indexed by pairs of characters.</summary>
    public static bool IsPaired(char character) => character is
        (>= '\u3040' and <= '\u30ff') or (>= '\u3400' and <= '\u9fff')
        or (>= '\uac00' and <= '\ud7af') or (>= '\uf900' and <= '\ufaff');

    private static int NextRun(string text, int at)
    {
        while (at < text.Length && !IsWordCharacter(text[at]))
            at++;
        return at;
    }

    private static int ReadRun(string text, int at, List<Part> parts)
    {
        var separator = at > 0 && text[at - 1] == '.' && (at == 1 || text[at - 2] != '.') ? '.' : ' ';
        while (true)
        {
            var end = EndOfPart(text, at);
            var isLetter = end == at + 1 && char.IsLetter(text[at]);
            if (isLetter && text.AsSpan(end).StartsWith("++"))
                end += 2;
            else if (isLetter && end < text.Length && text[end] == '#')
                end++;
            parts.Add(new Part(at, end, separator));
            var next = AfterSeparator(text, end);
            if (next == end || next == text.Length || !IsWordCharacter(text[next]))
                return end;
            separator = text[end];
            at = next;
        }
    }

    private static int AfterSeparator(string text, int at)
    {
        if (at == text.Length || text[at] is not ('-' or '.' or '/' or '_'))
            return at;
        var next = at + 1;
        while (text[at] == '_' && next < text.Length && text[next] == '_')
            next++;
        return next;
    }

    private static int EndOfPart(string text, int at)
    {
        var number = EndOfNumber(text, at);
        if (number > at)
            return number;
        while (at < text.Length && IsWordCharacter(text[at]))
            at++;
        return at;
    }

    // "5.1" and "v2.0.3" are one part each; -1 where no such number stands.
    private static int EndOfNumber(string text, int at)
    {
        var start = text[at] == 'v' ? at + 1 : at;
        var end = AfterDigits(text, start);
        var hasPoint = false;
        while (end > start && end + 1 < text.Length && text[end] == '.' && AfterDigits(text, end + 1) is var next && next > end + 1)
            (end, hasPoint) = (next, true);
        return hasPoint && (end == text.Length || !IsWordCharacter(text[end])) ? end : -1;
    }

    private static int AfterDigits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        return at;
    }

    private static void AddRun(List<string> words, string text, List<Part> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            AddPart(words, text.AsSpan(parts[i].Start, parts[i].Length));
            if (i == 0 && parts[0].Separator == '.')
                Add(words, "dot", text.AsSpan(parts[0].Start, parts[0].Length));
            if (i > 0 && IsJoined(parts, i))
                Add(words, text.AsSpan(parts[i - 1].Start, parts[i - 1].Length), text.AsSpan(parts[i].Start, parts[i].Length));
        }
    }

    private static bool IsJoined(List<Part> parts, int second) => parts[second].Separator switch
    {
        '.' => true,
        '/' => parts.Count == 2 && parts[0].Length <= 3 && parts[1].Length <= 3,
        _ => parts.Count == 2,
    };

    private static void AddPart(List<string> words, ReadOnlySpan<char> part)
    {
        for (var start = 0; start < part.Length;)
        {
            var end = start + 1;
            while (end < part.Length && IsPaired(part[end]) == IsPaired(part[start]))
                end++;
            if (!IsPaired(part[start]) || end == start + 1)
                Add(words, part[start..end], []);
            else
                for (var i = start; i + 1 < end; i++)
                    words.Add(part.Slice(i, 2).ToString());
            start = end;
        }
    }

    private static void Add(List<string> words, ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        if (first.Length + second.Length <= Longest)
            words.Add(string.Concat(first, second));
    }

    private readonly record struct Part(int Start, int End, char Separator)
    {
        public int Length => End - Start;
    }
}
