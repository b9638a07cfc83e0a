using System.Text;

namespace Catalog.Core.History.Changes;

/// <summary>A code block without what a formatter sets as it likes: white space, quotes, commas before a closing bracket, semicolons at the ends of lines.</summary>
internal static class CodeText
{
    public static string Plain(string code)
    {
        // Beside these, the kind of a quote decides what a shell or a compiler makes of the text between.
        var quotesCount = code.AsSpan().ContainsAny('$', '\\');
        var plain = new StringBuilder(code.Length);
        for (var i = 0; i < code.Length; i++)
        {
            var isIdle = char.IsWhiteSpace(code[i]) || code[i] switch
            {
                '"' or '\'' => !quotesCount,
                ',' => Next(code, i) is null or ']' or '}' or ')',
                ';' => EndsLine(code, i),
                _ => false,
            };
            if (!isIdle)
                plain.Append(code[i]);
        }
        return plain.ToString();
    }

    private static char? Next(string code, int at)
    {
        var next = code.AsSpan(at + 1).TrimStart();
        return next.IsEmpty ? null : next[0];
    }

    private static bool EndsLine(string code, int at)
    {
        var rest = code.AsSpan(at + 1).TrimStart([' ', '\t', '\r']);
        return rest.IsEmpty || rest[0] == '\n';
    }
}
