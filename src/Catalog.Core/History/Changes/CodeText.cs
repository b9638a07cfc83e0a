using System.Text;

namespace Catalog.Core.History.Changes;

/// <summary>A code block without what a formatter sets as it likes: white space, quotes, semicolons, commas before a closing bracket, brackets around one parameter.</summary>
internal static class CodeText
{
    public static string Plain(string code)
    {
        var plain = new StringBuilder(code.Length);
        for (var i = 0; i < code.Length; i++)
        {
            var c = code[i];
            if (c is '"' or '\'' && EndOfQuote(code, i) is var end and > 0)
            {
                // Around these the kind of quotes decides what a shell or a compiler makes of the text.
                var quoted = code.AsSpan(i + 1, end - i - 1);
                plain.Append(quoted.ContainsAny('$', '\\') ? code.AsSpan(i, end + 1 - i) : quoted);
                i = end;
            }
            else if (c == '(' && Parameter(code, i) is { Length: > 0 } name)
            {
                plain.Append(name);
                i += name.Length + 1;
            }
            else if (!(char.IsWhiteSpace(c) || c is '"' or '\'' or ';' || (c == ',' && IsLast(code, i))))
            {
                plain.Append(c);
            }
        }
        return plain.ToString();
    }

    /// <summary>Where the quotation that begins here ends on the same line; 0 when it does not.</summary>
    private static int EndOfQuote(string code, int start)
    {
        var length = code.AsSpan(start + 1).IndexOfAny(code[start], '\n');
        return length >= 0 && code[start + 1 + length] != '\n' ? start + 1 + length : 0;
    }

    /// <summary>The name in <c>(name) =></c>; empty where there is no such thing.</summary>
    private static string Parameter(string code, int start)
    {
        var end = start + 1;
        while (end < code.Length && (char.IsAsciiLetterOrDigit(code[end]) || code[end] is '_' or '$'))
            end++;
        return end < code.Length && code[end] == ')' && code.AsSpan(end + 1).TrimStart().StartsWith("=>", StringComparison.Ordinal) ? code[(start + 1)..end] : "";
    }

    private static bool IsLast(string code, int comma)
    {
        var next = code.AsSpan(comma + 1).TrimStart();
        return next.IsEmpty || next[0] is ']' or '}' or ')' or '>';
    }
}
