using System.Text.RegularExpressions;
using Catalog.Core.Parsing.Document;
using Catalog.Core.Parsing.Grammar;
using Catalog.Core.Parsing.Relations;

namespace Catalog.Core.Parsing.Usage;

/// <summary>Reads usage rows from the front matter: the sentences and examples of a description, and trigger keys.</summary>
internal static partial class DescriptionUsage
{
    private static readonly string[] WhenKeys = ["when_to_use", "when-to-use", "whenToUse", "use_when", "usage"];
    private static readonly string[] AvoidKeys = ["when_not_to_use", "when-not-to-use", "whenNotToUse", "avoid_when", "avoid-when", "do_not_use_when", "do_not_use", "not_for"];
    private static readonly string[] TriggerKeys = ["triggers", "trigger", "keywords", "trigger_keywords", "trigger-keywords", "triggerKeywords", "auto_invoke", "auto_activate", "activation"];

    private static readonly string[] ExampleKeys = ["examples", "example"];

    /// <summary>Under one of these an example has the user's words.</summary>
    private static readonly string[] AskedKeys = ["trigger", "user", "input", "prompt", "query", "request", "question", "task"];

    private static readonly RoleSet Named = RoleSet.Of(Role.Named);
    private static readonly RoleSet Parts = RoleSet.Of(Role.TriggerWords, Role.Including, Role.IncludingWhen);

    public static IEnumerable<UsageRow> Rows(AgentDefinition definition, DescriptionText description, AgentMentions mentions)
    {
        var line = LineOf(definition);
        foreach (var row in Stated(description.Lead, line, mentions))
            yield return row;
        foreach (var request in description.Requests)
            yield return new UsageRow(request.Words, request.IsRefused ? Verdict.Avoid : Verdict.Use, null, UsageSource.Example, line);
        foreach (var row in Keys(definition, mentions))
            yield return row;
    }

    /// <summary>The first sentence of a description, as the only row of an agent that says nothing about its use.</summary>
    public static UsageRow? Inferred(AgentDefinition definition, DescriptionText description)
    {
        var sentences = Sentences.In(description.Lead).Take(2).Select(sentence => sentence.Text).ToList();
        if (sentences.Count == 0)
            return null;
        // "THE BELL FOUNDER. Casts bells.": a title says too little alone.
        var told = sentences.Count > 1 && OnlyTitle.IsMatch(sentences[0]) ? string.Join(sentences[0].EndsWith('。') ? "" : " ", sentences) : sentences[0];
        return new UsageRow(Unmarked.Trimmed(told), Verdict.Use, null, UsageSource.Inferred, LineOf(definition));
    }

    /// <summary>Up to three words, the first none that somebody does.</summary>
    [GeneratedRegex(@"^(?!\w+s\b)[A-Za-z][\w'-]*( [\w'-]+){0,2}\W*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OnlyTitle { get; }

    public static int LineOf(AgentDefinition definition) =>
        definition.FrontMatter["description"]?.Line ?? (definition.Sections.Count > 0 ? definition.Sections[0].Line : definition.FrontMatter.BodyLine);

    private static IEnumerable<UsageRow> Keys(AgentDefinition definition, AgentMentions mentions)
    {
        foreach (var field in definition.FrontMatter.Fields)
        {
            if (WhenKeys.Contains(field.Key, StringComparer.OrdinalIgnoreCase))
            {
                foreach (var item in field.Items ?? [field.Value])
                {
                    var rows = Stated(item, field.Line, mentions).ToList();
                    foreach (var row in rows.Count > 0 ? rows : Situations.Split(item).Select(situation => new UsageRow(situation, Verdict.Use, null, UsageSource.Description, field.Line)))
                        yield return row;
                }
            }
            else if (AvoidKeys.Contains(field.Key, StringComparer.OrdinalIgnoreCase))
            {
                foreach (var situation in field.Items ?? Situations.Split(field.Value))
                {
                    var redirect = Redirect.For(situation, Verdict.Avoid, mentions);
                    yield return redirect.Row(Verdict.Avoid, UsageSource.Description, field.Line);
                }
            }
            else if (ExampleKeys.Contains(field.Key, StringComparer.OrdinalIgnoreCase))
            {
                foreach (var request in field.Leaves?.Where(leaf => AskedKeys.Contains(leaf.Key.Split('.')[^1], StringComparer.OrdinalIgnoreCase)).Select(leaf => leaf.Value) ?? [])
                    yield return new UsageRow(Unmarked.Trimmed(request), Verdict.Use, null, UsageSource.Example, field.Line);
            }
            else if (TriggerKeys.Contains(field.Key, StringComparer.OrdinalIgnoreCase))
            {
                foreach (var item in field.Items ?? Triggers(field) ?? [field.Value])
                {
                    // "Triggered when a bell cracks, or a rope breaks"
                    if (field.Items is null && Cues.Of(item, boundary: false) is { Verdict: Verdict.Use, Splits: true } said)
                    {
                        foreach (var situation in Situations.Split(said.Rest).Where(situation => situation.Length > 2))
                            yield return new UsageRow(situation, Verdict.Use, null, UsageSource.Trigger, field.Line);
                        continue;
                    }
                    if (IsSaid(item.Trim()))
                        yield return new UsageRow(Unmarked.Trimmed(item.Trim()), Verdict.Use, null, UsageSource.Trigger, field.Line);
                }
            }
            else if (TakerRule.AreEscalations(field))
            {
                foreach (var row in TakerRule.In(field).Select(rule => Escalated(rule, mentions)).OfType<UsageRow>())
                    yield return row;
            }
            else if (field.Key.Equals("metadata", StringComparison.OrdinalIgnoreCase))
            {
                // "metadata: {triggers: [rim, rope]}": the words to listen for, one level down, are one row where they stand on one line.
                foreach (var said in (field.Leaves ?? []).Index().Where(leaf => leaf.Item.Key.StartsWith("trigger", StringComparison.OrdinalIgnoreCase) && TriggerKeys.Contains(leaf.Item.Key, StringComparer.OrdinalIgnoreCase) && IsSaid(leaf.Item.Value.Trim())).GroupBy(leaf => (leaf.Item.Key, field.LeafLines?[leaf.Index])))
                    yield return new UsageRow(string.Join(", ", said.Select(leaf => Unmarked.Trimmed(leaf.Item.Value)).Distinct(StringComparer.OrdinalIgnoreCase)), Verdict.Use, null, UsageSource.Trigger, field.LeafLines?[said.First().Index] ?? field.Line);
            }
        }
    }

    /// <summary>Where a rule hands the work up or over; null for another reason to stop.</summary>
    private static UsageRow? Escalated(TakerRule rule, AgentMentions mentions)
    {
        if (rule.Taker is { } taker)
            return new UsageRow(Unmarked.Trimmed(rule.Condition), Verdict.Escalate, mentions.IsSelf(taker) || rule.IsToNobody ? null : taker, UsageSource.List, rule.Line);
        if (Stops.IsMatch(rule.Condition))
            return null;
        var redirect = Redirect.For(rule.Condition, Verdict.Escalate, mentions);
        return redirect.Situation.Length < rule.Condition.Trim().Length ? redirect.Row(Verdict.Escalate, UsageSource.List, rule.Line) : null;
    }

    /// <summary>"no mould -> refuse": nobody else goes on.</summary>
    [GeneratedRegex(@"(->|→|--|—)\s*(refuse|block|note|warn|log|skip|ignore|do\snot)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Stops { get; }

    /// <summary>A way to be started, or the name of an event, is no word that somebody says.</summary>
    private static bool IsSaid(string trigger) =>
        trigger is { Length: > 2 } and not ("true" or "false") && !Cues.Is(trigger, Role.Invocation) && !OfHook.IsMatch(trigger) && (trigger.Contains(' ', StringComparison.Ordinal) || !trigger.Contains('_', StringComparison.Ordinal));

    /// <summary>What stands under the keys of a map, but for files and fields of work: a row for each line, and one for a list in one line or a map of a list.</summary>
    private static IEnumerable<string>? Triggers(Field field) =>
        field.Entries is null ? null : (field.Leaves ?? field.Entries).Index()
            .GroupBy(leaf => leaf.Item.Key.Split('.')[0], StringComparer.Ordinal)
            .Where(group => !OfFiles.IsMatch(group.Key))
            .SelectMany(group => group.GroupBy(leaf => char.IsAsciiDigit(group.Key[0]) ? 0 : field.LeafLines?[leaf.Index] ?? 0, (_, row) => string.Join(", ", row.Select(leaf => leaf.Item.Value))));

    [GeneratedRegex("file|path|glob|extension|domain|event|director", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfFiles { get; }

    /// <summary>"bell.ring.js", "SessionStart", "stop-hook".</summary>
    [GeneratedRegex(@"^[\w-]+([.-][\w-]+)+\.(m?js|ts|sh|py)\b|\b(PreToolUse|PostToolUse|SessionStart|SessionEnd|UserPromptSubmit|SubagentStop|PreCompact)\b|^(stop|session-start|session-end|pre-tool-use|post-tool-use|user-prompt-submit|subagent-stop)[- ]hooks?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OfHook { get; }

    private static IEnumerable<UsageRow> Stated(string lead, int line, AgentMentions mentions)
    {
        (Verdict Verdict, string Rule)? listed = null;
        Verdict? stated = null;
        foreach (var sentence in Sentences.In(lead).SelectMany(sentence => Capitals.Split(sentence.Text)))
        {
            var unlisted = ListMark.Replace(sentence, "", 1);
            var (text, bullet) = (Meant(unlisted, mentions), unlisted.Length < sentence.Length);
            if (text.EndsWith(':') && Heading.UsageOf(text.TrimEnd(':').Split(". ")[^1], []) is (Role.Use or Role.Avoid or Role.Escalate or Role.Trigger) and var title)
            {
                listed = (title switch { Role.Avoid => Verdict.Avoid, Role.Escalate => Verdict.Escalate, _ => Verdict.Use }, Heading.Of(text.TrimEnd(':').Split(". ")[^1]).RuleOf(title) ?? "");
                continue;
            }
            if (Cues.Table.First(text, Parts) is { } match && (stated is not null || match.Rule.Role != Role.Including))
            {
                // Behind a label, words to listen for are one row, however many.
                string[] situations = match.Rule.Role == Role.TriggerWords ? [Unmarked.Trimmed(ListMark.Replace(match["list"]!, "", 1))] : [.. Situations.Split(match["list"]!).Where(part => part.Length > 1)];
                foreach (var part in situations)
                    yield return new UsageRow(part, match.Rule.Role == Role.TriggerWords ? Verdict.Use : stated ?? Verdict.Use, null, match.Rule.Role == Role.TriggerWords ? UsageSource.Trigger : match.Rule.Id == "examples" ? UsageSource.Example : UsageSource.Description, line) { Rule = match.Rule.Id };
                continue;
            }
            var (found, last) = (false, (Verdict.Use, ""));
            var told = SentenceUsage.Rows(text, UsageSource.Description, line, mentions, boundary: true).ToList();
            // "Activates on: "cast", "ring"": nothing but words that somebody says.
            if (told.Count > 0 && told.TrueForAll(row => row is { Verdict: Verdict.Use, Instead: null } && (told.Count > 1 ? IsQuoted(row.Situation, text) : AreQuoted(row.Situation))))
                told = told.ConvertAll(row => row with { Source = UsageSource.Trigger });
            foreach (var row in told)
            {
                found = true;
                last = (row.Verdict, row.Rule);
                yield return row;
            }
            stated = found ? last.Item1 : null;
            if (found && text.EndsWith(':'))
                listed = last;
            if (!found && bullet && listed is { } above)
            {
                var redirect = Redirect.Of(text, mentions);
                yield return redirect.Row(above.Verdict, UsageSource.Description, line) with { Rule = above.Rule };
            }
            else if (!found && !bullet)
            {
                listed = null;
            }
        }
    }

    private static bool IsQuoted(string situation, string text) =>
        text.IndexOf(situation, StringComparison.Ordinal) is > 0 and var at && at + situation.Length < text.Length && Unmarked.IsQuote(text[at - 1]) && Unmarked.Closes(text[at - 1], text[at + situation.Length]);

    /// <summary>True for two or more, each in quotes.</summary>
    private static bool AreQuoted(string situation) =>
        Piece.Cut(situation) is { Count: > 1 } pieces && pieces.TrueForAll(piece => Piece.Bare(piece) is [var open, .., var close] && Unmarked.IsQuote(open) && Unmarked.Closes(open, close));

    /// <summary>"Use the Bell Founder when a bell breaks" says it of this agent, where that is its name.</summary>
    public static string Meant(string sentence, AgentMentions mentions) =>
        Cues.Table.First(sentence, Named)?["name"] is { } name && mentions.IsSelf(name) ? sentence.Replace(name, "this agent", StringComparison.Ordinal) : sentence;

    /// <summary>Before "DO NOT USE WHEN:" and its like, which begin a sentence whatever stands before.</summary>
    [GeneratedRegex(@"(?<=[^.:;!?(\s])(?<!\b(NOT|DON'T|NEVER))\s+(?=(DO NOT|DON'T|NEVER) [A-Z]+( [A-Z]+)?:|(NOT FOR|SKIP (WHEN|IF|FOR)|AVOID (WHEN|IF|FOR)|(USE|TRIGGER) (WHEN|IF|FOR)):)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Capitals { get; }

    [GeneratedRegex(@"^([-*•\s]+|\d{1,2}[.)]\s+)", RegexOptions.CultureInvariant)]
    private static partial Regex ListMark { get; }
}
