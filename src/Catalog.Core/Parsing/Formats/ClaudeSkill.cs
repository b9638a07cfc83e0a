namespace Catalog.Core.Parsing.Formats;

/// <summary>Agent skills: a folder with a <c>SKILL.md</c>, as in <c>.claude/skills</c> and <c>.agents/skills</c>.</summary>
internal static class ClaudeSkill
{
    public static readonly AgentFormat Format = new("claude-skill", "Claude skill", path => PathParts.FileName(path) is "SKILL.md")
    {
        Home = ".claude/skills",
        Starter = name => StarterText.Of(name, "allowed-tools: Read, Grep, Glob"),
        NamedByFolder = true,
        StandsAlone = true,
        Keys =
        [
            "name", "description", "when_to_use", "license", "compatibility", "metadata", "allowed-tools", "argument-hint", "disable-model-invocation",
            "user-invocable", "model", "effort", "context", "agent", "hooks", "version",
        ],
        ToolsKey = "allowed-tools",
        Tools = ClaudeAgent.Format.Tools,
    };
}
