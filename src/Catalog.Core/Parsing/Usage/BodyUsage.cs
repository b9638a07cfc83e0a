using System.Text.RegularExpressions;
using Catalog.Core.Parsing.Grammar;
using Catalog.Core.Parsing.Document;
using Catalog.Core.Parsing.Relations;
using Catalog.Core.Text;

namespace Catalog.Core.Parsing.Usage;

/// <summary>Reads usage rows from the headed lists, labels, tables and sentences of a body.</summary>
internal static partial class BodyUsage
{
    /// <summary>Characters of a word to listen for.</summary>
    private const int LongestWord = 40;

    /// <summary>What a label says once for each thing behind it.</summary>
    private const string Delegate = "delegate ";

    public static IEnumerable<UsageRow> Rows(Outline outline, IReadOnlyList<string> names, AgentMentions mentions)
    {
        var titles = new Dictionary<Passage, Role>();
        var resumed = new Dictionary<Passage, int>();
        var divided = new HashSet<Passage>();
        foreach (var group in outline.Groups)
        {
            var title = PassageTitles.Of(group, names, titles);
            if (group is { IsLabel: true, Parent: { } above } && resumed.TryGetValue(above, out var line) && line < group.Line && Heading.UsageOf(group.Title, names) == Role.None)
                title = Role.Procedure;
            string? other = null;
            if (group is { IsLabel: true, Parent: { IsTop: false } under })
            {
                // "Use bells when:", "Numbers:", "Use another instead:": beside labels that say whose they are, another is about something else.
                var own = Heading.UsageOf(group.Title, names);
                if (own is Role.Use or Role.Avoid)
                    divided.Add(under);
                else if (own == Role.None && divided.Contains(under) && Heading.Of(group.Title).Named is { } who && mentions.IsAgent(who))
                    (title, other) = (Role.Avoid, who);
                else if (own == Role.None && title is Role.Use or Role.Avoid && divided.Contains(under) && !(title == Role.Avoid && Heading.Of(group.Title).Is(Role.Refusal)))
                    title = Role.Procedure;
            }
            if (title == Role.Use && group is { IsLabel: true, Parent: { } heading } && heading.FirstGroupLine < group.Line && Cues.Is(group.Title, Role.Resuming))
                (title, resumed[heading]) = (Role.Procedure, group.Line - 1);
            titles[group] = title;
            var instead = other ?? (title == Role.Avoid ? TakerIn(group.Title, mentions) : title == Role.Escalate && group.Parts.Count > 0 ? group.Path.Take(2).Select(above => HandedTo(above.Title, mentions) ?? Receiving(above.Title, mentions)).FirstOrDefault(agent => agent is not null) : null);
            var rule = RuleOf(group, title);
            // "1. Add clay. 2. Turn the mould. 3. Think of bronze when it cracks": where most is done then, all of it is.
            var isWay = title == Role.Escalate && group.Parts.Where(part => part.Kind == BlockKind.Step).ToList() is { Count: > 0 } steps && steps.Count(IsDoneThen) * 2 > steps.Count;
            foreach (var part in group.Parts)
            {
                if (isWay && part.Kind == BlockKind.Step)
                    continue;
                if (part.Kind == BlockKind.Paragraph && title == Role.Use && (part != group.Parts[0] || group.FirstGroupLine < part.Line) && Cues.Is(part.Plain, Role.Resuming))
                {
                    title = Role.Procedure;
                    resumed[group] = part.Line;
                }
                // "The path defines:", over its parts.
                if (title == Role.Escalate && part.Kind == BlockKind.Paragraph && part.Plain.EndsWith(':') && Cues.Is(part.Plain[(part.Plain.LastIndexOf(". ", StringComparison.Ordinal) + 1)..], Role.Describing))
                    title = Role.Procedure;
                var rows = title == Role.Avoid && part.Kind == BlockKind.Paragraph && Delegating.IsMatch(group.Title) && Delegated(part, mentions) is { Count: > 0 } delegated ? delegated : Of(part, title, rule, group, names, mentions);
                foreach (var read in rows.Where(row => !row.Situation.EndsWith(':') && !Defining.IsMatch(row.Situation) && !Cues.Is(row.Situation, Role.PointingBack)))
                {
                    var row = read.Rule.Length > 0 ? read : read with { Rule = part.Kind == BlockKind.Row ? "table" : rule };
                    yield return row.Instead is null && row.Verdict == (title == Role.Avoid ? Verdict.Avoid : Verdict.Escalate) ? row with { Instead = instead } : row;
                }
                // "This skill covers rims. It does NOT cover:", over what it does not.
                if (title is Role.None or Role.Use or Role.Boundary && part.Kind == BlockKind.Paragraph && NotCovering.IsMatch(part.Plain))
                    title = Role.Avoid;
                // "Escalate to the founder with:", over what is told then.
                if (title == Role.Escalate && part.Kind == BlockKind.Paragraph && (HandingOver.IsMatch(part.Plain) || part.Plain.EndsWith(':') && Heading.Of(part.Plain).Is(Role.NotEscalate)))
                    title = Role.Procedure;
            }
        }
    }

    /// <summary>The rule of the nearest title that promises what counts.</summary>
    private static string RuleOf(Passage group, Role title) =>
        group.Path.Select(above => Heading.Of(above.Title)).Select(heading => heading.RuleOf(title) ?? (title switch { Role.Use => heading.RuleOf(Role.NamedUse), Role.Avoid => heading.RuleOf(Role.NamedAvoid), _ => null })).FirstOrDefault(rule => rule is not null) ?? "";

    [GeneratedRegex(@"\b(with|include|includes|including|containing|through|via)\W*:$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HandingOver { get; }

    [GeneratedRegex(@"(^|\. )(it|this skill|this agent|i|you) (do|does) not (cover|handle|include|own)\W*:$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotCovering { get; }

    /// <summary>"Not in scope - delegate:", over "gilding to the gilder".</summary>
    [GeneratedRegex(@"\b(delegate|route|hand off|defer)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Delegating { get; }

    /// <summary>Each with who takes it; none where nobody is named.</summary>
    private static List<UsageRow> Delegated(DocumentBlock part, AgentMentions mentions)
    {
        var each = part.Plain.TrimEnd('.').Split("; ").Select(work => (Work: work, To: Redirect.Of(work, mentions) is { Instead: not null } said ? said : Redirect.Of(Delegate + work, mentions))).ToList();
        return each.Exists(one => one.To.Instead is not null)
            ? [.. each.Select(one => new UsageRow(Unmarked.Trimmed(one.To.Instead is null || one.To.Situation.StartsWith(Delegate, StringComparison.Ordinal) ? one.Work : one.To.Situation), Verdict.Avoid, one.To.Instead, UsageSource.List, part.Line))]
            : [];
    }

    /// <summary>"What you do not cast (use bell-founder instead)".</summary>
    private static string? TakerIn(string title, AgentMentions mentions) =>
        title.EndsWith(')') ? Redirect.Of(title, mentions).Instead : null;

    private static IEnumerable<UsageRow> Of(DocumentBlock part, Role title, string rule, Passage group, IReadOnlyList<string> names, AgentMentions mentions) => part.Kind switch
    {
        BlockKind.Row => TableUsage.Rows(part, title, names, mentions),
        // In a tag of examples stands what is done, step by step.
        BlockKind.Step when title == Role.Example && (group.IsTag || !group.IsLabel && Heading.UsageOf(group.Title, names) == Role.None) && !Unmarked.IsQuote(part.Text[0]) => [],
        // "1. Write it down" under "Escalation" is what is done then.
        BlockKind.Step when title == Role.Escalate && IsDoneThen(part) => [],
        // "Count the bells in `tower.txt`" under "In scope" is how it is done.
        BlockKind.Item or BlockKind.Step when title == Role.Use && rule == "in-scope" && Working.IsMatch(part.Plain) => [],
        BlockKind.Item or BlockKind.Step => Item(part, title, rule, group, names, mentions),
        _ => Text(part, title, group, mentions),
    };

    private static bool IsDoneThen(DocumentBlock part) => (Telling.IsMatch(part.Plain) || Piece.Of(part.Plain).Is(Role.Task)) && !Occasion.IsMatch(part.Plain);

    [GeneratedRegex(@"\b(if|when|whenever|unless|before|after)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Occasion { get; }

    [GeneratedRegex(@"^(write|tell|stop|notify|document|report|inform|collect|gather|provide|try|attempt|contact|mark|log|flag|summari[sz]e|present|wait|record|describe|state|explain|alert|post)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Telling { get; }

    [GeneratedRegex(@"^((scan|read|report|append|poll|diff|extract|execute|determine|draft|compose|count|update|rewrite|back-write)\s.*`|for each\s.*\b(extract|read|poll|check)\b|report the\s)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Working { get; }

    private static IEnumerable<UsageRow> Item(DocumentBlock item, Role title, string rule, Passage group, IReadOnlyList<string> names, AgentMentions mentions)
    {
        var text = item.Plain;
        if (text.Length == 0 || title == Role.Template || text.StartsWith("{{", StringComparison.Ordinal) || text[0] == '[' && text.EndsWith(']'))
            return [];
        if (InlineLabel(item, text, title, group, names, mentions) is { } labelled)
            return labelled;
        switch (title)
        {
            case Role.Escalate when Heading.Of(group.Title).Is(Role.EscalateTo):
                return Escalation.Of(text, mentions) is { Instead: not null } handed ? [handed.Row(Verdict.Escalate, UsageSource.List, item.Line)] : Called(text) is { } why ? Listed(why, Verdict.Escalate, item.Line, mentions) : [];
            case Role.Example when rule == "examples" && (!IsRequest(item.Text, text) || PassageTitles.SpeaksOfPattern(group) && !Unmarked.IsQuote(item.Text[0]) && item.Text[0] != '`'):
                return [];
            case Role.Use or Role.Avoid or Role.Escalate:
                var told = Several(text, title switch { Role.Use => Verdict.Use, Role.Avoid => Verdict.Avoid, _ => Verdict.Escalate }, item.Line, mentions, rule == "exclusions");
                return title == Role.Avoid ? OrForbidden(told.Select(row => WithoutReasons(row, item)), item, mentions) : told;
            case Role.Boundary when Redirect.Of(text, mentions).Instead is not null:
                return Several(text, Verdict.Avoid, item.Line, mentions);
            case Role.Example:
                return item.Children.Any(child => child.IsItem) || item.Text is ['`', not ('/' or '@'), .., '`'] ? [] : [new UsageRow(Command.Match(text) is { Success: true } said ? said.Value : Unmarked.Trimmed(item.Text is ['`', '@', .., '`'] ? text.Trim('`') : text), Verdict.Use, null, UsageSource.Example, item.Line)];
            case Role.Trigger:
                return Cues.Is(text, Role.Invocation) ? [] : [new UsageRow(Quoted(text) ?? Unmarked.Trimmed(AfterLabel(text)), Verdict.Use, null, UsageSource.Trigger, item.Line)];
            default:
                return title == Role.Procedure || item.Kind == BlockKind.Step && title == Role.None || item.IsTask ? [] : OrForbidden(BodySentences.Rows(text, item.Line, title, mentions, opens: true), item, mentions);
        }
    }

    /// <summary>"`/cast a bell` → makes a mould": what is typed, without what is done then.</summary>
    [GeneratedRegex(@"^`[/@][^`]+`(?=\s+(→|[-=]>)\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Command { get; }

    /// <summary>"The owner — budget questions", "Legal counsel when a letter comes": what somebody is called for; null where only somebody is named.</summary>
    private static string? Called(string text)
    {
        foreach (var mark in (ReadOnlySpan<string>)[" — ", " – ", " - ", ": ", " for ", " if ", " when "])
        {
            if (text.IndexOf(mark, StringComparison.Ordinal) is > 1 and var at && text.Length > at + mark.Length)
                return mark is " if " or " when " ? text[(at + 1)..] : text[(at + mark.Length)..];
        }
        return null;
    }

    /// <summary>Under a bare "Examples" stand samples of anything; what is quoted, asked or told to do is a request.</summary>
    private static bool IsRequest(string text, string plain) =>
        Unmarked.IsQuote(text[0]) || text is ['/' or '@', ..] or ['`', '/' or '@', ..] || plain.EndsWith('?') || Cues.Is(plain, Role.Asked) || Piece.Of(plain).Is(Role.Task) && !plain.Contains(':', StringComparison.Ordinal);

    /// <summary>"**No casts.** Never pour bronze, …": what is refused stands in bold, and what follows says how.</summary>
    private static UsageRow WithoutReasons(UsageRow row, DocumentBlock item) =>
        row.Instead is null && BoldDenial.Match(item.Text) is { Success: true } bold && row.Situation.StartsWith(Unmarked.Of(bold.Groups["what"].Value), StringComparison.Ordinal) ? row with { Situation = Unmarked.Of(bold.Groups["what"].Value) } : row;

    [GeneratedRegex(@"^\*\*(?<what>(No|It|This|You|I|Do|Does|Never)\s[^*]+)\.\*\*\s", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex BoldDenial { get; }

    private static IEnumerable<UsageRow> OrForbidden(IEnumerable<UsageRow> told, DocumentBlock item, AgentMentions mentions) =>
        told.ToList() is { Count: > 0 } rows ? rows : BodySentences.Forbidden(item.Plain, item.Line, mentions);

    /// <summary>An item is one row, unless it names somebody for each of its parts.</summary>
    private static IEnumerable<UsageRow> Several(string text, Verdict verdict, int line, AgentMentions mentions, bool ofGoals = false) =>
        Redirect.Several(text, verdict, mentions) is { Count: > 1 } each
            ? each.Select(one => one.Row(verdict, UsageSource.List, line))
            : Listed(text, verdict, line, mentions, ofGoals);

    /// <param name="ofGoals">Under "Non-goals", where "must not widen the scope" is one.</param>
    private static IEnumerable<UsageRow> Listed(string text, Verdict verdict, int line, AgentMentions mentions, bool ofGoals = false)
    {
        if (verdict == Verdict.Use && Cues.Of(text, boundary: false) is { Verdict: Verdict.Avoid } denied)
            (verdict, text) = (Verdict.Avoid, denied.Rest);
        var redirect = Redirect.For(text, ref verdict, mentions);
        // "Never called by the dispatcher" among uses, "Frayed ropes: no escalation" among what is handed up.
        if (verdict == Verdict.Use && text.StartsWith("Never ", StringComparison.Ordinal) || verdict == Verdict.Escalate && text.Contains("no escalation", StringComparison.OrdinalIgnoreCase))
            return [];
        // What is done then is no situation, and how to behave no refusal of work.
        if (text[0] is '→' or '-' or '=' || verdict == Verdict.Avoid && !ofGoals && redirect.Instead is null && Cues.Is(text, Role.Prohibition) && Cues.Of(text, boundary: false) is null)
            return [];
        if (verdict == Verdict.Avoid && redirect.Instead is null && Redirect.Headed(text, mentions) is { } taker)
            redirect = taker;
        if (verdict == Verdict.Escalate && redirect.Instead is null)
            redirect = Escalation.Of(redirect.Situation, mentions);
        var instead = redirect.Instead ?? (verdict == Verdict.Escalate ? HandedTo(text, mentions) : null);
        var situation = Marks.Replace(redirect.Situation, "", 1);
        if (verdict == Verdict.Use && Cues.Is(situation, Role.Exception))
            (verdict, situation) = (Verdict.Avoid, situation[(situation.StartsWith("Not for ", StringComparison.OrdinalIgnoreCase) ? "Not for " : "Not ").Length..]);
        if (text.StartsWith('❌') || text.StartsWith("🚫", StringComparison.Ordinal) || text.StartsWith('✗') || situation.StartsWith("Do NOT use", StringComparison.OrdinalIgnoreCase))
            verdict = verdict == Verdict.Use ? Verdict.Avoid : verdict;
        return Unmarked.Trimmed(situation) is { Length: > 1 } words ? [new UsageRow(words, verdict, instead, UsageSource.List, line)] : [];
    }

    /// <summary>"To Bell Founder (when it cracks)", "Bell Founder": a title that is the name of who takes it.</summary>
    private static string? Receiving(string title, AgentMentions mentions)
    {
        var name = title.IndexOf('(') is > 0 and var open ? title[..open] : title;
        name = Unmarked.Bare(name.StartsWith("To ", StringComparison.OrdinalIgnoreCase) ? name[3..] : name).Trim(' ', ':');
        return mentions.IsAgent(name) ? name : null;
    }

    /// <summary>"If it needs a new schema, say so and recommend sql-expert".</summary>
    private static string? HandedTo(string text, AgentMentions mentions) =>
        mentions.In(text, loose: true).Where(mention => RelationReader.IsHandedOver(text, mention)).Select(mention => mention.Name).FirstOrDefault();

    /// <summary><c>**Use when:** a, b</c> as an item; <c>**Use other-agent for:** c</c> beside it.</summary>
    private static List<UsageRow>? InlineLabel(DocumentBlock item, string text, Role title, Passage group, IReadOnlyList<string> names, AgentMentions mentions)
    {
        // "plugin:name" is one name.
        if (Label.Bare(text) is not var (label, words) || words.Length > 0 && !char.IsWhiteSpace(words[0]) && text.IndexOf(words, StringComparison.Ordinal) is > 0 and var at && text[at - 1] == ':')
            return null;
        var heading = Heading.Of(label);
        // "Escalates to: one-agent for a, other-agent for b", wherever it stands.
        if (heading.Is(Role.EscalateTo) && SentenceUsage.ForEach(words, Verdict.Escalate, UsageSource.List, item.Line, mentions) is { Count: > 0 } receivers)
            return receivers;
        // "Escalation: supervisors, account managers" says whom.
        if (heading.Is(Role.EscalateTo) && Called(words) is null)
            return [];
        if (title == Role.Procedure || item.Kind == BlockKind.Step && title == Role.None && !(heading.Is(Role.Escalate) && item.Children.Count > 0))
            return null;
        var other = OtherAgent.Match(label) is { Success: true } use ? Redirect.Agent("use " + use.Groups["who"].Value, mentions) : null;
        // "Use SQL Server if", "Not suitable for:" under a cache of its own, "Exclusions:" of a campaign.
        if (other is not null && IsProduct(other, item.Text, names) || title == Role.None && IsOfThing(heading, group, names))
            return [];
        var own = title == Role.Use && heading.Is(Role.Refusal) ? Role.Avoid : title == Role.Use && label is "Trigger" ? Role.Trigger : Heading.UsageOf(label, names);
        if (other is null && own is not (Role.Use or Role.Avoid or Role.Escalate or Role.Trigger)
            || own == Role.Use && title == Role.None && !heading.NamesAgent(names))
            return heading.Is(Role.Aside) && title is Role.Use or Role.Avoid or Role.Escalate ? [] : null;
        if (own == Role.Avoid && title is not (Role.Use or Role.Trigger) && heading.RuleOf(Role.Avoid) == "skip")
            return null;
        // "Consider alternatives: …" tells how to think, and "Does not: …" outside of bounds how something is.
        if (own == Role.Avoid && title == Role.None && (heading.RuleOf(Role.Avoid) == "does-not" && !PassageTitles.IsBound(group) || heading.RuleOf(Role.Avoid) == "alternatives" && !Occasion.IsMatch(label)))
            return null;
        // "Escalation: route alerts to teams" is one of many things done.
        if (own == Role.Escalate && title == Role.None && words.Length > 0 && !label.Contains(' ', StringComparison.Ordinal) && !Occasion.IsMatch(words) && item.Children.Count == 0)
            return null;
        // "Escalation paths: cases go to a person" is one of many things done, and "Triggers: before an insert" are a database's.
        if (title == Role.None && (own == Role.Escalate && !heading.Is(Role.Condition) || own == Role.Trigger && !label.Contains(' ', StringComparison.Ordinal)))
            return null;
        var verdict = other is not null || own == Role.Avoid ? Verdict.Avoid : own == Role.Escalate ? Verdict.Escalate : Verdict.Use;
        var rows = LabelText(words, verdict, own, item.Line, mentions).Select(row => row with { Instead = row.Instead ?? other }).ToList();
        foreach (var child in item.Children.Where(child => child.IsItem))
            rows.AddRange(Listed(child.Plain, verdict, child.Line, mentions));
        return rows;
    }

    /// <summary>"Out of scope: explicitly left out" tells what a plan holds.</summary>
    [GeneratedRegex(@"^(explicitly|clearly) \w+ed\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Defining { get; }

    /// <summary>A product, or what the agent's own name is a part of, that is not named as an agent.</summary>
    private static bool IsProduct(string name, string text, IReadOnlyList<string> names) =>
        !text.Contains('`', StringComparison.Ordinal) && !text.Contains('@', StringComparison.Ordinal) && !name.Contains('-', StringComparison.Ordinal)
        && (Technologies.Vocabulary.Shipped.OfficialNames.ContainsKey(name) || names.Any(own => own.Split(['-', ' ', '_']).Contains(name, StringComparer.OrdinalIgnoreCase)));

    /// <summary>True for a limit that stands in a bullet below a heading of something else.</summary>
    private static bool IsOfThing(Heading label, Passage group, IReadOnlyList<string> names) =>
        !label.NamesAgent(names) && label.RuleOf(Role.Avoid) is "not-for" or "exclusions" && (group.IsLabel ? PassageTitles.SpeaksOfPattern(group) : group.Level > 2);

    private static IEnumerable<UsageRow> LabelText(string text, Verdict verdict, Role title, int line, AgentMentions mentions)
    {
        // A question after a label is a form to fill in.
        // "warning → mute → ban" are levels, one after the other.
        if (text.Trim() is { Length: < 2 } or [.., '?'] || verdict == Verdict.Escalate && text.Count('→') > 1 && !text.Contains(';', StringComparison.Ordinal))
            return [];
        // "one-agent -> other-agent" is a way, and "escalate to full" goes on.
        if (verdict == Verdict.Escalate && (Escalation.IsRaised(text) || text.Split(["->", "→"], 2, StringSplitOptions.TrimEntries) is [var from, _] && (mentions.IsSelf(Unmarked.Bare(from)) || mentions.IsAgent(Unmarked.Bare(from)))))
            return [];
        // "Do NOT use: Express, Hono" refuses libraries.
        if (verdict == Verdict.Avoid && Situations.Items(text).Take(2).ToList() is { Count: 2 } things && things.TrueForAll(thing => Technologies.Vocabulary.Shipped.OfficialNames.ContainsKey(Unmarked.Bare(thing).Trim())))
            return [];
        var source = title == Role.Trigger ? UsageSource.Trigger : UsageSource.List;
        if (source == UsageSource.Trigger)
            return Cues.Is(text, Role.Invocation) ? [] : [new UsageRow(Unmarked.Trimmed(text), verdict, null, source, line)];
        // "a, b. Route c to one, and d to other."
        if (verdict == Verdict.Avoid && Sentences.In(text).Select(sentence => sentence.Text).ToList() is { Count: > 1 } sentences && sentences.FindIndex(1, sentence => Redirect.Gives(sentence) && Redirect.Handed(sentence, mentions).Any()) is > 0 and var given)
            return LabelText(string.Join(' ', sentences.Take(given)), verdict, title, line, mentions).Concat(sentences.Skip(given).SelectMany(sentence => Redirect.Handed(sentence, mentions)).Select(one => new UsageRow(one.Situation, verdict, one.Instead, source, line)));
        // "a → one. b → other. c → third."
        if (verdict == Verdict.Avoid && Sentences.In(text).Select(sentence => sentence.Text).ToList() is { Count: > 1 } all && all.TrueForAll(sentence => Redirect.For(sentence, Verdict.Avoid, mentions).Situation.Length < sentence.TrimEnd('.').Length))
            return all.SelectMany(sentence => LabelText(sentence, verdict, title, line, mentions));
        if (Redirect.Several(text, verdict, mentions, isList: true) is { Count: > 1 } several)
            return several.Select(one => one.Row(verdict, source, line));
        var redirect = Redirect.For(text, ref verdict, mentions);
        // "Honey sales (one-agent), hives (other-agent)": the last bracket speaks of the last alone.
        if (verdict == Verdict.Avoid && redirect.Instead is not null && Unmarked.Trimmed(text).EndsWith(')') && Situations.Split(text) is { Count: > 1 })
            redirect = new Redirect(text, null);
        if (redirect.Instead is null && verdict == Verdict.Escalate && Receiver(text, mentions) is { } receiver)
            redirect = receiver;
        if (redirect.Instead is null && verdict == Verdict.Escalate && HandedTo(text, mentions) is { } handed)
            redirect = redirect with { Instead = handed, Situation = FirstSentence(redirect.Situation) };
        // A label over prose is about its first sentence.
        var situation = redirect.Instead is null ? FirstSentence(redirect.Situation) : redirect.Situation;
        return Situations.Split(situation).Where(situation => situation.Length > 1)
            .Select(situation => redirect.Instead is null && verdict == Verdict.Avoid ? Redirect.For(situation, verdict, mentions) : new Redirect(situation, redirect.Instead))
            .Select(each => new UsageRow(each.Situation, verdict, each.Instead, source, line));
    }

    private static string FirstSentence(string text) => text.IndexOf(". ", StringComparison.Ordinal) is > 8 and var stop ? text[..stop] : text;

    /// <summary>"staff-engineer if the cause is elsewhere", after "Escalate to:".</summary>
    private static Redirect? Receiver(string text, AgentMentions mentions)
    {
        var start = text.Length - text.TrimStart(' ', '`', '@', '*').Length;
        return mentions.In(text, loose: true).Where(mention => mention.Start <= start).Select(mention => new Redirect(text[mention.End..].TrimStart('`', '*', ' ', '—', '–', '-', ':', '('), mention.Name)).FirstOrDefault();
    }

    private static IEnumerable<UsageRow> Text(DocumentBlock part, Role title, Passage group, AgentMentions mentions)
    {
        // "When invoked: use this agent to move a schema." is no step.
        if (title == Role.Procedure && part == group.Parts[0] && !group.IsLabel && Heading.Of(group.Title).RuleOf(Role.Procedure) == "invoked")
            title = Role.None;
        if (title is Role.Procedure or Role.Template)
        {
            foreach (var row in title == Role.Procedure && !group.IsLabel && part != group.Parts[0] ? Disowned(part, mentions) : [])
                yield return row;
            yield break;
        }
        var verdict = title switch { Role.Use => Verdict.Use, Role.Avoid => Verdict.Avoid, Role.Escalate => Verdict.Escalate, _ => (Verdict?)null };
        if (group.IsLabel && (group.Line == part.Line || verdict == Verdict.Avoid && part == group.Parts[0] && !group.Title.Any(char.IsLower)) && (verdict is not null || title == Role.Trigger))
        {
            foreach (var row in LabelText(Unmarked.Of(part.Text), verdict ?? Verdict.Use, title, part.Line, mentions))
                yield return row;
            yield break;
        }
        // "`lint`, `go vet`, `format`" under "Keywords": words to listen for are one row, however many.
        if (title == Role.Trigger && !group.IsLabel && part == group.Parts[0] && Situations.Items(part.Plain).ToList() is { Count: > 2 } words && words.TrueForAll(word => word.Length < LongestWord))
            yield return new UsageRow(Unmarked.Trimmed(Cues.Of(part.Plain, boundary: false) is { Verdict: Verdict.Use } cue ? cue.Rest : part.Text), Verdict.Use, null, UsageSource.Trigger, part.Line);
        if (title == Role.Example && part.Plain is { Length: > 2 and < 600 } request && (Unmarked.IsQuote(request[0]) && Unmarked.Closes(request[0], request[^1]) || group.IsLabel && Heading.Of(group.Title).Is(Role.Request)))
            yield return new UsageRow(Unmarked.Trimmed(request), Verdict.Use, null, UsageSource.Example, part.Line);
        if (verdict is { } stated && part == group.Parts[0] && Heading.Of(group.Title).Is(Role.OpenEnded) && !part.Plain.EndsWith(':') && Cues.Of(part.Plain, boundary: false) is null)
        {
            foreach (var row in Listed(part.Plain, stated, part.Line, mentions))
                yield return row;
            yield break;
        }
        var ends = new LineEnds(part.Text);
        foreach (var (sentence, start) in Sentences.In(part.Text))
        {
            var line = part.Line + ends.Before(part.Text.AsSpan(0, start).TrimEnd().Length) + (start > 0 && start < part.Text.Length && part.Text[start] == '\n' ? 1 : 0);
            var told = BodySentences.Rows(sentence.TrimStart('-', '•', ' '), line, title, mentions, opens: start == 0 || part.Text[start] == '\n', group.IsTop).ToList();
            if (told.Count == 0 && start == 0 && IsOccasion(sentence, title, part, group))
                told.AddRange(Situations.Split(sentence).Select(situation => new UsageRow(situation, Verdict.Use, null, UsageSource.List, line)));
            if (told.Count == 0 && title == Role.Escalate && Escalation.Led(sentence, mentions) is { } led)
                told.Add(led.Row(Verdict.Escalate, UsageSource.List, line));
            // "Names (name-reader), sums (sum-reader)."
            if (told.Count == 0 && title is Role.Boundary or Role.Avoid && Redirect.Several(sentence, Verdict.Avoid, mentions) is { Count: > 1 } each)
                told.AddRange(each.Select(one => (one with { Situation = SentenceUsage.WithoutFor(one.Situation) }).Row(Verdict.Avoid, UsageSource.List, line)));
            foreach (var row in told)
                yield return row;
        }
    }

    /// <summary>"The rims belong to `rim-maker`; the ropes to `rope-maker`." below the steps of a procedure.</summary>
    private static IEnumerable<UsageRow> Disowned(DocumentBlock part, AgentMentions mentions) =>
        part.Kind == BlockKind.Paragraph && part.Text.Contains('`', StringComparison.Ordinal)
            ? Sentences.In(part.Text).Where(sentence => Cues.Is(sentence.Text, Role.Belonging)).SelectMany(sentence => BodySentences.Rows(sentence.Text, part.Line, Role.Procedure, mentions, opens: true)).Where(row => row is { Verdict: Verdict.Avoid, Instead: { } taker } && mentions.Knows(taker))
            : [];

    /// <summary>"A new slice, or a change across both sides." right under "When to use".</summary>
    private static bool IsOccasion(string sentence, Role title, DocumentBlock part, Passage group) =>
        title == Role.Use && part == group.Parts[0] && !group.IsLabel && Heading.Of(group.Title).RuleOf(Role.Use) == "when-to-use" && Cues.Is(sentence, Role.Situation);

    /// <summary><c>"ship it" → runs the release</c>: what is said, without what is done then; null for what is only quoted, or not at all.</summary>
    private static string? Quoted(string text)
    {
        // "`cast: {bell}`: makes the mould"
        if (text[0] == '`' && text.IndexOf("`: ", 1, StringComparison.Ordinal) is > 1 and var code && text.AsSpan(1, code - 1).Contains(' ') && !text.AsSpan(1, code - 1).Contains('`'))
            return text[..(code + 1)];
        if (!Unmarked.IsQuote(text[0]))
            return null;
        for (var end = text.Length - 2; end > 1; end--)
        {
            if (Unmarked.Closes(text[0], text[end]) && text.AsSpan(end + 1).TrimStart() is ['→' or '⇒' or ':' or '—' or '–', ..] or ['-' or '=', '>', ..] or ['-', ' ', ..])
                return Unmarked.Trimmed(text[..(end + 1)]);
        }
        return null;
    }

    private static string AfterLabel(string text) =>
        text.IndexOf(": ", StringComparison.Ordinal) is > 1 and < 40 and var colon && text.AsSpan(0, colon).Count('`') % 2 == 0 ? text[(colon + 2)..] : text;

    [GeneratedRegex(@"^(use|invoke|delegate to|defer to)\s+(?<who>(?!this\b|me\b|it\b|the\b).+?)(\s+(for|when|if|instead))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherAgent { get; }

    [GeneratedRegex(@"^[^\p{L}\p{N}`""'(@/.]+", RegexOptions.CultureInvariant)]
    private static partial Regex Marks { get; }
}
