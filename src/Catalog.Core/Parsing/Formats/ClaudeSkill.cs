using Catalog.Core.Findings;
using Catalog.Core.Parsing.Rights;

namespace Catalog.Core.Parsing.Formats;

/// <summary>Agent skills: a folder with a <c>SKILL.md</c>, as in <c>.claude/skills</c> and <c>.agents/skills</c>.</summary>
// https://code.claude.com/docs/en/skills, https://agentskills.io/specification: allowed-tools names what need not be asked for
// while the skill is at work; every other tool stays what it is in the session. disallowed-tools takes tools away. With context: fork
// the skill is at work in a subagent, whose kind agent names; https://code.claude.com/docs/en/sub-agents says what those that come along may do.
internal static class ClaudeSkill
{
    public const string FileName = "SKILL.md";

    public static readonly AgentFormat Format = new("claude-skill", "Claude skill", Claims)
    {
        Home = ".claude/skills",
        Starter = name => StarterText.Of(name, "allowed-tools: Read, Grep, Glob"),
        NamedByFolder = true,
        MostDescription = 1_024,
        NameRules = SkillRules.OfName,
        StandsAlone = true,
        Keys =
        [
            "name", "description", "when_to_use", "license", "compatibility", "metadata", "allowed-tools", "disallowed-tools", "argument-hint",
            "disable-model-invocation", "user-invocable", "model", "effort", "context", "agent", "background", "arguments", "hooks", "paths", "shell", "version",
        ],
        ToolsKey = "allowed-tools",
        ToolsAreNoLimit = true,
        Tools = ClaudeAgent.Format.Tools,
        ToolsAreExact = true,
        McpPrefix = "mcp__",
        LastTools = ClaudeAgent.Format.LastTools,
        BuiltIns = ClaudeAgent.Format.BuiltIns,
        GrantRights = Grant,
    };

    /// <summary>A file of the name, and among skills one that is called so but for capitals: some disks find it, and some do not.</summary>
    private static bool Claims(string path) =>
        PathParts.FileName(path) is FileName || (PathParts.FileName(path).Equals(FileName, StringComparison.OrdinalIgnoreCase) && path.Split('/') is [.., var skills, _, _] && skills.Equals("skills", StringComparison.OrdinalIgnoreCase));

    /// <summary>The agents of the program that have no tool to write or edit with.</summary>
    private static readonly string[] Readers = ["Explore", "Plan"];

    internal static void Grant(RightsDraft draft)
    {
        draft.All(RightState.Inherited);
        var (allowed, denied) = (draft["allowed-tools"], draft["disallowed-tools"]);
        if (denied is { Entries: not null })
        {
            draft.Refuse(denied, "disallowed-tools is a map; a list is expected");
            denied = null;
        }
        if (allowed is { Entries: { } map })
        {
            draft.Refuse(allowed, "allowed-tools is a map; a list is expected", map.Select(entry => ToolNames.Of(entry.Key, draft.Format).Right).Distinct());
            allowed = null;
        }
        var isGone = ClaudeAgent.IsGone(denied, withPatterns: false);
        if (allowed is not null)
            ToolLists.Grant(draft, allowed, isGone);
        if (denied is not null)
            ClaudeAgent.Deny(draft, denied, isGone);
        draft.Written(allowed is null ? [] : ToolLists.Names(allowed), denied is null ? [] : ToolLists.Names(denied), allowed?.Line ?? denied?.Line ?? 0);
        RunIn(draft);
        ClaudeAgent.GrantHooks(draft);
    }

    /// <summary>A skill at work in a reader cannot edit, whatever need not be asked for; any other agent has its own rights, or the session's.</summary>
    private static void RunIn(RightsDraft draft)
    {
        if (draft["agent"] is not { } agent)
            return;
        if (draft["context"]?.Value.Trim() != "fork")
            draft.Tell(Rules.FieldType, agent, "agent counts with context: fork alone; without it the skill is at work in the session", help: "Add context: fork, or take agent out.");
        else if (Readers.Contains(agent.Value.Trim(), StringComparer.Ordinal))
            draft.Set(Right.Edit, RightState.Denied, agent.Line);
    }
}
