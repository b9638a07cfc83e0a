using Catalog.Core.Parsing.Rights;

namespace Catalog.Core.Parsing.Formats;

/// <summary>Gemini CLI agents: <c>.gemini/agents/*.md</c>, and those of any <c>agents</c> folder whose tools are its own.</summary>
// https://geminicli.com/docs/core/subagents (tools, wildcards, mcpServers; no agent calls another),
// https://geminicli.com/docs/core/remote-agents (kind: remote)
internal static class GeminiAgent
{
    public static readonly AgentFormat Format = new("gemini-agent", "Gemini CLI agent", path => PathParts.IsMarkdown(path) && PathParts.IsUnder(path, ".gemini/agents"))
    {
        Home = ".gemini/agents",
        Starter = name => StarterText.Of(name, "tools:", "  - read_file", "  - grep_search"),
        Keys = ["name", "description", "kind", "tools", "mcpServers", "mcp_servers", "model", "temperature", "max_turns", "timeout_mins", "agent_card_url", "agent_card_json", "auth", "display_name"],
        Tools = AgentFormat.Table(
            StringComparer.Ordinal,
            (Right.Read, "read_file read_many_files get_internal_docs"),
            (Right.Search, "list_directory glob grep_search search_file_content"),
            (Right.Edit, "replace write_file edit"),
            (Right.Execute, "run_shell_command"),
            (Right.Web, "web_fetch google_web_search"),
            (Right.Other, "save_memory write_todos ask_user activate_skill enter_plan_mode exit_plan_mode complete_task")),
        BuiltIns = ["codebase-investigator", "cli-help", "generalist", "browser-agent"],
        Speaks = frontMatter => ToolLists.AreMostly(frontMatter["tools"], IsOwn),
        GrantRights = Grant,
    };

    /// <summary>Whether a tool is one of its own and of no other program's but those that came from it.</summary>
    internal static bool IsOwn(string tool) => tool.Contains('_', StringComparison.Ordinal) && Format.Tools.ContainsKey(tool);

    private static void Grant(RightsDraft draft)
    {
        if (draft["kind"]?.Value.Trim() == "remote")
        {
            draft.All(RightState.Unknown, draft["kind"]!.Line);
            draft.Mode("remote");
            return;
        }
        var tools = draft["tools"];
        draft.All(tools is null ? RightState.Inherited : RightState.Denied, tools?.Line ?? 0);
        if (tools is { Items: null, Value.Length: > 0 })
            draft.Refuse(tools, "tools is no list", tools.Entries is { } map ? map.Select(entry => ToolNames.Of(entry.Key, draft.Format).Right).Distinct() : ToolLists.Names(tools).Select(tool => ToolNames.Of(tool, draft.Format).Right).Distinct());
        else if (tools is not null)
            ToolLists.Grant(draft, tools, _ => false);
        draft.Written(tools is null or { Entries: not null } ? [] : ToolLists.Names(tools), [], tools?.Line ?? 0);
        draft.Set(Right.Delegate, RightState.Denied, 0);
        if ((draft["mcpServers"] ?? draft["mcp_servers"]) is not { } servers)
            return;
        if (servers.Entries is null)
            draft.Refuse(servers, $"{servers.Key} is no map of servers; what it opens is not known", [Right.Mcp]);
        foreach (var name in ClaudeAgent.ServersOf(servers))
            draft.Scope(Right.Mcp, name, RightState.Granted, servers.Line);
    }
}
