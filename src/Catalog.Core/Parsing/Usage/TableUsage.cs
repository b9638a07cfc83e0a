using System.Text.RegularExpressions;
using Catalog.Core.Parsing.Grammar;
using Catalog.Core.Parsing.Document;
using Catalog.Core.Parsing.Relations;

namespace Catalog.Core.Parsing.Usage;

/// <summary>Reads usage rows from one row of a table.</summary>
internal static partial class TableUsage
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>What a column may be in which stands who takes the work.</summary>
    private static readonly RoleSet Owners = RoleSet.Of(Role.Owner, Role.Taker, Role.Candidate);

    public static IEnumerable<UsageRow> Rows(DocumentBlock row, Role title, IReadOnlyList<string> names, AgentMentions mentions)
    {
        var header = row.Header.Select(cell => Unmarked.Bare(cell).Trim()).ToList();
        var cells = row.Cells.Select(cell => Unmarked.Of(cell)).ToList();
        if (cells.Count == 0)
            return [];
        if (title == Role.Template || header.Exists(cell => Policy.IsMatch(cell)) && header.Exists(cell => Deed.IsMatch(cell)))
            return [];
        if (SideBySide.Rows(row, cells, title, names, mentions) is { } beside)
            return beside;
        // "Pattern | Use when | Avoid when" weighs patterns.
        if (Technique.IsMatch(header.FirstOrDefault("")))
            return [];
        var columns = Columns(header, names, title);
        // "Need | Recommended path | Use when | Avoid when" weighs the paths.
        if (columns.Count > 0 && header.Take(columns.Min(column => column.Index)).Any(cell => Chosen.IsMatch(cell)))
            return [];
        // "Agent | Use for | Avoid when" says of each when to use it.
        if (columns.Count > 0 && title != Role.Avoid && Worker.IsMatch(header[0]) && !mentions.IsSelf(Unmarked.Bare(cells[0]).Trim()))
            return [];
        if (columns.Count > 0 && columns.TrueForAll(column => column.Index > 0) && columns.Exists(column => column.Index < cells.Count && YesNo.IsMatch(cells[column.Index])))
            return Marked(cells, columns, row.Line, mentions);
        // "Do" and "don't" without a promise above are advice for the work itself.
        if (title is not (Role.Use or Role.Avoid or Role.Boundary))
            columns.RemoveAll(column => Advice.IsMatch(header[column.Index]) || Deed.IsMatch(header[0]));
        if (columns.Count > 0)
            return columns.Where(column => column.Index < cells.Count).SelectMany(column => Cell(cells[column.Index], column.Verdict, row.Line, mentions));
        if (Comparison.IsMatch(header.FirstOrDefault("")))
            return [];
        // "`cast a bell` | Makes the mould, too": what is said, under "Triggers".
        if (title == Role.Trigger && cells[0] is ['`', _, _, ..] && Phrase.IsMatch(header.FirstOrDefault("")))
            return [new UsageRow(Unmarked.Trimmed(cells[0]), Verdict.Use, null, UsageSource.Trigger, row.Line)];
        // "What's new?" and what is done then.
        if (cells.Count > 1 && cells[0].Length > 2 && Unmarked.IsQuote(cells[0][0]) && header.Count > 0 && Heading.Of(header[0]) is var first && (first.Is(Role.Request) || first.Is(Role.Trigger) || title == Role.Trigger && Phrase.IsMatch(header[0])))
            return header.Skip(1).Any(cell => Heading.Of(cell).Roles.Overlaps(Owners)) || title != Role.Trigger && Made.IsMatch(header[1]) ? [] : [new UsageRow(Unmarked.Trimmed(cells[0]), Verdict.Use, null, UsageSource.Trigger, row.Line)];
        // "Scenario | Example prompt": what a user says stands behind.
        if (title is Role.Use or Role.Example && header.FindIndex(1, cell => Heading.Of(cell) is var asks && (asks.Is(Role.Example) || asks.Is(Role.Request))) is > 0 and var said && said < cells.Count && cells[said].Length > 2 && Unmarked.IsQuote(cells[said][0]))
            return [new UsageRow(Unmarked.Trimmed(cells[said]), Verdict.Use, null, UsageSource.Example, row.Line)];
        // "Question | Tool": a tool takes no work, and only what is asked of this one is its own.
        if (header.FindIndex(1, cell => Instrument.IsMatch(cell)) is > 0 and var tool && tool < cells.Count)
        {
            if (title == Role.Use)
                return Cell(cells[0], IsOfAnother(cells[tool], names) ? Verdict.Avoid : Verdict.Use, row.Line, mentions);
            if (title is Role.None or Role.Procedure)
                return [];
        }
        // "Need | Skill": a need of another's.
        if (title == Role.Use && header.FindIndex(1, cell => Worker.IsMatch(cell)) is > 0 and var worker && worker < cells.Count && !YesNo.IsMatch(cells[worker]))
        {
            if (cells[worker].Trim().Length == 0 && cells.FindIndex(1, cell => Yes.IsMatch(cell)) is > 0 and var ticked)
                return [new UsageRow(Unmarked.Trimmed(cells[0]), Verdict.Avoid, Taker(Ticks.Replace(cells[ticked], "", 1), mentions), UsageSource.Table, row.Line)];
            if (Owned(cells, worker, title, row.Line, mentions, isTask: false).ToList() is { Count: > 0 } routed)
                return routed;
        }
        var asked = header.FindIndex(cell => ThisAgent.IsMatch(cell) || names.Any(name => Named(cell, name)));
        if (asked < 0 && title is Role.Use or Role.Boundary or Role.Avoid)
            asked = cells.FindIndex(1, cell => YesNo.IsMatch(cell));
        if (asked > 0 && asked < cells.Count)
            return Answered(cells, header, asked, row.Line, mentions);
        var owner = header.FindIndex(cell => Heading.Of(cell).Roles.Overlaps(Owners));
        if (owner > 0 && owner < cells.Count && (title is not (Role.None or Role.Procedure) || title == Role.None && (Heading.Of(header[owner]).Is(Role.Owner) || Heading.Of(header[0]).Is(Role.Request))))
            return Owned(cells, owner, title, row.Line, mentions, isTask: title == Role.None && !Heading.Of(header[owner]).Is(Role.Owner));
        return title switch
        {
            Role.Use => Cell(cells[Math.Clamp(header.FindIndex(cell => When.IsMatch(cell)), 0, cells.Count - 1)], Verdict.Use, row.Line, mentions),
            Role.Avoid => Avoided(cells, row.Line, mentions),
            Role.Escalate => Escalated(cells, header, row.Line, mentions),
            _ => [],
        };
    }

    /// <summary>Columns whose header itself is a verdict: in and out of scope, do and don't.</summary>
    private static List<(int Index, Verdict Verdict)> Columns(List<string> header, IReadOnlyList<string> names, Role title)
    {
        var columns = new List<(int, Verdict)>();
        for (var i = 0; i < header.Count; i++)
        {
            if (MustEscalate.IsMatch(header[i]))
                columns.Add((i, Verdict.Escalate));
            else if (OutOfScope.IsMatch(header[i]) || Heading.UsageOf(header[i], names) == Role.Avoid)
                columns.Add((i, Verdict.Avoid));
            else if (InScope.IsMatch(header[i]))
                columns.Add((i, Verdict.Use));
        }
        // "Decision | Starting point | Escalate when" raises a setting.
        return columns.Count > 1 || columns.Exists(column => column.Item2 == Verdict.Escalate && (title is Role.Escalate or Role.Boundary || Bound.IsMatch(header[column.Item1]))) ? columns : [];
    }

    /// <summary>One column to tick for use, another for not.</summary>
    private static IEnumerable<UsageRow> Marked(List<string> cells, List<(int Index, Verdict Verdict)> columns, int line, AgentMentions mentions) =>
        columns.Where(column => column.Index < cells.Count && cells[column.Index].Length > 0 && cells[column.Index] is not ("—" or "-"))
            .Select(column => new UsageRow(Unmarked.Trimmed(cells[0]), No.IsMatch(cells[column.Index]) ? Verdict.Avoid : column.Verdict, column.Verdict == Verdict.Avoid ? Redirect.Agent("use " + No.Replace(cells[column.Index], "", 1).Trim(), mentions) : null, UsageSource.Table, line))
            .Where(row => row.Situation.Length > 0);

    /// <summary>"`Grep` / `Explore`; a lamp is no rope": one of the program's own tools, and not this agent.</summary>
    private static bool IsOfAnother(string cell, IReadOnlyList<string> names) =>
        BuiltIn.IsMatch(cell) && FirstWord.Match(cell).Value is var first && !names.Any(name => name.Split(['-', ' ', ':', '_']).Contains(first, StringComparer.OrdinalIgnoreCase));

    private static IEnumerable<UsageRow> Answered(List<string> cells, List<string> header, int asked, int line, AgentMentions mentions)
    {
        var answer = cells[asked];
        var verdict = No.IsMatch(answer) ? Verdict.Avoid : Yes.IsMatch(answer) ? Verdict.Use : (Verdict?)null;
        var situation = Unmarked.Trimmed(cells[asked == 0 ? 1 : 0]);
        if (verdict is null || situation.Length == 0)
            yield break;
        string? instead = null;
        if (verdict == Verdict.Avoid)
            instead = Redirect.Agent("use " + No.Replace(answer, "", 1).TrimStart(' ', '-', '—', '–', '→', ':', '(').Replace("use ", "", StringComparison.OrdinalIgnoreCase), mentions)
                ?? Named(cells, asked, mentions) ?? cells.Select(cell => Unmarked.Bare(cell).Trim()).FirstOrDefault(Redirect.IsNamed) ?? OtherColumn(cells, header, asked);
        yield return new UsageRow(situation, verdict.Value, instead, UsageSource.Table, line);
    }

    /// <summary>"use x" in another cell of the row.</summary>
    private static string? Named(List<string> cells, int asked, AgentMentions mentions) =>
        cells.Where((cell, index) => index > 0 && index != asked && Using.IsMatch(cell)).Select(cell => Redirect.Agent(cell, mentions)).FirstOrDefault(agent => agent is not null);

    private static string? OtherColumn(List<string> cells, List<string> header, int asked)
    {
        for (var i = 1; i < Math.Min(cells.Count, header.Count); i++)
        {
            if (i != asked && Yes.IsMatch(cells[i]))
                return Thing.IsMatch(header[i]) ? null : Using.Replace(header[i], "", 1).Trim();
        }
        return null;
    }

    /// <param name="isTask">"Task | Use", where what is done is also done with a script or a page.</param>
    private static IEnumerable<UsageRow> Owned(List<string> cells, int owner, Role title, int line, AgentMentions mentions, bool isTask)
    {
        var situation = Unmarked.Trimmed(cells[0]);
        var who = Unmarked.Bare(cells[owner]).Trim();
        // "`cast_old` | `cast_new`" under "Legacy | Use instead": what is typed, and nobody.
        if (situation.Length == 0 || who.Length == 0 || who.EndsWith('/') || title == Role.None && who.Contains('_', StringComparison.Ordinal) && !mentions.Knows(who))
            yield break;
        if (mentions.IsSelf(who) || Self.IsMatch(who))
            yield return new UsageRow(situation, Verdict.Use, null, UsageSource.Table, line);
        else if ((isTask ? Redirect.Agent("use " + who, mentions) : Taker(cells[owner], mentions)) is var other && (other is not null || title == Role.Avoid))
            yield return new UsageRow(situation, title == Role.Escalate ? Verdict.Escalate : Verdict.Avoid, other, UsageSource.Table, line);
    }

    /// <summary>A table of who is called, of levels or of numbers tells no situation.</summary>
    private static IEnumerable<UsageRow> Escalated(List<string> cells, List<string> header, int line, AgentMentions mentions)
    {
        var when = header.FindIndex(cell => When.IsMatch(cell));
        if (when < 0 && Whom.IsMatch(header.FirstOrDefault("")))
            return [];
        // What is gone on with needs nobody else.
        var deed = header.FindIndex(1, cell => Deeds.IsMatch(cell));
        if (deed > 0 && deed < cells.Count && GoingOn.IsMatch(cells[deed]) && !Stopping.IsMatch(cells[deed]))
            return [];
        // "founder | a bell cracks | stop": who tells it, and what.
        // "`/melt` | it cracks": what is called, and what for.
        if (when < 0 && cells.Count == 2 && cells[0].Trim() is ['/' or '@', ..] or ['`', '/' or '@', .., '`'])
            when = 1;
        if (when < 0 && deed > 1 && (cells[0].Trim() is ['`', .., '`'] code && !code.Contains(' ', StringComparison.Ordinal) || mentions.IsAgent(Unmarked.Bare(cells[0]).Trim())))
            when = 1;
        return Cell(cells[Math.Clamp(when, 0, cells.Count - 1)], Verdict.Escalate, line, mentions)
            .Select(row => row.Instead is null && cells.Skip(1).Select(cell => Redirect.Agent("use " + Unmarked.Bare(cell), mentions)).FirstOrDefault(agent => agent is not null) is { } instead ? row with { Instead = instead } : row);
    }

    private static IEnumerable<UsageRow> Avoided(List<string> cells, int line, AgentMentions mentions)
    {
        // A list of agents and what each of them does.
        if (cells.Count > 1 && mentions.IsAgent(Unmarked.Bare(cells[0]).Trim()))
            return Cell(cells[1], Verdict.Avoid, line, mentions).Select(row => row with { Instead = Unmarked.Bare(cells[0]).Trim() });
        var instead = cells.Skip(1).Select(cell => Taker(cell, mentions)).FirstOrDefault(agent => agent is not null);
        return Cell(cells[0], Verdict.Avoid, line, mentions).Select(row => row with { Instead = row.Instead ?? instead });
    }

    /// <summary>"`gilder` — rims, leaf-gilding and more", "`../gilding/SKILL.md`": the first that is named in code, or else whoever is named.</summary>
    public static string? Taker(string cell, AgentMentions mentions) =>
        Calls.FirstIn(Calls.AsNames(cell, mentions), mentions) ?? Redirect.Agent("use " + Unmarked.Bare(cell).Trim(), mentions);

    public static IEnumerable<UsageRow> Cell(string cell, Verdict verdict, int line, AgentMentions mentions)
    {
        if (verdict == Verdict.Avoid && Redirect.Several(cell, verdict, mentions) is { Count: > 1 } each)
            return each.Select(one => one.Row(verdict, UsageSource.Table, line));
        var redirect = Redirect.For(cell, ref verdict, mentions);
        // "Plan → steps" leads to nobody, and nowhere.
        if (redirect is { Instead: null, IsLedOn: true } && !ToFile.IsMatch(cell))
            redirect = new Redirect(cell, null);
        return Unmarked.Trimmed(redirect.Situation) is { Length: > 1 } situation and not ("—" or "-" or "N/A") ? [new UsageRow(situation, verdict, redirect.Instead, UsageSource.Table, line)] : [];
    }

    private static bool Named(string cell, string name) => KnownAgents.Key(Using.Replace(cell, "", 1).Replace(" agent", "", StringComparison.OrdinalIgnoreCase).Trim(' ', '?')) == KnownAgents.Key(name);

    private static TitlePattern ThisAgent { get; } = new(@"\bthis (agent|skill|sub-?agent)\b(?!.*\b(contributes?|provides?|adds?|keeps?|still)\b)|^use( me)?\?$|^(use|invoke|delegate)\?", Options);

    /// <summary>Such a table tells two agents apart by what they are, not by what to give them.</summary>
    private static TitlePattern Comparison { get; } = new(@"^(aspect|dimension|attribute|factor|capability|concern|criteri(on|a)|property|characteristic|feature|metric|factors|capabilities)s?$", Options);

    private static TitlePattern Worker { get; } = new(@"^((sub-?)?agent|specialist|skill|command|mode|persona)s?( names?)?$", Options);

    private static TitlePattern Instrument { get; } = new(@"^((primary|best|right|recommended|preferred) )?tools?$", Options);

    [GeneratedRegex(@"\b(Grep|Glob|Read|Explore|WebSearch|WebFetch)\b", RegexOptions.CultureInvariant)]
    private static partial Regex BuiltIn { get; }

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex FirstWord { get; }

    private static TitlePattern Technique { get; } = new(@"^(design |architecture |architectural )?(pattern|approach|technique|option|strategy|style|algorithm|method|architecture|database|framework|library|technology|protocol|format|type)(s|es)?$", Options);

    private static TitlePattern Chosen { get; } = new(@"^(recommended|preferred|suggested|best|default) (path|way|choice|tool|pattern|option|approach|technology|stack|model|design|method)s?$|^(pattern|tool|option|approach|technique|library|framework)s?$", Options);

    /// <summary>Under "Triggers" the column of what is said.</summary>
    private static TitlePattern Phrase { get; } = new(@"^(trigger )?phrases?$|^triggers?$", Options);

    private static TitlePattern When { get; } = new(@"^(when( to use.*)?|トリガー|条件|触发条件|scenarios?|situations?|conditions?|triggers?|use (case|when|for)s?|if)$", Options);

    /// <summary>"→ references/moulds.md", "→ `mould.sh`", "→ edit the mould".</summary>
    [GeneratedRegex(@"(→|[-=]>)\s*(`?[\w./-]*(/[\w.-]+|\.md)`?\W*|`[^`]+`\W*|(edit|run|use|see)\s[^→]+)$", Options)]
    private static partial Regex ToFile { get; }

    /// <summary>"Input | Output": what is made of what.</summary>
    private static TitlePattern Made { get; } = new("^(outputs?|becomes|file ?names?)$", Options);

    /// <summary>A skill or command takes no work.</summary>
    private static TitlePattern Thing { get; } = new(@"(^|\s)/\w|\b(skill|command|tool)s?\b", Options);

    /// <summary>"Action | Policy": how the agent behaves, whatever is ticked.</summary>
    private static TitlePattern Policy { get; } = new(@"^(policy|rule|permission|allowed\??|approval|autonomy|level)$", Options);

    private static TitlePattern Deed { get; } = new(@"^(actions?|operations?|commands?|behaviou?rs?|activity|activities)$", Options);

    private static TitlePattern Deeds { get; } = new(@"\b(actions?|responses?|what to do|next steps?)$", Options);

    private static TitlePattern GoingOn { get; } = new(@"^(continue|proceed|go on|report (success|usable|output)|present|log|note|ignore|none|no action|mark .* (complete|done))\b", Options);

    private static TitlePattern Stopping { get; } = new(@"\b(stop|halt|abort|pause|block|escalate|ask|tell|notify|alert|raise|surface|wait|human|owner|user)\b", Options);

    private static TitlePattern Advice { get; } = new(@"^\W*(do|don['’]t|do not|avoid|yes|no|use)\W*$", Options);

    private static TitlePattern Whom { get; } = new(@"^(role|who|team|contact|person|level|tier|owner|percentage|budget.*|escalat(e|ion) (to|level|path))$", Options);

    private static TitlePattern MustEscalate { get; } = new(@"^(must|should|always)?\s*escalate\b(?!\s+to$).*$", Options);

    private static TitlePattern Bound { get; } = new(@"^(must|should|always)\s*escalate\b", Options);

    private static TitlePattern OutOfScope { get; } = new(@"^\W*(don['’]t|do not|avoid|not (this agent|for|you|mine|me)|not (your|my) (job|role|lane|work)|no)\W*$", Options);

    private static TitlePattern InScope { get; } = new(@"^\W*(in[- ]scope|do|use( (for|when|this.*))?|handles?|you (own|do)|(your|my) (job|role|lane|work)|yes)\W*$", Options);

    private static TitlePattern YesNo { get; } = new(@"^\W*(yes|own|defer)\b|^\W*no(?=\W*$|\s*[-–—,.:;(→]|\s+use\b)|^[✅❌✓✗✔✘]", Options);

    private static TitlePattern Yes { get; } = new(@"^\s*([✅✓✔]|yes\b|own\b|always\b|use\b|primary\b|x$)", Options);

    [GeneratedRegex(@"^\s*([❌✗✘🚫]️?\s*(no|defer( to)?|out)?|no(?=\W*$|\s*[-–—,.:;(→]|\s+use\b)|defer( to)?\b|avoid\b|never\b|not\b)", Options)]
    private static partial Regex No { get; }

    [GeneratedRegex(@"^(use|invoke|delegate to|call)\s+(the\s+)?", Options)]
    private static partial Regex Using { get; }

    private static TitlePattern Self { get; } = new(@"^\W*(this( agent)?|me|you|self|this one|own|myself)\W*$|^\W*this (agent|skill|one)\b|^stays? (with|in|on) (this (agent|skill)|me|us)\W*$", Options);

    [GeneratedRegex(@"^\s*([✅✓✔]️?|x\b|yes\b)[\s(:—–-]*(use\s)?", Options)]
    private static partial Regex Ticks { get; }
}
