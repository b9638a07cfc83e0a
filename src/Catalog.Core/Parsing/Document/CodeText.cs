using System.Text;

namespace Catalog.Core.Parsing.Document;

/// <summary>
/// A code block without what a formatter sets as it likes: white space, commas, semicolons and parentheses, all of which only part words here;
/// quotes; the slash that closes an empty element; of Markdown the fences, what draws a table, the kind of bullet and of emphasis; of YAML the mark of folded text.
/// </summary>
internal static class CodeText
{
    public static string Plain(string code)
    {
        var plain = new StringBuilder(code.Length);
        var (parted, isRow) = (false, false);
        for (var i = 0; i < code.Length; i++)
        {
            var c = code[i];
            if (i == 0 || code[i - 1] == '\n')
            {
                var line = LineAt(code, i);
                isRow = line.TrimStart() is ['|', not '|', ..];
                if (IsMarks(line))
                {
                    i += line.Length;
                    continue;
                }
            }
            if (char.IsWhiteSpace(c) || c is ',' or ';' or '(' or ')' || (c == '|' && isRow))
            {
                parted = true;
            }
            else if (c is '"' or '\'')
            {
                // Around these the kind of quotes decides what a shell or a compiler makes of the text.
                var end = EndOfQuote(code, i);
                if (end > 0 && code.AsSpan(i, end - i).ContainsAny('$', '\\'))
                {
                    plain.Append(code, i, end + 1 - i);
                    i = end;
                }
            }
            else if (!IsMark(code, i))
            {
                if (parted && plain.Length > 0 && char.IsLetterOrDigit(plain[^1]) && char.IsLetterOrDigit(c))
                    plain.Append(',');
                plain.Append(c == '*' && IsBullet(code, i) ? '-' : c == '_' && !IsWithin(code, i) ? '*' : c);
                parted = false;
            }
        }
        return plain.ToString();
    }

    private static ReadOnlySpan<char> LineAt(string code, int start)
    {
        var rest = code.AsSpan(start);
        return rest.IndexOf('\n') is var end and >= 0 ? rest[..end] : rest;
    }

    /// <summary>True for a fence in a fence, and for the line under a table's header.</summary>
    private static bool IsMarks(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart();
        return text.StartsWith("```", StringComparison.Ordinal) || text.StartsWith("~~~", StringComparison.Ordinal)
            || (text.Contains('|') && text.Contains('-') && !text.ContainsAnyExcept("|-: \r"));
    }

    /// <summary>True for the bar of <c>key: |</c> or <c>key: >-</c> at the end of a line, and for the slash of <c>/></c>.</summary>
    private static bool IsMark(string code, int at) => code[at] switch
    {
        '|' or '>' => code.AsSpan(0, at).EndsWith(": ", StringComparison.Ordinal) && code.AsSpan(at + 1).TrimStart("+-") is [] or ['\r' or '\n', ..],
        '/' => at + 1 < code.Length && code[at + 1] == '>',
        _ => false,
    };

    /// <summary>True for a mark in the middle of a word, where it is no emphasis.</summary>
    private static bool IsWithin(string code, int at) =>
        at > 0 && at + 1 < code.Length && char.IsLetterOrDigit(code[at - 1]) && char.IsLetterOrDigit(code[at + 1]);

    private static bool IsBullet(string code, int at) =>
        code.AsSpan(0, at).TrimEnd(' ') is [] or [.., '\n'] && code.AsSpan(at + 1) is [' ', ..] text && text.TrimStart(' ') is [not ('\r' or '\n'), ..];

    /// <summary>Where the quotation that begins here ends on the same line; 0 when it does not.</summary>
    private static int EndOfQuote(string code, int start)
    {
        var length = code.AsSpan(start + 1).IndexOfAny(code[start], '\n');
        return length >= 0 && code[start + 1 + length] != '\n' ? start + 1 + length : 0;
    }
}
