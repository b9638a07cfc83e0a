using System.Buffers;
using System.Text;

namespace Catalog.Core.Parsing.Document;

/// <summary>Takes the marks of Markdown off short texts.</summary>
internal static class Unmarked
{
    /// <summary>Characters of a link or of emphasised words.</summary>
    private const int LongestMarked = 300;

    private static readonly SearchValues<char> Marks = SearchValues.Create("*_~\n[\\");

    /// <summary>One line, without emphasis and link targets; back-ticks are kept.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAny(Marks))
            return text.Trim();
        var plain = new StringBuilder(text.Length);
        var code = false;
        var (emphasised, strong) = (-1, -1);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            code ^= c == '`';
            if (c == '\n')
                AppendSpace(plain, text, ref i);
            else if (!code && c == '*' && !IsFreeStanding(text, i) && !IsStar(text, i))
                continue;
            else if (!code && (c is '_' or '~') && i + 1 < text.Length && text[i + 1] == c && (c == '~' || i == strong))
                i++;
            else if (!code && c == '_' && i + 1 < text.Length && text[i + 1] == c && EmphasisEnd(text, i, marks: 2) is > 0 and var closed)
                (strong, i) = (closed, i + 1);
            else if (!code && c == '_' && i == emphasised)
                continue;
            else if (!code && c == '_' && EmphasisEnd(text, i, marks: 1) is > 0 and var last)
                emphasised = last;
            else if (!code && c == '[' && LinkEnd(text, i) is var (closing, end) && end > 0)
            {
                plain.Append(text, i + 1, closing - i - 1);
                i = end;
            }
            else
                plain.Append(c);
        }
        return plain.ToString().Trim();
    }

    /// <summary>As <see cref="Of"/>, without back-ticks.</summary>
    public static string Bare(string text) => Of(text).Replace("`", "", StringComparison.Ordinal);

    /// <summary>Without outer quotes, full stop and white space.</summary>
    public static string Trimmed(string text)
    {
        var trimmed = text.Trim().TrimEnd('.', ';', ',', '。').Trim();
        while (trimmed.Length > 1 && IsQuote(trimmed[0]) && Closes(trimmed[0], trimmed[^1]) && !trimmed[1..^1].Contains(trimmed[^1], StringComparison.Ordinal))
            trimmed = trimmed[1..^1].Trim().TrimEnd('.').Trim();
        return trimmed;
    }

    public static bool IsQuote(char c) => c is '"' or '\'' or '“' or '‘';

    /// <summary>True for a text that stands whole between quotation marks.</summary>
    public static bool IsQuoted(string text) => text.Length > 2 && IsQuote(text[0]) && Closes(text[0], text[^1]);

    public static bool Closes(char open, char close) => (open, close) is ('"', '"') or ('\'', '\'') or ('“', '”') or ('‘', '’');

    private static void AppendSpace(StringBuilder plain, string text, ref int at)
    {
        while (at + 1 < text.Length && text[at + 1] is ' ' or '\t' or '\n' or '>')
            at++;
        if (plain.Length > 0 && plain[^1] != ' ')
            plain.Append(' ');
    }

    private static bool IsFreeStanding(string text, int at) =>
        (at == 0 || char.IsWhiteSpace(text[at - 1])) && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]))
        || at > 0 && at + 1 < text.Length && (text[at - 1] == '/' || text[at - 1] == '.' && text[at + 1] != '*' && !char.IsWhiteSpace(text[at + 1])
            || (text[at + 1] == '/' || text[at + 1] == '.' && text[at - 1] != '*') && !char.IsLetter(text[at - 1]));

    /// <summary>"A*, D* and Hybrid A*", ".rimrc* or rim.config.*": a mark that can close nothing, for nothing is open.</summary>
    private static bool IsStar(string text, int at) =>
        at > 0 && text[at - 1] != '*' && !char.IsWhiteSpace(text[at - 1])
        && (at + 1 == text.Length || text[at + 1] is not '*' && !char.IsLetterOrDigit(text[at + 1]) ? !IsOpen(text.AsSpan(0, at)) : text[at - 1] is >= 'A' and <= 'Z' && (at == 1 || !char.IsLower(text[at - 2])) && IsInBold(text, at));

    /// <summary>"**RRT***": the first of three behind what two have opened.</summary>
    private static bool IsInBold(string text, int at) =>
        text.AsSpan(at + 1) is ['*', '*'] or ['*', '*', not '*', ..] && text.AsSpan(0, at).LastIndexOf("**") is >= 0 and var open && (open == 0 || text[open - 1] != '*');

    /// <summary>True where the last mark before opens something, and closes nothing.</summary>
    private static bool IsOpen(ReadOnlySpan<char> before) =>
        before.LastIndexOf('*') is >= 0 and var mark && mark + 1 < before.Length && !char.IsWhiteSpace(before[mark + 1]) && before[mark + 1] is not (',' or ')' or ';')
        && before[..mark].TrimEnd('*') is var outside && (outside.IsEmpty || !char.IsLetterOrDigit(outside[^1]));

    /// <summary>Where "_words_" or, of two marks, "__words__" that begins here closes; 0 for "_search, _bulk", "STL_", "__rim_cast" and "bells__ring", where nothing does.</summary>
    private static int EmphasisEnd(string text, int open, int marks)
    {
        if (open > 0 && IsWord(text[open - 1]) || open + marks >= text.Length || char.IsWhiteSpace(text[open + marks]))
            return 0;
        // As short as links, for the same reason.
        var end = Math.Min(text.Length, open + LongestMarked);
        for (var at = open + marks + 1; at + marks <= end && (marks > 1 || text[at] is not ('"' or '“')); at++)
        {
            if (text[at] == '_' && text[at + marks - 1] == '_' && !char.IsWhiteSpace(text[at - 1]) && (at + marks == text.Length || !IsWord(text[at + marks])))
                return at;
        }
        return 0;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static (int Closing, int End) LinkEnd(string text, int open)
    {
        // A link's text and target are short; a bound keeps a row of open brackets linear.
        var window = text.AsSpan(open, Math.Min(LongestMarked, text.Length - open));
        var closing = window.IndexOf("](", StringComparison.Ordinal);
        if (closing < 0 || window[1..closing].Contains('['))
            return default;
        var end = window[closing..].IndexOf(')');
        return end < 0 ? default : (open + closing, open + closing + end);
    }
}
