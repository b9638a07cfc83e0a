namespace Catalog.Core.Parsing.Formats;

/// <summary>Claude Code slash commands: <c>commands/**/*.md</c>, named by their file; read only where a config asks for them.</summary>
internal static class ClaudeCommand
{
    public static readonly AgentFormat Format = new("claude-command", path => PathParts.IsUnder(path, "commands"), PathParts.Stem)
    {
        NamedByFile = true,
        ToolsKey = "allowed-tools",
        Tools = ClaudeAgent.Format.Tools,
    };
}
