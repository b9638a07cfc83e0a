using System.Buffers;
using System.Text.RegularExpressions;
using Catalog.Core.Parsing.Outlines;
using Catalog.Core.Parsing.Relations;

namespace Catalog.Core.Parsing.Usage;

/// <summary>Reads usage rows from the headed lists, labels, tables and sentences of a body.</summary>
internal static class BodyUsage
{
    /// <summary>Without one of these no sentence of a body can be a row; most sentences have none.</summary>
    private static readonly SearchValues<string> Hints = SearchValues.Create(
        ["you are ", "you're ", "you’re ", "this agent", "this sub", "this skill", "this mode", "the agent", "use me", "invoke me", "call me", "must be used", "use proactively", "escalat", "belong", "lane", "n't ", "n’t ", "not ", "never ", "refuse", "defer", "instead"],
        StringComparison.OrdinalIgnoreCase);

    public static IEnumerable<UsageRow> Rows(Outline outline, IReadOnlyList<string> names, AgentMentions mentions)
    {
        var titles = new Dictionary<Passage, UsageTitle>();
        foreach (var group in outline.Groups)
        {
            var title = titles[group] = TitleOf(group, names, titles);
            var instead = title == UsageTitle.Escalate && group.Parts.Count > 0 ? group.Path.Take(2).Select(above => HandedTo(above.Title, mentions)).FirstOrDefault(agent => agent is not null) : null;
            foreach (var part in group.Parts)
            {
                foreach (var row in Of(part, title, group, names, mentions))
                    yield return row.Instead is null && row.Verdict == Verdict.Escalate ? row with { Instead = instead } : row;
            }
        }
    }

    /// <summary>What the nearest title says, but for a label after the heading's own list, which begins something else; the title of the whole file says what the agent is, not when to use it.</summary>
    private static UsageTitle TitleOf(Passage group, IReadOnlyList<string> names, Dictionary<Passage, UsageTitle> titles)
    {
        if (group.IsTop)
            return UsageTitle.None;
        var inherited = group.Parent is { } parent && titles.TryGetValue(parent, out var title) ? title : UsageTitle.None;
        var own = UsageTitles.Of(group.Title, names);
        if (inherited == UsageTitle.Template || own == UsageTitle.Template)
            return UsageTitle.Template;
        if (group.IsLabel && group.Title.Equals("Trigger", StringComparison.OrdinalIgnoreCase))
            return group.Path.Skip(1).All(above => above.IsTop) || group.Path.Skip(1).Any(above => Frame.IsMatch(above.Title)) ? UsageTitle.Triggers : UsageTitle.Other;
        if (own == UsageTitle.None && group.IsLabel && (group.IsTag || group.Title.EndsWith(" to", StringComparison.Ordinal)))
            return group.IsTag ? UsageTitle.None : UsageTitle.Other;
        if (own == UsageTitle.Use && !UsageTitles.NamesAgent(group.Title, names) && SpeaksOfPattern(group))
            return UsageTitle.Other;
        if (own is UsageTitle.Use or UsageTitle.Avoid && group.Parent is { IsTop: false } above && UsageTitles.NamesThing(above.Title, names))
            return UsageTitle.Other;
        if (own == UsageTitle.Examples && inherited == UsageTitle.None && CommonCase.IsMatch(group.Title) && (group.IsLabel || SpeaksOfPattern(group)))
            return UsageTitle.Other;
        if (own == UsageTitle.None && inherited == UsageTitle.Examples && group.IsLabel && !Request.IsMatch(group.Title))
            return UsageTitle.Other;
        if (own == UsageTitle.None && group.IsLabel && Aside.IsMatch(group.Title))
            return UsageTitle.Other;
        if (own == UsageTitle.Escalate && !EscalationPaths.IsMatch(group.Title))
            return own;
        if (RelationTitles.IsHandOff(group.Title) || RelationTitles.IsTogether(group.Title))
            return own == UsageTitle.None ? UsageTitle.Other : own;
        return own != UsageTitle.None ? own : group.IsLabel && group.Parent is { } heading && heading.Parts.Exists(part => part.Kind != PartKind.Text && part.Line < group.Line) ? UsageTitle.Other : inherited;
    }

    /// <summary>"When to use" under a technique's own heading is about the technique.</summary>
    private static bool SpeaksOfPattern(Passage group)
    {
        var heading = group.Parent;
        while (heading is { IsLabel: true })
            heading = heading.Parent;
        return heading is { Level: > 2 } || heading is { Level: 2 } && !Frame.IsMatch(heading.Title);
    }

    private static IEnumerable<UsageRow> Of(Part part, UsageTitle title, Passage group, IReadOnlyList<string> names, AgentMentions mentions) => part.Kind switch
    {
        PartKind.Row => TableUsage.Rows(part, title, names, mentions),
        PartKind.Item => Item(part, title, names, mentions),
        _ => Text(part, title, group, mentions),
    };

    private static IEnumerable<UsageRow> Item(Part item, UsageTitle title, IReadOnlyList<string> names, AgentMentions mentions)
    {
        var text = item.Plain;
        if (text.Length == 0 || title == UsageTitle.Template || text.StartsWith("{{", StringComparison.Ordinal) || text[0] == '[' && text.EndsWith(']'))
            return [];
        if (InlineLabel(item, text, title, names, mentions) is { } labelled)
            return labelled;
        switch (title)
        {
            case UsageTitle.Use or UsageTitle.Avoid or UsageTitle.Escalate:
                return Listed(text, title switch { UsageTitle.Use => Verdict.Use, UsageTitle.Avoid => Verdict.Avoid, _ => Verdict.Escalate }, item.Line, mentions);
            case UsageTitle.Boundaries when Redirect.Of(text, mentions).Instead is not null:
                return Listed(text, Verdict.Avoid, item.Line, mentions);
            case UsageTitle.Examples:
                return item.Children.Any(child => child.Kind == PartKind.Item) ? [] : [new UsageRow(Words.Trimmed(text), Verdict.Use, null, UsageSource.Example, item.Line)];
            case UsageTitle.Triggers:
                return Invocation.IsMatch(text) ? [] : [new UsageRow(Words.Trimmed(AfterLabel(text)), Verdict.Use, null, UsageSource.Trigger, item.Line)];
            default:
                return title == UsageTitle.Other || item.Ordered && title == UsageTitle.None ? [] : Sentence(text, item.Line, title, mentions, opens: true);
        }
    }

    private static IEnumerable<UsageRow> Listed(string text, Verdict verdict, int line, AgentMentions mentions)
    {
        if (verdict == Verdict.Use && Cues.Of(text, boundary: false) is { Verdict: Verdict.Avoid } denied)
            (verdict, text) = (Verdict.Avoid, denied.Rest);
        var redirect = Redirect.Of(text, mentions);
        var instead = redirect.Instead ?? (verdict == Verdict.Escalate ? HandedTo(text, mentions) : null);
        var situation = Marks.Replace(redirect.Situation, "", 1);
        if (text.StartsWith('❌') || text.StartsWith("🚫", StringComparison.Ordinal) || text.StartsWith('✗') || situation.StartsWith("Not for ", StringComparison.OrdinalIgnoreCase) || situation.StartsWith("Do NOT use", StringComparison.OrdinalIgnoreCase))
            verdict = verdict == Verdict.Use ? Verdict.Avoid : verdict;
        return Words.Trimmed(situation) is { Length: > 1 } words ? [new UsageRow(words, verdict, instead, UsageSource.List, line)] : [];
    }

    /// <summary>"If it needs a new schema, say so and recommend sql-expert".</summary>
    private static string? HandedTo(string text, AgentMentions mentions) =>
        mentions.In(text, loose: true).Where(mention => RelationReader.IsHandedOver(text, mention)).Select(mention => mention.Name).FirstOrDefault();

    /// <summary><c>**Use when:** a, b</c> as an item; <c>**Use other-agent for:** c</c> beside it.</summary>
    private static List<UsageRow>? InlineLabel(Part item, string text, UsageTitle title, IReadOnlyList<string> names, AgentMentions mentions)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon is < 3 or > 60 || title == UsageTitle.Other || item.Ordered && title == UsageTitle.None)
            return null;
        if (!UsageTitles.MayPromise(text.AsSpan(0, colon)))
            return Aside.IsMatch(text.AsSpan(0, colon)) && title is UsageTitle.Use or UsageTitle.Avoid ? [] : null;
        var label = text[..colon];
        var other = OtherAgent.Match(label) is { Success: true } use ? Redirect.Agent("use " + use.Groups["who"].Value, mentions) : null;
        var own = UsageTitles.Of(label, names);
        if (other is null && own is not (UsageTitle.Use or UsageTitle.Avoid or UsageTitle.Escalate or UsageTitle.Triggers)
            || own == UsageTitle.Use && title == UsageTitle.None && !UsageTitles.NamesAgent(label, names))
            return Aside.IsMatch(label) && title is UsageTitle.Use or UsageTitle.Avoid ? [] : null;
        var verdict = other is not null || own == UsageTitle.Avoid ? Verdict.Avoid : own == UsageTitle.Escalate ? Verdict.Escalate : Verdict.Use;
        var rows = LabelText(text[(colon + 1)..], verdict, own, item.Line, mentions).Select(row => row with { Instead = row.Instead ?? other }).ToList();
        foreach (var child in item.Children.Where(child => child.Kind == PartKind.Item))
            rows.AddRange(Listed(child.Plain, verdict, child.Line, mentions));
        return rows;
    }

    private static IEnumerable<UsageRow> LabelText(string text, Verdict verdict, UsageTitle title, int line, AgentMentions mentions)
    {
        if (text.Trim().Length < 2)
            return [];
        var source = title == UsageTitle.Triggers ? UsageSource.Trigger : UsageSource.List;
        if (source == UsageSource.Trigger)
            return Invocation.IsMatch(text) ? [] : [new UsageRow(Words.Trimmed(text), verdict, null, source, line)];
        // "schema risk → db-engineer; failing tests → qa-engineer"
        if (verdict != Verdict.Use && text.Split("; ") is { Length: > 1 } halves && halves.Select(half => Redirect.Of(half, mentions)).ToList() is var each && each.Exists(half => half.Instead is not null))
            return each.Where(half => half.Situation.Length > 1).Select(half => new UsageRow(Words.Trimmed(half.Situation), verdict, half.Instead, source, line));
        var redirect = Redirect.Of(text, mentions);
        if (redirect.Instead is null && verdict == Verdict.Escalate && Receiver(text, mentions) is { } receiver)
            redirect = receiver;
        return Situations.Split(redirect.Situation).Where(situation => situation.Length > 1)
            .Select(situation => new UsageRow(situation, verdict, redirect.Instead, source, line));
    }

    /// <summary>"staff-engineer if the cause is elsewhere", after "Escalate to:".</summary>
    private static Redirect? Receiver(string text, AgentMentions mentions)
    {
        var start = text.Length - text.TrimStart(' ', '`', '@', '*').Length;
        return mentions.In(text, loose: true).Where(mention => mention.Start <= start).Select(mention => new Redirect(text[mention.End..].TrimStart('`', '*', ' ', '—', '–', '-', ':', '('), mention.Name)).FirstOrDefault();
    }

    private static IEnumerable<UsageRow> Text(Part part, UsageTitle title, Passage group, AgentMentions mentions)
    {
        if (title is UsageTitle.Other or UsageTitle.Template)
            yield break;
        var verdict = title switch { UsageTitle.Use => Verdict.Use, UsageTitle.Avoid => Verdict.Avoid, UsageTitle.Escalate => Verdict.Escalate, _ => (Verdict?)null };
        if (group.IsLabel && group.Line == part.Line && (verdict is not null || title == UsageTitle.Triggers))
        {
            foreach (var row in LabelText(Words.Plain(part.Text), verdict ?? Verdict.Use, title, part.Line, mentions))
                yield return row;
            yield break;
        }
        if (title == UsageTitle.Examples && part.Plain is { Length: > 2 and < 600 } request && Words.IsQuote(request[0]) && Words.Closes(request[0], request[^1]))
            yield return new UsageRow(Words.Trimmed(request), Verdict.Use, null, UsageSource.Example, part.Line);
        if (verdict is { } stated && part == group.Parts[0] && OpenEnded.IsMatch(group.Title) && !part.Plain.EndsWith(':'))
        {
            foreach (var row in Listed(part.Plain, stated, part.Line, mentions))
                yield return row;
            yield break;
        }
        foreach (var (sentence, start) in Sentences.In(part.Text))
        {
            var line = part.Line + part.Text.AsSpan(0, start).TrimEnd().Count('\n') + (start > 0 && start < part.Text.Length && part.Text[start] == '\n' ? 1 : 0);
            foreach (var row in Sentence(sentence.TrimStart('-', '•', ' '), line, title, mentions, opens: start == 0 || part.Text[start] == '\n'))
                yield return row;
        }
    }

    /// <summary>A sentence of a body counts when it speaks of this agent, states a limit under a boundary heading, or sends work to another agent by a negative.</summary>
    /// <param name="opens">True for the first sentence of a bullet or line.</param>
    private static IEnumerable<UsageRow> Sentence(string sentence, int line, UsageTitle title, AgentMentions mentions, bool opens)
    {
        var boundary = title is UsageTitle.Boundaries or UsageTitle.Avoid;
        if (!boundary && title != UsageTitle.Use && !sentence.AsSpan().ContainsAny(Hints))
            return [];
        var rows = SentenceUsage.Rows(sentence, UsageSource.List, line, mentions, boundary: true).Where(row => !Pronoun.IsMatch(row.Situation)).ToList();
        if (rows.Count == 0)
            return [];
        return rows[0].Verdict switch
        {
            Verdict.Use => Cues.NamesThisAgent(sentence) || title == UsageTitle.Use ? rows : [],
            Verdict.Escalate => opens && EscalatingBullet.IsMatch(sentence) ? rows : [],
            _ => rows.Exists(row => row.Instead is not null) && Denies(sentence, rows, mentions) || boundary && !Prohibition.IsMatch(sentence) || RefusesThisAgent(sentence, title) ? rows : [],
        };
    }

    private static bool RefusesThisAgent(string sentence, UsageTitle title) =>
        (title == UsageTitle.Use || Cues.NamesThisAgent(sentence)) && Cues.Of(sentence, boundary: false) is { Verdict: Verdict.Avoid };

    /// <summary>Work is said not to be this agent's, and another agent is named for it.</summary>
    private static bool Denies(string sentence, List<UsageRow> rows, AgentMentions mentions) =>
        (Cues.Of(sentence, boundary: true) is { Verdict: Verdict.Avoid } || Denial.IsMatch(sentence.Replace(rows[0].Situation, "", StringComparison.Ordinal)))
        && (rows.Count > 1 || mentions.In(sentence, loose: true).Any() || Belonging.IsMatch(sentence));

    private static string AfterLabel(string text) =>
        text.IndexOf(": ", StringComparison.Ordinal) is > 1 and < 40 and var colon ? text[(colon + 2)..] : text;

    private static Regex OtherAgent { get; } = new(@"^(use|invoke|delegate to|defer to)\s+(?<who>(?!this\b|me\b|it\b|the\b).+?)(\s+(for|when|if|instead))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>What stands under it is the user's part of an example.</summary>
    private static Regex Request { get; } = new(@"^\W*((user|sample|example|test)('s)? ?(requests?|prompts?|input|query|question|says|asks?)?|requests?|prompts?|input|query|question|task)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Of a technique as often as of the agent.</summary>
    private static Regex CommonCase { get; } = new(@"^\W*(common|typical)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>What is done on being called, not when to call.</summary>
    private static TitlePattern Invocation { get; } = new(@"\b(is|are|am)( first)? (invoked|called|activated|launched|spawned)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The sentence under it goes on where the title ends: "Escalate to x when".</summary>
    private static TitlePattern OpenEnded { get; } = new(@"\b(when|if|whenever)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Aside { get; } = new(@"^(key (difference|distinction)s?|notes?|remember|tip|important|why|difference)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static TitlePattern Frame { get; } = new(@"\b(usage|use cases?|overview|purpose|role|scope|invocation|dispatch\w*|agents?|when|identity|introduction|about|delegation|routing|triggers?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static TitlePattern EscalatingBullet { get; } = new(@"^\W*(always |immediately |must )?escalates?\b.*\b(to|when|if)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);

    /// <summary>How to behave, not what to give to others: "Do not add comments", "Never guess".</summary>
    private static TitlePattern Prohibition { get; } = new(@"^\W*(do not|don['’]t|never|must not|cannot|can['’]t|should not)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static TitlePattern Denial { get; } = new(@"\b(not|never|refuses?|belongs?|lane|defers?|deferred|instead)\b|n['’]t\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>"Those belong to x" says nothing alone.</summary>
    private static TitlePattern Pronoun { get; } = new(@"^\W*(those|these|that|this|it|they|them|such)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static TitlePattern Belonging { get; } = new(@"\b(belongs? to|owned by|handled by)\b|['’]s (lane|job|domain|territory)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static TitlePattern EscalationPaths { get; } = new(@"\bagent hand[- ]?offs?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Marks { get; } = new(@"^[^\p{L}\p{N}`""'(@/.]+", RegexOptions.CultureInvariant);
}
