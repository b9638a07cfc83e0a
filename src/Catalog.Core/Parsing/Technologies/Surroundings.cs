namespace Catalog.Core.Parsing.Technologies;

/// <summary>What stands around a word, and what it makes of the word.</summary>
internal static class Surroundings
{
    /// <summary>Characters to either side.</summary>
    private const int LongestPath = 100;

    /// <summary>True when the word is no part of a longer one, of a path or of an address.</summary>
    public static bool Bound(string text, int start, int end)
    {
        var before = start > 0 ? text[start - 1] : ' ';
        var after = end < text.Length ? text[end] : ' ';
        var next = end + 1 < text.Length ? text[end + 1] : ' ';
        if (char.IsLetterOrDigit(before) || before is '_' or '$' or '\\' or '.')
            return false;
        // "**F**" is a bold letter.
        if (text[end - 1] == '*' && (before == '*' || after == '*'))
            return false;
        // "ESP32-S3" and "R&D" are names of their own.
        if (end - start < 4 && before == '-' && start > 1 && char.IsLetterOrDigit(text[start - 2]) || end - start == 1 && (before == '&' || after is '&' or '-'))
            return false;
        // "C:\Windows", "D:/data", "R.10".
        if (end - start == 1 && (after == ':' && next is '\\' or '/' || after == '.' && char.IsAsciiDigit(next)))
            return false;
        // "act-on-this" is a word put together, "⌘+F5" and "Ctrl+F5" are keys.
        if (after == '-' && char.IsLetter(next) && text.AsSpan(start, end - start).Contains('-') || before == '+' && IsKey(text.AsSpan(0, start - 1)))
            return false;
        if (after is '_' or '#' || after == '+' && next == '+')
            return false;
        return after != '.' || !char.IsLetter(next);
    }

    private static bool IsKey(ReadOnlySpan<char> text)
    {
        var word = text[(text.LastIndexOfAny(" (+`/") + 1)..];
        return word is ['⌘' or '⌥' or '⇧' or '⌃'] or "Ctrl" or "Control" or "Cmd" or "Command" or "Alt" or "Option" or "Shift" or "Fn" or "Meta" or "Win" or "VO";
    }

    /// <summary>"Multi-Lens": right behind a hyphen, a word that has another meaning has it.</summary>
    public static bool IsSecond(string text, int start) => start > 1 && text[start - 1] == '-' && char.IsLetter(text[start - 2]);

    /// <summary>"Co-authored-by: Claude", "Grok 4 (no-reply at its maker)" with the address in angle brackets: who signs.</summary>
    public static bool Sign(string text, int start, int end)
    {
        if (text.AsSpan(0, start).TrimEnd(" :`\"*").EndsWith("-by", StringComparison.OrdinalIgnoreCase))
            return true;
        var after = text.AsSpan(end, Math.Min(text.Length - end, 60)).TrimStart(" .0123456789").TrimStart("*`");
        return after is ['<', ..] && after.IndexOf('>') is > 0 and var close && after[..close].Contains('@') && !after[..close].Contains(' ');
    }

    /// <summary>"`uv run python tools/count.py`": what is run, and by what, in marks of code.</summary>
    public static bool InCommand(string text, int start)
    {
        if (text.AsSpan(0, start).Count('`') % 2 == 0)
            return false;
        var span = text.AsSpan(text.LastIndexOf('`', start) + 1);
        span = span[..Math.Max(0, span.IndexOf('`'))];
        return span.Contains(' ') && (span.Contains('/') || span.Contains(" -", StringComparison.Ordinal));
    }

    /// <summary>"@terraform" and "anna@vercel.com" are somebody, "{@html}" is a mark; "@angular/core" is a package.</summary>
    public static bool IsAddressed(string text, int start, int end) => start > 0 && text[start - 1] == '@' && (end == text.Length || text[end] != '/');

    /// <summary>"~/projects/react-app", "kb/claude-code/notes.md": a part of a path names a place.</summary>
    public static bool InPath(string text, int start, int end)
    {
        var (first, last) = (Math.Max(0, start - LongestPath), Math.Min(text.Length, end + LongestPath));
        while (start > first && !EndsPath(text[start - 1]))
            start--;
        while (end < last && !EndsPath(text[end]))
            end++;
        var token = text.AsSpan(start, end - start).TrimEnd(".:;");
        if (token.IndexOf('/') is var slash && slash < 0)
            return false;
        if (token.Contains("://", StringComparison.Ordinal) || token.StartsWith("github.com/", StringComparison.OrdinalIgnoreCase) || token.StartsWith("gitlab.com/", StringComparison.OrdinalIgnoreCase))
            return true;
        // "React/Next.js" are two names, as are "`Global.asax`/IIS".
        return token is ['/' or '~', ..] && token.Count('/') > 1 || token is ['.', not (>= 'A' and <= 'Z'), ..] || token[0] is >= 'a' and <= 'z' && token[(token.LastIndexOf('/') + 1)..] is var file && file.LastIndexOf('.') is > 0 and var dot
            && file[(dot + 1)..] is { Length: > 1 and < 6 } kind and not ("js" or "net" or "NET" or "io" or "ai" or "dev" or "com") && !kind.ContainsAnyExceptInRange('a', 'z');
    }

    /// <summary>"not for React", "no Redux": the author says what the agent does not do.</summary>
    public static bool Negate(string text, int start)
    {
        var before = text.AsSpan(Math.Max(0, start - 28), Math.Min(28, start)).TrimEnd(" `*");
        // "no Hemp/Wire required"
        if (before is [.., '/'] && before[..^1].LastIndexOf(' ') is > 0 and var space)
            before = before[..space].TrimEnd(" `*");
        foreach (var negation in (ReadOnlySpan<string>)["not", "no", "never", "not for", "not use", "never use", "instead of", "rather than", "don't use", "avoid", "no longer", "without", "not a", "except", "unlike", "outside", "outside of", "non-"])
        {
            if (before.EndsWith(negation, StringComparison.OrdinalIgnoreCase) && (negation[^1] != '-' || text[start - 1] == '-') && (before.Length == negation.Length || !char.IsLetterOrDigit(before[^(negation.Length + 1)])))
                return true;
        }
        return false;
    }

    /// <summary>"React to events" at the head of a sentence says what to do.</summary>
    public static bool MakeVerb(string text, int start, int end)
    {
        if (string.CompareOrdinal(text, end, " to ", 0, 4) != 0)
            return false;
        var before = text.AsSpan(0, start).TrimEnd(" *");
        return before.IsEmpty || before[^1] is '.' or '|' or '\n' or ':';
    }

    /// <summary>Capitalised in the middle of prose: "state with Vault and a lock"; where every word has a capital, that says nothing.</summary>
    /// <param name="shortest">Letters that the word needs.</param>
    /// <param name="behindMark">True when a comma or a colon may stand before it.</param>
    public static bool MakeName(string text, int start, int end, int shortest = 4, bool behindMark = false)
    {
        if (end - start < shortest || !char.IsUpper(text[start]) || start < 3 || text[start - 1] != ' ')
            return false;
        var before = WordBefore(text, behindMark && (text[start - 2] is ',' or ':' or ';') ? start - 2 : start);
        var after = end < text.Length ? text[end] : '.';
        // "You are Winston, an architect": that is who somebody is.
        if (before is "are" or "am" or "is" or "named" or "called" or "ask" or "asks")
            return false;
        return before.Length > 0 && char.IsLower(before[0]) && (after is '.' or ',' or ')' or ';' || after == ' ' && end + 1 < text.Length && (char.IsLower(text[end + 1]) || text[end + 1] == '(')) && !IsTitle(text, start, end);
    }

    /// <summary>"in Go", "with Express": what stands before a tool that is used.</summary>
    public static bool IsLed(string text, int start) =>
        WordBefore(text, start) is [.., 'i', 'n', 'g'] or "use" or "uses" or "in" or "with" or "using" or "via" or "on" or "from" or "and" or "or" or "like" or "of" or "for" or "through" or "by" or "to" or "into" or "both" or "as" or "a";

    /// <summary>"Use Pigeon for typed calls": at the head of a sentence, and nothing behind it that would be its noun.</summary>
    public static bool IsUsed(string text, int start, int end) =>
        char.IsUpper(text[start]) && WordBefore(text, start) is "Use" or "Using" && StandsAlone(text, end);

    /// <summary>True when what follows is a mark or says what for: the word before is no part of a longer name.</summary>
    public static bool StandsAlone(string text, int end) =>
        text.AsSpan(end) is [] or ['.' or ',' or ';' or ')' or '\n', ..] or [' ', '(', ..] || WordAfter(text, end) is "for" or "to" or "as" or "or" or "and" or "in" or "on" or "when" or "while" or "before" or "instead" or "rather";

    /// <summary>The letters or digits behind a word and spaces or a hyphen.</summary>
    public static ReadOnlySpan<char> WordAfter(string text, int end)
    {
        var at = end;
        while (at < text.Length && text[at] is ' ' or '-')
            at++;
        var stop = at;
        while (stop < text.Length && char.IsLetterOrDigit(text[stop]))
            stop++;
        return text.AsSpan(at, stop - at);
    }

    /// <summary>The letters before a word and spaces or a hyphen.</summary>
    public static ReadOnlySpan<char> WordBefore(string text, int start)
    {
        var stop = start;
        while (stop > 0 && text[stop - 1] is ' ' or '-')
            stop--;
        var begin = stop;
        while (begin > 0 && char.IsLetter(text[begin - 1]))
            begin--;
        return text.AsSpan(begin, stop - begin);
    }

    /// <summary>"Vue 3", "Go v2"; a word that is also a verb or an adjective needs a full one: "Next 3 steps", "Go 1.22".</summary>
    /// <param name="isWord">True for such a word.</param>
    public static bool HasVersion(string text, int end, bool isWord)
    {
        var at = end;
        while (at < text.Length && text[at] is ' ' or '-')
            at++;
        var isMarked = at + 1 < text.Length && text[at] == 'v' && char.IsAsciiDigit(text[at + 1]);
        var digits = isMarked ? at + 1 : at;
        var rest = text.AsSpan(digits).TrimStart("0123456789");
        var length = text.Length - digits - rest.Length;
        // "TS 22.185" is the number of a document.
        if (length > 1 && rest is ['.', >= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9', ..])
            return false;
        return length > 0 && (!isWord || isMarked || rest is ['+', ..] or ['.', >= '0' and <= '9', ..] or ['.', 'x', ..]);
    }

    /// <summary>"S0 to S3", "P1, P2": a letter with a digit beside another digit of that letter counts something.</summary>
    public static bool InSeries(string text, int start, int end)
    {
        if (end - start != 2 || !char.IsAsciiDigit(text[end - 1]))
            return false;
        for (var at = text.IndexOf(text[start]); at >= 0 && at + 1 < text.Length; at = text.IndexOf(text[start], at + 1))
        {
            if (char.IsAsciiDigit(text[at + 1]) && text[at + 1] != text[end - 1] && (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + 2 == text.Length || !char.IsLetterOrDigit(text[at + 2])))
                return true;
        }
        return false;
    }

    /// <summary>"Metro-style", "Forge-like": something else in the manner of it.</summary>
    public static bool IsManner(string text, int end) =>
        end < text.Length && text[end] == '-' && WordAfter(text, end) is "style" or "styled" or "like" or "inspired" or "esque";

    public static bool InList(string text, int start, int end)
    {
        var at = end;
        while (at < text.Length && text[at] is ' ' or '`' or '*')
            at++;
        var closed = at >= text.Length || text[at] is ',' or '/' or ')' or ';' or '\n' or '.' or '+' or '&' or ':' or '(' or '|' || Follows(text, at, "and ") || Follows(text, at, "or ");
        var before = start - 1;
        while (before >= 0 && text[before] is ' ' or '`' or '*')
            before--;
        var opened = before < 0 || text[before] is ',' or '/' or '(' or '+' or '&' or ':' or '\n' or '|' or '-' || Ends(text, before, " and") || Ends(text, before, " or") || Ends(text, before, " with") || Ends(text, before, " in");
        return opened && closed;
    }

    /// <summary>"- Go: `govulncheck`": nothing but the word before a colon.</summary>
    public static bool IsLabel(string text, int start, int end) =>
        text.AsSpan(0, start).TrimEnd(" *`-") is [] or [.., '\n'] && text.AsSpan(end).TrimStart("*`") is [':', ..];

    /// <summary>True when the word is all of an item: "(Go)", "/ Go ,".</summary>
    public static bool IsItem(string text, int start, int end) =>
        text.AsSpan(0, start).TrimEnd(" *`") is [.., ',' or '/' or '(' or '|' or ';' or '+'] && text.AsSpan(end).TrimStart(" *`") is [] or [',' or '/' or ')' or '|' or ';' or '+' or '\n' or '(', ..];

    /// <summary>True when no other word of the item follows, but for what says where or why.</summary>
    public static bool EndsItem(string text, int end) =>
        text.AsSpan(end).TrimStart("*`") is ['.', ' ' or '\n', ..] or [' ', '+', ' ', ..]
        || text.AsSpan(end).TrimStart(" *`0123456789.+x") is [] or [not (>= 'a' and <= 'z' or >= 'A' and <= 'Z'), ..]
        || WordAfter(text, end) is "and" or "or" or "for" or "with" or "in" or "on" or "to" or "via" or "using" or "from" or "as" or "vs" or "instead" or "is" or "are" or "v";

    /// <summary>"A, B or C": a letter among letters names an answer.</summary>
    public static bool InLetters(string text, int start, int end)
    {
        var before = text.AsSpan(0, start).TrimEnd(" ,/");
        var after = text.AsSpan(end).TrimStart(" ,/");
        return before is [.., var one] && IsAnswer(one) && (before.Length == 1 || !char.IsLetterOrDigit(before[^2]))
            || after is [var two, ..] && IsAnswer(two) && (after.Length == 1 || !char.IsLetterOrDigit(after[1]) && after[1] is not ('#' or '+'));
    }

    /// <summary>True for what stands between two items of a list: a comma, a bar, a stroke, "and", with marks and a version around it.</summary>
    public static bool PartItems(ReadOnlySpan<char> between)
    {
        var text = between.Trim(" `*_0123456789.x()[]\"'");
        return text is "," or "/" or ";" or "|" or "&" or "+" or "and" or "or" or ", and" or ", or" or "und" or "y" or "et" or "vs"
            || text.IsEmpty && between.ContainsAny("([") && !between.Contains('.');
    }

    /// <summary>True when nearly every word of the phrase around has a capital.</summary>
    private static bool IsTitle(string text, int start, int end)
    {
        var from = start > 0 ? text.LastIndexOfAny(['.', ',', ';', ':', '|', '\n', '(', '*'], start - 1) + 1 : 0;
        var to = text.IndexOfAny(['.', ',', ';', ':', '|', '\n', ')', '*'], end) is var stop and >= 0 ? stop : text.Length;
        var (words, capitals) = (0, 0);
        foreach (var range in text.AsSpan(from, to - from).Split(' '))
        {
            var word = text.AsSpan(from, to - from)[range];
            if (word.Length < 4)
                continue;
            words++;
            capitals += char.IsUpper(word[0]) ? 1 : 0;
        }
        return words > 1 && capitals == words;
    }

    private static bool EndsPath(char c) => char.IsWhiteSpace(c) || c is '`' or '"' or '\'' or '(' or ')' or '[' or ']' or '<' or '>' or ',' or '|' or '*' or '=';

    private static bool IsAnswer(char c) => c is >= 'A' and <= 'Z' and not ('C' or 'R' or 'D' or 'V');

    private static bool Follows(string text, int at, string word) => string.CompareOrdinal(text, at, word, 0, word.Length) == 0;

    private static bool Ends(string text, int at, string word) => at + 1 >= word.Length && string.CompareOrdinal(text, at + 1 - word.Length, word, 0, word.Length) == 0;
}
