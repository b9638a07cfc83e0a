using Catalog.Core.Parsing.Grammar;

namespace Catalog.Core.Parsing.Document;

/// <summary>Cuts prose into sentences.</summary>
internal static class Sentences
{
    /// <summary>Characters.</summary>
    private const int LongestLabel = 30;

    private static readonly string[] Abbreviations = ["e.g.", "i.e.", "etc.", "vs.", "cf.", "approx.", "incl.", "no.", "dr.", "mr.", "mrs.", "ms.", "jr.", "prof."];

    /// <summary>Sentences with their start; a line end followed by a blank line or a list mark ends one too.</summary>
    public static IEnumerable<(string Text, int Start)> In(string text)
    {
        var (start, depth) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '(' or '[' or '「')
                depth++;
            else if (c is ')' or ']' or '」')
                depth = Math.Max(0, depth - 1);
            if (c == '\n' ? BreaksLine(text, start, i) : c is '。' or '！' or '？' && depth == 0 || c is '.' or '!' or '?' && depth == 0 && BreaksSentence(text, i))
            {
                if (c == '\n')
                    depth = 0;
                var end = c == '\n' ? i : AfterClosing(text, i + 1);
                if (Cleaned(text, start, end) is { Length: > 0 } sentence)
                    yield return (sentence, start);
                start = end;
                i = Math.Max(i, end - 1);
            }
        }
        if (Cleaned(text, start, text.Length) is { Length: > 0 } rest)
            yield return (rest, start);
    }

    private static int AfterClosing(string text, int end)
    {
        while (end < text.Length && (text[end] is '"' or '”' or '*' or ')' or '`' || text[end] is '\'' or '’' && end > 0 && text[end - 1] is '.' or '!' or '?'))
            end++;
        return end;
    }

    private static string Cleaned(string text, int start, int end) => Unmarked.Of(text[start..end]).TrimStart('>', ' ');

    private static bool BreaksLine(string text, int start, int at)
    {
        // A bullet ends where a line begins at the margin.
        if (at + 1 < text.Length && char.IsUpper(text[at + 1]) && text.AsSpan(start, at - start).Trim() is ['-' or '*' or '•', ' ', ..])
            return true;
        var rest = text.AsSpan(at + 1).TrimStart(" \t");
        return rest.IsEmpty || rest[0] is '\n' or '•' or '✅' or '❌' || rest.Length > 1 && rest[0] is '-' or '*' && rest[1] == ' '
            || char.IsAsciiDigit(rest[0]) && rest.Length > 1 && rest[1] is '.' or ')' || OpensLabel(rest)
            || text.AsSpan(0, at).TrimEnd().EndsWith(':');
    }

    /// <summary>"Skip for: small forms" right under "Use for: long forms".</summary>
    private static bool OpensLabel(ReadOnlySpan<char> line)
    {
        if (!char.IsUpper(line[0]) || line[..Math.Min(LongestLabel, line.Length)].IndexOf(": ") is not (> 2 and var colon))
            return false;
        var label = line[..colon].ToString();
        return Heading.UsageOf(label, []) is Role.Use or Role.Avoid or Role.Escalate || Heading.Of(label).Is(Role.Refusal);
    }

    /// <summary>"1." at the start of a line counts the items of a list.</summary>
    private static bool IsNumbering(string text, int stop)
    {
        var start = stop;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
            start--;
        return start < stop && text.AsSpan(0, start).TrimEnd(" \t") is var before && (before.IsEmpty || before[^1] == '\n');
    }

    private static bool BreaksSentence(string text, int at)
    {
        var next = AfterClosing(text, at + 1);
        if (next < text.Length && !char.IsWhiteSpace(text[next]))
            return false;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
            next++;
        if (next >= text.Length)
            return true;
        if (text[at] != '.')
            return !char.IsLower(text[next]);
        if (IsNumbering(text, at))
            return false;
        foreach (var abbreviation in Abbreviations)
        {
            if (at + 1 >= abbreviation.Length && string.Compare(text, at + 1 - abbreviation.Length, abbreviation, 0, abbreviation.Length, StringComparison.OrdinalIgnoreCase) == 0
                && (at < abbreviation.Length || !char.IsLetter(text[at - abbreviation.Length])))
                return abbreviation == "etc." && char.IsUpper(text[next]);
        }
        return !char.IsLower(text[next]) || at > 2 && char.IsLower(text[at - 1]) && text[next] == 'i' && !char.IsLetter(text[next + 1 < text.Length ? next + 1 : next]);
    }
}
