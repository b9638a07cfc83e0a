namespace Catalog.Core.Parsing.Grammar;

/// <summary>Cuts a text into words and marks: hyphens part words where they do not join them, an ampersand is "and", emphasis and quotes are nothing, and scripts without spaces give their letters one by one.</summary>
internal static class RuleTokens
{
    public static List<RuleToken> Of(ReadOnlySpan<char> text, WordClasses words, string joints = "")
    {
        var tokens = new List<RuleToken>(text.Length / 5 + 2);
        for (var at = 0; at < text.Length;)
        {
            var end = at + 1;
            if (IsLetter(text[at]))
            {
                end = WordEnd(text, at, joints);
                tokens.Add(new RuleToken(at, end, words.Of(text[(joints.Length > 0 && IsMarked(text, at) ? at - 1 : at)..end])));
            }
            else if (IsPossessive(text, at))
            {
                end = at + 2;
                tokens.Add(new RuleToken(at, end, words.Of("'s")));
            }
            else if (MarkAt(text, at, ref end) is { } mark)
            {
                tokens.Add(new RuleToken(at, end, words.Of(mark)));
            }
            at = end;
        }
        return tokens;
    }

    private static bool IsLetter(char c) => c < 128 ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c);

    private static bool IsMarked(ReadOnlySpan<char> text, int at) => at > 0 && text[at - 1] is '`' or '@' or '*' or '$' or '"' or '“' or '\'' or '#' or '§' or '{';

    /// <summary>Apostrophes belong to a word ("don't"), but for the s of an owner.</summary>
    private static int WordEnd(ReadOnlySpan<char> text, int start, string joints)
    {
        if (Catalog.Core.Text.Tokenizer.IsPaired(text[start]))
            return start + 1;
        var end = start + 1;
        while (end < text.Length && (IsLetter(text[end]) && !Catalog.Core.Text.Tokenizer.IsPaired(text[end]) || IsInside(text, end) || joints.Contains(text[end], StringComparison.Ordinal) && end + 1 < text.Length && IsLetter(text[end + 1])))
            end++;
        return end;
    }

    private static bool IsInside(ReadOnlySpan<char> text, int at) =>
        text[at] is '\'' or '’' && at + 1 < text.Length && char.IsLetter(text[at + 1]) && !IsPossessive(text, at);

    private static bool IsPossessive(ReadOnlySpan<char> text, int at) =>
        text[at] is '\'' or '’' && at + 1 < text.Length && text[at + 1] is 's' && (at + 2 == text.Length || !IsLetter(text[at + 2]));

    private static string? MarkAt(ReadOnlySpan<char> text, int at, ref int end)
    {
        switch (text[at])
        {
            case ',' or '，' or '、':
                return ",";
            // "`:latest`" is a tag.
            case ':' when at > 0 && text[at - 1] == '`':
                return null;
            case ':' or '：':
                return ":";
            case ';' or '；':
                return ";";
            case '(' or '（' or '[' or '【':
                return "(";
            case ')' or '）' or ']' or '】':
                return ")";
            case '.' or '。':
                return ".";
            case '?' or '？':
                return "?";
            case '!' or '！':
                return "!";
            case '&':
                return "and";
            case '/' or '／':
                return "/";
            case '+':
                return "+";
            case '—' or '–':
                return "—";
            case '→' or '⇒' or '➜' or '➔':
                return "→";
            case '✅' or '✓' or '✔':
                return "✅";
            case '❌' or '✗' or '✘':
                return "❌";
            case '-' or '=' when end < text.Length && text[end] == '>':
                end++;
                return "→";
            case '-' when at > 0 && char.IsWhiteSpace(text[at - 1]) && text[at..].TrimStart('-') is [var next, ..] && char.IsWhiteSpace(next):
                end = text.Length - text[at..].TrimStart('-').Length;
                return "—";
            case '\ud83d' when end < text.Length && text[end] == '\udeab':
                end++;
                return "❌";
            case '∞' or '≤' or '≥' or '≠' or '≈':
                return "∞";
            default:
                return null;
        }
    }
}
