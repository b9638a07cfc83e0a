namespace Catalog.Core.Parsing.Formats;

/// <summary>OpenCode agents: <c>.opencode/agent(s)/**/*.md</c>, named by their file; a tool map switches single tools on and off.</summary>
internal static class OpenCodeAgent
{
    public static readonly AgentFormat Format = new(
        "opencode-agent",
        path => PathParts.IsUnder(path, ".opencode/agents") || PathParts.IsUnder(path, ".opencode/agent"),
        PathParts.Stem)
    {
        NamedByFile = true,
        MapKeepsOthers = true,
    };
}
