using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace Catalog.Core.Parsing.Lexicons;

/// <summary>Words as the comparison of meanings sees them, and which of them carry none.</summary>
internal static class ComparedWords
{
    // Before the tables below, which are stemmed by it.
    private static readonly string[] Endings = ["ysing", "yzing", "ysed", "yzed", "yses", "yzes", "yse", "yze", "ising", "izing", "ised", "ized", "ises", "izes", "ize", "ings", "ing", "ies", "ied", "ed", "es", "s", "e", "y"];

    private static readonly FrozenSet<string> Numbered = Set("phase step stage part section chapter level rule principle task", StringComparer.OrdinalIgnoreCase);

    /// <summary>By stem, the word that stands for all that say the same.</summary>
    private static readonly FrozenDictionary<string, string> Synonyms = Lexicon.Groups
        .SelectMany(group => group.Select(word => (Stem: Stem(word), Plain: group[0])))
        .DistinctBy(pair => pair.Stem)
        .ToFrozenDictionary(pair => pair.Stem, pair => pair.Plain, StringComparer.Ordinal);

    /// <summary>Marks that count or compare: "$5", "> 90 %".</summary>
    private static readonly SearchValues<char> Measures = SearchValues.Create("<>≤≥=≠≈±~+$€£¥");

    private static readonly SearchValues<char> PathMarks = SearchValues.Create("._~$@{");

    private static readonly SearchValues<char> Separators = SearchValues.Create("-/—–…|→‑");

    /// <summary>One word for all that say the same.</summary>
    public static string Plain(string word)
    {
        var stem = Stem(word);
        return Synonyms.GetValueOrDefault(stem, Lexicon.Carries(word) ? word : stem);
    }

    /// <summary>
    /// Lower case, split at white space, hyphens and slashes, without the punctuation around; <c>.NET</c>, <c>C#</c>, <c>C++</c> and paths stay whole.
    /// Where a web link leads is no word of the text.
    /// </summary>
    public static IEnumerable<string> Words(string text)
    {
        foreach (var piece in Pieces(Bare(text).ToLowerInvariant().Replace('’', '\'')))
        {
            var start = 0;
            var end = piece.Length;
            while (start < end && !IsWordStart(piece, start))
                start++;
            while (end > start && !(char.IsLetterOrDigit(piece[end - 1]) || piece[end - 1] is '#' or '+' or '%' or '❌' or '✗' or '✅' or '✓') && !IsMeasure(piece, end - 1))
                end--;
            var word = piece[start..end];
            if (word == "cannot")
                word = "can't";
            if (word.EndsWith("n't", StringComparison.Ordinal))
            {
                yield return word is "can't" ? "can" : word is "won't" ? "will" : word[..^3];
                yield return "not";
            }
            else if (word.Length > 0)
            {
                yield return word.IndexOf('\'', StringComparison.Ordinal) is var quote and > 0 ? word[..quote] : word;
            }
            else if (piece == "&")
            {
                yield return "and";
            }
        }
    }

    /// <summary>What white space parts, and hyphens and slashes too, but not in a path such as <c>docs/plan.md</c>.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        foreach (var piece in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var path = piece.AsSpan().TrimEnd(".,;:!?)]}\"'");
            if (path.Contains('/') && (path.ContainsAny(PathMarks) || path.TrimStart("(['\"")[0] == '/'))
                yield return piece;
            else
            {
                if (piece is ['-' or '−', >= '0' and <= '9', ..])
                    yield return "minus";
                for (int start = 0, end; start < piece.Length; start = end + 1)
                {
                    end = piece.AsSpan(start).IndexOfAny(Separators) is var next and >= 0 ? start + next : piece.Length;
                    if (end > start)
                        yield return piece[start..end];
                }
            }
        }
    }

    public static Dictionary<string, int> Counts(IEnumerable<string> texts)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in texts.SelectMany(Words))
            counts[word] = counts.GetValueOrDefault(word) + 1;
        return counts;
    }

    /// <summary>A text without tags like <c>&lt;rules&gt;</c>, which are markup.</summary>
    public static string WithoutTags(string text) => Without(text, '<', TagAt);

    /// <summary>A title without a number at its head: <c>2.1 Setup</c>, <c>Phase 3: Setup</c>, <c>IV. Setup</c> are all <c>Setup</c>.</summary>
    public static string WithoutNumber(string title)
    {
        var rest = title.AsSpan().Trim();
        var space = rest.IndexOf(' ');
        if (space > 0 && Numbered.Contains(rest[..space].ToString()))
            rest = rest[(space + 1)..].TrimStart();
        var end = 0;
        while (end < rest.Length && (char.IsAsciiDigit(rest[end]) || (rest[end] == '.' && end > 0)))
            end++;
        if (end == 0)
        {
            while (end < rest.Length && rest[end] is 'I' or 'V' or 'X')
                end++;
            if (end == 0 || end >= rest.Length || rest[end] is not ('.' or ')'))
                return title;
        }
        var name = rest[end..].TrimStart([' ', '.', ':', ')', '-', '–', '—']);
        var isApart = name.Length < rest.Length - end || (end > 0 && rest[end - 1] == '.');
        return name.IsEmpty || !isApart ? title : name.ToString();
    }

    private static bool IsWordStart(string piece, int at) =>
        char.IsLetterOrDigit(piece[at]) || piece[at] is '❌' or '✗' or '✅' or '✓' || IsMeasure(piece, at) || (piece[at] == '.' && at + 1 < piece.Length && char.IsAsciiLetter(piece[at + 1]));

    /// <summary>True for a mark before a number, or one that stands alone.</summary>
    private static bool IsMeasure(string piece, int at) =>
        Measures.Contains(piece[at]) && (piece.Length == 1 || at + 1 < piece.Length && (char.IsAsciiDigit(piece[at + 1]) || IsMeasure(piece, at + 1)));

    private static string Stem(string word)
    {
        if (word.Length < 5 || word.AsSpan().IndexOfAnyExceptInRange('a', 'z') >= 0)
            return word;
        var stem = word.Replace("isation", "ization", StringComparison.Ordinal).Replace("our", "or", StringComparison.Ordinal);
        stem = stem.EndsWith("ise", StringComparison.Ordinal) ? stem[..^3] + "ize" : stem;
        foreach (var ending in Endings)
        {
            if (stem.EndsWith(ending, StringComparison.Ordinal) && stem.Length - ending.Length >= 3)
                return stem[..^ending.Length];
        }
        return stem;
    }

    private static FrozenSet<string> Set(string words, StringComparer? comparer = null) =>
        words.Split(' ').ToFrozenSet(comparer ?? StringComparer.Ordinal);

    private static string Bare(string text) => Without(WithoutTags(text), '(', AddressAt);

    /// <summary>A space in place of every stretch that begins with a mark and has the length that is asked for.</summary>
    private static string Without(string text, char mark, Func<string, int, int> lengthAt)
    {
        StringBuilder? rest = null;
        var kept = 0;
        for (var at = text.IndexOf(mark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(mark, at))
        {
            var length = lengthAt(text, at);
            if (length > 0)
            {
                (rest ??= new StringBuilder(text.Length)).Append(text, kept, at - kept).Append(' ');
                kept = at + length;
            }
            at += Math.Max(1, length);
        }
        return rest is null ? text : rest.Append(text, kept, text.Length - kept).ToString();
    }

    /// <summary>The length of <c>&lt;name&gt;</c> or <c>&lt;/name&gt;</c>; 0 when there is none, as in <c>List&lt;int&gt;</c>.</summary>
    private static int TagAt(string text, int start)
    {
        var name = start + 1 < text.Length && text[start + 1] == '/' ? start + 2 : start + 1;
        if (name >= text.Length || !char.IsAsciiLetter(text[name]))
            return 0;
        if (start > 0 && char.IsLetterOrDigit(text[start - 1]) && name == start + 1 && string.CompareOrdinal(text, name, "br>", 0, 3) != 0)
            return 0;
        var end = name + 1;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '-'))
            end++;
        return end < text.Length && text[end] == '>' ? end + 1 - start : 0;
    }

    /// <summary>The length of a web address in parentheses; 0 when there is none.</summary>
    private static int AddressAt(string text, int start)
    {
        var inside = text.AsSpan(start + 1);
        if (!inside.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !inside.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            return 0;
        var end = inside.IndexOfAny(") \n\t(");
        return end >= 0 && inside[end] == ')' ? end + 2 : 0;
    }
}
