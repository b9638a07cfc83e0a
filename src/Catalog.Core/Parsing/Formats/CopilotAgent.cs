using Catalog.Core.Parsing.Rights;

namespace Catalog.Core.Parsing.Formats;

/// <summary>GitHub Copilot custom agents: <c>*.agent.md</c>, the older <c>*.chatmode.md</c>, and every page of <c>.github/agents</c> and of the user's own <c>.copilot/agents</c>.</summary>
// https://docs.github.com/en/copilot/reference/custom-agents-configuration (keys, aliases, mcp-servers),
// https://code.visualstudio.com/docs/copilot/customization/custom-agents (agents, handoffs, target, tool sets),
// https://code.visualstudio.com/docs/agents/reference/tools-reference (tools and the sets they are in),
// https://docs.github.com/en/copilot/concepts/agents/copilot-cli/about-custom-agents (agents that come along),
// https://docs.github.com/en/copilot/reference/copilot-cli-reference/cli-command-reference#tool-availability-values (tools of the CLI),
// https://docs.github.com/en/copilot/how-tos/copilot-cli/customize-copilot/create-custom-agents-for-cli (the user's folder)
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
            "disable-model-invocation", "infer", "metadata", "hooks",
        ],
        Tools = AgentFormat.Table(
            StringComparer.OrdinalIgnoreCase,
            (Right.Read, "read NotebookRead view readFile read_file problems getNotebookSummary readNotebookCellOutput terminalLastCommand terminalSelection selection viewImage show_file"),
            (Right.Search, "search Grep rg Glob codebase usages fileSearch file_search textSearch grep_search semantic_search listDirectory list_dir searchResults findTestFiles changes searchSubagent"),
            (Right.Edit, "edit MultiEdit Write NotebookEdit editFiles create createFile create_file replace_string_in_file insert_edit_into_file apply_patch createDirectory editNotebook createJupyterNotebook new rename str_replace str_replace_editor newWorkspace createNewWorkspace"),
            (Right.Execute, "execute shell Bash powershell read_bash read_powershell write_bash write_powershell stop_bash stop_powershell list_bash list_powershell terminal runCommands runCommand runInTerminal run_in_terminal sendToTerminal getTerminalOutput get_terminal_output awaitTerminal killTerminal runTasks runTask createAndRunTask getTaskOutput runTests runNotebooks runNotebookCell testFailure"),
            (Right.Web, "web WebSearch WebFetch web_fetch fetch fetch_webpage openSimpleBrowser simpleBrowser browser githubRepo githubTextSearch openBrowserPage navigatePage readPage screenshotPage clickElement hoverElement dragElement typeInPage handleDialog runPlaywrightCode"),
            (Right.Delegate, "agent agents custom-agent Task runSubagent read_agent list_agents"),
            (Right.Other, "todo todos TodoWrite ask_user skill vscode vscodeAPI extensions installExtension getProjectSetupInfo askQuestions memory switchAgent resolveMemoryFileUri toolSearch")),
        ToolSets = ["agent", "browser", "edit", "execute", "new", "read", "runCommands", "runNotebooks", "runTasks", "search", "todo", "vscode", "web"],
        // vscode/runCommand
        AlsoOpened = [("vscode", Right.Execute)],
        NamelessTool = Right.Mcp,
        BuiltIns = ["agent", "ask", "edit", "plan", "explore", "task", "general-purpose", "code-review", "research", "rubber-duck"],
        GrantRights = Grant,
    };

    private static bool Claims(string path) =>
        Array.Exists(OwnEndings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
        || (PathParts.IsMarkdown(path) && (PathParts.IsUnder(path, ".github/agents") || PathParts.IsUnder(path, ".copilot/agents")));

    private static void Grant(RightsDraft draft)
    {
        var tools = draft["tools"];
        draft.All(tools is null ? RightState.Inherited : RightState.Denied, tools?.Line ?? 0);
        if (tools is { Entries: { } map })
            draft.Refuse(tools, "tools is a map; Copilot expects a list or a text with commas", map.Select(entry => ToolNames.Of(entry.Key, draft.Format).Right).Distinct());
        else if (tools is not null)
            ToolLists.Grant(draft, tools, _ => false);
        draft.Written(tools is null or { Entries: not null } ? [] : ToolLists.Names(tools), [], tools?.Line ?? 0);
        GrantServers(draft, tools);
        GrantAgents(draft);
        ClaudeAgent.GrantHooks(draft);
    }

    /// <summary>Servers that the file brings along; a list of tools filters theirs too, and VS Code does not use them.</summary>
    private static void GrantServers(RightsDraft draft, Field? tools)
    {
        if (draft["mcp-servers"] is not { } servers)
            return;
        if (servers.Entries is null)
            draft.Refuse(servers, "mcp-servers is no map of servers; what it opens is not known", [Right.Mcp]);
        if (draft["target"]?.Value.Trim() == "vscode" || tools is not null)
            return;
        foreach (var name in ClaudeAgent.ServersOf(servers))
            draft.Scope(Right.Mcp, name, RightState.Granted, servers.Line);
    }

    /// <summary>The agents that may be called; the tool that calls them must be granted as well.</summary>
    private static void GrantAgents(RightsDraft draft)
    {
        if (draft["agents"] is not { } agents)
            return;
        if (agents.Entries is not null)
        {
            draft.Refuse(agents, "agents is a map; a list of names is expected", [Right.Delegate]);
            return;
        }
        var names = ToolLists.Names(agents).ToList();
        if (draft.Rest(Right.Delegate) == RightState.Denied && names.Count > 0)
            draft.PassOver(agents, "agents names whom this agent may call, and tools lacks the tool agent that calls them; nobody is called");
        if (names.Contains("*") || draft.Rest(Right.Delegate) == RightState.Denied)
            return;
        draft.Set(Right.Delegate, RightState.Denied, agents.Line);
        foreach (var name in names)
            draft.Scope(Right.Delegate, name, RightState.Granted, agents.Line);
    }
}
