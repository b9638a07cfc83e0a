using System.Buffers;
using System.Text.RegularExpressions;
using Catalog.Core.Parsing.Formats;
using Catalog.Core.Parsing.Grammar;

namespace Catalog.Core.Parsing.Relations;

/// <summary>Finds where a text names other agents: those of the catalog, and names that can only be an agent's.</summary>
internal sealed partial class AgentMentions(AgentDefinition self, KnownAgents known, bool knownOnly = false, bool linksOnly = false)
{
    private const int MostLists = 20;

    private static readonly SearchValues<string> OfAgents = SearchValues.Create(["agent"], StringComparison.OrdinalIgnoreCase);

    private readonly bool isSkill = self.Format == ClaudeSkill.Format.Id;

    private readonly IReadOnlyList<string> builtIns = AgentFormats.Of(self.Format).BuiltIns;

    private readonly HashSet<string> own = [KnownAgents.Key(self.Name), KnownAgents.Key(KnownAgents.StemOf(self)), KnownAgents.Key(KnownAgents.CallOf(self))];

    /// <summary>The subagents whose files the text leads to, beside it or elsewhere: "./subagents/rim-starter.md".</summary>
    private readonly Lazy<HashSet<string>> led = new(() => self.Body.Contains("agents/", StringComparison.Ordinal) ? [.. OwnFile.Matches(self.Body).Select(match => match.Groups["name"].Value)] : []);

    /// <summary>The servers and programs that its own tools are of ("rope-manager/*", "mcp__rope-manager__pull", "Bash(rope-agent:*)"), and what its text installs.</summary>
    private readonly Lazy<HashSet<string>> ofTools = new(() => self.FrontMatter.Fields
        .Where(field => field.Key.Contains("tools", StringComparison.OrdinalIgnoreCase) || field.Key.StartsWith("mcp", StringComparison.OrdinalIgnoreCase))
        .SelectMany(field => OfTool.Matches(field.Written)).Concat(Installed.Matches(self.Body)).Select(match => match.Groups["name"].Value).ToHashSet(StringComparer.OrdinalIgnoreCase));

    public bool IsSelf(string name) => own.Contains(KnownAgents.Key(name)) || own.Contains(KnownAgents.Key(name[(name.LastIndexOf(':') + 1)..])) || own.Contains(KnownAgents.Key(name.Replace(':', '-')));

    /// <summary>The same, for a text in which other things than agents are named like agents.</summary>
    public AgentMentions OfKnown() => new(self, known, knownOnly: true);

    /// <summary>The same, for a list of skills: only those that it leads to by a link.</summary>
    public AgentMentions OfLinks() => new(self, known, linksOnly: true);

    /// <summary>Whether the catalog has an agent of that name.</summary>
    public bool Knows(string name) => known.Contains(name);

    /// <summary>True for a skill's name, which only another skill's hand-off makes a relation of.</summary>
    public bool IsSkill(string name) => known.IsSkill(name);

    /// <summary>True for the name of another agent of the catalog, or, for a skill, of another skill: what takes its work.</summary>
    public bool Takes(string name) => known.Contains(name) && !IsSelf(name) && (isSkill || !known.IsSkill(name));

    /// <summary>Who takes work by the name that a call is typed with: "bells:gild" is the skill bells-gild, or gild of the plugin bells; null for others.</summary>
    public string? AnsweringTo(string name) =>
        name.Contains(':', StringComparison.Ordinal) && name.Replace(':', '-') is var joined && Takes(joined) ? joined : Takes(name) ? name : null;

    /// <summary>True for a text that is the name of another agent, in its very letters.</summary>
    public bool Names(string text) => known.IsWritten(text) && !known.IsSkill(text) && !IsSelf(text);

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
        var (handed, last) = (int.MaxValue, int.MaxValue);
        // An agent reads the skills that it links to; among skills a link leads from one work to another.
        foreach (var link in isSkill && text.Contains("/SKILL.md", StringComparison.Ordinal) ? SkillLink.Matches(text) : Enumerable.Empty<Match>())
        {
            if (known.Contains(link.Groups["name"].Value))
                (found ??= []).Add(new(link.Groups["name"].Value, link.Groups["shown"].Index, link.Index + link.Length, IsLink: true));
        }
        foreach (var code in text.Contains(".md`", StringComparison.Ordinal) ? FilePath.Matches(text) : Enumerable.Empty<Match>())
        {
            if (FileAt(code.Groups["path"].Value) is { } name && (isSkill || !known.IsSkill(name)))
                (found ??= []).Add(new(name, code.Index, code.Index + code.Length, IsLink: true));
        }
        if (isSkill)
        {
            foreach (var call in Usage.Calls.In(text, this))
                (found ??= []).Add(call);
            foreach (var lost in text.Contains(" skill", StringComparison.OrdinalIgnoreCase) ? CalledSkill.Matches(text).Where(call => !known.Contains(call.Groups["name"].Value)) : [])
                (found ??= []).Add(new(lost.Groups["name"].Value, lost.Groups["name"].Index, lost.Groups["name"].Index + lost.Groups["name"].Length));
        }
        if (linksOnly)
            return found?.FindAll(mention => mention.IsLink) ?? [];
        foreach (var list in text.Contains('/', StringComparison.Ordinal) && text.Contains('-', StringComparison.Ordinal) ? StrokeList.Matches(text).Take(MostLists) : [])
        {
            if (list.Groups["name"].Captures.All(name => known.Contains(name.Value) && !known.IsSkill(name.Value)))
                (found ??= []).AddRange(list.Groups["name"].Captures.Select(name => new AgentMention(name.Value, name.Index, name.Index + name.Length)));
        }
        foreach (var chain in text.Contains('→', StringComparison.Ordinal) || text.Contains('/', StringComparison.Ordinal) ? Chain.Matches(text).Take(MostLists) : [])
        {
            if (chain.Groups["name"].Captures.All(name => known.IsWritten(name.Value) && !known.IsSkill(name.Value)))
                (found ??= []).AddRange(chain.Groups["name"].Captures.Select(name => new AgentMention(name.Value, name.Index, name.Index + name.Length)));
        }
        foreach (var match in known.In(text, 0, text.Length))
        {
            // A skill is read, and does no work of its own; only another skill hands over to it.
            var name = new WrittenName(text, match.Start, match.End);
            if (!isSkill && known.IsSkill(match.Value) && !name.IsFollowedByAgent)
                continue;
            // "The `gild_ropes` call" is no skill's.
            if (known.IsSkill(match.Value) && text.AsSpan(match.Start, match.End - match.Start).Contains('_') && !match.Value.Contains('_', StringComparison.Ordinal) && char.IsLower(text[match.Start]))
                continue;
            // "works with Founder, Rope Tester and Clerk", "with rope-tester for ropes and founder for bells": what is a name's place gives a name.
            var listed = name.IsBounded && (match.Start > handed && IsListed(text, handed, match.Start) || match.Start > last && (name.IsTitle && IsListed(text, last, match.Start) || name.IsFor && Paired.IsMatch(text.AsSpan(last, match.Start - last))));
            var isHandedTo = name.IsHandedTo;
            if (name.IsPlain && !listed && Links.Is(match.Value, Role.Everyday) && !name.IsCalled && !(last < match.Start && name.IsEndOfArrow) && text[Math.Max(0, match.Start - 1)] != ':')
                continue;
            var isOrdinary = !name.IsMarked && (name.IsCommon || name.IsPlain && (known.IsSkill(match.Value) || Technologies.Vocabulary.Shipped.OfficialNames.ContainsKey(text[match.Start..match.End])));
            if (isOrdinary && text[Math.Max(0, match.Start - 1)] != ':' && !(loose && name.IsBold))
            {
                // "Connect the tower → Bell": what is a product's or a thing's name too takes work by words alone.
                if (!listed && (name.IsCommon || !name.IsSent))
                    continue;
                handed = match.End;
            }
            if (name is { IsPlain: true, IsMarked: false, IsCalled: false } && !listed && known.IsSubject(match.Value))
                continue;
            if (listed || isHandedTo)
                handed = match.End;
            var whole = WithPlugin(text, match.Start, match.End);
            if (HookEvent.IsMatch(whole.Name))
                continue;
            if (listed || whole.Start < match.Start && new WrittenName(text, whole.Start, match.End) is { IsMarked: true, IsThing: false } || name.IsAgent(loose, isHandedTo) || name.IsSkill && isSkill && known.IsSkill(match.Value))
            {
                (found ??= []).Add(whole);
                last = match.End;
            }
        }
        if (text.Contains('-', StringComparison.Ordinal) && !knownOnly)
        {
            foreach (var slug in Slugs(text).Where(slug => isSkill || !known.IsSkill(slug.Name) || new WrittenName(text, slug.Start, slug.End).IsFollowedByAgent))
                (found ??= []).Add(slug);
        }
        foreach (var called in knownOnly ? [] : text.Contains('`', StringComparison.Ordinal) || text.AsSpan().ContainsAny(OfAgents) ? Called(text).Concat(BuiltIn(text)) : Called(text))
            (found ??= []).Add(called);
        found?.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        return found ?? [];
    }

    /// <summary>The agent or skill to whose file a path leads from the folder of this one, or from the root; an agent's also where another folder is told.</summary>
    private string? FileAt(string path) =>
        (PathParts.Joined(self.Path, path) is { } joined ? known.At(joined) : null) ?? known.At(path)
        ?? (path.Contains("agents/", StringComparison.Ordinal) && AgentFormats.StemOf(path) is var stem && known.IsWritten(stem) && !known.IsSkill(stem) ? stem : null);

    /// <summary>"built-in `explore`", "hand off to `task`": an agent of the program's own, which only such words tell from a thing of the same name.</summary>
    private IEnumerable<AgentMention> BuiltIn(string text)
    {
        foreach (var name in builtIns)
        {
            for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                var end = at + name.Length;
                var written = new WrittenName(text, at, end);
                var isSlug = name.Contains('-', StringComparison.Ordinal);
                var isNamed = written.IsCode && string.CompareOrdinal(text, at, name, 0, name.Length) == 0;
                if (isNamed && (text.AsSpan(0, at - 1).TrimEnd(' ').EndsWith("built-in", StringComparison.OrdinalIgnoreCase) || isSlug && !written.IsThing)
                    || isSlug && written.IsBounded && Agents.IsMatch(text.AsSpan(end, Math.Min(12, text.Length - end)))
                    || (written.IsCode || char.IsUpper(text[at])) && written.IsBounded && (written.IsFollowedByAgent || NamesAgentsTo.IsMatch(text.AsSpan(end, Math.Min(80, text.Length - end)))))
                    yield return new AgentMention(text[at..end], at, end);
            }
        }
    }

    /// <summary>"general-purpose subagents"</summary>
    [GeneratedRegex(@"^ (sub-?)?agents?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Agents { get; }

    /// <summary>"the `architect` agent": marked and called one, a single word is a name too.</summary>
    private static IEnumerable<AgentMention> Called(string text)
    {
        for (var at = text.IndexOf("` ", StringComparison.Ordinal); at > 0; at = text.IndexOf("` ", at + 1, StringComparison.Ordinal))
        {
            var start = at;
            while (start > 0 && (char.IsAsciiLetterLower(text[start - 1]) || text[start - 1] == '_'))
                start--;
            if (at - start is > 2 and < 30 && start > 0 && text[start - 1] == '`' && new WrittenName(text, start, at).IsFollowedByAgent)
                yield return new AgentMention(text[start..at], start, at);
        }
        // "specialized agents (planner, code-reviewer)"
        foreach (var list in text.Contains("agents (", StringComparison.Ordinal) ? AgentList.Matches(text).Concat(TitleList.Matches(text)).Take(MostLists) : [])
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
            if (end - at is > 4 and < 32 && new WrittenName(text, at + 2, end).IsBounded && new WrittenName(text, at + 1, end).IsHandedTo && !Links.Is(text[(at + 2)..end], Role.Thing))
                yield return new AgentMention(text[(at + 2)..end], at + 2, end);
        }
    }

    private IEnumerable<AgentMention> Slugs(string text)
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
            if (hyphens > 0 && IsSlug(text, at, end) && !new WrittenName(text, at, end).IsModel && !Technologies.Vocabulary.Shipped.OfficialNames.ContainsKey(text[at..end]))
                yield return WithPlugin(text, at, end);
            at = end;
        }
    }

    private bool IsSlug(string text, int start, int end)
    {
        var word = text.AsSpan(start, end - start);
        // "`task-master show 4`" is typed, "paint-pro@5" is installed.
        if (end < text.Length && (text[end] == '@' || text[end] == ' ' && start > 0 && text[start - 1] == '`'))
            return false;
        var name = new WrittenName(text, start, end);
        if (Doing.IsMatch(word) || word.ContainsAnyInRange('A', 'Z') || word.Length > 64 || !name.IsBounded || word.IndexOf('-') < 0)
            return false;
        var role = AgentRoles.Contains(word[(word.LastIndexOf('-') + 1)..]);
        if (ofTools.Value.Contains(word.ToString()) || known.IsTool(word.ToString()))
            return false;
        if (name.IsCode && led.Value.Contains(word.ToString()))
            return true;
        if (role && name.IsAt)
            return end >= text.Length || text[end] != '/';
        var marked = name.IsAt || name.IsFollowedByAgent;
        return (role || marked && (start > 0 && text[start - 1] == '`' || AgentRoles.IsWorker(word.ToString())))
            && !name.IsThing && !name.IsCalledThing && (marked || name.IsMarked || name.IsLedTo || name.IsOwning) && !Links.Is(word.ToString(), Role.Thing);
    }

    /// <summary>Takes a plugin's name before a colon into the name.</summary>
    private AgentMention WithPlugin(string text, int start, int end)
    {
        var from = start;
        if (start > 1 && text[start - 1] == ':' && char.IsLetterOrDigit(text[start - 2]))
        {
            from = start - 1;
            while (from > 0 && (char.IsLetterOrDigit(text[from - 1]) || text[from - 1] is '-' or '_'))
                from--;
        }
        // "@agent-smith" calls smith.
        var isCalled = start > 0 && text[start - 1] == '@' && text.AsSpan(start, end - start).StartsWith("agent-", StringComparison.Ordinal) && !known.Contains(text[start..end]) && !IsSelf(text[start..end]);
        return new(text[(isCalled ? start + "agent-".Length : from)..end], from, end);
    }

    /// <summary>"rim-tester/bell-scanner/rope-checker", of which each has to be known: a path looks alike.</summary>
    [GeneratedRegex(@"(?<![\w/.~-])(?<name>[a-z][a-z0-9]{0,30}(?:-[a-z0-9]{1,30}){1,5})(?:/(?<name>[a-z][a-z0-9]{0,30}(?:-[a-z0-9]{1,30}){1,5})){1,8}(?![\w/-]|\.\w)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex StrokeList { get; }

    /// <summary>"founder → gilder → rope-maker", "founder/gilder/clerk": three or more, of which each has to be known.</summary>
    [GeneratedRegex(@"(?<![\w/.~`-])(?<name>[a-z][a-z0-9-]{1,40})((/| → | -> )(?<name>[a-z][a-z0-9-]{1,40})){2,8}(?![\w/`-]|\.\w)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Chain { get; }

    [GeneratedRegex(@"\bmcp__(?<name>[\w-]+?)__|\b(?<name>[\w-]+)/|\bBash\((?<name>[\w.-]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OfTool { get; }

    /// <summary>"cargo install rope-wizard": a program.</summary>
    [GeneratedRegex(@"\b(cargo|npm|pnpm|yarn|pip3?|pipx|uv|gem|brew|go|apt|apt-get|dnf)( tool| global)? (install|add|i) (-\S+ )*(?<name>[a-z][\w-]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Installed { get; }

    /// <summary>"PostToolUse:Agent": an event of a program and the tool that it is of.</summary>
    [GeneratedRegex(@"^((Pre|Post)(ToolUse|Compact)|Subagent(Start|Stop)|Session(Start|End)|Stop|UserPromptSubmit|PermissionRequest|Notification):", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex HookEvent { get; }

    /// <summary>The file of a subagent, as a text leads to it.</summary>
    [GeneratedRegex(@"\b(?:sub-?)?agents/(?<name>[a-z][a-z0-9]*(?:-[a-z0-9]+)+)\.md\b", RegexOptions.CultureInvariant)]
    private static partial Regex OwnFile { get; }

    /// <summary>"[bell casting](../bell-casting/SKILL.md)".</summary>
    [GeneratedRegex(@"\[(?<shown>[^\]\n]{1,120})\]\((?:[\w.-]*/){0,8}?(?<name>[A-Za-z0-9][\w-]{0,63})/SKILL\.md(?:#[^)\s]*)?\)", RegexOptions.CultureInvariant)]
    private static partial Regex SkillLink { get; }

    /// <summary>"Include the `gold-leaf` skill": a skill by what is said of it, here or not.</summary>
    [GeneratedRegex(@"\b(include|invoke|use|load|route to|hand off to) (the )?`(?<name>[A-Za-z][\w-]{1,63})` skill\b(?! run)|\bSkill tool( call:| with| for) [`""](?<name>[A-Za-z][\w-]{1,63})[`""]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex CalledSkill { get; }

    /// <summary>"`ropes/hemp/SKILL.md`", "`.github/agents/founder.agent.md`".</summary>
    [GeneratedRegex(@"`(?<path>[\w./-]{1,200}\.md)`", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex FilePath { get; }

    /// <summary>A list of names in brackets behind the word for them; one at least is written like a name.</summary>
    [GeneratedRegex(@"agents \((?=[^()]{0,300}-)[`*]*(?<name>[a-z][a-z0-9-]{1,40})[`*]*(, [`*]*(?<name>[a-z][a-z0-9-]{1,40})[`*]*){1,20}\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex AgentList { get; }

    /// <summary>"`one` / `other` subagent": what is said of the last of a list.</summary>
    [GeneratedRegex(@"^`(\s*(,|/|or|and)\s*`[\w-]{2,40}`){1,4}\s+(sub-?)?agents?\b", RegexOptions.CultureInvariant)]
    private static partial Regex NamesAgentsTo { get; }

    /// <summary>"other agents (Bell Agent, Rope Tester)": a list of titles of which one at least says what it is.</summary>
    [GeneratedRegex(@"agents \((?=[^()]{0,300} Agent\b)(?<name>[A-Z][\w/]{1,30}( [A-Z][\w/]{1,30}){0,3})(, (and )?(?<name>[A-Z][\w/]{1,30}( [A-Z][\w/]{1,30}){0,3})){1,20}\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex TitleList { get; }

    /// <summary>Between "hands off to one" or "to one (for ropes)" and "and the other".</summary>
    [GeneratedRegex(@"^[`*]*( (sub-?)?agent)?( \([^()]{1,60}\))?(,?\s+(and|or|&)|,)\s+(the )?[`*@\[]*$|^/$", RegexOptions.CultureInvariant)]
    private static partial Regex Listing { get; }

    /// <summary>Between "with rope-tester" and "founder for bells": what the first is for.</summary>
    [GeneratedRegex(@"^[`*]* (for|on|with) [^.;:!?()\n]{1,120}?(,| and|, and) (the )?[`*@]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Paired { get; }

    /// <summary>A tool is called by what it does: "atlas-get-performance-advisor".</summary>
    [GeneratedRegex(@"(^|-)(get|list|fetch|set)-", RegexOptions.CultureInvariant)]
    private static partial Regex Doing { get; }
}
