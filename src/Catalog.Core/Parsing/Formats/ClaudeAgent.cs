namespace Catalog.Core.Parsing.Formats;

/// <summary>Claude Code subagents: <c>agents/**/*.md</c>, and any other Markdown file whose front matter has a name.</summary>
internal static class ClaudeAgent
{
    public static readonly AgentFormat Format = new("claude-agent", "Claude Code agent", path => PathParts.IsMarkdown(path) && PathParts.IsUnder(path, "agents"))
    {
        Home = ".claude/agents",
        Starter = name => StarterText.Of(name, "tools: Read, Grep, Glob"),
        Endings = [".prompt.md", ".md"],
        Keys =
        [
            "name", "description", "tools", "disallowedTools", "model", "permissionMode", "maxTurns", "skills", "mcpServers", "hooks", "memory",
            "background", "effort", "isolation", "color", "initialPrompt",
        ],
        Tools =
        [
            "Read", "Write", "Edit", "MultiEdit", "NotebookEdit", "NotebookRead", "Bash", "BashOutput", "KillShell", "KillBash", "PowerShell", "Glob", "Grep", "LS",
            "WebFetch", "WebSearch", "Task", "Agent", "Skill", "SlashCommand", "TodoWrite", "TodoRead", "AskUserQuestion", "ExitPlanMode", "EnterPlanMode",
            "TaskCreate", "TaskGet", "TaskList", "TaskUpdate", "TaskOutput", "TaskStop", "ListMcpResourcesTool", "ReadMcpResourceTool", "ToolSearch", "LSP",
            "EnterWorktree", "ExitWorktree", "Monitor", "SendMessage", "TeamCreate", "TeamDelete", "CronCreate", "CronDelete", "CronList",
        ],
    };
}
