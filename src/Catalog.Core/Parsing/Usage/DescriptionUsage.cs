using System.Text.RegularExpressions;
using Catalog.Core.Parsing.Document;
using Catalog.Core.Parsing.Grammar;
using Catalog.Core.Parsing.Relations;

namespace Catalog.Core.Parsing.Usage;

/// <summary>Reads usage rows from the front matter: the sentences and examples of a description, and trigger keys.</summary>
internal static class DescriptionUsage
{
    private static readonly string[] WhenKeys = ["when_to_use", "when-to-use", "whenToUse", "use_when", "usage"];
    private static readonly string[] TriggerKeys = ["triggers", "trigger", "keywords", "trigger_keywords", "auto_invoke", "auto_activate", "activation"];

    private static readonly RoleSet Parts = RoleSet.Of(Role.TriggerWords, Role.Including, Role.IncludingWhen);

    public static IEnumerable<UsageRow> Rows(AgentDefinition definition, DescriptionText description, AgentMentions mentions)
    {
        var line = LineOf(definition);
        foreach (var row in Stated(description.Lead, line, mentions))
            yield return row;
        foreach (var request in description.Requests)
            yield return new UsageRow(request, Verdict.Use, null, UsageSource.Example, line);
        foreach (var row in Keys(definition, mentions))
            yield return row;
    }

    /// <summary>The first sentence of a description, as the only row of an agent that says nothing about its use.</summary>
    public static UsageRow? Inferred(AgentDefinition definition, DescriptionText description)
    {
        foreach (var (sentence, _) in Sentences.In(description.Lead))
            return new UsageRow(Unmarked.Trimmed(sentence), Verdict.Use, null, UsageSource.Inferred, LineOf(definition));
        return null;
    }

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
            else if (TriggerKeys.Contains(field.Key, StringComparer.OrdinalIgnoreCase))
            {
                foreach (var item in field.Items ?? field.Entries?.GroupBy(entry => entry.Key.Split('.')[0], entry => entry.Value, (_, values) => string.Join(", ", values)) ?? [field.Value])
                {
                    // A way to be started, or the name of an event, is no word that somebody says.
                    if (item.Trim() is { Length: > 2 } trigger && trigger is not ("true" or "false") && !Cues.Is(trigger, Role.Invocation) && (trigger.Contains(' ', StringComparison.Ordinal) || !trigger.Contains('_', StringComparison.Ordinal)))
                        yield return new UsageRow(Unmarked.Trimmed(trigger), Verdict.Use, null, UsageSource.Trigger, field.Line);
                }
            }
        }
    }

    private static IEnumerable<UsageRow> Stated(string lead, int line, AgentMentions mentions)
    {
        (Verdict Verdict, string Rule)? listed = null;
        Verdict? stated = null;
        foreach (var (sentence, _) in Sentences.In(lead))
        {
            var text = ListMark.Replace(sentence, "", 1);
            if (text.EndsWith(':') && Heading.UsageOf(text.TrimEnd(':').Split(". ")[^1], []) is (Role.Use or Role.Avoid or Role.Escalate or Role.Trigger) and var title)
            {
                listed = (title switch { Role.Avoid => Verdict.Avoid, Role.Escalate => Verdict.Escalate, _ => Verdict.Use }, Heading.Of(text.TrimEnd(':').Split(". ")[^1]).RuleOf(title) ?? "");
                continue;
            }
            if (Cues.Table.First(text, Parts) is { } match && (stated is not null || match.Rule.Role != Role.Including))
            {
                // Words to listen for are one row, however many.
                string[] situations = match.Rule.Role == Role.TriggerWords ? [Unmarked.Trimmed(match["list"]!)] : [.. Situations.Split(match["list"]!).Where(part => part.Length > 1)];
                foreach (var part in situations)
                    yield return new UsageRow(part, match.Rule.Role == Role.TriggerWords ? Verdict.Use : stated ?? Verdict.Use, null, match.Rule.Role == Role.TriggerWords ? UsageSource.Trigger : UsageSource.Description, line) { Rule = match.Rule.Id };
                continue;
            }
            var bullet = sentence.Length > text.Length;
            var (found, last) = (false, (Verdict.Use, ""));
            foreach (var row in SentenceUsage.Rows(text, UsageSource.Description, line, mentions, boundary: true))
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
                yield return new UsageRow(Unmarked.Trimmed(redirect.Situation), above.Verdict, redirect.Instead, UsageSource.Description, line) { Rule = above.Rule };
            }
            else if (!found && !bullet)
            {
                listed = null;
            }
        }
    }

    private static Regex ListMark { get; } = new(@"^([-*•\s]+|\d{1,2}[.)]\s+)", RegexOptions.CultureInvariant);
}
