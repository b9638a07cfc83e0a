namespace Catalog.Core.Parsing.Formats;

/// <summary>Claude Code slash commands: <c>commands/**/*.md</c>, named by their file; read only where a config asks for them.</summary>
// https://code.claude.com/docs/en/skills: a command has the front matter of a skill
internal static class ClaudeCommand
{
    public static readonly AgentFormat Format = new("claude-command", "Claude Code command", path => PathParts.IsMarkdown(path) && PathParts.IsUnder(path, "commands"))
    {
        Home = ".claude/commands",
        Starter = name => StarterText.Unnamed(name, "allowed-tools: Read, Grep, Glob"),
        Endings = ClaudeAgent.Format.Endings,
        NamedByFile = true,
        StandsAlone = true,
        OnlyOnRequest = true,
        Keys = ClaudeSkill.Format.Keys,
        ToolsKey = "allowed-tools",
        ToolsAreNoLimit = true,
        Tools = ClaudeAgent.Format.Tools,
        ToolsAreExact = true,
        McpPrefix = "mcp__",
        BuiltIns = ClaudeAgent.Format.BuiltIns,
        GrantRights = ClaudeSkill.Grant,
    };
}
