using System.Buffers;
using System.Text.RegularExpressions;
using Catalog.Core.Parsing.Relations;

namespace Catalog.Core.Parsing.Usage;

/// <summary>A situation and the agent that takes the work instead, as they stand in one sentence, bullet or cell.</summary>
/// <param name="Situation">Without the words that redirect.</param>
/// <param name="Instead">Null when no agent is named.</param>
internal sealed partial record Redirect(string Situation, string? Instead)
{
    /// <summary>True when the words alone say that the work is another's; handing on a result does not.</summary>
    public bool Disowns { get; private init; }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>What an agent is said to own: "that is the tester's job".</summary>
    private const string Owning = "(lane|job|domain|territory|responsibility|call|role|task|scope|concern|area|remit)";

    /// <summary>Characters; nobody redirects in longer sentences, and the patterns stay cheap.</summary>
    private const int Longest = 600;

    private static readonly SearchValues<string> Hints = SearchValues.Create(
        [
            "use ", "invoke", "→", "->", "delegat", "defer", "route", "redirect", "hand", "belong", "owned", "lane", "escalat", "refer", "flag", "prefer", "see ", "consult",
            "goes to", "go to", "domain", "territory", "job", "call", "try ", "pass", "send", "switch", "leave", "instead", "that is", "responsibility", "recommend", "'s ", "’s ", ")", " does", "handles", "takes", "covers",
        ],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<char> NameLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_:");

    public static Redirect Of(string text, AgentMentions mentions)
    {
        var bare = text.Trim();
        if (bare.EndsWith(").", StringComparison.Ordinal))
            bare = bare[..^1];
        if (bare.Length > Longest || !bare.AsSpan().ContainsAny(Hints))
            return new(bare, null);
        if (Parenthesised(bare, mentions) is { } aside)
            return aside;
        if (TailOf(bare) is > 2 and var tail)
            return new(Outlines.Words.Trimmed(bare[..tail].TrimEnd('(', '[', ' ', ',', ';', '—', '–', '-', '→', '.', ':')), Agent(bare[tail..], mentions)) { Disowns = Disowning.IsMatch(bare.AsSpan(tail)) };
        if (Owned.Match(bare) is { Success: true } owned && (Agent(owned.Groups["agent"].Value, mentions) ?? Known(owned.Groups["agent"].Value, mentions)) is { } owner)
            return new(Outlines.Words.Trimmed(owned.Groups["what"].Value.TrimEnd('—', '–', '-', ' ', ',')), owner) { Disowns = true };
        if (Preposed.Match(bare) is { Success: true } pre && (Agent(pre.Groups["agent"].Value, mentions) ?? Worker(pre.Groups["agent"].Value)) is { } first)
            return new(Outlines.Words.Trimmed(pre.Groups["what"].Value), first) { Disowns = true };
        return new(bare, null);
    }

    /// <summary>"nets (net-maker), hooks (hook-smith)" are two; what names one or none is one.</summary>
    public static IReadOnlyList<Redirect> Each(string text, AgentMentions mentions)
    {
        if (text.Length <= Longest && text.Contains("), ", StringComparison.Ordinal))
        {
            var pieces = text.Split("), ");
            Redirect[] each = [.. pieces.Select((piece, at) => Of(at + 1 < pieces.Length ? piece + ")" : piece, mentions))];
            if (each.Count(one => one.Instead is not null) > 1 && each.SkipLast(1).All(one => one.Instead is not null))
                return each;
        }
        return [Of(text, mentions)];
    }

    /// <summary>The first agent of a redirecting tail; tools, teams and roles are none.</summary>
    public static string? Agent(string tail, AgentMentions mentions)
    {
        if (tail.Length <= Longest && Slug.Match(tail) is { Success: true } slug && !mentions.IsSelf(slug.Groups["name"].Value))
            return slug.Groups["name"].Value;
        foreach (var mention in mentions.In(tail, loose: true))
            return mention.Name;
        if (tail.Length <= Longest && Possessor.Match(tail) is { Success: true } owner && !Nobody.IsMatch(owner.Groups["name"].Value) && !mentions.IsSelf(owner.Groups["name"].Value))
            return owner.Groups["name"].Value;
        if (tail.Length > Longest || Named.Match(tail) is not { Success: true } named)
            return null;
        var name = named.Groups["name"].Value.Trim();
        return Nobody.IsMatch(name) || mentions.IsSelf(name) ? null : name;
    }

    /// <summary>"team:copy-editor", "data_steward": a name in one word that ends like one who works.</summary>
    public static bool IsNamed(string name)
    {
        if (name.Length is < 5 or > 64 || name.AsSpan().ContainsAnyExcept(NameLetters) || name.AsSpan().IndexOfAny('-', '_', ':') <= 0)
            return false;
        var last = name.AsSpan(name.AsSpan().LastIndexOfAny('-', '_', ':') + 1);
        return AgentRoles.Contains(last) || (name.Contains(':', StringComparison.Ordinal) || name.Contains('_', StringComparison.Ordinal)) && last.Length > 4 && (last.EndsWith("er") || last.EndsWith("or") || last.EndsWith("ist"));
    }

    private static string? Known(string name, AgentMentions mentions) => Outlines.Words.Bare(name) is var bare && mentions.IsAgent(bare) && !mentions.IsSelf(bare) ? bare : null;

    private static string? Worker(string name) => AgentRoles.IsWorker(name) ? name : null;

    /// <summary>"schema design (sql-expert)": nothing but a name in the last brackets.</summary>
    private static Redirect? Parenthesised(string text, AgentMentions mentions)
    {
        if (!text.EndsWith(')') || text.LastIndexOf('(') is not (> 2 and var open))
            return null;
        var name = Outlines.Words.Bare(text[(open + 1)..^1]).Trim();
        if (name.AsSpan().IndexOfAny(" /,") is > 0 and var first && name.Split([" or ", " / ", "/", ", "], StringSplitOptions.TrimEntries) is { Length: > 1 } several && Array.TrueForAll(several, each => mentions.IsAgent(each) || AgentRoles.IsWorker(each)))
            name = name[..first];
        if (That.Match(name) is { Success: true } that && !Nobody.IsMatch(that.Groups["name"].Value))
            return new(Outlines.Words.Trimmed(text[..open]), that.Groups["name"].Value);
        return mentions.IsAgent(name) || IsNamed(name) || AgentRoles.IsWorker(name) ? new(Outlines.Words.Trimmed(text[..open]), name) : null;
    }

    /// <summary>Where the words that only redirect begin; 0 when there are none.</summary>
    private static int TailOf(string text)
    {
        for (var at = 3; at < text.Length - 3; at++)
        {
            if (text[at] is '(' or '[' or '—' or '–' or '→' or ';' or ',' or ':' or '.' or '-' or '>' or '⇒' or ' ' && IsSeparator(text, at) && Tail.IsMatch(text.AsSpan(at)))
                return at;
        }
        return 0;
    }

    private static bool IsSeparator(string text, int at) => text[at] switch
    {
        ' ' => char.IsLetter(text[at + 1]) && char.ToLowerInvariant(text[at + 1]) is 't' or 'b' or 'o' or 'h' or 'i' or 'u' or 'd',
        '-' or ',' or ':' or '.' => text[at + 1] is ' ' or '>',
        _ => true,
    };

    private static Regex Tail { get; } = new(@"^([(\[—–→;,:.>⇒\s-]*[(\[—–→;,:.>⇒-]\s*(please |you should |instead,? )?((use|invoke|call|try|prefer|see|consult|recommend)\s+(the )?[`*@]*(?!(when|for|to|this|it|with|of|a|an)\b)[\w@:.-]+[^.;)]{0,60}|((suggest|recommend|ask|have|let)\s+([\w’'-]+\s+){1,4}?)?(delegate|defer|route|redirect|hand( off| over)?|handoff|pass|send|escalate|refer|forward|switch|flag|leave|recommend|coordinate|copy|give|goes|go|belongs?)(s|ed)?\s+(this |that |it |these |them |those )?(for|to|with)\s+[^.;]{2,60}|(that|this|it)(['’]s| is)\s+(the )?([\w`*@+#/-]{2,30}( [\w-]{2,20})?['’]s|[`*@]+[\w-]{2,40}[`*]+) " + Owning + @"|(that|this|it|those|these|they)(['’]s| is| are)( for)?( the)? ([`*@]+[\w-]{2,40}|[a-z][\w]*(-[\w]+)+)[`*]*((,|,? (and|or)) [`*@]+[\w-]{2,40}[`*]*){0,4}|(that|this|it|those|these|they)(['’]s|\s+\w+)?( is| are)?\s+(belongs? to|owned by|handled by|the job of)\s+[^.;,]{2,60}(,.*)?|(the )?[`*@]*[\w-]{2,40}[`*]* (does|handles|owns|takes|covers)( (that|this|it|those|them))?|owned by [^.;]{2,60}|handled by [^.;]{2,60}|(the )?[\w`*@-]{2,30}( [\w-]{2,20})?['’]s " + Owning + @")|\s*[(→⇒>-]*[→⇒>]\s*[`*@$]*[a-z][\w@:.-]+[^.;,]{0,40}([;,(.].*)?|\s+(use|invoke) (the )?[`*@]*[\w:.-]+[`*]*( agent)?( instead| for (that|this|those))|\s+(belongs? to|(is|are) owned by|(is|are) handled by) [^.;]{2,60})[)\]]?\.?\s*$", Options);

    private static Regex Owned { get; } = new(@"^(?<what>[^.;]{3,200}?)\s+(belongs? to|is (owned|handled) by|are (owned|handled) by|goes to|go to|is the job of)\s+(?<agent>[^.]{2,60})\.?$|^(?<what>[^.;]{3,200}?)\s+(is|are)\s+(the )?(?<agent>[\w`*@-]{2,40})['’]s " + Owning + @"\.?$", Options);

    private static Regex Preposed { get; } = new(@"^((for|if|when)\s+(?<what>[^.;]{3,200}?)(,|:| —| –)?\s+(please )?(use|invoke|delegate to|defer to|call|see|route to|hand off to)\s+(?<agent>[^.,;]{2,60}?)( instead)?\.?|(use|invoke|prefer)\s+(?<agent>(the )?[`@*]?[\w:.-]+[`*]?( agent)?)\s+(instead\s+)?(for|when|if|to)\s+(?<what>[^.]{3,300}?)( instead)?\.?|(defers?|delegates?|leaves?|hands?( off)?)\s+(?<what>[^.]{3,200}?)\s+to\s+(?<agent>[^.]{2,60})\.?)$", Options);

    private static Regex Disowning { get; } = new(@"^\W*(please |instead,? |that[\s\w]* |it['’]?s? |is |are |this |the )*(use|invoke|prefer|belongs?|owned|handled|defers?|see)\b|['’]s " + Owning + @"\b|\binstead\b", Options | RegexOptions.NonBacktracking);

    /// <summary>A name followed by "agent", or a role with "the" before it that work belongs to.</summary>
    private static Regex Named { get; } = new(@"(use|invoke|call|try|prefer|to|by|→|see|consult|(that|this|it)(['’]s| is))\s+(the\s+)?[`*@]*(?<name>(?!(route|use|hand|go|delegate|defer|escalate|pass|send)\b)[A-Za-z][\w:.-]*(\s+[\w-]+){0,2}?)[`*]*\s+(agent|sub-?agent)\b|(belongs? to|owned by|handled by|defers? to|the job of|goes to|(that|this|it)(['’]s| is))\s+(the\s+)?(?<name>([a-z][\w-]*\s+){1,2}(engineer|developer|architect|reviewer|analyst|analy[sz]er|designer|tester|auditor|manager|writer|expert))\b", Options);

    /// <summary>Nothing but a slug: "→ counsel-bot", "(use counsel-bot)".</summary>
    private static Regex Slug { get; } = new(@"^[\s(\[—–→,;:.-]*((suggest|recommend|ask|have|let)\s+([\w’'-]+\s+){1,4}?)?(→|⇒|->|use|see|try|prefer|delegate to|defer to|route to|escalate to|hand( off)?( that| this| it)? to|coordinate with|belongs? to|(that|this|it|those|these|they)(['’]s| is| are)( for)?)\s*(the )?[`*@]*(?<name>[a-z][a-z0-9]*([-_:][a-z0-9]+)+)[`*]*( agent)?((,|/|,? (and|or)) ?[`*@]*[\w-]+[`*]*){0,3}( instead|(['’]s)? " + Owning + @")?[)\].\s]*$", Options);

    /// <summary>"that's the Architect's role", "`tester` does".</summary>
    private static Regex Possessor { get; } = new(@"^[\s(\[—–,;:.-]*((that|this|it)(['’]s| is)\s+)?(the )?([`*@]*(?<name>[A-Z][\w+#/-]*( [A-Z][\w-]*)?|(?<=[`@])[a-z][\w-]*)[`*]*['’]s " + Owning + @"\b|[`*@]+(?<name>[a-z][\w-]*)[`*]+ (does|handles|owns|takes|covers)\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>"(that's Query Quinn)".</summary>
    private static Regex That { get; } = new(@"^([Tt]hat|[Tt]his|[Ii]t)(['’]s| is)( the)? (?<name>[A-Z][\w-]*( [A-Z][\w-]*){0,2})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    private static Regex Nobody { get; } = new(@"\b(users?|humans?|teams?|orchestrator|coordinator|specialists?|skills?|tools?|commands?|your|my|their|other|another|own|main|parent|caller|someone|owner|stakeholders?|engineers|developers|person|when|appropriate|relevant|dedicated|separate|different|each|every|any|same|right|matching|suitable|correct|best)\b", Options);
}
