namespace Catalog.Core.Parsing.Document;

/// <summary>The bold words that a line or an item begins with, and what is said under them.</summary>
/// <param name="Title">Without marks and the closing colon.</param>
/// <param name="Words">What follows on one line, without emphasis; empty where nothing does.</param>
internal sealed record Label(string Title, string Words)
{
    private const int Longest = 110;

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

    /// <summary>What a text has between its first two pairs of stars, and what follows them; null when it begins otherwise.</summary>
    public static (string Inside, string Behind)? Opening(string text) =>
        text.StartsWith("**", StringComparison.Ordinal) && text.IndexOf("**", 2, StringComparison.Ordinal) is > 2 and < Longest and var end ? (text[2..end], text[(end + 2)..]) : null;
}
