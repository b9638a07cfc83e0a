namespace Catalog.Core.Parsing.Formats;

/// <summary>OpenCode agents: <c>.opencode/agent(s)/**/*.md</c>, named by their file; a tool map switches single tools on and off.</summary>
internal static class OpenCodeAgent
{
    public static readonly AgentFormat Format = new("opencode-agent", "OpenCode agent", Claims)
    {
        Home = ".opencode/agent",
        Starter = name => StarterText.Unnamed(name, "mode: subagent", "permission:", "  edit: deny", "  bash: ask"),
        NamedByFile = true,
        Keys =
        [
            "description", "mode", "model", "permission", "permissions", "tools", "temperature", "top_p", "prompt", "hidden", "disable", "steps", "maxSteps",
            "color", "variant",
        ],
        MapKeepsOthers = true,
    };

    private static bool Claims(string path) =>
        PathParts.IsMarkdown(path) && (PathParts.IsUnder(path, ".opencode/agents") || PathParts.IsUnder(path, ".opencode/agent"));
}
