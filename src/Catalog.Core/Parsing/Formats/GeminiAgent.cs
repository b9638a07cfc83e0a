namespace Catalog.Core.Parsing.Formats;

/// <summary>Gemini CLI agents: <c>.gemini/agents/*.md</c>.</summary>
internal static class GeminiAgent
{
    public static readonly AgentFormat Format = new("gemini-agent", "Gemini CLI agent", path => PathParts.IsMarkdown(path) && PathParts.IsUnder(path, ".gemini/agents"))
    {
        Home = ".gemini/agents",
        Starter = name => StarterText.Of(name, "tools:", "  - read_file", "  - grep_search"),
        Keys = ["name", "description", "kind", "tools", "mcpServers", "model", "temperature", "max_turns", "timeout_mins"],
    };
}
