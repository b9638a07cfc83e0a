using System.Text.RegularExpressions;
using Catalog.Core.Parsing.Grammar;
using Catalog.Core.Parsing.Lexicons;
using Catalog.Core.Text;

namespace Catalog.Core.Parsing.Relations;

/// <summary>A stretch of a text that may be an agent's name, and what its letters, its marks and the words around it tell of that.</summary>
/// <param name="text">The text that it stands in.</param>
/// <param name="start">Index of the first character of the name.</param>
/// <param name="end">Index just past the name.</param>
internal readonly partial struct WrittenName(string text, int start, int end)
{
    private const string Key = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_";

    private ReadOnlySpan<char> Word => text.AsSpan(start, end - start);

    private ReadOnlySpan<char> Before => text.AsSpan(0, start);

    private ReadOnlySpan<char> After => text.AsSpan(end);

    /// <summary>True where neither a letter nor the rest of a path, command or longer name touches it.</summary>
    public bool IsBounded
    {
        get
        {
            var before = start > 0 ? text[start - 1] : ' ';
            var after = end < text.Length ? text[end] : ' ';
            if (char.IsLetterOrDigit(before) && (!Tokenizer.IsPaired(before) || Tokenizer.IsPaired(text[start])) || before is '-' or '_' or '.' or '\\' or '#' || before == '$' && start > 1 && !char.IsWhiteSpace(text[start - 2]) && text[start - 2] is not ('`' or '(' or '"') || before == '/' && !IsRole(start - 1, -1) || before == ':' && IsCommand)
                return false;
            if (after is '_' or '\\' || after == '/' && !IsRole(end, 1) || after == '-' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]))
                return false;
            return after != '.' || end + 1 >= text.Length || !char.IsLetterOrDigit(text[end + 1]);
        }
    }

    /// <summary>"@one", "`one`".</summary>
    public bool IsMarked => start > 0 && text[start - 1] is '@' or '$' || IsCode;

    public bool IsCode => start > 0 && end < text.Length && text[start - 1] == '`' && text[end] == '`';

    public bool IsAt => start > 0 && text[start - 1] == '@';

    public bool IsBold => start > 1 && end + 1 < text.Length && text[start - 1] == '*' && text[start - 2] == '*' && text[end] is '*' or ':';

    /// <summary>One word, or several as a text writes them.</summary>
    public bool IsPlain => !Word.ContainsAny('-', '_');

    /// <summary>"the agent", "the review stage": a word that is nobody's name unless it is marked.</summary>
    public bool IsCommon => Word is "agent" or "Agent" or "agents" or "Agents" or "default" or "Default" || IsPlain && Stage.IsMatch(After[..Math.Min(8, After.Length)]);

    /// <summary>"route gilding to smith".</summary>
    public bool IsSent => !IsOnWay && (Links.Gives(Before.TrimEnd("*")) || Sending.IsMatch(Near) || IsFollowedByAgent && Routing.IsMatch(Near));

    /// <summary>"(Gold -> a rim -> back to Gold)": what goes that way is a thing.</summary>
    private bool IsOnWay => Before.LastIndexOf('(') is >= 0 and var open && open > Before.LastIndexOf(')') && (Before[open..].Contains('→') || Before[open..].Contains("->", StringComparison.Ordinal));

    /// <summary>"the smith agent".</summary>
    public bool IsFollowedByAgent
    {
        get
        {
            var rest = After.TrimStart("`*").TrimStart(' ');
            return rest.StartsWith("agent", StringComparison.OrdinalIgnoreCase) && (rest.Length == 5 || !char.IsLetter(rest[5]))
                || rest.StartsWith("subagent", StringComparison.OrdinalIgnoreCase) && (rest.Length == 8 || !char.IsLetter(rest[8]));
        }
    }

    /// <summary>What the words beside it say that it is: "the smith agent", "Agent tool with subagent type `smith`", "Skill tool".</summary>
    public NamedKind Means
    {
        get
        {
            var near = Before[Math.Max(Before.LastIndexOfAny(".;\n") + 1, Math.Max(0, start - 60))..];
            var rest = After[..Math.Min(60, After.Length)];
            return IsFollowedByAgent || IsAt && Word.StartsWith("agent-", StringComparison.Ordinal) || SaidAgent.IsMatch(near) || SaidAgentBehind.IsMatch(rest) ? NamedKind.Agent
                : SaidSkill.IsMatch(near) || SaidSkillBehind.IsMatch(rest) ? NamedKind.Skill : NamedKind.Either;
        }
    }

    /// <summary>A tool, skill, command or file is named like an agent, but does no work of its own.</summary>
    public bool IsThing
    {
        get
        {
            var rest = After.TrimStart("`*").TrimStart(' ');
            foreach (var thing in (ReadOnlySpan<string>)["skill", "tool", "command", "plugin", "server", "MCP", "package", "library", "CLI", "script", "workflow", "prompt", "technical", "level", "style", "based", "技能", "スキル"])
            {
                if (rest.StartsWith(thing, StringComparison.OrdinalIgnoreCase))
                    return true;
            }
            return false;
        }
    }

    /// <summary>"the `gilding` skill".</summary>
    public bool IsSkill => (IsCode || IsBold) && IsBounded && SkillBehind.IsMatch(After[..Math.Min(16, After.Length)]);

    /// <summary>"hand off to `test`", "the `test` agent": what only such words make a name of.</summary>
    public bool IsCalled => IsAt || IsFollowedByAgent || IsSkill || Links.Gives(Before.TrimEnd("`* ")) || Means == NamedKind.Agent;

    /// <summary>"Notes → `release`": in code behind the one arrow of its part, with words before it; on a way from step to step names stand on both sides.</summary>
    public bool IsEndOfArrow => IsCode && Before[..^1].TrimEnd(' ') is [.., '→'] before && before[..^1].TrimEnd(' ') is [.., not '`'] && After[1..].TrimStart(' ') is not ['→', ..];

    /// <summary>"founder for bells".</summary>
    public bool IsFor => After.TrimStart("`*").StartsWith(" for ", StringComparison.Ordinal);

    /// <summary>"Rope Tester": several words, each with a capital, of whom the last ends like one who works.</summary>
    public bool IsTitle => char.IsUpper(text[start]) && Word.LastIndexOf(' ') is > 0 and var space && char.IsUpper(Word[space + 1]) && AgentRoles.Contains(Word[(space + 1)..]);

    /// <summary>"Founder's drawing".</summary>
    public bool IsOwning => After is ['\'' or '’', 's', ' ', ..];

    /// <summary>"hand off to qa": a common word is a name right behind such words.</summary>
    public bool IsHandedTo
    {
        get
        {
            var before = Before.TrimEnd("`* ");
            if (IsOnWay)
                return false;
            // "**With smith**: hands over the drawings"
            return before is "**With" or "- **With" || before.EndsWith("→") && IsLast || before.LastIndexOfAny('→', '⇒') is >= 0 and var arrow && Names.IsMatch(before[(arrow + 1)..]) || Links.Gives(before);
        }
    }

    /// <summary>True where a name that no agent of the catalog has stands behind a word that leads to somebody, in a list, or behind nothing.</summary>
    public bool IsLedTo
    {
        get
        {
            var before = Before.TrimEnd(" `*@[");
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
    }

    /// <summary>"DEFAULT_MODEL: the model to use (default: tern-pro)".</summary>
    public bool IsModel
    {
        get
        {
            var from = Math.Max(text.LastIndexOf('\n', Math.Max(0, start - 1)) + 1, start - 80);
            return !IsFollowedByAgent && OfModels.IsMatch(text.AsSpan(from, start - from));
        }
    }

    /// <summary>True for a known agent's name where it cannot be a common word.</summary>
    /// <param name="loose">Under a hand-off heading, where display names count too.</param>
    public bool IsAgent(bool loose, bool isHandedTo)
    {
        if (!IsBounded || IsThing || IsCalledThing || IsWhoeverLeads || Identity.IsMatch(Near))
            return false;
        if (Word.ContainsAny('-', '_') || IsMarked || IsFollowedByAgent || isHandedTo || Links.IsOwner(After[..Math.Min(24, After.Length)]))
            return true;
        var space = Word.IndexOf(' ');
        var titled = char.IsUpper(text[start]) && (space < 0 || char.IsUpper(Word[space + 1]));
        return titled && IsOfAbroad || titled && AgentRoles.Contains(Word[(Word.LastIndexOf(' ') + 1)..]) && IsToward
            || IsPossessor || IsInitials || IsGiven && AgentRoles.Contains(Word) || IsProper || IsListedInBold
            || titled && (loose || space >= 0) && IsBold || titled && loose && space >= 0;
    }

    /// <summary>"Builderに委譲": a capital among letters that have none, and work that goes to it.</summary>
    private bool IsOfAbroad => After is [var next, ..] && Tokenizer.IsPaired(next) && Links.Of(Near, After) is Role.HandOff or Role.Together;

    /// <summary>The sixty characters before it.</summary>
    private ReadOnlySpan<char> Near => Before[Math.Max(0, start - 60)..];

    /// <summary>"the orchestrator": whoever it is that gives out the work.</summary>
    private bool IsWhoeverLeads => Word is "orchestrator" or "coordinator" && Before.EndsWith("the ", StringComparison.OrdinalIgnoreCase) && !IsFollowedByAgent;

    /// <summary>"/plugin:name" is typed, and takes no work.</summary>
    private bool IsCommand
    {
        get
        {
            var at = start - 2;
            while (at >= 0 && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or '_'))
                at--;
            return at >= 0 && text[at] == '/';
        }
    }

    /// <summary>"db-designer/api-designer" are two names; in a path stand no roles.</summary>
    private bool IsRole(int slash, int step)
    {
        var at = slash + step;
        while (at >= 0 && at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or '_'))
            at += step;
        var word = step > 0 ? text.AsSpan(slash + 1, at - slash - 1) : text.AsSpan(at + 1, slash - at - 1);
        return AgentRoles.Contains(word[(word.LastIndexOf('-') + 1)..]) && (at < 0 || at >= text.Length || text[at] is not ('/' or '\\') && (text[at] != '.' || at + 1 >= text.Length || !char.IsLetter(text[at + 1])));
    }

    /// <summary>Nothing but names up to the end, a bracket or a stop: "→ one / other (for speed)"; steps go on with another arrow.</summary>
    private bool IsLast
    {
        get
        {
            var rest = text.AsSpan(start, Math.Min(120, text.Length - start));
            var stop = rest.IndexOfAny("(;.\n");
            return !Before.TrimEnd("`* →").Contains('→') && Names.IsMatch($"{(stop < 0 ? rest : rest[..stop])}/");
        }
    }

    /// <summary>"escalates blockers to producer", "work with **producer**": one word that ends like one who works, where work goes or is done together.</summary>
    private bool IsGiven => IsBold ? Partnering.IsMatch(Near) : Giving.IsMatch(Near);

    /// <summary>"enough for Builder to go on": written like a name behind a word that leads to somebody.</summary>
    private bool IsToward
    {
        get
        {
            var before = Before.TrimEnd(' ');
            var word = before[(before.LastIndexOfAny(" \n(") + 1)..];
            return before.Length < start && (word is "for" or "to" or "by" or "from" or "with" or "via" || word.Equals("run", StringComparison.OrdinalIgnoreCase) || word.Equals("spawn", StringComparison.OrdinalIgnoreCase) || word.Equals("ask", StringComparison.OrdinalIgnoreCase) || word.Equals("invoke", StringComparison.OrdinalIgnoreCase));
        }
    }

    /// <summary>"if Builder changed a test", "for the Planner", "gate on Test Lead": a word that ends like one who works or that no dictionary of the field has, with a capital that neither its place nor a longer name gives it; with an article several words are somebody's post.</summary>
    private bool IsProper
    {
        get
        {
            var last = Word[(Word.LastIndexOf(' ') + 1)..];
            var isLong = last.Length < Word.Length;
            if (!char.IsUpper(Word[0]) || !char.IsUpper(last[0]) || !last[1..].ContainsAnyInRange('a', 'z') || start < 2 || text[start - 1] != ' ' || !(AgentRoles.IsWorking(last.ToString()) || !isLong && !Lexicon.IsKnown(Word.ToString().ToLowerInvariant())))
                return false;
            if (After is not ([] or [' ', >= 'a' and <= 'z', ..] or ['.' or ',' or ';' or ':' or ')' or '\n', ..] or ['\'' or '’', 's', ' ', ..]))
                return false;
            var before = Before.TrimEnd(' ');
            var lead = before[(before.LastIndexOfAny(" \n") + 1)..];
            if (lead.Length == 0 || lead[1..].ContainsAnyExceptInRange('a', 'z') || lead is "a" or "an" or "your" or "as" or "senior" || isLong && lead is "the" or "The" or "and" or "or" or "our" or "their")
                return false;
            return char.IsAsciiLetterLower(lead[0]) || Links.Is(lead.ToString(), Role.Opening);
        }
    }

    /// <summary>"Founder's drawing", "from the Founder's drawing", "per founder's drawing": a word that ends like one who works, with what is its own.</summary>
    private bool IsPossessor
    {
        get
        {
            if (!IsOwning || !AgentRoles.IsWorking(Word[(Word.LastIndexOf(' ') + 1)..].ToString()))
                return false;
            if (char.IsLower(Word[0]))
                return Before.EndsWith(", ") || Before.EndsWith(": ") || Before.EndsWith(":** ") || Before.EndsWith("from ") || Before.EndsWith("per ") || Before.EndsWith("following ");
            var lead = Before.TrimEnd(' ');
            lead = lead[(lead.LastIndexOfAny(" \n") + 1)..].TrimStart("*(\"`");
            return lead.IsEmpty || lead[^1] is ':' or '-' or '/' or ',' or '.' or '→' || char.IsLower(lead[0]) && lead is not ("a" or "an" or "your" or "our" or "their" or "each") || Links.Is(lead.ToString(), Role.Opening);
        }
    }

    /// <summary>"QA does that": letters in capitals are a name where somebody acts.</summary>
    private bool IsInitials => Word.Length is > 1 and < 6 && !Word.ContainsAnyExceptInRange('A', 'Z') && Links.IsActor(After);

    /// <summary>"**smith** — for all that is iron": written small in bold at the head of an item.</summary>
    private bool IsListedInBold =>
        start == 2 && IsBold && !Word.ContainsAnyExceptInRange('a', 'z') && After.TrimStart('*').TrimStart(' ') is ['—' or '–' or '→', ..] or ['-', ' ', ..];

    /// <summary>"see skill: `x`".</summary>
    public bool IsCalledThing =>
        Before.TrimEnd(" `*") is [.., ':'] before && before[..^1].TrimEnd('*') is var label && (label.EndsWith("skill", StringComparison.OrdinalIgnoreCase) || label.EndsWith("skills", StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"^\**'? (stage|phase|step)s?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Stage { get; }

    [GeneratedRegex(@"\b(rout|delegat|defer|hand|escalat|refer)\w*( [\w-]+){0,5} to (the )?\**$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sending { get; }

    [GeneratedRegex(@"\b(rout|delegat|defer|hand|escalat|refer)\w*\b[^.;:]*\bto [^.;:]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Routing { get; }

    [GeneratedRegex(@"\b((sub-?agent([ _-]?types?)?|agents?)\W{0,8}|(Agent|Task) tool\b[^/]*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaidAgent { get; }

    [GeneratedRegex(@"^[`*]*(,? (via|through|with|using) the (Agent|Task) tool|[ (]+sub-?agent)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaidAgentBehind { get; }

    [GeneratedRegex(@"(\bskills?\W{0,8}|\bSkill tool\b[^/]*|(^|[\s`(])/)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaidSkill { get; }

    [GeneratedRegex(@"^[`*]*(,? (via|through|with|using) the Skill tool| skill)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaidSkillBehind { get; }

    /// <summary>"the `gilding` skill"; its run is none.</summary>
    [GeneratedRegex(@"^[`*]* skill\b(?! run)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SkillBehind { get; }

    [GeneratedRegex(@"\b(needs?|wants?|how|able|order|used|trying|going|asked|ready|have|has) $", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Doer { get; }

    /// <summary>"You are a data analyst agent": the agent itself, as what it is.</summary>
    [GeneratedRegex(@"\byou are an? ([\w-]+ ){0,3}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Identity { get; }

    [GeneratedRegex(@"\bmodels?\b(?!.{0,40}\bagent\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfModels { get; }

    /// <summary>"one / other, ", a list of single words that goes on.</summary>
    private static Regex Names { get; } = new(@"^([\s`*@]*[\w-]{2,40}[\s`*]*(/|,|&|\bor\b|\band\b))+[\s`*@]*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    [GeneratedRegex(@"\b(escalat|delegat|defer|rout|hand|pass|flag|send|redirect)\w*( [\w-]+){1,5} to $", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Giving { get; }

    [GeneratedRegex(@"\b(with|to|from|by|via) \*\*$", RegexOptions.CultureInvariant)]
    private static partial Regex Partnering { get; }
}
