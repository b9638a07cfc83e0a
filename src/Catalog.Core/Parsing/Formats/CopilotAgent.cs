namespace Catalog.Core.Parsing.Formats;

/// <summary>GitHub Copilot custom agents: <c>*.agent.md</c>, the older <c>*.chatmode.md</c>, and <c>.github/agents/*.md</c>.</summary>
internal static class CopilotAgent
{
    public static readonly AgentFormat Format = new(
        "copilot-agent",
        path => path.EndsWith(".agent.md", StringComparison.OrdinalIgnoreCase)
            || path.EndsWith(".chatmode.md", StringComparison.OrdinalIgnoreCase)
            || PathParts.IsUnder(path, ".github/agents"),
        PathParts.Stem)
    {
        NamedByFile = true,
    };
}
