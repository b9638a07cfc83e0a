using Catalog.Core.Parsing.Rights;

namespace Catalog.Core.Parsing.Formats;

/// <summary>Qwen Code agents: <c>.qwen/agents/*.md</c>, and those of any <c>agents</c> folder that are written as its own.</summary>
// https://github.com/QwenLM/qwen-code/blob/main/docs/users/features/sub-agents.md (tools, disallowedTools, approvalMode, and Claude Code's permissionMode, mcpServers
// and hooks), https://github.com/QwenLM/qwen-code/blob/main/packages/core/src/tools/tool-names.ts (tools by their names and by the names that people see)
internal static class QwenAgent
{
    public static readonly AgentFormat Format = new("qwen-agent", "Qwen Code agent", path => PathParts.IsMarkdown(path) && PathParts.IsUnder(path, ".qwen/agents"))
    {
        Home = ".qwen/agents",
        Starter = name => StarterText.Of(name, "tools:", "  - read_file", "  - grep_search", "  - glob"),
        Keys = ["name", "description", "model", "tools", "disallowedTools", "approvalMode", "permissionMode", "maxTurns", "mcpServers", "hooks", "color", "background", "runConfig", "executor"],
        Tools = AgentFormat.Table(
            StringComparer.Ordinal,
            (Right.Read, "read_file read_many_files ReadFile ReadManyFiles"),
            (Right.Search, "list_directory glob grep_search search_file_content lsp ListFiles ReadFolder Glob FindFiles Grep SearchFiles Lsp"),
            (Right.Edit, "edit replace write_file Edit WriteFile"),
            (Right.Execute, "run_shell_command Shell"),
            (Right.Web, "web_fetch web_search WebFetch WebSearch"),
            (Right.Delegate, "agent task Agent Task"),
            (Right.Other, "save_memory SaveMemory skill Skill todo_write TodoWrite exit_plan_mode ExitPlanMode ask_user_question AskUserQuestion task_create task_get task_list task_update task_stop task_output")),
        LastTools =
        [
            (Right.Read, [["read_file"], ["ReadFile"]]),
            (Right.Search, [["grep_search", "glob"], ["Grep", "Glob"]]),
            (Right.Edit, [["write_file", "edit"], ["WriteFile", "Edit"]]),
            (Right.Execute, [["run_shell_command"], ["Shell"]]),
            (Right.Web, [["web_fetch", "web_search"], ["WebFetch", "WebSearch"]]),
            (Right.Delegate, [["agent"], ["task"], ["Agent"], ["Task"]]),
            (Right.Mcp, [["mcp__*"]]),
        ],
        BuiltIns = ["general-purpose", "explore", "fork"],
        ModeReach = ModeReach,
        Speaks = Speaks,
        GrantRights = Grant,
    };

    /// <summary>Modes from the one that does least without asking, its own before those of Claude Code that it takes for them. Without one, an agent of a session that asks may edit.</summary>
    private static readonly string[][] Modes = [["plan"], ["default", "bubble", "dontAsk"], ["auto-edit", "acceptEdits", "auto"], ["yolo", "bypassPermissions"]];

    private static int ModeReach(string? mode) =>
        Array.FindIndex(Modes, modes => modes.Contains(mode ?? "auto-edit")) is var at and >= 0 ? at : Modes.Length;

    private static bool Speaks(FrontMatter frontMatter) =>
        frontMatter["approvalMode"] is not null
        || (frontMatter["model"]?.Value.Contains("qwen", StringComparison.OrdinalIgnoreCase) == true && ToolLists.AreMostly(frontMatter["tools"], GeminiAgent.IsOwn))
        || (frontMatter["tools"] is { Entries: null } tools && ToolLists.Names(tools).ToList() is var names && names.Exists(IsOwn) && names.Exists(GeminiAgent.IsOwn));

    /// <summary>Whether a tool is one of its own that the program which it came from does not have.</summary>
    private static bool IsOwn(string tool) => tool.Contains('_', StringComparison.Ordinal) && Format.Tools.ContainsKey(tool) && !GeminiAgent.Format.Tools.ContainsKey(tool);

    private static void Grant(RightsDraft draft)
    {
        // A list that names nothing limits nothing.
        var tools = draft["tools"];
        ClaudeAgent.GrantTools(draft, tools is { Items.Count: 0 } ? null : tools);
        ClaudeAgent.ApplyMode(draft, draft["approvalMode"] ?? draft["permissionMode"], [.. Modes.SelectMany(modes => modes)], free: Modes[3], edits: Modes[2]);
    }
}
