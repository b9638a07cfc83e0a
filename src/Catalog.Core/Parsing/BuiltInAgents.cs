using System.Collections.Frozen;

namespace Catalog.Core.Parsing;

/// <summary>The agents that come with the tools themselves: a hand-off to one of them leads somewhere, though no file defines it.</summary>
public static class BuiltInAgents
{
    private static readonly FrozenSet<string> Names = FrozenSet.Create(
        StringComparer.Ordinal,
        // Claude Code (code.claude.com/docs/en/sub-agents).
        "explore", "plan", "general-purpose", "bash", "statusline-setup", "output-style-setup", "claude-code-guide",
        // OpenCode (opencode.ai/docs/agents).
        "build", "general", "scout", "compaction", "title", "summary",
        // Gemini CLI (geminicli.com/docs/core/subagents).
        "codebase-investigator", "cli-help", "generalist", "browser-agent",
        // GitHub Copilot: the modes of VS Code and the agents of the command line (code.visualstudio.com/docs/copilot, docs.github.com/copilot).
        "agent", "ask", "edit", "task", "code-review", "research",
        // Codex (developers.openai.com/codex/subagents) and Cursor (cursor.com/docs).
        "default", "worker", "explorer", "browser");

    public static bool Contains(string name) => Names.Contains(KnownAgents.Key(name.Trim()));
}
