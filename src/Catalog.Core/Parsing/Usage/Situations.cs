using System.Text.RegularExpressions;
using Catalog.Core.Parsing.Document;
using Catalog.Core.Parsing.Grammar;

namespace Catalog.Core.Parsing.Usage;

/// <summary>Splits the rest of a sentence, after its cue, into the situations that it lists.</summary>
internal static partial class Situations
{
    private const int Longest = 3_000;

    /// <summary>Words of what parts behind a dash belong to, less one; a longer one is a sentence of its own.</summary>
    private const int LongestUmbrella = 5;

    /// <summary>Characters of a thing in a list of a script without spaces.</summary>
    private const int LongestDotted = 24;

    /// <summary>A piece that ends in one of these goes on.</summary>
    private static readonly string[] Open = ["to", "for", "of", "with", "and", "or", "the", "a", "an", "in", "on", "by", "from", "as", "that", "which", "at", "into", "about", "via"];

    /// <summary>Words that speak of the pieces before them.</summary>
    private static readonly string[] NeverAlone = ["both", "either", "neither", "all", "none", "any", "others", "similar", "all of these", "all three"];

    /// <summary>A single word with one of these endings names a thing to do or many things.</summary>
    private static readonly string[] Nominal = ["ing", "ion", "ment", "ance", "ence", "ity", "sis", "age", "ery", "ship", "ness", "ism", "ics", "ware", "as", "es", "rs", "ts", "ns", "ls", "ds", "ks", "ms", "Is", "gs", "ys", "ps", "cs", "ws"];

    /// <summary>One row for each item of a list whose items can stand alone, and for each of three or more that somebody says; otherwise the whole text.</summary>
    public static IReadOnlyList<string> Split(string rest) => [.. Parted(rest).SelectMany(IEnumerable<string> (part) => Said(Piece.Cut(part)) ?? [part])];

    private static IReadOnlyList<string> Parted(string rest)
    {
        var text = Words(rest);
        if (text.Length is 0 or > Longest)
            return text.Length == 0 ? [] : [text];
        if (text.Contains("(1) ", StringComparison.Ordinal) && Numbered.Split(text) is { Length: > 2 } numbered)
            return [.. numbered.Select((piece, at) => Tidy(at == 0 ? LedOn.Replace(piece, "", 1) : WithoutJoint(piece))).Where(piece => piece.Length > 0)];
        if (Dotted(text) is { } dotted)
            return dotted;
        // "casting bells, tuning bells, or mending them — with all that belongs to it": what follows the dash speaks of them all.
        if (text.IndexOf(" — ", StringComparison.Ordinal) is > 0 and var dash && text.AsSpan(0, dash).Count('(') == text.AsSpan(0, dash).Count(')') && Split(text[..dash]) is { Count: > 2 } listed)
            return [.. listed.SkipLast(1), listed[^1] + text[dash..]];
        var pieces = Piece.Cut(text);
        if (Said(pieces) is { } said)
            return WithSubject(rest, [.. said]);
        if (pieces.Exists(piece => NeverAlone.Contains(Piece.Bare(piece), StringComparer.OrdinalIgnoreCase)))
            return [Tidy(text)];
        if (UmbrellaOver(text) is { } umbrella)
            return umbrella;
        // "casting, tuning, or mending any bell: rims, yokes, clappers": the verbs share what the parts are of.
        if (text.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon && text.AsSpan(0, colon).Contains(',') && Split(text[..colon]) is [var shared] && Piece.Cut(text[(colon + 2)..]) is { Count: > 2 } parts && parts.TrueForAll(part => Stands(Tidy(part))))
            return [shared, .. parts.Select(Tidy)];
        if (pieces.Count == 1)
            return OrWhen(text);
        if (pieces.Count == 2 && pieces.TrueForAll(piece => piece.EndsWith(')')))
            return [.. pieces.Select(Tidy)];
        if (Clauses.SharePredicate(pieces) || Clauses.ShareVerb(pieces) || Clauses.ShareHead(pieces) || Clauses.AreMentioned(rest.Trim(), pieces))
            return [Tidy(text)];
        var raw = Clauses.Of(text, pieces).FindAll(clause => Tidy(clause).Length > 0);
        var clauses = WithSubject(rest, [.. raw.Select(Tidy)]);
        // "choosing colours, spacing, and drawing icons": a word that says too little for one goes on with the piece before it.
        var alone = Array.ConvertAll(clauses, Stands);
        if (alone is [true, ..] && alone.Count(stands => stands) is > 2 and var standing && standing < clauses.Length && clauses.Index().All(clause => alone[clause.Index] || !clause.Item.Contains(' ', StringComparison.Ordinal)))
            return Gathered(clauses, alone);
        // Where each names who takes it, each is told.
        return clauses.Length > 1 && (Array.Exists(clauses, clause => clause.EndsWith(')')) || !alone.Contains(false) || raw.Skip(1).All(clause => Is(Piece.Bare(clause), Role.Occasion) && Stands(Tidy(clause)))) ? clauses : AtJoint(text) ?? [Tidy(text)];
    }

    /// <summary>"the user says "cast it", "ring a bell", or "mend a rope"": three or more phrases that somebody says are a row each, the first with what leads to it; null for anything else.</summary>
    private static List<string>? Said(List<string> pieces)
    {
        if (pieces.Count < 3 || !pieces.Skip(1).SkipLast(1).All(piece => Unmarked.IsQuoted(Piece.Bare(piece))) || !Unmarked.IsQuoted(pieces[0][Math.Max(0, Opening(pieces[0]))..]))
            return null;
        // The last may be told in other words: ""cast it", "ring it", cracks in a bell", ""cast it", "ring it", or when it cracks".
        var last = Piece.Bare(pieces[^1]);
        if (!Unmarked.IsQuoted(last) && (last.AsSpan().ContainsAny('"', '“') || !Is(last, Role.Occasion) && !Is(last, Role.Asking) && (Piece.IsJoined(pieces[^1]) || !Stands(last))))
            return null;
        // "auth", "token", "login": most of them words that say too little for a row of their own.
        if (pieces.Count(piece => piece.AsSpan(Math.Max(0, Opening(piece))).Trim().Contains(' ')) * 3 < pieces.Count * 2)
            return null;
        var lead = pieces[0][..Math.Max(0, Opening(pieces[0]))].TrimEnd();
        List<string> rows = lead is [.., ':' or '—' or '–' or '-'] ? [Tidy(lead[..^1]), Tidy(pieces[0][lead.Length..])] : [Tidy(pieces[0])];
        rows.AddRange(pieces.Skip(1).SkipLast(1).Select(Tidy));
        rows.Add(Tidy(Needing.Replace(last, "", 1)));
        rows.RemoveAll(row => row.Length == 0);
        return rows;
    }

    private static int Opening(string piece) => piece.AsSpan().IndexOfAny('"', '“') is >= 0 and var at ? at : piece.IndexOf(" '", StringComparison.Ordinal) + 1;

    /// <summary>"the user breaks a bell, asks for a rope": who does the first does the others.</summary>
    private static string[] WithSubject(string rest, string[] clauses)
    {
        if (clauses.Length > 1 && Subject.Match(rest) is { Success: true } subject)
        {
            foreach (ref var clause in clauses.AsSpan(1))
                clause = Done.IsMatch(clause) && Is(clause, Role.Asking) ? $"{subject.Groups["who"].Value} {clause}" : clause;
        }
        return clauses;
    }

    private static List<string> Gathered(string[] clauses, bool[] alone)
    {
        var gathered = new List<string>();
        foreach (var (i, clause) in clauses.Index())
        {
            // "moulds, clay, and rope making": a thing among things is one of them; of "casting bells, clay, …" it may be what is cast.
            if (alone[i] || !Is(clause, Role.Quality) && !Is(gathered[^1], Role.Doing) && !Is(gathered[^1], Role.Task) && !Is(gathered[^1], Role.Occasion) && !Is(gathered[^1], Role.Clause))
                gathered.Add(clause);
            else
                gathered[^1] += ", " + clause;
        }
        return gathered;
    }

    /// <summary>What stands between commas, each as an item of a longer list.</summary>
    public static IEnumerable<string> Items(string text) => Piece.Cut(text, ',').Select(Tidy).Where(piece => piece.Length > 0);

    /// <summary>"設計・実装・試験": things between the marks of a list; where one ends like the first half of a sentence, they are none.</summary>
    private static string[]? Dotted(string text)
    {
        if (!text.AsSpan().ContainsAny('・', '、') || text.Contains('「', StringComparison.Ordinal))
            return null;
        // "、" stands between the first of a list, "或" before the last.
        var or = text.LastIndexOf('或') is var at && at > text.LastIndexOf('、') ? '或' : '、';
        var items = OutsideBrackets(text, ['・', '、', or]);
        return items.Length > 2 && Array.TrueForAll(items, item => item.Length is > 1 and <= LongestDotted) && !Array.Exists(items[..^1], HalfSentence.IsMatch) ? items : null;
    }

    private static string[] OutsideBrackets(string text, ReadOnlySpan<char> marks)
    {
        var items = new List<string>();
        var (start, depth) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            depth += text[at] is '(' or '（' ? 1 : text[at] is ')' or '）' ? -1 : 0;
            if (depth > 0 || !marks.Contains(text[at]))
                continue;
            items.Add(text[start..at].Trim());
            start = at + 1;
        }
        items.Add(text[start..].Trim());
        return [.. items.Where(item => item.Length > 0)];
    }

    private static string WithoutJoint(string piece)
    {
        var text = piece.TrimEnd();
        return text.EndsWith(" or", StringComparison.Ordinal) ? text[..^3] : text.EndsWith(" and", StringComparison.Ordinal) ? text[..^4] : text;
    }

    /// <summary>"a build fails or when the tests hang": two, where both are clauses; what else one "or" joins is one.</summary>
    private static string[] OrWhen(string text) =>
        AtJoint(text) ?? (text.Split(" or ") is [var one, var other] && one.Count(c => c == '"') % 2 == 0 && Is(one, Role.Event) && Is(other, Role.Event) ? [Tidy(one), Tidy(other)] : [Tidy(text)]);

    private static string[]? AtJoint(string text)
    {
        foreach (var joint in (ReadOnlySpan<string>)[" or wants to ", " or needs to ", " or asks for ", " or asks to "])
        {
            if (text.IndexOf(joint, StringComparison.Ordinal) is > 8 and var at && !text.AsSpan(0, at).ContainsAny('(', '"'))
                return [Tidy(text[..at]), Tidy(text[(at + joint.Length)..])];
        }
        foreach (var joint in (ReadOnlySpan<string>)[" or when ", " or whenever ", " or if ", " and when ", " or before ", " or after ", " and before ", " and after "])
        {
            if (text.IndexOf(joint, StringComparison.OrdinalIgnoreCase) is > 8 and var at && text.AsSpan(0, at).Count('(') == text.AsSpan(0, at).Count(')'))
                return [Tidy(text[..at]), Tidy(text[(at + 1)..])];
        }
        return null;
    }

    /// <summary>
    /// A piece of a list stands alone when it has a head and what the head asks for: "log changes" and "migrations" do, "API", "log" and "report on" do not.
    /// </summary>
    private static bool Stands(string piece)
    {
        var last = piece.AsSpan(piece.LastIndexOf(' ') + 1).TrimEnd(".,;:!?)\"'`");
        foreach (var open in Open)
        {
            if (last.Equals(open, StringComparison.OrdinalIgnoreCase))
                return false;
        }
        // "the state is `open`, `held`, or `lost`": a value says nothing by itself.
        if (piece is ['`', .., '`'] && piece.AsSpan().Count('`') == 2)
            return false;
        if (piece.Contains(' ', StringComparison.Ordinal) || !char.IsAsciiLetter(piece[0]))
            return !Unfinished.IsMatch(piece);
        foreach (var ending in Nominal)
        {
            if (last.Length > ending.Length + 1 && last.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return !Is(piece, Role.Verb);
        }
        return piece.AsSpan(1).ContainsAnyInRange('A', 'Z') && piece.Length > 3 || piece.Contains('-', StringComparison.Ordinal) || piece.Contains('/', StringComparison.Ordinal) || piece.Contains('.', StringComparison.Ordinal);
    }

    /// <summary>"Report work, including charts and tables" and "report work: charts, tables, exports" are a whole and its parts.</summary>
    private static List<string>? UmbrellaOver(string text)
    {
        if (Piece.Of(text).Parts is not var (whole, listed, marked) || whole.Count(c => c == '(') != whole.Count(c => c == ')'))
            return null;
        // "run_in_background: true" sets something.
        if (marked && !whole.Contains(' ', StringComparison.Ordinal) && whole.Contains('_', StringComparison.Ordinal))
            return [Tidy(text)];
        var items = Piece.Cut(listed);
        if (items.Count < (marked ? 3 : 2) || Is(text, Role.Clause) && !items.TrueForAll(item => Is(Piece.Bare(item), Role.Doing)) || marked && (Is(items[0], Role.Telling) || Is(items[0], Role.Clause)))
            return null;
        // "write a plan — scope, costs, and dates": what a thing consists of is no work.
        if (marked && text[whole.Length..].TrimStart() is ['—' or '–', ..] && (Is(whole, Role.Task) || whole.AsSpan().Count(' ') > LongestUmbrella) && !items.TrueForAll(item => Is(Piece.Bare(item), Role.Doing) || Is(Piece.Bare(item), Role.Task)))
            return [Tidy(text)];
        // "colours — paint, ink, dye": words that say too little for a row of their own.
        if (marked && text[whole.Length..].TrimStart() is ['—' or '–', ..] && items.Count(item => !Piece.Bare(item).Contains(' ', StringComparison.Ordinal)) * 2 > items.Count && !items.TrueForAll(item => Is(Piece.Bare(item), Role.Doing)))
            return [Tidy(text)];
        // "ropes tear — "rip", "torn strand"": words that somebody says.
        if (marked && items.Exists(item => Piece.Bare(item) is [var open, ..] && Unmarked.IsQuote(open)))
            return [Tidy(text)];
        // "working with plans: write, mend, move files": words that say too little for a row of their own.
        if (marked && items.Count(item => Piece.Bare(item) is var bare && !bare.Contains(' ', StringComparison.Ordinal) && !Stands(bare)) * 2 > items.Count)
            return [Tidy(text)];
        // "working with: ropes, nets, hooks": what follows belongs to the word before the mark.
        if (marked && Open.Contains(whole[(whole.LastIndexOf(' ') + 1)..], StringComparer.OrdinalIgnoreCase))
            return [Tidy(text)];
        return [.. Split(whole), .. items.Select(Tidy)];
    }

    /// <summary>Without the words that only lead to the situation.</summary>
    public static string Tidy(string situation)
    {
        var text = Unmarked.Trimmed(situation).TrimStart(':', ' ');
        text = Number.Replace(text, "", 1);
        return Unmarked.Trimmed(Announcing.Replace(Piece.Of(Piece.WithoutJoint(text)).Rest, "", 1).TrimEnd(' ', '—', '–'));
    }

    /// <summary>""cast it," "ring it,"": where the comma stands inside, it separates as well.</summary>
    private static string Words(string text) => Unmarked.Trimmed(Piece.Of(text.Trim().Replace(",\" ", "\", ", StringComparison.Ordinal).Replace(",” ", "”, ", StringComparison.Ordinal)).Rest);

    /// <summary>"work with bells for:", before "(1)".</summary>
    [GeneratedRegex(@"(,?\s+(for|to|including|such as))?\s*:\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex LedOn { get; }

    private static bool Is(string piece, Role role) => Piece.Of(piece).Is(role);

    [GeneratedRegex(@"^(needs|wants)\s+(to|help with)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Needing { get; }

    [GeneratedRegex(@"^\W*((when|whenever|if)\s+)?(?<who>(the |a )?user|someone|somebody)\s+[a-z]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Subject { get; }

    /// <summary>"pastes a drawing", "is lost".</summary>
    [GeneratedRegex(@"^([a-z]+[^s\W]s|is|has|was)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Done { get; }

    /// <summary>"(1) a, (2) b, or (3) c".</summary>
    [GeneratedRegex(@"\(\d{1,2}\) ", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered { get; }

    /// <summary>"create a structured": the thing is still to come.</summary>
    [GeneratedRegex(@"\b(an?|the)\s+[\w-]+(ed|able|ible|ous|ful|less|ive)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unfinished { get; }

    [GeneratedRegex("([はがをにでてしりばもとずら时時際後前]|場合)$", RegexOptions.CultureInvariant)]
    private static partial Regex HalfSentence { get; }

    [GeneratedRegex(@"^((and|or)\s+)?([-•]|\(?\d{1,2}[.)]|\([a-z]\))\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number { get; }

    /// <summary>"…, including:" before a list.</summary>
    [GeneratedRegex(@"(,?\s+(including|such as|like|for example|e\.g\.))?\s*:$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Announcing { get; }
}
