using Catalog.Core.Parsing.Grammar;

namespace Catalog.Core.Parsing.Document;

/// <summary>The bold words that a line or an item begins with, and what is said under them.</summary>
/// <param name="Title">Without marks and the closing colon.</param>
/// <param name="Words">What follows on one line, without emphasis; empty where nothing does.</param>
internal sealed record Label(string Title, string Words)
{
    /// <summary>Characters.</summary>
    public const int Longest = 110;

    private const int LongestBare = 60;

    /// <summary>The label of an item: "**Forms**: fields", "**Forms** (all): fields", "**Forms** — fields", also behind a picture or a grade in brackets; null when it has none.</summary>
    public static Label? Of(string text)
    {
        var bold = text.IndexOf("**", StringComparison.Ordinal);
        // "[HIGH] **Forms**"
        var grade = bold is > 2 and < 14 && text[0] == '[' && text.AsSpan(0, bold).TrimEnd() is [.., ']'] ? text[..bold] : "";
        if (bold < 0 && text is ['[', ..] && text.IndexOf("] ", StringComparison.Ordinal) is > 2 and < 14 && text.IndexOf(": ", StringComparison.Ordinal) is > 0 and < Longest and var colon)
            return new(text[..colon], Unmarked.Of(text[(colon + 2)..]));
        if (bold > 0 && grade.Length == 0 && (bold > 5 || text.AsSpan(0, bold).ContainsAnyInRange('A', 'z')) || Opening(text[Math.Max(0, bold)..]) is not var (inside, rest))
            return null;
        rest = rest.TrimStart();
        if (!inside.EndsWith(':') && !inside.EndsWith('.') && rest is not ([] or [':' or '-' or '—' or '–' or '\n' or '(', ..]))
            return null;
        if (rest.StartsWith('(') && rest.IndexOf("):", StringComparison.Ordinal) is > 0 and var note)
            rest = rest[(note + 1)..];
        return new(grade + Unmarked.Of(inside).TrimEnd(':', '.', ' '), Unmarked.Of(rest.TrimStart(':', '-', '—', '–', ' ')));
    }

    /// <summary>The words before a colon, in bold or not: "Use when: fields". Behind a dash stands why: "**Escalate when unsure** — better safe".</summary>
    /// <param name="plain">The text on one line, without emphasis; a colon inside back-ticks ends no label.</param>
    public static Label? Bare(string plain) => plain.IndexOf(':', StringComparison.Ordinal) is >= 3 and <= LongestBare and var colon && plain.AsSpan(0, colon).Count('`') % 2 == 0 ? new(plain[..colon], plain[(colon + 1)..]) : null;

    /// <summary>The title that a paragraph begins with: "**Forms:** fields"; null when it begins otherwise.</summary>
    /// <param name="words">Where the text goes on behind the title.</param>
    public static string? Before(string text, out int words)
    {
        words = 0;
        if (Opening(text) is not var (inside, rest) || inside.Contains('\n', StringComparison.Ordinal))
            return null;
        words = text.Length - rest.TrimStart(':', '：', ' ', '\n').Length;
        // "**Important:** never guess" is said by the way, in whatever group it stands.
        if (words < text.Length && Heading.Of(inside.TrimEnd(':')).Is(Role.Callout))
            return null;
        // "**Hands off to.** x" ends like a sentence but says too little for one.
        return inside is [.., ':'] || inside is [.., '.'] && inside.AsSpan().Count(' ') < 3 && rest is [' ', ..] || rest is [':' or '：' or '\n', ..] || rest is [' ', '(', ..] && rest.TrimEnd() is [.., ':']
            ? inside.TrimEnd(':', '.').Trim() : null;
    }

    /// <summary>The title when a line is a bold or bare label; null when it is prose.</summary>
    public static string? Line(string line)
    {
        var text = line.Trim();
        if (text.Length is 0 or > Longest || text[0] is '<' or '|' or '"' || text.StartsWith("**(", StringComparison.Ordinal))
            return null;
        var isBold = Opening(text.TrimEnd(':', '：', ' ')) is (_, "");
        // "**Stamps** (of the founder)" alone on a line
        if (Opening(text) is ([.., not ('.' or ':')] bold, [' ', '(', ..] aside) && aside.EndsWith(')') && aside.AsSpan().Count(')') == 1)
            return Unmarked.Of(bold);
        if (!isBold && (text.TrimEnd('*', '_') is not [.., ':' or '：'] || text.IndexOf(". ", StringComparison.Ordinal) > 3 && !(text.StartsWith("**", StringComparison.Ordinal) && text.EndsWith(':'))))
            return null;
        // "**Stamps** - what a bell is known by:" and "**Stamps** (`stamps`):" have the bold words alone for a title.
        return Unmarked.Of(Opening(text) is (var inside, [' ', '-', ' ', ..] or [' ', '(', '`', ..]) ? inside : text).TrimEnd(':', '：', ' ');
    }

    /// <summary>What a text has between its first two pairs of stars, and what follows them; null when it begins otherwise.</summary>
    private static (string Inside, string Behind)? Opening(string text) =>
        text.StartsWith("**", StringComparison.Ordinal) && text.IndexOf("**", 2, StringComparison.Ordinal) is > 2 and < Longest and var end ? (text[2..end], text[(end + 2)..]) : null;
}
