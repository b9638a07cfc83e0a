using System.Text.RegularExpressions;
using Catalog.Core.Parsing.Grammar;
using Catalog.Core.Parsing.Rights;

namespace Catalog.Core.Parsing.Relations;

/// <summary>Reads the agents that keys of front matter name: whom work may go to, who is worked with, which skills are loaded.</summary>
internal static partial class DeclaredRelations
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>What stands around a name in YAML.</summary>
    private static readonly char[] Marks = [' ', '"', '\'', '\n', '\r', '\t'];

    public static void Add(FoundRelations relations, Field field, AgentMentions mentions)
    {
        switch (field.Key.ToLowerInvariant())
        {
            case "handoffs" or "hands_off_to" or "handoff" or "delegates_to" or "intended_followups" or "escalates_to" or "delegates" or "agents" or "subagents":
                AddNames(relations, field, RelationKind.HandsOff, mentions);
                break;
            case "skills" or "agent":
                foreach (var name in ToolLists.Names(field).Where(name => DeclaredName.IsMatch(name) && !mentions.IsSelf(name)))
                    relations.Add(field.Key.Equals("agent", StringComparison.OrdinalIgnoreCase) ? RelationKind.HandsOff : RelationKind.Loads, name, LineOf(field, name));
                break;
            case "tools" or "allowed-tools":
                foreach (var name in Spawning.Matches(field.Written).SelectMany(match => match.Groups["names"].Value.Split(',')).Select(name => name.Trim(Marks)).Where(name => DeclaredName.IsMatch(name) && !mentions.IsSelf(name)))
                    relations.Add(RelationKind.HandsOff, name, LineOf(field, name));
                break;
            case "works_with" or "collaborates_with" or "depends_on" or "dependencies" or "related" or "related_agents" or "integrates_with":
                AddNames(relations, field, field.Key.StartsWith("related", StringComparison.OrdinalIgnoreCase) ? RelationKind.Mentions : RelationKind.WorksWith, mentions);
                break;
            case "permission" or "permissions":
                AddPermitted(relations, field, mentions);
                break;
            default:
                AddNested(relations, field, mentions);
                foreach (var rule in TakerRule.In(field).Where(rule => rule.Taker is { } taker && DeclaredName.IsMatch(taker) && !rule.IsToNobody && !mentions.IsSelf(taker)))
                    relations.Add(RelationKind.HandsOff, rule.Taker!, rule.TakerLine);
                break;
        }
    }

    /// <summary>"task: {one: allow}" lets work go to one; all else that is permitted is no agent.</summary>
    private static void AddPermitted(FoundRelations relations, Field field, AgentMentions mentions)
    {
        foreach (var (i, leaf) in (field.Entries ?? []).Index())
        {
            if (leaf.Key.Split('.', 2) is ["task", var name] && leaf.Value is "allow" or "ask" && DeclaredName.IsMatch(name) && !mentions.IsSelf(name))
                relations.Add(RelationKind.HandsOff, name, field.LeafLines?[i] ?? field.Line);
        }
    }

    /// <summary>"can_delegate_to" and "shares_context_with" under any key, but for what starts an agent and what it may do.</summary>
    private static void AddNested(FoundRelations relations, Field field, AgentMentions mentions)
    {
        if (OfNobody.IsMatch(field.Key))
            return;
        foreach (var (i, leaf) in (field.Entries is null ? [] : field.Leaves ?? []).Index())
        {
            if (OfNobody.IsMatch(leaf.Key) || !DeclaredName.IsMatch(leaf.Value) || mentions.IsSelf(leaf.Value))
                continue;
            var kind = leaf.Key.Split('.').Select(key => Links.Of($"{key.Replace('_', ' ').Replace('-', ' ')} ", "")).FirstOrDefault(role => role is Role.HandOff or Role.Together);
            if (kind != Role.None)
                relations.Add(kind == Role.HandOff ? RelationKind.HandsOff : RelationKind.WorksWith, leaf.Value, field.LeafLines?[i] ?? field.Line);
        }
    }

    /// <summary>"agent: one" in each of a list of maps, or names alone.</summary>
    private static void AddNames(FoundRelations relations, Field field, RelationKind kind, AgentMentions mentions)
    {
        var maps = HandOffAgent.Matches(field.Written).Select(match => (Name: match.Groups["name"].Value, Line: LineAt(field, match.Groups["name"].Index))).ToList();
        foreach (var (name, line) in maps.Count > 0 ? maps : (field.Items ?? [.. field.Value.Split(',')]).Where(item => !item.Contains(": ", StringComparison.Ordinal)).Select(item => (Name: item, Line: LineOf(field, item.Trim(Marks)))))
        {
            if (name.Trim(Marks) is { Length: > 1 and < 80 } agent && !agent.EndsWith(':') && agent != "*" && !mentions.IsSelf(agent) && !agent.Contains('\n', StringComparison.Ordinal))
                relations.Add(kind, agent, line);
        }
    }

    /// <summary>The line of a list or map on which a name stands.</summary>
    private static int LineOf(Field field, string name) =>
        LineAt(field, field.Written.IndexOf(name, StringComparison.Ordinal));

    private static int LineAt(Field field, int at) => at > 0 && field.LastLine > field.Line ? field.LastLine - field.Written.AsSpan(at).Count('\n') : field.Line;

    /// <summary>A name as a key declares it, without spaces.</summary>
    [GeneratedRegex(@"^(?!true$|false$|null$)[\p{L}\p{N}_][\p{L}\p{N}_:/.-]{1,79}$", Options)]
    private static partial Regex DeclaredName { get; }

    /// <summary>Keys, however deep, whose values are words, events, files or rights.</summary>
    [GeneratedRegex(@"(^|[._-])(triggers?|keywords?|events?|hooks?|permissions?|tools?|files?|paths?|globs?|patterns?|types?|kinds?|modes?)($|[._-])", Options)]
    private static partial Regex OfNobody { get; }

    /// <summary>"Agent(one, other)" among tools.</summary>
    [GeneratedRegex(@"\b(?:Agent|Task)\((?<names>[^)*]*)\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Spawning { get; }

    [GeneratedRegex(@"\bagent:\s*(?<name>[^\n,}]+)", Options)]
    private static partial Regex HandOffAgent { get; }
}
