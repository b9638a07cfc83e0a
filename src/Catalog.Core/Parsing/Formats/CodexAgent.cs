using Catalog.Core.Parsing.Rights;

namespace Catalog.Core.Parsing.Formats;

/// <summary>Codex agents: <c>.codex/agents/*.toml</c>, whose <c>developer_instructions</c> are the body.</summary>
// https://developers.openai.com/codex/subagents: a key that is left out is the parent session's. The sandbox holds for commands and
// edits alike; https://developers.openai.com/codex/config-reference has the values of each key
internal static class CodexAgent
{
    /// <summary>The key that makes a TOML file an agent.</summary>
    public const string Instructions = "developer_instructions";

    public static readonly AgentFormat Format = new("codex-agent", "Codex agent", Claims)
    {
        Home = ".codex/agents",
        Starter = name => $"name = \"{name}\"\ndescription = \"Says in one sentence what it does. Use when a task of that kind comes up.\"\nsandbox_mode = \"read-only\"\ndeveloper_instructions = \"\"\"\n{StarterText.Body(name)}\"\"\"\n",
        Endings = [".toml"],
        Keys =
        [
            "name", "description", "developer_instructions", "nickname_candidates", "model", "model_reasoning_effort", "model_reasoning_summary", "model_verbosity",
            "model_provider", "service_tier", "personality", "sandbox_mode", "sandbox_workspace_write", "approval_policy", "approvals_reviewer", "permissions",
            "default_permissions", "mcp_servers", "skills", "web_search", "tools", "features", "hooks", "apps",
        ],
        ReadFrontMatter = (text, path, findings) => TomlFrontMatter.Read(text, Instructions, path, findings),
        ModeReach = mode => mode?.EndsWith("never", StringComparison.Ordinal) == true ? 1 : 0,
        BuiltIns = ["default", "worker", "explorer"],
        GrantRights = Grant,
    };

    private static bool Claims(string path) =>
        path.EndsWith(".toml", StringComparison.OrdinalIgnoreCase) && PathParts.IsUnder(path, ".codex/agents");

    private static void Grant(RightsDraft draft)
    {
        draft.All(RightState.Inherited);
        GrantSandbox(draft);
        GrantApproval(draft);
        GrantWeb(draft);
        if (draft["mcp_servers"] is not { } servers)
            return;
        if (servers.Entries is null)
            draft.Refuse(servers, "mcp_servers is no table of servers; what it opens is not known", [Right.Mcp]);
        foreach (var name in ClaudeAgent.ServersOf(servers))
            draft.Scope(Right.Mcp, name, servers.Entries!.Contains(new($"{name}.enabled", "false")) ? RightState.Denied : RightState.Granted, servers.Line);
    }

    private static void GrantSandbox(RightsDraft draft)
    {
        if (draft["sandbox_mode"] is not { } sandbox)
            return;
        var mode = sandbox.Value.Trim();
        draft.Mode(mode);
        var (edit, execute) = mode switch
        {
            "read-only" => (null, "commands in a read-only sandbox"),
            "workspace-write" => ("files of the workspace", "commands that write in the workspace"),
            "danger-full-access" => ("", ""),
            _ => ((string?)null, (string?)null),
        };
        if (execute is null || sandbox is { Items: not null } or { Entries: not null })
        {
            draft.Refuse(sandbox, "sandbox_mode is none of read-only, workspace-write and danger-full-access", [Right.Edit, Right.Execute]);
            return;
        }
        Bound(draft, Right.Edit, edit, sandbox.Line);
        Bound(draft, Right.Execute, execute, sandbox.Line);
    }

    private static void Bound(RightsDraft draft, Right right, string? bound, int line)
    {
        draft.Set(right, bound is { Length: 0 } ? RightState.Granted : RightState.Denied, line);
        if (bound is { Length: > 0 })
            draft.Scope(right, bound, RightState.Granted, line);
    }

    /// <summary>Beyond its sandbox Codex asks, unless it is told never to.</summary>
    private static void GrantApproval(RightsDraft draft)
    {
        if (draft["approval_policy"] is not { } policy)
            return;
        draft.Mode(policy.Entries is null ? policy.Value.Trim() : "granular approval");
        if (policy.Entries is null && policy.Value.Trim() is not ("untrusted" or "on-request" or "on-failure" or "never"))
            draft.Refuse(policy, "approval_policy is none of untrusted, on-request and never", [Right.Execute]);
    }

    private static void GrantWeb(RightsDraft draft)
    {
        if (draft["web_search"] is not { } search)
            return;
        if (search.Value.Trim() is "disabled")
            draft.Set(Right.Web, RightState.Denied, search.Line);
        else if (search.Value.Trim() is "live" or "cached" or "indexed")
            draft.Set(Right.Web, RightState.Granted, search.Line);
        else
            draft.Refuse(search, "web_search is none of disabled, cached and live", [Right.Web]);
    }
}
