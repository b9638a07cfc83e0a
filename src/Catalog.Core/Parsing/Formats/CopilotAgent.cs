namespace Catalog.Core.Parsing.Formats;

/// <summary>GitHub Copilot custom agents: <c>*.agent.md</c>, the older <c>*.chatmode.md</c>, and <c>.github/agents/*.md</c>.</summary>
internal static class CopilotAgent
{
    private static readonly string[] OwnEndings = [".chatmode.md", ".agent.md"];

    public static readonly AgentFormat Format = new("copilot-agent", "GitHub Copilot agent", Claims)
    {
        Home = ".github/agents",
        Starter = name => StarterText.Unnamed(name, "tools: [read, search]"),
        Endings = [.. OwnEndings, ".md"],
        NamedByFile = true,
        Keys =
        [
            "name", "description", "tools", "model", "agents", "handoffs", "mcp-servers", "target", "argument-hint", "user-invocable", "user-invokable",
            "disable-model-invocation", "infer", "metadata",
        ],
    };

    private static bool Claims(string path) =>
        Array.Exists(OwnEndings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
        || (PathParts.IsMarkdown(path) && PathParts.IsUnder(path, ".github/agents"));
}
