using System.Text.RegularExpressions;
using Catalog.Core.Parsing.Document;
using Catalog.Core.Parsing.Grammar;
using Catalog.Core.Parsing.Relations;

namespace Catalog.Core.Parsing.Usage;

/// <summary>Reads usage rows from one sentence.</summary>
internal static partial class SentenceUsage
{
    private const int MostClauses = 8;

    /// <summary>Characters of a list whose items are told apart by who takes each.</summary>
    private const int LongestList = 2000;

    private static readonly string[] Tails = [", not for ", ", not before ", ", does not "];

    private static readonly string[] Breaks = [" — ", " – ", " - ", " -- ", "; ", "—"];

    /// <param name="boundary">True where "does not" states a limit of the agent.</param>
    public static IEnumerable<UsageRow> Rows(string sentence, UsageSource source, int line, AgentMentions mentions, bool boundary)
    {
        var from = 0;
        var clauses = 0;
        if (source == UsageSource.Description && sentence.StartsWith("Defers to ", StringComparison.Ordinal) && ForEach(sentence, Verdict.Avoid, source, line, mentions) is { Count: > 0 } deferred)
            return deferred;
        // "Route one to a, two to b" is what somebody who leads does, unless it stands under what is refused.
        if ((source == UsageSource.Description ? sentence.AsSpan().ContainsAnyInRange('\uac00', '\ud7af') : boundary && Redirect.Gives(sentence)) && Redirect.Handed(sentence, mentions).Select(each => new UsageRow(each.Situation, Verdict.Avoid, each.Instead, source, line) { Rule = "redirect" }).ToList() is { Count: > 0 } handed)
            return handed;
        if (EachOfList(sentence, source, line, mentions, boundary) is { } listed)
            return listed;
        if (sentence.Split("; ") is { Length: > 1 and <= MostClauses } halves && Halves(halves, source, line, mentions, boundary) is { Count: > 0 } found)
            return found;
        // The redirecting half of "not for x — use y" belongs to its first half.
        if (EachRedirected(sentence, source, line, mentions, boundary) is { } each)
            return each;
        if (Redirected(sentence, source, line, mentions, boundary) is { } redirected)
            return redirected;
        // In a bullet of several sentences the first says what it is about.
        var end = sentence.IndexOf(". ", StringComparison.Ordinal) is > 0 and var stop ? stop : sentence.Length;
        while (from < end && clauses++ < MostClauses)
        {
            var clause = sentence[from..];
            if (Cues.Of(clause, boundary) is { } cue)
                return Of(cue, source, line, mentions);
            var next = NextBreak(sentence, from);
            if (next < 0)
                break;
            from = next;
        }
        return [];
    }

    /// <summary>"Not for a (→ one-agent); b (→ other-agent)": the refusal holds to the end. "Use for a; do not use for b": each half is told by its own words.</summary>
    private static List<UsageRow> Halves(string[] halves, UsageSource source, int line, AgentMentions mentions, bool boundary)
    {
        var rows = new List<UsageRow>();
        var turns = false;
        foreach (var half in halves)
        {
            if (EachRedirected(half, source, line, mentions, boundary) is { } each)
                rows.AddRange(each);
            else if (Redirected(half, source, line, mentions, boundary) is { } redirected)
                rows.AddRange(redirected);
            else if (half == halves[0] && Cues.Of(half, boundary) is { Verdict: Verdict.Use } use)
                rows.AddRange(Of(use, source, line, mentions));
            else if (halves.Length == 2 && rows.Count > 0 && Cues.Of(half, boundary) is { Verdict: not Verdict.Use } turn)
            {
                turns = true;
                rows.AddRange(Of(turn, source, line, mentions));
            }
            else if (rows.Count > 0 && rows[^1].Verdict == Verdict.Avoid && Redirect.Of(half, mentions) is { Instead: { } instead } other)
                rows.Add(new UsageRow(WithoutFor(other.Situation), Verdict.Avoid, instead, source, line) { Rule = rows[^1].Rule });
            // "Rims belong to `rim-maker`; ropes to `rope-maker`"
            else if (rows.Count > 0 && rows[^1].Instead is not null && Cues.Is(halves[0], Role.Belonging) && To.Match(half) is { Success: true } to && mentions.Knows(to.Groups["who"].Value))
                rows.Add(new UsageRow(Unmarked.Trimmed(to.Groups["what"].Value), Verdict.Avoid, to.Groups["who"].Value, source, line) { Rule = rows[^1].Rule });
        }
        // A half that is told by its own words alone does not speak for the others.
        return turns || rows.Exists(row => row.Instead is not null) ? rows : [];
    }

    /// <summary>"Not for: a (`one` — it weighs first); b (`other`); c": each of a list has its own taker; null where fewer than two have one.</summary>
    private static List<UsageRow>? EachOfList(string sentence, UsageSource source, int line, AgentMentions mentions, bool boundary)
    {
        if (sentence.Length > LongestList || !sentence.Contains("); ", StringComparison.Ordinal) || Cues.Of(sentence, boundary) is not { Verdict: Verdict.Avoid, Splits: true } cue)
            return null;
        var parts = Piece.Cut(cue.Rest, ';').ConvertAll(piece => Redirect.For(Piece.Bare(piece), Verdict.Avoid, mentions));
        return parts.Count(part => part.Instead is not null) > 1 ? [.. parts.SelectMany(part => Situations.Split(part.Situation).Select(situation => new UsageRow(situation, cue.Verdict, part.Instead, source, line) { Rule = cue.Rule }))] : null;
    }

    [GeneratedRegex(@"^(and\s+)?(?<what>.{2,80}?)\s+to\s+(the\s+)?[`@*]*(?<who>[\w:-]+)[`*]*\.?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex To { get; }

    /// <summary>"Not responsible for a (one-agent), b (other-agent) or c": each its own; null when none but the last is redirected.</summary>
    private static List<UsageRow>? EachRedirected(string sentence, UsageSource source, int line, AgentMentions mentions, bool boundary)
    {
        if (!sentence.Contains("), ", StringComparison.Ordinal) && !sentence.Contains(") and ", StringComparison.Ordinal) && !sentence.Contains(") or ", StringComparison.Ordinal) && !sentence.Contains(") nem ", StringComparison.Ordinal) && !sentence.Contains(")、", StringComparison.Ordinal) || Cues.Of(sentence, boundary) is not { Verdict: Verdict.Avoid, Splits: true } cue)
            return null;
        var bracketed = AfterBrackets(cue.Rest);
        var parts = bracketed.SelectMany(part => bracketed.Count > 1 && !part.Contains(" — ", StringComparison.Ordinal) ? Situations.Items(part) : Situations.Split(part)).Select(situation => Redirect.For(situation, Verdict.Avoid, mentions)).Where(part => part.Situation.Length > 1 && !Reason.IsMatch(part.Situation)).ToList();
        return parts.Count > 1 && (parts.Exists(part => part.Instead is not null) || bracketed.Count > 1 && bracketed.TrueForAll(part => part.TrimEnd('.', ' ').EndsWith(')')) && parts.TrueForAll(part => !WithoutCommand(part.Situation).EndsWith(')'))) ? [.. parts.Select(part => new UsageRow(WithoutCommand(part.Situation), cue.Verdict, part.Instead, source, line) { Rule = cue.Rule })] : null;
    }

    /// <summary>"one-agent for a, to other-agent for b": a row for each agent that is said what for.</summary>
    public static List<UsageRow> ForEach(string sentence, Verdict verdict, UsageSource source, int line, AgentMentions mentions)
    {
        var rows = new List<UsageRow>();
        var takers = mentions.In(sentence, loose: true).Select(taker => (taker.Name, taker.Start, For: ForAfter(sentence, taker.End))).Where(taker => taker.For > 0).ToList();
        for (var i = 0; i < takers.Count; i++)
        {
            var what = sentence[takers[i].For..(i + 1 < takers.Count ? takers[i + 1].Start : sentence.Length)].TrimEnd('`', '*', '@', ' ');
            foreach (var joint in (ReadOnlySpan<string>)[" to", " and", ","])
                what = what.EndsWith(joint, StringComparison.Ordinal) ? what[..^joint.Length] : what;
            if (Unmarked.Trimmed(what) is { Length: > 2 } situation)
                rows.Add(new UsageRow(situation, verdict, takers[i].Name, source, line) { Rule = "redirect" });
        }
        return rows;
    }

    /// <summary>Where the work begins that a name is said to take, with nothing but marks and brackets between; 0 where none is said.</summary>
    private static int ForAfter(string text, int end)
    {
        var at = end;
        while (at < text.Length && text[at] is '`' or '*' or ' ')
            at++;
        if (at < text.Length && text[at] == '(' && text.IndexOf(')', at) is > 0 and var close)
            at = close + 2;
        return at < text.Length && text.AsSpan(at).StartsWith("for ", StringComparison.Ordinal) ? at + 4 : 0;
    }

    /// <summary>"a (one-agent), b (other-agent) and not for c": what stands behind a bracket begins anew.</summary>
    private static List<string> AfterBrackets(string text)
    {
        var parts = new List<string>();
        var from = 0;
        for (var close = text.IndexOf(')', StringComparison.Ordinal); close > 0; close = text.IndexOf(')', close + 1))
        {
            var rest = text.AsSpan(close + 1);
            foreach (var joint in (ReadOnlySpan<string>)[", or for ", ", nem para ", " nem para ", ", and not for ", " and not for ", ", nor for ", " or for ", " and for ", " nor for ", ", or ", ", and ", ", ", " or ", " and ", "; ", "、"])
            {
                if (!rest.StartsWith(joint, StringComparison.Ordinal))
                    continue;
                parts.Add(text[from..(close + 1)]);
                from = close + 1 + joint.Length;
                break;
            }
        }
        if (from < text.Length)
            parts.Add(text[from..]);
        return parts;
    }

    private static IEnumerable<UsageRow>? Redirected(string sentence, UsageSource source, int line, AgentMentions mentions, bool boundary)
    {
        var redirect = Redirect.Of(sentence, mentions);
        if (redirect.Instead is null && Cues.Of(sentence, boundary) is { Verdict: Verdict.Avoid })
            redirect = Redirect.For(sentence, Verdict.Avoid, mentions);
        if (redirect.Instead is null)
            return null;
        if (Cues.Of(sentence, boundary) is { Verdict: Verdict.Escalate } up)
            return Of(up with { Instead = redirect.Instead }, source, line, mentions);
        var cue = Cues.Of(redirect.Situation, boundary);
        if (cue is null && !redirect.Disowns)
            return null;
        if (cue is { Verdict: Verdict.Use })
            return null;
        // "nets, or hooks (those go to rope-maker)": who takes the last in its brackets takes it alone.
        if (cue is { Splits: true } && redirect.Situation.Count(c => c == '(') > redirect.Situation.Count(c => c == ')') && SituationsOf(cue, WithoutEnd(cue.Rest)) is { Count: > 1 } listed)
            return listed.Select((situation, i) => new UsageRow(situation, cue.Verdict, i == listed.Count - 1 ? redirect.Instead : null, source, line) { Rule = cue.Rule });
        // "nets, or hooks (use rope-maker for that)": the same.
        if (cue is { Splits: true } && OfLast.IsMatch(sentence) && SituationsOf(cue, cue.Rest) is { Count: > 1 } several)
            return several.Select((situation, i) => new UsageRow(situation, cue.Verdict, i == several.Count - 1 ? redirect.Instead : null, source, line) { Rule = cue.Rule });
        var situations = cue is null && source == UsageSource.List ? [WithoutFor(redirect.Situation)] : cue is null ? Situations.Split(WithoutFor(redirect.Situation)) : SituationsOf(cue, cue.Rest);
        var takers = Respectively(sentence, redirect, mentions);
        return situations.Select((situation, i) => new UsageRow(situation, cue?.Verdict ?? Verdict.Avoid, takers.Count == situations.Count ? takers[i] : redirect.Instead, source, line) { Rule = cue?.Rule ?? "redirect" });
    }

    [GeneratedRegex(@"\([^()]{1,80} for (that|this)\)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OfLast { get; }

    /// <summary>"For gilding, see gilder" speaks of gilding.</summary>
    public static string WithoutFor(string situation) => situation.StartsWith("For ", StringComparison.OrdinalIgnoreCase) ? situation[4..] : situation;

    /// <summary>Without the bracket that is open at the end.</summary>
    private static string WithoutEnd(string text) => text.LastIndexOf('(') is > 0 and var open ? text[..open].TrimEnd() : text;

    /// <summary>"not for ropes, nets, or hooks: use one, other, and third respectively": who takes each; none where they are not told apart.</summary>
    private static List<string> Respectively(string sentence, Redirect redirect, AgentMentions mentions) =>
        sentence.Contains(" respectively", StringComparison.OrdinalIgnoreCase) && sentence.IndexOf(redirect.Situation, StringComparison.Ordinal) is >= 0 and var at
            ? [.. mentions.In(sentence[(at + redirect.Situation.Length)..], loose: true).Select(mention => mention.Name)]
            : [];

    private static IEnumerable<UsageRow> Of(Cue cue, UsageSource source, int line, AgentMentions mentions)
    {
        var instead = cue.Instead;
        var rest = cue.Rest;
        if (cue.Verdict == Verdict.Use && NotFor(rest) is var (use, avoid) && use.Length > 0 && Cues.Of(avoid, boundary: true) is { Verdict: Verdict.Avoid } refused)
            return Of(cue with { Rest = use }, source, line, mentions).Concat(Of(refused, source, line, mentions));
        // "Not for toys; only for bells": what is refused ends there.
        if (cue.Verdict == Verdict.Avoid && OnlyFor.Match(rest) is { Success: true, Index: > 2 } only)
            return Of(cue with { Rest = rest[..only.Index] }, source, line, mentions).Concat(Of(new Cue(Verdict.Use, rest[(only.Index + only.Length)..], cue.Splits, "use-when"), source, line, mentions));
        if (instead is null && cue.Verdict != Verdict.Use)
        {
            var redirect = Redirect.Of(rest, mentions);
            (rest, instead) = (redirect.Situation, redirect.Instead);
        }
        if (cue.Verdict == Verdict.Escalate && instead is null)
            instead = Redirect.Agent(rest.Length > 80 ? rest[..80] : rest, mentions);
        // "a new bell - it owns the drawing", "a last look — checks for cracks", "old bells; finds their cracks": what the agent does then is no part of when.
        if (cue.Verdict == Verdict.Use)
            rest = WithoutDeed(Then.Replace(rest, "", 1));
        // "Never casts bells; asks the founder when one cracks": what it does instead is no limit.
        else if (cue.Rule == "does-not")
            rest = Does.Replace(rest, "", 1);
        return SituationsOf(cue, rest).Select(situation => cue.Verdict == Verdict.Avoid ? WithoutCommand(situation) : situation).Where(situation => situation.Length > 1 && !Cues.Is(situation, Role.PointingBack)).Select(situation => new UsageRow(situation, cue.Verdict, instead, source, line) { Rule = cue.Rule });
    }

    /// <summary>"gilding (one-agent), though this one may help": what follows is no case of its own.</summary>
    [GeneratedRegex(@"^(though|although|because|since|as it)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Reason { get; }

    [GeneratedRegex(@"\s*[;,—–-]\s+only\s+(for|when|if)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OnlyFor { get; }

    /// <summary>"gilding (use /gild instead)", "ropes — that is /rope": a command takes the work, which is no agent.</summary>
    private static string WithoutCommand(string situation) => Commanded.Replace(situation, "", 1) is { Length: > 2 } without ? without : situation;

    [GeneratedRegex(@"\s*(\(|[—–-]+\s)(instead\s)?(please\s)?(use|try|run|see|call|prefer|that is|that's|this is|those are)\s(the\s)?(`?/[\w:-]+`?[^()]{0,60}|[^(),/]{2,40}\s(workflow|command|skill|tool)( instead)?)\)?$|\s*\(\s*(`?/[\w:-]+`?|(those|these) (go|belong) to [^()]{2,60})\s*\)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Commanded { get; }

    private static List<string> SituationsOf(Cue cue, string rest)
    {
        List<string> situations = cue.Splits ? [.. Situations.Split(rest)] : [Unmarked.Trimmed(rest)];
        if (cue.Moment is not { } moment || situations is [])
            return situations;
        // "after you have cast a bell": who does it belongs to the moment, and speaks for what follows.
        var lead = rest[..Math.Max(0, rest.IndexOf(situations[0], StringComparison.Ordinal))];
        // "after a change to catch seams, holes, or stains": the list belongs to what is done then.
        if (situations.Count > 1 && (Inside.IsMatch(situations[0]) || Covering.IsMatch(situations[1])))
            situations = Rejoined(rest, situations);
        // "after casting a bell, clappers, or a yoke": things that are cast, too.
        if (situations.Count > 1 && situations[0].Contains(' ', StringComparison.Ordinal) && !rest.Contains(": ", StringComparison.Ordinal) && Piece.Of(situations[0]).Is(Role.Doing) && !situations.Skip(1).Any(situation => Piece.Of(situation) is var piece && (piece.Is(Role.Doing) || piece.Is(Role.Occasion) || piece.Is(Role.Clause))))
            situations = Rejoined(rest, situations);
        // "after a casting, before a ringing, when asked, a count": what tells its own occasion speaks for what follows it.
        var own = situations.FindIndex(1, situation => Piece.Of(situation).Is(Role.Occasion)) is > 0 and var first ? first : situations.Count;
        return [.. situations.Select((situation, i) => i == 0 ? $"{moment} {lead}{situation}" : lead.Length == 0 && moment != "as" && i < own && IsListed(rest, situation) ? $"{moment} {situation}" : situation)];
    }

    /// <summary>The pieces with what stands between them in the text, but for those that tell an occasion of their own.</summary>
    private static List<string> Rejoined(string text, List<string> pieces)
    {
        var joined = new List<string>();
        var (from, end) = (0, 0);
        foreach (var piece in pieces)
        {
            if (text.IndexOf(piece, end, StringComparison.Ordinal) is not (>= 0 and var at))
                return pieces;
            var own = Piece.Of(piece).Is(Role.Occasion) || Occasion.IsMatch(text.AsSpan(end, at - end));
            end = at + piece.Length;
            if (joined.Count > 0 && !own)
            {
                joined[^1] = text[from..end];
                continue;
            }
            from = at;
            joined.Add(piece);
        }
        return joined;
    }

    [GeneratedRegex(@"\s(to (?!(a|an|the|production|main|staging)\b)[a-z]+\s|when\s|whenever\s|if\s|where\s)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Inside { get; }

    [GeneratedRegex(@"\b(when|whenever|if|before|after|while|once)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Occasion { get; }

    [GeneratedRegex(@"^(covering|including|adding|involving|spanning)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Covering { get; }

    /// <summary>True where nothing stands between a piece and the one before it but what joins them.</summary>
    private static bool IsListed(string text, string piece) =>
        text.IndexOf(piece, StringComparison.Ordinal) is > 0 and var at && text[..at].TrimEnd() is var before && (before[^1] is ',' or ';' || before.EndsWith(" or", StringComparison.Ordinal) || before.EndsWith(" and", StringComparison.Ordinal));

    [GeneratedRegex(@";\s+(is\s+)?used by\s.*$|;\s+(it\s+)?(finds|writes|produces|creates|verifies|validates|provides|generates|ensures|identifies|detects|proves)\s.*$|\s+[-–—]+\s+(never|do not|don't|not) auto.*$|\s+[-–—]\s+((it|this agent|they)\s+\w|(checks|looks|reads|reviews|writes|runs|returns|produces|finds|catches)\s+(for|that|whether|the|if|all|each|every)\s).*$|\s+[-–—]\s+(applies|identifies|generates|creates|requires|enforces|explores|provides|ensures|validates|verifies|analyzes|detects|performs|finds)\s.*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Then { get; }

    /// <summary>"the user says "cast" or "ring" — makes a mould": without what is done once it is said, behind the last quotation.</summary>
    private static string WithoutDeed(string rest) =>
        rest.AsSpan().LastIndexOfAny('"', '”') is > 0 and var quote && Deed.Match(rest[(quote + 1)..]) is { Success: true } deed ? rest[..(quote + 1 + deed.Groups["before"].Length)] : rest;

    [GeneratedRegex(@"^(\s+[-–—]+\s+(?!this\b|always\b|perhaps\b)[a-z]+[^s\W]s\s|(?<before>[^;]*);\s+(?!(or|and|but|not|nor|never|do|does|use|also|only|for|if|when|whenever|before|after|while|unless|in|on|with|the|any|this|see)\b)[a-z]{3,}\s)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Deed { get; }

    [GeneratedRegex(@";\s+(it\s+)?(?!(does|is|has|was|as|unless|always|this|its|perhaps)\b)[a-z]{2,}s\s.*$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Does { get; }

    /// <summary>"watching a change over time — not for one failure" is both.</summary>
    private static (string Use, string Avoid) NotFor(string rest)
    {
        foreach (var tail in (ReadOnlySpan<string>)[" — not for ", " – not for ", " - not for ", ", not for ", "; not for ", " -- not for ", ", not before "])
        {
            if (rest.IndexOf(tail, StringComparison.OrdinalIgnoreCase) is > 2 and var at)
                return (rest[..at], rest[(at + tail.IndexOf("not", StringComparison.Ordinal))..]);
        }
        return ("", "");
    }

    private static int NextBreak(string sentence, int from)
    {
        // "when choices matter, not for routine work"
        var next = Tails.Select(mark => sentence.IndexOf(mark, from, StringComparison.OrdinalIgnoreCase)).Where(at => at >= 0).Select(at => at + 2).DefaultIfEmpty(-1).Min();
        foreach (var mark in Breaks)
        {
            var at = sentence.IndexOf(mark, from, StringComparison.Ordinal);
            if (at >= 0 && (next < 0 || at + mark.Length < next))
                next = at + mark.Length;
        }
        return next;
    }
}
