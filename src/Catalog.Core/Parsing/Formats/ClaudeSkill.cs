namespace Catalog.Core.Parsing.Formats;

/// <summary>Claude skills: a folder with a <c>SKILL.md</c>.</summary>
internal static class ClaudeSkill
{
    public static readonly AgentFormat Format = new(
        "claude-skill",
        path => PathParts.FileName(path) is "SKILL.md",
        path => PathParts.Folder(path) is { Length: > 0 } folder ? folder : "skill")
    {
        ToolsKey = "allowed-tools",
        Tools = ClaudeAgent.Format.Tools,
    };
}
