using System.Buffers;
using System.Text.RegularExpressions;
using Catalog.Core.Parsing.Document;
using Catalog.Core.Parsing.Grammar;
using Catalog.Core.Parsing.Relations;

namespace Catalog.Core.Parsing.Usage;

/// <summary>A situation and the agent that takes the work instead, as they stand in one sentence, bullet or cell.</summary>
/// <param name="Situation">Without the words that redirect.</param>
/// <param name="Instead">Null when no agent is named.</param>
internal sealed partial record Redirect(string Situation, string? Instead)
{
    /// <summary>True when the words alone say that the work is another's; handing on a result does not.</summary>
    public bool Disowns { get; private init; }

    /// <summary>True where an arrow leads to whoever takes it.</summary>
    public bool IsLedOn { get; private init; }

    /// <summary>The row that says so.</summary>
    public UsageRow Row(Verdict verdict, UsageSource source, int line) => new(Unmarked.Trimmed(Situation), verdict, Instead, source, line);

    /// <summary>Characters; nobody redirects in longer sentences.</summary>
    private const int Longest = 600;

    private static readonly SearchValues<string> Hints = SearchValues.Create(
        [
            "use ", "invoke", "→", "->", "delegat", "defer", "route", "redirect", "hand", "belong", "stay", "owned", "lane", "escalat", "refer", "flag", "prefer", "see ", "consult",
            "goes to", "go to", "domain", "territory", "job", "call", "try ", "pass", "send", "switch", "leave", "instead", "load ", "start ", "that is", "responsibility", "recommend", "'s ", "’s ", ")", " does", " é ", " -", " —", " –", "- ", "— ", "(`", "handles", "takes", "covers",
            "nimm ", "nutz", "benutz", "verwend", "dafür", "stattdessen", "siehe ", "utilis", "utiliz", "voir ", " usa", "ver ", "à la place", "en su lugar", "em vez disso",
        ],
        StringComparison.OrdinalIgnoreCase);

    private static readonly char[] MarksBefore = ['(', '[', ' ', ',', ';', '—', '–', '-', '→', '.', ':'];

    private static readonly SearchValues<char> NameLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_:");

    private static readonly RoleSet Tails = RoleSet.Of(Role.Disowning, Role.PassingOn);
    private static readonly RoleSet Whole = RoleSet.Of(Role.Assigning);
    private static readonly RoleSet Directing = RoleSet.Of(Role.Directing);
    private static readonly RoleSet Handing = RoleSet.Of(Role.Handing);
    private static readonly RoleSet Work = RoleSet.Of(Role.Handed);
    private static readonly RoleSet Slug = RoleSet.Of(Role.Slug);
    private static readonly RoleSet Taker = RoleSet.Of(Role.Taker);
    private static readonly RoleSet Partner = RoleSet.Of(Role.Partner);

    public static RuleTable Table { get; } = RuleTable.Shipped("redirects");

    public static Redirect Of(string text, AgentMentions mentions)
    {
        var bare = text.Trim();
        if (bare.EndsWith(").", StringComparison.Ordinal))
            bare = bare[..^1];
        if (bare.Length > Longest || !bare.AsSpan().ContainsAny(Hints))
            return new(bare, null);
        // "gilding — that's `/gild`", "see `crafts/gild`"
        if (Calls.AsNames(bare, mentions) is var named && named != bare && Read(named, mentions) is { Instead: not null } called && bare.Contains(called.Situation, StringComparison.Ordinal))
            return called with { Situation = SentenceUsage.WithoutFor(called.Situation) };
        return Read(bare, mentions) ?? new(bare, null);
    }

    private static Redirect? Read(string text, AgentMentions mentions) =>
        Parenthesised(text, mentions) ?? Tailed(text, mentions) ?? Assigned(text, mentions) ?? Dashed(text, mentions);

    /// <summary>"gilding -- gilder": nothing but an agent of the catalog behind the dash.</summary>
    private static Redirect? Dashed(string text, AgentMentions mentions) =>
        NameBehind.Match(text) is { Success: true, Index: > 2 } behind && mentions.Knows(behind.Groups["name"].Value) && !mentions.IsSelf(behind.Groups["name"].Value) ? new(text[..behind.Index], behind.Groups["name"].Value) : null;

    [GeneratedRegex(@"\s+(—|–|--?)\s+(the\s+)?[`@*]*(?<name>[a-z][\w:-]*)[`*]*\.?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NameBehind { get; }

    /// <summary>The same, where of what is said not to be this agent's work more may be told behind whoever takes it.</summary>
    public static Redirect For(string text, Verdict verdict, AgentMentions mentions)
    {
        var redirect = Of(text, mentions);
        if (redirect.Instead is not null || verdict == Verdict.Use)
            return redirect;
        if (Directed(text.Trim(), mentions) is { } directed)
            return directed;
        var named = Calls.AsNames(text, mentions);
        return named != text && Directed(named.Trim(), mentions) is { } again && text.Contains(again.Situation, StringComparison.Ordinal) ? again : redirect;
    }

    /// <summary>The same, where among the work of this agent "gilding → gilder" is not its own; who stands behind it in brackets only takes part.</summary>
    public static Redirect For(string text, ref Verdict verdict, AgentMentions mentions)
    {
        var redirect = For(text, verdict, mentions);
        if (verdict != Verdict.Use || redirect.Instead is null)
            return redirect;
        // "gilding (routes to gilder)" is done by asking another.
        if (!redirect.Disowns && !redirect.IsLedOn)
            return new(RoutedOn.IsMatch(text) ? redirect.Situation : text.Trim(), null);
        verdict = Verdict.Avoid;
        return redirect;
    }

    /// <summary>"staff-engineer (Ann) — for causes elsewhere": who takes the work stands first.</summary>
    public static Redirect? Headed(string text, AgentMentions mentions)
    {
        var mention = mentions.In(text, loose: true).FirstOrDefault();
        if (mention.Name is null || text.AsSpan(0, mention.Start).ContainsAnyExcept(" `@*"))
            return null;
        var rest = text[mention.End..].TrimStart('`', '*', ' ');
        if (rest.StartsWith('(') && rest.IndexOf(") ", StringComparison.Ordinal) is > 0 and var close)
            rest = rest[(close + 2)..];
        if (rest is not ['—' or '–' or ':' or '-', ' ', ..])
            return null;
        rest = rest[2..];
        return new Redirect(rest.StartsWith("for ", StringComparison.Ordinal) ? rest[4..] : rest, mention.Name);
    }

    /// <summary>The works that an item, a label's words, a cell or a sentence tells apart by who takes them, in their order; none where it is one work.</summary>
    /// <param name="isList">True behind a label, where each piece is a work, also one that nobody takes.</param>
    public static IReadOnlyList<Redirect> Several(string text, Verdict verdict, AgentMentions mentions, bool isList = false)
    {
        if (verdict == Verdict.Use || text.Length > Longest)
            return [];
        if (verdict == Verdict.Avoid && Gives(text) && Handed(text, mentions).ToList() is { Count: > 1 } handed)
            return handed;
        return Halves(text, verdict, mentions, isList) ?? (isList && verdict == Verdict.Avoid ? Pieces(text, mentions) : null) ?? Bracketed(text, mentions) ?? [];
    }

    /// <summary>"Nets belong to net-maker; hooks belong to hook-smith".</summary>
    private static List<Redirect>? Halves(string text, Verdict verdict, AgentMentions mentions, bool isList)
    {
        if (text.Split("; ") is not { Length: > 1 } parts)
            return null;
        var halves = parts.Select(half => For(half, verdict, mentions)).ToList();
        return halves.Exists(half => half.Instead is not null) && (isList || halves.TrueForAll(half => half.Instead is not null && half.Situation.Length > 2)) ? [.. halves.Where(half => half.Situation.Length > 1)] : null;
    }

    /// <summary>"nets, hooks (hook-smith), lines": three, and the smith takes the hooks.</summary>
    private static List<Redirect>? Pieces(string text, AgentMentions mentions)
    {
        if (!text.AsSpan().ContainsAny("(;"))
            return null;
        List<Redirect> pieces = [.. Piece.Cut(text.TrimEnd('.')).Select(piece => Of(Piece.Bare(piece), mentions)).Where(piece => piece.Situation.Length > 1)];
        return pieces.Count > 1 && pieces.Exists(piece => piece.Instead is not null) ? pieces : null;
    }

    /// <summary>"nets (net-maker), hooks (hook-smith)".</summary>
    private static List<Redirect>? Bracketed(string text, AgentMentions mentions)
    {
        if (!text.Contains("), ", StringComparison.Ordinal))
            return null;
        var pieces = text.Split("), ");
        List<Redirect> each = [.. pieces.Select((piece, at) => Of(at + 1 < pieces.Length ? piece + ")" : piece, mentions))];
        return each.Count(one => one.Instead is not null) > 1 && each.SkipLast(1).All(one => one.Instead is not null) ? each : null;
    }

    /// <summary>The first agent of a redirecting tail; tools, teams and roles are none.</summary>
    public static string? Agent(string tail, AgentMentions mentions)
    {
        if (tail.Length <= Longest && Table.First(tail, Slug) is { } sent && NameIn(sent) is var slug && !mentions.IsSelf(slug))
            return !mentions.Knows(slug) && Alternative.IsMatch(tail) ? mentions.In(tail, loose: true).Select(mention => mention.Name).FirstOrDefault(mentions.Knows) ?? slug : slug;
        if (Used.Match(tail) is { Success: true } used && mentions.IsAgent(used.Groups["name"].Value))
            return used.Groups["name"].Value;
        foreach (var mention in mentions.In(tail, loose: true))
            return mention.Name;
        return tail.Length > Longest ? null : Table.Matches(tail, Taker).Select(NameIn).FirstOrDefault(name => !Links.Is(name, Role.Nobody) && !mentions.IsSelf(name));
    }

    /// <summary>"team:copy-editor", "data_steward": a name in one word that ends like one who works.</summary>
    public static bool IsNamed(string name)
    {
        if (name.Length is < 5 or > 64 || name.AsSpan().ContainsAnyExcept(NameLetters) || name.AsSpan().IndexOfAny('-', '_', ':') <= 0)
            return false;
        var last = name.AsSpan(name.AsSpan().LastIndexOfAny('-', '_', ':') + 1);
        return AgentRoles.Contains(last) || (name.Contains(':', StringComparison.Ordinal) || name.Contains('_', StringComparison.Ordinal)) && last.Length > 4 && (last.EndsWith("er") || last.EndsWith("or") || last.EndsWith("ist"));
    }

    /// <summary>"Works closely with the Rope Tester: on ropes": how, and with whom; null for another bullet.</summary>
    public static RuleMatch? PartnerIn(string bullet) => Table.First(bullet, Partner);

    private static string NameIn(RuleMatch match) => match["name"]!.Trim('`', '*', '@', '$', ' ');

    /// <summary>"schema design (sql-expert)": nothing but a name in the last brackets.</summary>
    private static Redirect? Parenthesised(string text, AgentMentions mentions)
    {
        if (!text.EndsWith(')') || text.LastIndexOf('(') is not (> 2 and var open))
            return null;
        var name = Unmarked.Bare(text[(open + 1)..^1]).Trim();
        if (name.AsSpan().IndexOfAny(" /,") is > 0 and var first && name.Split([" or ", " / ", "/", ", "], StringSplitOptions.TrimEntries) is { Length: > 1 } several && Array.TrueForAll(several, each => mentions.IsAgent(each) || AgentRoles.IsWorker(each)))
            name = name[..first];
        if (That.Match(name) is { Success: true } that && !Links.Is(that.Groups["name"].Value, Role.Nobody))
            return new(Unmarked.Trimmed(text[..open]), that.Groups["name"].Value);
        if (!mentions.IsAgent(name) && !IsNamed(name) && !AgentRoles.IsWorker(name))
            return null;
        // "gilding — use Goldleaf (`gilder`) or Paint (`painter`)": the first of them.
        return Product.Match(text[..open]) is { Success: true, Index: > 2 } product
            ? new(Unmarked.Trimmed(text[..product.Index]), Calls.FirstIn(product.Value, mentions) ?? name)
            : new(Unmarked.Trimmed(text[..open]), name);
    }

    [GeneratedRegex(@"\s+[—–-]+\s+(use|see|try)\s.*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Product { get; }

    /// <summary>"schema design — use sql-expert": the words that only redirect begin where the first rule says.</summary>
    private static Redirect? Tailed(string text, AgentMentions mentions)
    {
        var (start, disowns) = (int.MaxValue, false);
        foreach (var match in Table.Matches(text, Tails))
        {
            if (match.SpanOf("situation").End is > 2 and var end && end < start && !IsInExample(text, end) && !IsEnclosed(text, end))
                (start, disowns) = (end, match.Rule.Role == Role.Disowning);
        }
        if (start == int.MaxValue)
            return null;
        // "gilding → use gilder. Ropes → use rope-maker": each sentence leads on by itself.
        var tail = text[start..];
        var taker = Agent(tail.Count(letter => letter == '→') > 1 && tail.IndexOf(". ", StringComparison.Ordinal) is > 0 and var stop ? tail[..stop] : tail, mentions);
        // "loudness (tone, pitch, call completion)": what stands in a bracket with more, and names nobody, is part of it.
        if (taker is null && text.AsSpan(0, start).TrimEnd() is var before && before is not [.., '('] && before.Count('(') > before.Count(')'))
            return null;
        return new(Before(text.AsSpan(start).TrimStart() is [var first, ..] && char.IsLetter(first) ? LastSentence(text[..start]) : text[..start]), taker) { Disowns = disowns || text.AsSpan(start).Contains("instead", StringComparison.OrdinalIgnoreCase), IsLedOn = text.AsSpan(start).TrimStart() is ['→', ..] or ['-' or '=', '>', ..] };
    }

    /// <summary>"Tell rims from ropes. Rope questions" before "belong to": what the agent does stands before, and the work in the sentence that redirects.</summary>
    private static string LastSentence(string before) =>
        before.LastIndexOf(". ", StringComparison.Ordinal) is > 8 and var stop && before[(stop + 2)..] is { Length: > 8 } last && char.IsUpper(last[0]) && char.IsLetter(last.TrimEnd()[^1]) && !Pointing.IsMatch(last) ? last : before;

    [GeneratedRegex(@"^(that|this|it|those|these|they|for|if|when)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pointing { get; }

    /// <summary>"worse than before (e.g., one bell → all bells)": what an example leads to is no agent.</summary>
    private static bool IsInExample(string text, int end) =>
        text.LastIndexOf('(', end - 1) is >= 0 and var open && text.IndexOf(')', open) is var close && (close < 0 || close >= end) && Example.IsMatch(text.AsSpan(open, end - open));

    /// <summary>"mends (Cracked → Whole auto-transition) too": an arrow inside brackets or code that close later leads nowhere.</summary>
    private static bool IsEnclosed(string text, int end) =>
        text.AsSpan(end).TrimStart() is ['→' or ',', ..] && text.AsSpan(0, end).TrimEnd() is not [.., '('] && (text.AsSpan(0, end).Count('(') > text.AsSpan(0, end).Count(')') || text.AsSpan(0, end).Count('`') % 2 > 0);

    /// <summary>"for schema design use sql-expert", where the agent is one.</summary>
    private static Redirect? Assigned(string text, AgentMentions mentions)
    {
        foreach (var match in Table.Matches(text, Whole))
        {
            if ((match["owner"] is { } owner ? Agent(owner, mentions) ?? Known(Unmarked.Bare(owner), mentions) : Agent(match["agent"]!, mentions) ?? Worker(match["agent"]!)) is { } taker)
                return new(Unmarked.Trimmed(match["situation"]!.TrimEnd('—', '–', '-', ' ', ',', ':')), taker) { Disowns = true };
        }
        return null;
    }

    /// <summary>"leaf, paint and gold, which": without what leads on to who takes them.</summary>
    private static string Before(string situation) => Unmarked.Trimmed(LeadingOn.Replace(situation.TrimEnd(MarksBefore), "", 1).TrimEnd(MarksBefore));

    /// <summary>True for a sentence that opens with the word for giving work on; most others are not looked at.</summary>
    public static bool Gives(string sentence) => Giving.IsMatch(sentence);

    /// <summary>"도금은 gilder, 밧줄은 rope-maker를 쓴다", "Route leaf to gilder, and ropes to rope-maker": a work and who takes it, for each; none where the catalog has nobody of the name.</summary>
    public static IEnumerable<Redirect> Handed(string sentence, AgentMentions mentions)
    {
        if (Table.First(sentence, Handing) is null)
            yield break;
        var pending = "";
        foreach (var piece in Piece.Cut(sentence, ','))
        {
            var whole = pending.Length > 0 ? $"{pending}, {piece}" : piece;
            if (Table.First(Piece.Bare(whole), Work) is not { } match)
            {
                // "…, that to the team": nobody of the catalog takes it.
                pending = piece.Contains(" to ", StringComparison.Ordinal) ? "" : whole;
                continue;
            }
            pending = "";
            if (match["agent"]!.Trim('`', '*', '@') is var name && mentions.Knows(name) && !mentions.IsSelf(name) && match["situation"]!.Trim() is { Length: > 1 } work)
                yield return new(Unmarked.Trimmed(work), name);
        }
    }

    /// <summary>"schema design. Route to sql-expert for keys, and rows. This agent reads", where the catalog has the agent.</summary>
    private static Redirect? Directed(string text, AgentMentions mentions)
    {
        if (text.Length > Longest || !text.AsSpan().ContainsAny(Hints))
            return null;
        text = SkillFile.Replace(text, "${name}");
        (string Situation, string Name)? first = null;
        foreach (var match in Table.Matches(text, Directing))
        {
            if (match["situation"] is { Length: > 2 } situation && situation.Length < (first?.Situation.Length ?? int.MaxValue) && match["agent"]!.Trim('`', '*', '@') is var name && mentions.Knows(name) && !mentions.IsSelf(name) && !IsInExample(text, situation.Length))
                first = (situation, name);
        }
        return first is var (work, who) ? new(Before(SentenceUsage.WithoutFor(work)), who) : null;
    }

    private static string? Known(string name, AgentMentions mentions) => mentions.IsAgent(name) ? name : null;

    private static string? Worker(string name) => AgentRoles.IsWorker(name) ? name : null;

    [GeneratedRegex(@"^\((e\.g\.|i\.e\.|eg\b|for example|for instance|like\b|such as)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Example { get; }

    /// <summary>"../gilder/SKILL.md".</summary>
    [GeneratedRegex(@"(\.\./)+([\w-]+/)*(?<name>[\w-]+)/SKILL\.md", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex SkillFile { get; }

    [GeneratedRegex(@"^\W*(route|send|delegate|redirect|defer|leave)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Giving { get; }

    [GeneratedRegex(@"(\s+and|,?\s+(which|that)|[,;—–-]\s+(these|those|they))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex LeadingOn { get; }

    /// <summary>"(delegate to sub-gilders or bell-gilder)".</summary>
    [GeneratedRegex(@"\sor\s", RegexOptions.CultureInvariant)]
    private static partial Regex Alternative { get; }

    /// <summary>"(use gilder)": an ordinary word that is an agent's name.</summary>
    [GeneratedRegex(@"^\W*(use|see|try|load)\s+(the\s+)?[`*@]*(?<name>\w+)[`*]*( skill| agent)?( instead)?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Used { get; }

    /// <summary>"(routes to gilder)".</summary>
    [GeneratedRegex(@"\((is )?(routes|routed|goes|delegates|delegated|handed( (off|over))?|hands( (off|over))?) to (the )?[`@*]*[\w:-]+[`*]*( agent| skill)?\)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex RoutedOn { get; }

    /// <summary>"(that's Query Quinn)".</summary>
    [GeneratedRegex(@"^([Tt]hat|[Tt]his|[Ii]t)(['’]s| is)( the)? (?<name>[A-Z][\w-]*( [A-Z][\w-]*){0,2})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex That { get; }
}
