using System.Buffers;
using System.Text.RegularExpressions;
using Catalog.Core.Parsing.Grammar;
using Catalog.Core.Text;

namespace Catalog.Core.Parsing.Usage;

/// <summary>A piece of a sentence, and what it is by the table of pieces. Pieces come again from version to version, so what was read in one is remembered, up to a bound.</summary>
internal sealed partial class Piece
{
    private const int MostRemembered = 50_000;

    /// <summary>Characters of a piece that is remembered.</summary>
    private const int LongestRemembered = 400;

    /// <summary>Characters of a whole that parts follow.</summary>
    private const int LongestWhole = 300;

    /// <summary>Characters before a colon or dash that parts follow.</summary>
    private const int LongestMarked = 100;

    /// <summary>What a piece may be that begins with a mark.</summary>
    private static readonly RoleSet Within = RoleSet.Of(Role.Inner, Role.Aim, Role.Predicate, Role.Purpose, Role.Quality, Role.Whole);

    private static readonly SearchValues<char> Marks = SearchValues.Create(":—–-");

    private static readonly Remembered<string, Piece> Known = new(MostRemembered);

    private readonly RoleSet roles;

    private Piece(string text)
    {
        Rest = text;
        foreach (var match in Table.Matches(text, text.Length > 0 && char.IsLetterOrDigit(text[0]) ? RoleSet.All : Within))
        {
            roles = roles.With(match.Rule.Role);
            if (match.Rule.Role == Role.Lead)
                Rest = match["rest"]!;
            else if (match.Rule.Role == Role.Whole)
                Parts ??= PartsOf(text, match);
        }
    }

    public static RuleTable Table { get; } = RuleTable.Shipped("pieces");

    /// <summary>Without the words that only lead to a situation.</summary>
    public string Rest { get; }

    /// <summary>A whole and what it consists of, and whether only a mark stands between them; null when there is no such thing.</summary>
    public (string Whole, string Items, bool Marked)? Parts { get; }

    public static Piece Of(string text)
    {
        if (Known.TryGetValue(text, out var piece))
            return piece;
        piece = new Piece(text);
        if (text.Length <= LongestRemembered)
            Known.Add(text, piece);
        return piece;
    }

    public bool Is(Role role) => roles.Contains(role);

    /// <summary>What stands between semicolons, or else commas, outside brackets, quotes and code.</summary>
    public static List<string> Cut(string text) => Cut(text, ';') is { Count: > 2 } parts ? parts : Cut(text, ',');

    /// <summary>What stands between separators or semicolons, outside brackets, quotes and code.</summary>
    public static List<string> Cut(string text, char separator)
    {
        var pieces = new List<string>();
        var (start, depth, code, quoted) = (0, 0, false, false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '`')
                code = !code;
            else if (c is '"' or '“' or '”')
                quoted = !quoted;
            else if (c is '(' or '[')
                depth++;
            else if (c is ')' or ']')
                depth = Math.Max(0, depth - 1);
            else if ((c == separator || c == ';') && depth == 0 && !code && !quoted && (i + 1 >= text.Length || char.IsWhiteSpace(text[i + 1])))
            {
                pieces.Add(text[start..i].Trim());
                start = i + 1;
            }
        }
        pieces.Add(text[start..].Trim());
        pieces.RemoveAll(piece => piece.Length == 0 || piece is "etc" or "etc." or "and more");
        return pieces;
    }

    /// <summary>Without "and", "or" and their like before it.</summary>
    public static string Bare(string piece) => WithoutJoint(piece).Trim();

    public static string WithoutJoint(string piece) => Joint.Replace(piece, "", 1);

    public static bool IsJoined(string piece) => Joint.IsMatch(piece);

    private static (string Whole, string Items, bool Marked)? PartsOf(string text, RuleMatch match)
    {
        var whole = match["whole"]!;
        var (start, end) = match.SpanOf("mark");
        if (start >= 0)
            start += text.AsSpan(start, end - start).IndexOfAny(Marks);
        return whole.Length is >= 3 and <= LongestWhole && (start < 0 || start <= LongestMarked && IsFree(text, start) && text.AsSpan(0, start).Count('`') % 2 == 0) ? (whole, match["items"]!, start >= 0) : null;
    }

    /// <summary>"rooms: a, b", "rooms — a, b" and "rooms—a, b", but not "room:a" or "room–a".</summary>
    private static bool IsFree(string text, int mark) => text[mark] == '—' || char.IsWhiteSpace(text[mark + 1]) && (text[mark] == ':' || char.IsWhiteSpace(text[mark - 1]));

    [GeneratedRegex(@"^(and/or|and|or|nor for|nor|as well as|plus|but also|eller|samt)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joint { get; }
}
