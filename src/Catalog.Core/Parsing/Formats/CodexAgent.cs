namespace Catalog.Core.Parsing.Formats;

/// <summary>Codex agents: <c>.codex/agents/*.toml</c>, whose <c>developer_instructions</c> are the body.</summary>
// https://developers.openai.com/codex/subagents
internal static class CodexAgent
{
    public static readonly AgentFormat Format = new("codex-agent", "Codex agent", Claims)
    {
        Home = ".codex/agents",
        Starter = name => $"name = \"{name}\"\ndescription = \"Says in one sentence what it does. Use when a task of that kind comes up.\"\nsandbox_mode = \"read-only\"\ndeveloper_instructions = \"\"\"\n{StarterText.Body(name)}\"\"\"\n",
        Endings = [".toml"],
        Keys =
        [
            "name", "description", "developer_instructions", "nickname_candidates", "model", "model_reasoning_effort", "sandbox_mode", "approval_policy",
            "mcp_servers", "skills", "web_search",
        ],
        ReadFrontMatter = (text, path, findings) => TomlFrontMatter.Read(text, "developer_instructions", path, findings),
    };

    private static bool Claims(string path) =>
        path.EndsWith(".toml", StringComparison.OrdinalIgnoreCase) && PathParts.IsUnder(path, ".codex/agents");
}
