using System.Buffers;
using System.Text.RegularExpressions;
using Catalog.Core.Parsing.Formats;
using Catalog.Core.Parsing.Grammar;
using Catalog.Core.Parsing.Lexicons;

namespace Catalog.Core.Parsing.Relations;

/// <summary>Finds where a text names other agents: those of the catalog, and names that can only be an agent's.</summary>
internal sealed class AgentMentions(AgentDefinition self, KnownAgents known, bool knownOnly = false)
{
    private const int MostLists = 20;

    private const string Key = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_";

    private static readonly SearchValues<string> OfAgents = SearchValues.Create(["agent"], StringComparison.OrdinalIgnoreCase);

    private readonly bool isSkill = self.Format == ClaudeSkill.Format.Id;

    private readonly IReadOnlyList<string> builtIns = AgentFormats.Of(self.Format).BuiltIns;

    private readonly HashSet<string> own = [KnownAgents.Key(self.Name), KnownAgents.Key(KnownAgents.StemOf(self))];

    public bool IsSelf(string name) => own.Contains(KnownAgents.Key(name)) || own.Contains(KnownAgents.Key(name[(name.LastIndexOf(':') + 1)..]));

    /// <summary>The same, for a text in which other things than agents are named like agents.</summary>
    public AgentMentions OfKnown() => new(self, known, knownOnly: true);

    /// <summary>Whether the catalog has an agent of that name.</summary>
    public bool Knows(string name) => known.Contains(name);

    /// <summary>True for a skill's name, which only another skill's hand-off makes a relation of.</summary>
    public bool IsSkill(string name) => known.IsSkill(name);

    /// <summary>True for a text that is nothing but the name of another agent.</summary>
    public bool IsAgent(string name) => name.Length is > 1 and < 65 && !IsSelf(name) && (known.Contains(name) || !name.Contains(' ', StringComparison.Ordinal) && IsSlug(name, 0, name.Length));

    /// <summary>True for what can be an agent's name in running prose, where "kebab-case" is a word.</summary>
    public bool IsOther(string name) => IsAgent(name) || Knows(name) || name.Contains(' ', StringComparison.Ordinal) || name.Contains(':', StringComparison.Ordinal) || AgentRoles.Contains(name.AsSpan(name.AsSpan().LastIndexOfAny("-_ ") + 1));

    /// <summary>True for an agent that comes with the program which reads the file.</summary>
    public bool IsBuiltIn(string name) => builtIns.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>True where nothing but a comma or conjunction stands between two names.</summary>
    public static bool IsListed(string text, int end, int start) => Listing.IsMatch(text.AsSpan(end, start - end));

    /// <summary>The mentions in a text, in order, without the agent itself.</summary>
    /// <param name="loose">True under a hand-off heading, where display names count too.</param>
    public IEnumerable<AgentMention> In(string text, bool loose)
    {
        var taken = 0;
        foreach (var candidate in Candidates(text, loose))
        {
            if (candidate.Start >= taken && !IsSelf(candidate.Name))
            {
                taken = candidate.End;
                yield return candidate;
            }
        }
    }

    private IEnumerable<AgentMention> Candidates(string text, bool loose)
    {
        // Most texts name nobody: then nothing is made for them.
        List<AgentMention>? found = null;
        var handed = int.MaxValue;
        foreach (var match in known.In(text, 0, text.Length))
        {
            // A skill is read, and does no work of its own; only another skill hands over to it.
            if (!isSkill && known.IsSkill(match.Value) && !FollowedByAgent(text, match.End))
                continue;
            var listed = match.Start > handed && IsListed(text, handed, match.Start) && Bounded(text, match.Start, match.End);
            var isHandedTo = IsHandedTo(text, match.Start);
            if (listed || isHandedTo)
                handed = match.End;
            var written = Written(text, match.Start, match.End, out var start);
            if (listed || (start < match.Start && Marked(text, start, match.End) && !IsThing(text, match.End)) || IsName(text, match.Start, match.End, loose, isHandedTo))
                (found ??= []).Add(new AgentMention(written, start, match.End));
        }
        if (text.Contains('-', StringComparison.Ordinal) && !knownOnly)
        {
            foreach (var slug in Slugs(text).Where(slug => isSkill || !known.IsSkill(slug.Name) || FollowedByAgent(text, slug.End)))
                (found ??= []).Add(slug);
        }
        foreach (var called in knownOnly ? [] : text.Contains('`', StringComparison.Ordinal) || text.AsSpan().ContainsAny(OfAgents) ? Called(text).Concat(BuiltIn(text)) : Called(text))
            (found ??= []).Add(called);
        found?.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        return found ?? [];
    }

    /// <summary>A known name counts where it cannot be a common word.</summary>
    private static bool IsName(string text, int start, int end, bool loose, bool isHandedTo)
    {
        if (!Bounded(text, start, end))
            return false;
        if (IsThing(text, end) || IsCalledThing(text, start) || IsWhoeverLeads(text, start, end) || Identity.IsMatch(text.AsSpan(Math.Max(0, start - 60), Math.Min(60, start))))
            return false;
        if (text.AsSpan(start, end - start).ContainsAny('-', '_') || Marked(text, start, end) || FollowedByAgent(text, end) || isHandedTo || Links.IsOwner(text.AsSpan(end, Math.Min(24, text.Length - end))))
            return true;
        var titled = char.IsUpper(text[start]) && (text.AsSpan(start, end - start).IndexOf(' ') is var space && (space < 0 || char.IsUpper(text[start + space + 1])));
        if (titled && AgentRoles.Contains(text.AsSpan(start, end - start)[(text.AsSpan(start, end - start).LastIndexOf(' ') + 1)..]) && IsToward(text, start))
            return true;
        if (IsPossessor(text, start, end) || IsInitials(text, start, end))
            return true;
        if (IsGiven(text, start, end) && AgentRoles.Contains(text.AsSpan(start, end - start)) || IsProper(text, start, end) || IsListedInBold(text, start, end))
            return true;
        return titled && (loose || text.AsSpan(start, end - start).Contains(' ')) && IsBold(text, start, end) || titled && loose && text.AsSpan(start, end - start).Contains(' ');
    }

    /// <summary>"the orchestrator": whoever it is that gives out the work.</summary>
    private static bool IsWhoeverLeads(string text, int start, int end) =>
        text.AsSpan(start, end - start) is "orchestrator" or "coordinator" && text.AsSpan(0, start).EndsWith("the ", StringComparison.OrdinalIgnoreCase) && !FollowedByAgent(text, end);

    private static bool Bounded(string text, int start, int end)
    {
        var before = start > 0 ? text[start - 1] : ' ';
        var after = end < text.Length ? text[end] : ' ';
        if (char.IsLetterOrDigit(before) || before is '-' or '_' or '.' or '\\' or '#' || before == '$' && start > 1 && !char.IsWhiteSpace(text[start - 2]) && text[start - 2] is not ('`' or '(' or '"') || before == '/' && !IsRole(text, start - 1, -1) || before == ':' && IsCommand(text, start - 1))
            return false;
        if (after is '_' or '\\' || after == '/' && !IsRole(text, end, 1) || after == '-' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]))
            return false;
        return after != '.' || end + 1 >= text.Length || !char.IsLetterOrDigit(text[end + 1]);
    }

    /// <summary>"/plugin:name" is typed, and takes no work.</summary>
    private static bool IsCommand(string text, int colon)
    {
        var at = colon - 1;
        while (at >= 0 && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or '_'))
            at--;
        return at >= 0 && text[at] == '/';
    }

    /// <summary>"db-designer/api-designer" are two names; in a path stand no roles.</summary>
    private static bool IsRole(string text, int slash, int step)
    {
        var at = slash + step;
        while (at >= 0 && at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or '_'))
            at += step;
        var word = step > 0 ? text.AsSpan(slash + 1, at - slash - 1) : text.AsSpan(at + 1, slash - at - 1);
        return AgentRoles.Contains(word[(word.LastIndexOf('-') + 1)..]) && (at < 0 || at >= text.Length || text[at] is not ('/' or '\\') && (text[at] != '.' || at + 1 >= text.Length || !char.IsLetter(text[at + 1])));
    }

    private static bool Marked(string text, int start, int end) =>
        start > 0 && text[start - 1] is '@' or '$'
        || start > 0 && end < text.Length && text[start - 1] == '`' && text[end] == '`';

    /// <summary>"hand off to qa": a common word is a name right behind such words.</summary>
    private static bool IsHandedTo(string text, int start)
    {
        var before = text.AsSpan(0, start).TrimEnd("`* ");
        // "**With smith**: hands over the drawings"
        if (before is "**With" or "- **With")
            return true;
        if (before.EndsWith("→") && IsLast(text, start))
            return true;
        if (before.LastIndexOfAny('→', '⇒') is >= 0 and var arrow && Names.IsMatch(before[(arrow + 1)..]))
            return true;
        return Links.Gives(before);
    }

    /// <summary>Nothing but names up to the end, a bracket or a stop: "→ one / other (for speed)"; steps go on with another arrow.</summary>
    private static bool IsLast(string text, int start)
    {
        var rest = text.AsSpan(start, Math.Min(120, text.Length - start));
        var end = rest.IndexOfAny("(;.\n");
        return !text.AsSpan(0, start).TrimEnd("`* →").Contains('→') && Names.IsMatch($"{(end < 0 ? rest : rest[..end])}/");
    }

    /// <summary>"escalates blockers to producer", "work with **producer**": one word that ends like one who works, where work goes or is done together.</summary>
    private static bool IsGiven(string text, int start, int end)
    {
        var before = text.AsSpan(Math.Max(0, start - 60), Math.Min(60, start));
        return IsBold(text, start, end) ? Partnering.IsMatch(before) : Giving.IsMatch(before);
    }

    /// <summary>"enough for Builder to go on": written like a name behind a word that leads to somebody.</summary>
    private static bool IsToward(string text, int start)
    {
        var before = text.AsSpan(0, start).TrimEnd(' ');
        var word = before[(before.LastIndexOfAny(" \n(") + 1)..];
        return before.Length < start && (word is "for" or "to" or "by" or "from" or "with" or "via" || word.Equals("run", StringComparison.OrdinalIgnoreCase) || word.Equals("spawn", StringComparison.OrdinalIgnoreCase) || word.Equals("ask", StringComparison.OrdinalIgnoreCase) || word.Equals("invoke", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>"if Builder changed a test", "for the Planner", "gate on Test Lead": a word that ends like one who works or that no dictionary of the field has, with a capital that neither its place nor a longer name gives it; with an article several words are somebody's post.</summary>
    private static bool IsProper(string text, int start, int end)
    {
        var word = text.AsSpan(start, end - start);
        var last = word[(word.LastIndexOf(' ') + 1)..];
        var isLong = last.Length < word.Length;
        if (!char.IsUpper(word[0]) || !char.IsUpper(last[0]) || !last[1..].ContainsAnyInRange('a', 'z') || start < 2 || text[start - 1] != ' ' || !(AgentRoles.IsWorking(last.ToString()) || !isLong && !Lexicon.IsKnown(word.ToString().ToLowerInvariant())))
            return false;
        var after = text.AsSpan(end);
        if (after is not ([] or [' ', >= 'a' and <= 'z', ..] or ['.' or ',' or ';' or ':' or ')' or '\n', ..] or ['\'' or '’', 's', ' ', ..]))
            return false;
        var before = text.AsSpan(0, start).TrimEnd(' ');
        var from = before.LastIndexOfAny(" \n") + 1;
        var lead = before[from..];
        if (lead.Length == 0 || lead[1..].ContainsAnyExceptInRange('a', 'z') || lead is "a" or "an" or "your" or "as" or "senior" || isLong && lead is "the" or "The" or "and" or "or" or "our" or "their")
            return false;
        return char.IsAsciiLetterLower(lead[0]) || Links.Is(lead.ToString(), Role.Opening);
    }

    /// <summary>"Founder's drawing", "from the Founder's drawing", "per founder's drawing": a word that ends like one who works, with what is its own.</summary>
    private static bool IsPossessor(string text, int start, int end)
    {
        var word = text.AsSpan(start, end - start);
        if (!IsOwning(text, end) || !AgentRoles.IsWorking(word[(word.LastIndexOf(' ') + 1)..].ToString()))
            return false;
        var before = text.AsSpan(0, start);
        if (char.IsLower(word[0]))
            return before.EndsWith(", ") || before.EndsWith(": ") || before.EndsWith(":** ") || before.EndsWith("from ") || before.EndsWith("per ") || before.EndsWith("following ");
        var lead = before.TrimEnd(' ');
        lead = lead[(lead.LastIndexOfAny(" \n") + 1)..].TrimStart("*(\"`");
        return lead.IsEmpty || lead[^1] is ':' or '-' or '/' or ',' or '.' or '→' || char.IsLower(lead[0]) && lead is not ("a" or "an" or "your" or "our" or "their" or "each") || Links.Is(lead.ToString(), Role.Opening);
    }

    private static bool IsOwning(string text, int end) => text.AsSpan(end) is ['\'' or '’', 's', ' ', ..];

    /// <summary>"QA does that": letters in capitals are a name where somebody acts.</summary>
    private static bool IsInitials(string text, int start, int end) =>
        end - start is > 1 and < 6 && !text.AsSpan(start, end - start).ContainsAnyExceptInRange('A', 'Z') && Links.IsActor(text.AsSpan(end));

    /// <summary>"**smith** — for all that is iron": written small in bold at the head of an item.</summary>
    private static bool IsListedInBold(string text, int start, int end) =>
        start == 2 && IsBold(text, start, end) && !text.AsSpan(start, end - start).ContainsAnyExceptInRange('a', 'z') && text.AsSpan(end).TrimStart('*').TrimStart(' ') is ['—' or '–' or '→', ..] or ['-', ' ', ..];

    private static bool IsBold(string text, int start, int end) =>
        start > 1 && end + 1 < text.Length && text[start - 1] == '*' && text[start - 2] == '*' && text[end] is '*' or ':';

    /// <summary>A tool, skill, command or file is named like an agent, but does no work of its own.</summary>
    private static bool IsThing(string text, int end)
    {
        var rest = text.AsSpan(end).TrimStart("`*").TrimStart(' ');
        foreach (var thing in (ReadOnlySpan<string>)["skill", "tool", "command", "plugin", "server", "MCP", "package", "library", "CLI", "script", "workflow", "prompt", "technical", "level", "style", "based", "技能", "スキル"])
        {
            if (rest.StartsWith(thing, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>"see skill: `x`".</summary>
    private static bool IsCalledThing(string text, int start) =>
        text.AsSpan(0, start).TrimEnd(" `*") is [.., ':'] before && before[..^1].TrimEnd('*') is var label && (label.EndsWith("skill", StringComparison.OrdinalIgnoreCase) || label.EndsWith("skills", StringComparison.OrdinalIgnoreCase));

    /// <summary>What stands before a name that no agent of the catalog has: a word that leads to somebody, a list, or nothing.</summary>
    private static bool IsLedTo(string text, int start)
    {
        var before = text.AsSpan(0, start).TrimEnd(" `*@[");
        // `mode: fast-reviewer` is a setting.
        if (!before.IsEmpty && before[^1] == ':' && before[..^1].TrimEnd(Key) is { IsEmpty: false } code && code[^1] == '`')
            return false;
        if (before.IsEmpty || before[^1] is '→' or '>' or '(' or '/' or '&' or '|' or '—' or ':' or '\n')
            return true;
        // In a list of things a "type-checker" is one of them.
        if (before[^1] == ',')
            return before[(before.LastIndexOfAny(" \n") + 1)..].ContainsAny('-', '`', '*') || before.Length < 2 || before[^2] is '`' or '*' or ')';
        var from = before.Length;
        while (from > 0 && char.IsLetter(before[from - 1]))
            from--;
        // "need to reverse-engineer" is what is done.
        if (before[from..].Equals("to", StringComparison.OrdinalIgnoreCase) && Doer.IsMatch(before[..from]))
            return false;
        return Links.Is(before[from..].ToString(), Role.Lead) || Links.Gives(before);
    }

    public static bool FollowedByAgent(string text, int end)
    {
        var rest = text.AsSpan(end).TrimStart("`*").TrimStart(' ');
        return rest.StartsWith("agent", StringComparison.OrdinalIgnoreCase) && (rest.Length == 5 || !char.IsLetter(rest[5]))
            || rest.StartsWith("subagent", StringComparison.OrdinalIgnoreCase) && (rest.Length == 8 || !char.IsLetter(rest[8]));
    }

    /// <summary>Takes a plugin's name before a colon into the name.</summary>
    private static string Written(string text, int start, int end, out int from)
    {
        from = start;
        if (start > 1 && text[start - 1] == ':' && char.IsLetterOrDigit(text[start - 2]))
        {
            from = start - 1;
            while (from > 0 && (char.IsLetterOrDigit(text[from - 1]) || text[from - 1] is '-' or '_'))
                from--;
        }
        return text[from..end];
    }

    /// <summary>"built-in `explore`", "hand off to `task`": an agent of the program's own, which only such words tell from a thing of the same name.</summary>
    private IEnumerable<AgentMention> BuiltIn(string text)
    {
        foreach (var name in builtIns)
        {
            for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                var end = at + name.Length;
                var isMarked = at > 0 && end < text.Length && text[at - 1] == '`' && text[end] == '`';
                var isNamed = isMarked && string.CompareOrdinal(text, at, name, 0, name.Length) == 0;
                if (isNamed && (text.AsSpan(0, at - 1).TrimEnd(' ').EndsWith("built-in", StringComparison.OrdinalIgnoreCase) || name.Contains('-', StringComparison.Ordinal) && !IsThing(text, end))
                    || name.Contains('-', StringComparison.Ordinal) && Bounded(text, at, end) && Agents.IsMatch(text.AsSpan(end, Math.Min(12, text.Length - end)))
                    || (isMarked || char.IsUpper(text[at])) && Bounded(text, at, end) && (FollowedByAgent(text, end) || NamesAgentsTo.IsMatch(text.AsSpan(end, Math.Min(80, text.Length - end)))))
                    yield return new AgentMention(text[at..end], at, end);
            }
        }
    }

    /// <summary>"general-purpose subagents"</summary>
    private static Regex Agents { get; } = new(@"^ (sub-?)?agents?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>"the `architect` agent": marked and called one, a single word is a name too.</summary>
    private static IEnumerable<AgentMention> Called(string text)
    {
        for (var at = text.IndexOf("` ", StringComparison.Ordinal); at > 0; at = text.IndexOf("` ", at + 1, StringComparison.Ordinal))
        {
            var start = at;
            while (start > 0 && (char.IsAsciiLetterLower(text[start - 1]) || text[start - 1] == '_'))
                start--;
            if (at - start is > 2 and < 30 && start > 0 && text[start - 1] == '`' && FollowedByAgent(text, at))
                yield return new AgentMention(text[start..at], start, at);
        }
        // "specialized agents (planner, code-reviewer)"
        foreach (Match list in AgentList.Matches(text).Concat(TitleList.Matches(text)).Take(MostLists))
        {
            foreach (Capture name in list.Groups["name"].Captures)
                yield return new AgentMention(name.Value, name.Index, name.Index + name.Length);
        }
        // "hand off to @anne"
        for (var at = text.IndexOf(" @", StringComparison.Ordinal); at >= 0; at = text.IndexOf(" @", at + 1, StringComparison.Ordinal))
        {
            var end = at + 2;
            while (end < text.Length && char.IsAsciiLetterLower(text[end]))
                end++;
            if (end - at is > 4 and < 32 && Bounded(text, at + 2, end) && IsHandedTo(text, at + 1))
                yield return new AgentMention(text[(at + 2)..end], at + 2, end);
        }
    }

    private static IEnumerable<AgentMention> Slugs(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiLetterOrDigit(text[at]))
                continue;
            var end = at;
            var hyphens = 0;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '_' || text[end] == '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]) && end > at && char.IsAsciiDigit(text[end - 1])))
                hyphens += text[end++] == '-' ? 1 : 0;
            while (end > at && text[end - 1] is '-' or '_')
                end--;
            if (hyphens > 0 && IsSlug(text, at, end) && !IsModel(text, at, end) && !Technologies.Vocabulary.Shipped.OfficialNames.ContainsKey(text[at..end]))
                yield return new AgentMention(Written(text, at, end, out var start), start, end);
            at = end;
        }
    }

    /// <summary>"DEFAULT_MODEL: the model to use (default: tern-pro)".</summary>
    private static bool IsModel(string text, int start, int end)
    {
        var from = Math.Max(text.LastIndexOf('\n', Math.Max(0, start - 1)) + 1, start - 80);
        return !FollowedByAgent(text, end) && OfModels.IsMatch(text.AsSpan(from, start - from));
    }

    private static bool IsSlug(string text, int start, int end)
    {
        var word = text.AsSpan(start, end - start);
        // "`task-master show 4`" is typed, "paint-pro@5" is installed.
        if (end < text.Length && (text[end] == '@' || text[end] == ' ' && start > 0 && text[start - 1] == '`'))
            return false;
        if (Doing.IsMatch(word) || word.ContainsAnyInRange('A', 'Z') || word.Length > 64 || !Bounded(text, start, end) || word.IndexOf('-') < 0)
            return false;
        var last = word[(word.LastIndexOf('-') + 1)..];
        var role = AgentRoles.Contains(last);
        var marked = start > 0 && text[start - 1] == '@' || FollowedByAgent(text, end);
        if (role && start > 0 && text[start - 1] == '@')
            return end >= text.Length || text[end] != '/';
        return (role || marked && (start > 0 && text[start - 1] == '`' || AgentRoles.IsWorker(word.ToString())))
            && !IsThing(text, end) && (marked || Marked(text, start, end) || IsLedTo(text, start) || IsOwning(text, end)) && !Links.Is(word.ToString(), Role.Thing);
    }

    private static Regex Doer { get; } = new(@"\b(needs?|wants?|how|able|order|used|trying|going|asked|ready|have|has) $", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>A list of names in brackets behind the word for them; one at least is written like a name.</summary>
    private static Regex AgentList { get; } = new(@"agents \((?=[^()]{0,300}-)[`*]*(?<name>[a-z][a-z0-9-]{1,40})[`*]*(, [`*]*(?<name>[a-z][a-z0-9-]{1,40})[`*]*){1,20}\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>"`one` / `other` subagent": what is said of the last of a list.</summary>
    private static Regex NamesAgentsTo { get; } = new(@"^`(\s*(,|/|or|and)\s*`[\w-]{2,40}`){1,4}\s+(sub-?)?agents?\b", RegexOptions.CultureInvariant);

    /// <summary>"other agents (Bell Agent, Rope Tester)": a list of titles of which one at least says what it is.</summary>
    private static Regex TitleList { get; } = new(@"agents \((?=[^()]{0,300} Agent\b)(?<name>[A-Z][\w/]{1,30}( [A-Z][\w/]{1,30}){0,3})(, (and )?(?<name>[A-Z][\w/]{1,30}( [A-Z][\w/]{1,30}){0,3})){1,20}\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>"You are a data analyst agent": the agent itself, as what it is.</summary>
    private static Regex Identity { get; } = new(@"\byou are an? ([\w-]+ ){0,3}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex OfModels { get; } = new(@"\bmodels?\b(?!.{0,40}\bagent\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Between "hands off to one" or "to one (for ropes)" and "and the other".</summary>
    private static Regex Listing { get; } = new(@"^[`*]*( \([^()]{1,60}\))?(,?\s+(and|or|&)|,)\s+(the )?[`*@]*$", RegexOptions.CultureInvariant);

    /// <summary>"one / other, ", a list of single words that goes on.</summary>
    private static Regex Names { get; } = new(@"^([\s`*@]*[\w-]{2,40}[\s`*]*(/|,|&|\bor\b|\band\b))+[\s`*@]*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private static Regex Giving { get; } = new(@"\b(escalat|delegat|defer|rout|hand|pass|flag|send|redirect)\w*( [\w-]+){1,5} to $", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Partnering { get; } = new(@"\b(with|to|from|by|via) \*\*$", RegexOptions.CultureInvariant);

    /// <summary>A tool is called by what it does: "atlas-get-performance-advisor".</summary>
    private static Regex Doing { get; } = new(@"(^|-)(get|list|fetch|set)-", RegexOptions.CultureInvariant);
}
