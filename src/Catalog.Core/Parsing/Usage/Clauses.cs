using System.Text.RegularExpressions;
using Catalog.Core.Parsing.Document;
using Catalog.Core.Parsing.Grammar;

namespace Catalog.Core.Parsing.Usage;

/// <summary>Puts the pieces between commas together again where several of them tell one situation.</summary>
internal static partial class Clauses
{
    /// <summary>"roles, scopes, or limits must be confirmed".</summary>
    public static bool SharePredicate(List<string> pieces) =>
        Piece.IsJoined(pieces[^1]) && Asked.IsMatch(pieces[0]) && Piece.Bare(pieces[^1]).StartsWith("the ", StringComparison.Ordinal) && pieces.Count > 2 && Is(Piece.Bare(pieces[^1]), Role.Clause) && !pieces.Skip(1).SkipLast(1).Any(piece => IsClause(piece))
        || Piece.IsJoined(pieces[^1]) && Is(pieces[^1], Role.Predicate) && !Is(Piece.Bare(pieces[^1]), Role.Clause)
        && !pieces.SkipLast(1).Any(piece => Is(piece, Role.Predicate) || IsClause(Piece.Bare(piece)) || Is(Piece.Bare(piece), Role.Task));

    /// <summary>"audit, assessment, or mitigation documentation".</summary>
    public static bool ShareHead(List<string> pieces) => pieces.Count > 2 && Is(pieces[^1], Role.Head) && pieces.SkipLast(1).All(IsWord);

    /// <summary>"the user mentions hives, honey, or wax": words to listen for, however many.</summary>
    public static bool AreMentioned(string text, List<string> pieces) =>
        pieces.Count > 2 && !text.AsSpan().ContainsAny('"', '“') && Is(text, Role.Mention) && !pieces.Skip(1).SkipLast(1).All(piece => Is(piece, Role.Doing) && !IsWord(piece)) && pieces.Skip(1).All(piece => Piece.Bare(piece) is var bare && !Is(bare, Role.Occasion) && !Is(bare, Role.Clause) && !Is(bare, Role.Task) && !Is(bare, Role.Dependent) && !Is(bare, Role.Asking));

    public static List<string> Of(string text, List<string> pieces)
    {
        var ownVerbs = pieces.Count(piece => IsClause(Piece.Bare(piece)));
        var finite = !StartsNominal(WithoutUser(text));
        // "solving a, b work, or c": where things stand between doings, the last is one more.
        var mixed = pieces.Skip(1).SkipLast(1).Any(piece => piece.Contains(' ', StringComparison.Ordinal) && !IsVerb(Piece.Bare(piece)));
        // "asks "what next?", "what now?", or "and then?" of a plan".
        var saying = pieces[0].AsSpan().ContainsAny('"', '“');
        var clauses = new List<string>();
        var (closed, adjectives, trailing) = (false, false, false);
        var pending = "";
        // "identify, quantify, and mitigate risks" is one thing to do; "logging, metrics, tracing" are three.
        var opening = pieces.Find(piece => !IsWord(Piece.Bare(piece))) is { } first && Piece.IsJoined(first);
        // "review seams to find holes, mend tears, and strengthen hems": the first alone is done, the others are what for.
        var parallel = (Is(pieces[0], Role.Task) || Is(pieces[0], Role.Verb)) && !Is(pieces[0], Role.Aim);
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            var whole = pending.Length > 0 ? pending + ", " + piece : piece;
            opening &= clauses.Count == 0;
            var bare = Piece.Bare(piece);
            // The conjunction in "build, optimize, or debug services, tools" ends the verbs, not the things.
            var gathered = pending.Length > 0;
            var listEnd = Piece.IsJoined(piece) && !gathered;
            pending = "";
            if (clauses.Count == 0 || parallel && Is(bare, Role.Task) || !(adjectives && listEnd) && !(trailing && !IsClause(bare)) && Starts(bare, piece, ownVerbs > 1 && i > 0 && !(mixed && bare.Contains(' ', StringComparison.Ordinal)) && (Is(pieces[0], Role.Doing) ? Is(Piece.Bare(pieces[i - 1]), Role.Doing) : IsVerb(Piece.Bare(pieces[i - 1]))), finite, closed, saying))
            {
                if ((IsLoneVerb(bare) && i + 1 < pieces.Count && IsVerb(Piece.Bare(pieces[i + 1])) && !AreThings(pieces, i) || opening && IsWord(bare) && bare.Length > 0 && char.IsLower(bare[0])) && !listEnd && piece != pieces[^1])
                {
                    pending = whole;
                    continue;
                }
                clauses.Add(whole);
                (closed, trailing) = (listEnd, Is(piece, Role.Inner) || Is(piece, Role.Aim) || gathered && EndsInner.IsMatch(piece) || i == 0 && EndsWithout.IsMatch(piece) || Is(piece, Role.Purpose));
            }
            else
            {
                // "tangled, complex, or doubled code": the last adjective brings the noun for all.
                adjectives = IsAdjective(bare);
                // "without inventing commands, URLs, or features": what follows is without them too.
                trailing |= Is(bare, Role.Dependent) && HasGerund.IsMatch(bare);
                clauses[^1] += Between(text, clauses[^1]) + whole;
                closed |= listEnd;
            }
        }
        // "after a file changed, before it is merged" bounds one situation.
        if (pieces.Count == 2 && Bound.IsMatch(pieces[1]))
            return [text];
        // One comma makes a list only before "or when", or between full clauses.
        if (pieces.Count == 2 && !(IsClause(Piece.Bare(pieces[1])) && (Piece.IsJoined(pieces[1]) || Is(Piece.Bare(pieces[1]), Role.Occasion) || text.Contains(';', StringComparison.Ordinal))) && !Is(pieces[1], Role.Occasion))
            return [text];
        return clauses;
    }

    /// <summary>The comma or semicolon behind a clause, as written.</summary>
    private static string Between(string text, string clause) =>
        text.IndexOf(clause, StringComparison.Ordinal) is >= 0 and var at && text.AsSpan(at + clause.Length).TrimStart() is [';', ..] ? "; " : ", ";

    private static bool Starts(string bare, string piece, bool afterVerb, bool finite, bool closed, bool saying)
    {
        if (Is(bare, Role.Occasion))
            return true;
        // Words to listen for make one situation, however many: "the user says "review", "look over"".
        if (Is(bare, Role.Dependent) || Unmarked.IsQuoted(bare) || saying && Unmarked.IsQuote(bare[0]) || bare is ['.', >= 'a' and <= 'z', ..])
            return false;
        if (finite)
            return IsClause(bare) && !Is(bare, Role.Doing) && Is(bare, Role.Clause);
        if (IsClause(bare))
            return true;
        return !closed && !(afterVerb && Piece.IsJoined(piece) && !Is(bare, Role.Anything)) && !IsAdjective(bare);
    }

    /// <summary>"reporting broken seams, holes, or stains": words that only go on with what the first piece does something to.</summary>
    public static bool ShareVerb(List<string> pieces) =>
        pieces.Count > 2 && IsVerb(Piece.Bare(pieces[0])) && pieces[0].AsSpan().Count(' ') > 1
        && pieces.Skip(1).All(piece => Piece.Bare(piece) is var bare && IsThing(bare, piece == pieces[^1])) && Piece.IsJoined(pieces[^1]);

    private static bool IsThing(string bare, bool isLast) =>
        bare.Length > 0 && char.IsLower(bare[0]) && !IsVerb(bare) && (IsWord(bare) && !bare.Contains('-', StringComparison.Ordinal) && !bare.Contains('/', StringComparison.Ordinal) || isLast && Tail.IsMatch(bare));

    /// <summary>"packaging, tagging, drafts", "tidying, cutting costs, mending walls": doings that share no object are things of the list.</summary>
    private static bool AreThings(List<string> pieces, int from)
    {
        if (from > 0 && !IsVerb(Piece.Bare(pieces[0])))
            return true;
        var next = from;
        while (next < pieces.Count && Is(Piece.Bare(pieces[next]), Role.Doing) && IsWord(Piece.Bare(pieces[next])))
            next++;
        return next > from && (next == pieces.Count || !IsVerb(Piece.Bare(pieces[next])) || next < pieces.Count - 1 && !Piece.IsJoined(pieces[next]));
    }

    private static bool IsClause(string piece) => Is(piece, Role.Doing) && !IsWord(piece) || Is(piece, Role.Occasion) || Is(piece, Role.Clause);

    private static bool IsWord(string piece) => !piece.Contains(' ', StringComparison.Ordinal);

    private static bool IsLoneVerb(string piece) => IsWord(piece) && (Is(piece, Role.Doing) || Is(piece, Role.Verb)) || Phrasal.IsMatch(piece);

    private static bool IsVerb(string piece) => Is(piece, Role.Doing) || Is(piece, Role.Verb) || Is(piece, Role.Task);

    private static bool IsAdjective(string piece) => IsWord(piece) && Is(piece, Role.Quality);

    /// <summary>"says "cast it", wants a rope, or asks for help" of "the user says …": each is something that somebody asks for.</summary>
    private static string WithoutUser(string text) => User.Replace(text, "", 1) is var told && told.Length < text.Length && Is(told, Role.Asking) ? told : text;

    [GeneratedRegex(@"^((the|a) )?users? ", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex User { get; }

    /// <summary>A list of things or of doings, not a sentence about somebody.</summary>
    private static bool StartsNominal(string text) => !Is(text, Role.Clause) && !Is(text, Role.Modality);

    private static bool Is(string piece, Role role) => Piece.Of(piece).Is(role);

    /// <summary>"asks how the rope, the wheel, or the bell is doing".</summary>
    [GeneratedRegex(@"\b(how|whether|what|where|if)\s+[\w-]+(\s[\w-]+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Asked { get; }

    /// <summary>"stains for the wash".</summary>
    [GeneratedRegex(@"^[a-z]+ (for|in|on|of|from|with) (the )?[\w-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Tail { get; }

    [GeneratedRegex(@"^(before|after|while|during|until|once)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bound { get; }

    [GeneratedRegex(@"^\w+ \w+ing\b", RegexOptions.CultureInvariant)]
    private static partial Regex HasGerund { get; }

    /// <summary>"clean up, mend, or hang a bell".</summary>
    [GeneratedRegex(@"^(clean|set|tidy|roll|back|shut|tear|look|write|lay|sort|figure|build|scale|spin|break|clear)(ing)? (up|down|out|back|off)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Phrasal { get; }

    /// <summary>"bells without ropes, clappers, or yokes": none of them is there; "finding bells by name, tone, or age", "a bell is whole, dull, or cracked".</summary>
    [GeneratedRegex(@"\s((without|lacking|lacks|by)\s+(an? |any |the )?|(is|are)\s+)[\w-]+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex EndsWithout { get; }

    /// <summary>"write, test, or review code for phones", with "tablets, and watches" to come.</summary>
    [GeneratedRegex(@"\s(for|in|on|with|between|from|of)\s+((an?|the)\s+)?[\w.-]+(\s[\w.-]+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EndsInner { get; }
}
