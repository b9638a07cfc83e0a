using System.Collections.Frozen;
using Catalog.Core.Findings;
using Catalog.Core.Parsing.Rights;
using Catalog.Core.Text;

namespace Catalog.Core.Parsing.Formats;

/// <summary>Claude Code subagents: <c>agents/**/*.md</c>, and any other Markdown file whose front matter has a name.</summary>
// https://code.claude.com/docs/en/sub-agents (front matter), https://code.claude.com/docs/en/tools-reference (tools),
// https://code.claude.com/docs/en/permission-modes (what each mode asks for)
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
        Tools = AgentFormat.Table(
            StringComparer.Ordinal,
            (Right.Read, "Read NotebookRead LS"),
            (Right.Search, "Glob Grep LSP"),
            (Right.Edit, "Write Edit MultiEdit NotebookEdit"),
            (Right.Execute, "Bash PowerShell Monitor"),
            (Right.Web, "WebFetch WebSearch"),
            (Right.Delegate, "Task Agent SlashCommand SendMessage TeamCreate TeamDelete"),
            (Right.Mcp, "ListMcpResourcesTool ReadMcpResourceTool"),
            (Right.Other, "ToolSearch BashOutput KillShell KillBash TaskCreate TaskUpdate TaskStop TaskOutput Skill TodoWrite TodoRead AskUserQuestion ExitPlanMode EnterPlanMode TaskGet TaskList EnterWorktree ExitWorktree CronCreate CronDelete CronList ScheduleWakeup WaitForMcpServers")),
        ToolsAreExact = true,
        // Of the main conversation.
        NeverGiven = ["AskUserQuestion", "EnterPlanMode", "ExitPlanMode", "ScheduleWakeup", "WaitForMcpServers"],
        McpPrefix = "mcp__",
        NotInPlugins = ["hooks", "mcpServers", "permissionMode"],
        ModeReach = ModeReach,
        ModeWords = new Dictionary<string, string>
        {
            ["plan"] = "reads, and asks before it changes anything",
            ["dontAsk"] = "is refused what would be asked for; works with what the session's own rules allow",
            ["acceptEdits"] = "edits files without asking",
            ["auto"] = "a second model looks at each action in place of a person",
            ["bypassPermissions"] = "asks for nothing",
        }.ToFrozenDictionary(StringComparer.Ordinal),
        LastTools =
        [
            (Right.Read, [["Read"]]),
            (Right.Search, [["Grep", "Glob"]]),
            (Right.Edit, [["Write", "Edit"]]),
            (Right.Execute, [["Bash"]]),
            (Right.Web, [["WebFetch", "WebSearch"]]),
            (Right.Delegate, [["Task"], ["Agent"]]),
            (Right.Mcp, [["mcp__*"], ["mcp__"]]),
        ],
        BuiltIns = ["explore", "plan", "general-purpose", "bash", "statusline-setup", "output-style-setup", "claude-code-guide"],
        GrantRights = Grant,
    };

    /// <summary>Letters of a hook's command that are shown.</summary>
    private const int LongestCommand = 80;

    private static readonly string[] Memories = ["user", "project", "local"];
    private static readonly string[] Switches = ["true", "false", "yes", "no", "on", "off", "enabled", "disabled", "none"];

    /// <summary>Modes from the one that does least without asking.</summary>
    private static readonly string[] Modes = ["plan", "dontAsk", "default", "manual", "acceptEdits", "auto", "bypassPermissions"];

    /// <summary>Modes in which nobody is asked: whatever tool the session has is at hand.</summary>
    private static readonly string[] FreeModes = ["auto", "bypassPermissions"];

    private static readonly string[] EditModes = ["acceptEdits"];

    /// <summary>How much a mode does without asking; that of the session where none is written.</summary>
    private static int ModeReach(string? mode) =>
        Array.IndexOf(Modes, mode ?? "default") is var at and >= 0 ? at : Modes.Length;

    /// <summary>Adds what hooks run: a command of theirs is run whatever the agent may do.</summary>
    public static void GrantHooks(RightsDraft draft)
    {
        if (draft["hooks"] is not { } hooks)
            return;
        if (hooks.Entries is null)
        {
            draft.Refuse(hooks, "hooks is no map of events; what it runs is not known", [Right.Execute]);
            return;
        }
        var matcher = (Event: "", Of: "", Line: 0);
        foreach (var (i, (key, value)) in hooks.Entries.Index())
        {
            var (name, line) = (key.Split('.')[0], hooks.LeafLines?[i] ?? hooks.Line);
            if (key.EndsWith(".matcher", StringComparison.Ordinal))
                matcher = (name, value.Trim(), line);
            if (!key.EndsWith(".command", StringComparison.Ordinal))
                continue;
            // A matcher holds for the one list of hooks beside it.
            var isMatched = matcher.Of.Length > 0 && matcher.Event == name && hooks.Lists?.Count(list => list.Key == $"{name}.hooks" && list.Value > matcher.Line && list.Value <= line) is not > 1;
            draft.Scope(Right.Execute, $"{RightScope.HookPrefix}{name}{(isMatched ? $" {matcher.Of}" : "")}: {FirstLine(value)}", RightState.Granted, line);
        }
    }

    /// <summary>Of a script, its first line that does more than to set up what follows.</summary>
    private static string FirstLine(string command)
    {
        string[] lines = [.. command.Trim().Split('\n').Select(line => line.Trim())];
        return Shortening.Of(Array.Find(lines, line => line.Length > 0 && line[0] != '#' && !line.StartsWith("set -", StringComparison.Ordinal) && !line.EndsWith("=$(cat)", StringComparison.Ordinal)) ?? lines[0], LongestCommand);
    }

    /// <summary>Takes away the tools of a list: a right is gone with its last tool, a pattern takes away only itself unless its tool is gone.</summary>
    /// <param name="isGone">Whether a tool is taken away as a whole.</param>
    public static void Deny(RightsDraft draft, Field denied, Func<string, bool> isGone)
    {
        foreach (var (right, ways) in draft.Format.LastTools)
        {
            if (isGone("*") || ways.Any(way => way.All(isGone)))
                draft.Set(right, RightState.Denied, denied.Line);
        }
        if (isGone("*"))
            draft.Set(Right.Other, RightState.Denied, denied.Line);
        foreach (var (tool, at) in ToolLists.Lined(denied))
        {
            var (right, _) = ToolNames.Of(tool, draft.Format);
            var patterns = isGone(tool) ? [] : ToolNames.ScopesOf(tool);
            foreach (var pattern in patterns.Count > 0 ? patterns : draft.Rest(right) is RightState.Denied ? [] : [ToolNames.BareName(tool)])
                draft.Scope(right, pattern, RightState.Denied, at);
        }
    }

    /// <summary>Whether one of these tools, as a whole, is the one that is asked about.</summary>
    /// <param name="withPatterns">True where a pattern in parentheses takes its tool away as a whole.</param>
    public static Func<string, bool> IsGone(Field? denied, bool withPatterns)
    {
        var names = denied is null ? [] : ToolLists.Names(denied).Where(tool => withPatterns || ToolNames.ScopesOf(tool).Count == 0).Select(ToolNames.BareName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return tool => names.Contains(ToolNames.BareName(tool)) || (tool != "*" && names.Contains("*"));
    }

    private static void Grant(RightsDraft draft)
    {
        var isGone = GrantTools(draft, draft["tools"]);
        GrantMemory(draft, isGone);
        ApplyMode(draft, draft["permissionMode"], Modes, FreeModes, EditModes);
        if (draft["tools"] is { Entries: null } tools)
            TellMainTools(draft, tools, isGone);
    }

    /// <summary>Tells the listed tools that only the main conversation has; one of them is there for a subagent that plans.</summary>
    private static void TellMainTools(RightsDraft draft, Field tools, Func<string, bool> isGone)
    {
        foreach (var (tool, line) in ToolLists.Lined(tools).Where(each => IsMain(draft, each.Tool) && !isGone(each.Tool)))
            draft.Tell(Rules.NotForSubagents, tools, $"No subagent has {tool}, though tools names it; only the main conversation has it", line);
    }

    /// <summary>Whether a list may name a tool and no subagent has it.</summary>
    private static bool IsMain(RightsDraft draft, string tool) =>
        draft.Format.NeverGiven.Contains(tool, StringComparer.Ordinal) && !(tool == "ExitPlanMode" && draft["permissionMode"]?.Value.Trim() == "plan");

    /// <summary>Reads the lists of tools, the servers and the hooks.</summary>
    /// <param name="tools">The list that limits the agent; null where it has every tool.</param>
    /// <returns>Whether a tool is taken away.</returns>
    internal static Func<string, bool> GrantTools(RightsDraft draft, Field? tools)
    {
        var denied = draft["disallowedTools"];
        if (denied is { Entries: not null })
        {
            draft.Refuse(denied, $"disallowedTools is a map; {draft.Format.Label}s expect a list");
            denied = null;
        }
        var isGone = IsGone(denied, withPatterns: true);
        draft.All(tools is null ? RightState.Inherited : RightState.Denied, tools?.Line ?? 0);
        if (tools is { Entries: { } map })
            GrantMap(draft, tools, map);
        else if (tools is not null)
            ToolLists.Grant(draft, tools, tool => isGone(tool) || IsMain(draft, tool));
        draft.Written(tools is null or { Entries: not null } ? [] : ToolLists.Names(tools), denied is null ? [] : ToolLists.Names(denied), tools?.Line ?? denied?.Line ?? 0);
        if (denied is not null && (tools is null || ToolLists.Names(tools).Contains("*")))
            Deny(draft, denied, isGone);
        GrantServers(draft);
        GrantHooks(draft);
        return isGone;
    }

    /// <summary>A map is no form of the format: nobody knows what becomes of the tools that it names.</summary>
    private static void GrantMap(RightsDraft draft, Field tools, IReadOnlyList<KeyValuePair<string, string>> map)
    {
        draft.Refuse(tools, $"tools is a map; {draft.Format.Label}s expect a list, so that nobody knows what it grants");
        var on = map.Where(entry => entry.Value.Trim().ToLowerInvariant() is not ("false" or "no" or "off" or "deny")).Select(entry => entry.Key).ToList();
        foreach (var tool in on)
            draft.Set(ToolNames.Of(tool, draft.Format).Right, RightState.Unknown, tools.Line);
        draft.Written(on, map.Select(entry => entry.Key).Except(on), tools.Line);
    }

    /// <summary>Servers that the file brings along, by name or with their settings.</summary>
    private static void GrantServers(RightsDraft draft)
    {
        if (draft["mcpServers"] is not { } servers)
            return;
        if (servers is { Items: null, Entries: null })
            draft.Refuse(servers, "mcpServers is no list or map of servers; what it opens is not known", [Right.Mcp]);
        foreach (var name in ServersOf(servers))
            draft.Scope(Right.Mcp, name, RightState.Granted, servers.Line);
    }

    /// <summary>The names of servers in a map of them, or in a list of names and maps.</summary>
    internal static IEnumerable<string> ServersOf(Field servers) =>
        (servers.Leaves ?? [])
            .Select(leaf => servers.Items is null ? leaf.Key : leaf.Key.Length == 0 ? leaf.Value : leaf.Key[(leaf.Key.IndexOf('.', StringComparison.Ordinal) + 1)..])
            .Select(key => key.Split('.')[0])
            .Where(name => name.Length > 0)
            .Distinct(StringComparer.Ordinal);

    /// <summary>A memory switches the tools on that read, write and edit files; nothing limits them to its own.</summary>
    private static void GrantMemory(RightsDraft draft, Func<string, bool> isGone)
    {
        if (draft["memory"] is not { } memory || !IsItsMemory(draft, memory))
            return;
        if (memory is not { Items: null, Entries: null } || !Memories.Contains(memory.Value.Trim(), StringComparer.Ordinal))
        {
            draft.Refuse(memory, "memory is none of user, project and local", draft.Rest(Right.Read) == RightState.Denied ? [Right.Read, Right.Edit] : [Right.Edit]);
            return;
        }
        foreach (var (right, tools) in (ReadOnlySpan<(Right, string[])>)[(Right.Read, ["Read"]), (Right.Edit, ["Write", "Edit"])])
        {
            // What becomes of tools that the same file takes away is not documented.
            if (draft.Rest(right) == RightState.Denied)
                draft.Set(right, tools.All(isGone) ? RightState.Unknown : RightState.Granted, memory.Line);
        }
    }

    /// <summary>Other programs have a memory too, with a map, a switch or a sentence under the same key: outside its own folder only a word is this program's.</summary>
    private static bool IsItsMemory(RightsDraft draft, Field memory) =>
        draft.Place switch
        {
            AgentPlace.Own => true,
            AgentPlace.Anywhere => memory is { Items: null, Entries: null } && memory.Value.Trim().All(char.IsAsciiLetter) && !Switches.Contains(memory.Value.Trim(), StringComparer.OrdinalIgnoreCase),
            _ => false,
        };

    /// <summary>What a mode changes; of one that the program does not have, nobody knows what it lets through.</summary>
    /// <param name="free">The modes in which nobody is asked, so that the file itself gives what it would leave to the session.</param>
    /// <param name="edits">The modes in which this holds for edits alone.</param>
    internal static void ApplyMode(RightsDraft draft, Field? mode, IReadOnlyList<string> modes, IReadOnlyList<string> free, IReadOnlyList<string> edits)
    {
        if (mode is null)
            return;
        var name = mode.Value.Trim();
        draft.Mode(name);
        if (!modes.Contains(name, StringComparer.Ordinal))
            draft.Refuse(mode, $"{mode.Key} is none of {string.Join(", ", modes)}", RightsDraft.Every.Where(right => right is Right.Edit or Right.Execute && draft.Rest(right) != RightState.Denied));
        foreach (var right in free.Contains(name) ? RightsDraft.Every : edits.Contains(name) ? [Right.Edit] : [])
        {
            if (draft.Rest(right) == RightState.Inherited)
                draft.Raise(right, RightState.Granted, mode.Line);
        }
        // A plan is read-only until a person has agreed to it.
        foreach (var right in name == "plan" ? [Right.Edit, Right.Execute] : Array.Empty<Right>())
        {
            if (draft.Rest(right) is RightState.Granted or RightState.Inherited)
                draft.Ask(right, mode.Line);
        }
    }
}
