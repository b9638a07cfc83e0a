using Catalog.Core.Findings;
using Catalog.Core.Parsing.Rights;
using Xunit;

namespace Catalog.Tests.Parsing.Rights;

/// <summary>What each form of each dialect grants, by that dialect's own documentation, which the comment before each group names.</summary>
public sealed class DialectTests
{
    private const string Claude = ".claude/agents/helper.md";
    private const string Skill = ".claude/skills/helper/SKILL.md";
    private const string Copilot = ".github/agents/helper.agent.md";
    private const string OpenCode = ".opencode/agent/helper.md";
    private const string Gemini = ".gemini/agents/helper.md";
    private const string Qwen = ".qwen/agents/helper.md";
    private const string Cursor = ".cursor/agents/helper.md";
    private const string Factory = ".factory/droids/helper.md";
    private const string Codex = ".codex/agents/helper.toml";

    [Theory]
    // https://code.claude.com/docs/en/sub-agents
    [InlineData("", "iiiiiiii")]
    [InlineData("tools: Read, Grep", "gg------")]
    [InlineData("tools: [Read, Write, WebFetch]", "g-g-g---")]
    [InlineData("tools: []", "--------")]
    [InlineData("tools: '*'", "gggggggg")]
    [InlineData("tools: Bash(git:*)", "---s----", "execute git:*: granted")]
    [InlineData("tools: Bash(git:*), Bash(npm test)", "---s----", "execute git:*: granted", "execute npm test: granted")]
    [InlineData("tools: Bash, Bash(git:*)", "---g----")]
    [InlineData("tools: Bash(*)", "---g----")]
    [InlineData("tools: Agent(planner, coder)", "-----s--", "delegate planner: granted", "delegate coder: granted")]
    [InlineData("tools: Read, mcp__github__get_issue", "g-----g-", "mcp mcp__github__get_issue: granted")]
    [InlineData("tools: Read, TideTables_MCP", "g------?")]
    [InlineData("tools: TodoWrite", "-------g")]
    [InlineData("tools: ExitPlanMode\npermissionMode: plan", "-------g")]
    [InlineData("tools: ToolSearch", "-------g")]
    [InlineData("tools: tabs_create_mcp", "-------?")]
    [InlineData("tools: Read, terminalCommander", "g--?----")]
    [InlineData("tools: Read, flibber", "g------?")]
    [InlineData("disallowedTools: Bash", "iii-iiii")]
    [InlineData("disallowedTools: Write, Edit", "ii-iiiii")]
    [InlineData("disallowedTools: Write", "iiiiiiii", "edit Write: denied")]
    [InlineData("disallowedTools: Bash(rm:*)", "iii-iiii")]
    [InlineData("disallowedTools: Write(docs/**)", "iiiiiiii", "edit Write: denied")]
    [InlineData("disallowedTools: mcp__*", "iiiiii-i")]
    [InlineData("disallowedTools: mcp__github", "iiiiiiii", "mcp mcp__github: denied")]
    [InlineData("tools: Read, Bash\ndisallowedTools: Bash", "g-------")]
    [InlineData("tools: Read, Bash\ndisallowedTools: Bash(rm:*)", "g-------")]
    [InlineData("mcpServers:\n  - github", "iiiiiigi", "mcp github: granted")]
    [InlineData("mcpServers:\n  - docs:\n      type: stdio\n      command: npx\n  - github", "iiiiiigi", "mcp docs: granted", "mcp github: granted")]
    [InlineData("tools: Read\nmcpServers:\n  github:\n    command: npx", "g-----g-", "mcp github: granted")]
    [InlineData("tools: Grep\nmemory: project", "ggg-----")]
    [InlineData("tools: Grep\ndisallowedTools: Edit, Write\nmemory: project", "gg?-----")]
    [InlineData("tools: Read, BashOutput, KillShell, TaskUpdate", "g------g")]
    [InlineData("tools: ReadMcpResourceTool", "------g-", "mcp ReadMcpResourceTool: granted")]
    [InlineData("tools: Read\nhooks:\n  PreToolUse:\n    - matcher: Bash\n      hooks:\n        - type: command\n          command: ./check.sh", "g--s----", "execute hook PreToolUse Bash: ./check.sh: granted")]
    // https://code.claude.com/docs/en/permission-modes
    [InlineData("permissionMode: plan", "iiaaiiii")]
    [InlineData("tools: Read, Edit, Bash\npermissionMode: plan", "g-aa----")]
    [InlineData("permissionMode: bypassPermissions", "gggggggg")]
    [InlineData("permissionMode: auto", "gggggggg")]
    [InlineData("permissionMode: acceptEdits", "iigiiiii")]
    [InlineData("permissionMode: default", "iiiiiiii")]
    [InlineData("permissionMode: manual", "iiiiiiii")]
    [InlineData("permissionMode: dontAsk", "iiiiiiii")]
    [InlineData("tools: Read, Bash(git:*)\npermissionMode: bypassPermissions", "g--s----", "execute git:*: granted")]
    [InlineData("disallowedTools: Bash, Write\npermissionMode: bypassPermissions", "ggg-gggg", "edit Write: denied")]
    [InlineData("disallowedTools: Write, Edit\npermissionMode: acceptEdits", "ii-iiiii")]
    [InlineData("mcpServers: [docs]\npermissionMode: bypassPermissions", "gggggggg")]
    // A tool is one to the letter.
    [InlineData("tools: Read, run_shell_command, bash", "g--?----")]
    public void Claude_code(string lines, string states, params string[] scopes) => Hold(lines, Claude, states, scopes);

    [Theory]
    // https://code.claude.com/docs/en/skills, https://agentskills.io/specification
    [InlineData("", "iiiiiiii")]
    [InlineData("allowed-tools: Read, Bash(git:*)", "giiiiiii", "execute git:*: granted")]
    [InlineData("allowed-tools: Read Grep Bash", "ggigiiii")]
    [InlineData("allowed-tools: Read spawn_session send_bells", "giiiiiii")]
    [InlineData("allowed-tools:\n  - Edit", "iigiiiii")]
    [InlineData("disallowed-tools: Bash", "iii-iiii")]
    [InlineData("disallowed-tools:\n  - Write\n  - Edit\n  - WebFetch\n  - WebSearch", "ii-i-iii")]
    [InlineData("context: fork", "iiiiiiii")]
    [InlineData("context: fork\nagent: Explore", "ii-iiiii")]
    [InlineData("context: fork\nagent: Plan\nallowed-tools: Read, Edit, Bash(git:*)", "gi-iiiii", "execute git:*: granted")]
    [InlineData("context: fork\nagent: general-purpose", "iiiiiiii")]
    [InlineData("context: fork\nagent: reviewer", "iiiiiiii")]
    public void A_skill_names_what_need_not_be_asked_for(string lines, string states, params string[] scopes) => Hold(lines, Skill, states, scopes);

    [Theory]
    // https://docs.github.com/en/copilot/reference/custom-agents-configuration
    [InlineData("", "iiiiiiii")]
    [InlineData("tools: ['*']", "gggggggg")]
    [InlineData("tools: []", "--------")]
    [InlineData("tools: ['read', 'search', 'edit', 'execute', 'web', 'agent', 'todo']", "gggggg-g")]
    [InlineData("tools: read, edit", "g-g-----")]
    [InlineData("tools: [Read, Bash, Grep, Task]", "gg-g-g--")]
    [InlineData("tools: [shell, powershell]", "---g----")]
    [InlineData("tools: [custom-agent]", "-----g--")]
    [InlineData("tools: ['github/*', 'playwright/browser_click']", "------g-", "mcp github/*: granted", "mcp playwright/browser_click: granted")]
    [InlineData("mcp-servers:\n  docs:\n    type: local\n    command: npx", "iiiiiigi", "mcp docs: granted")]
    [InlineData("target: vscode\nmcp-servers:\n  docs:\n    command: npx", "iiiiiiii")]
    [InlineData("tools: [read]\nmcp-servers:\n  docs:\n    command: npx", "g-------")]
    // https://code.visualstudio.com/docs/copilot/customization/custom-agents
    [InlineData("tools: ['codebase', 'usages', 'editFiles', 'runCommands', 'fetch', 'githubRepo']", "-gggg---")]
    [InlineData("tools: ['execute/runInTerminal', 'read/problems', 'edit/editFiles', 'search/changes', 'web/fetch', 'vscode/askQuestions']", "ggggg--g")]
    [InlineData("tools: [agent]\nagents: [Researcher, Implementer]", "-----s--", "delegate Researcher: granted", "delegate Implementer: granted")]
    [InlineData("agents: []", "iiiii-ii")]
    [InlineData("tools: [agent]\nagents: ['*']", "-----g--")]
    // https://code.visualstudio.com/docs/agents/reference/tools-reference
    [InlineData("tools: [vscode]", "---g---g")]
    [InlineData("tools: ['vscode/*']", "---g---g")]
    [InlineData("tools: [vscode/runCommand]", "---g----")]
    [InlineData("tools: [vscode/memory, vscode/installExtension, vscode/VSCodeAPI, vscode/getProjectSetupInfo]", "-------g")]
    [InlineData("tools: [newWorkspace]", "--g-----")]
    [InlineData("tools: [browser]", "----g---")]
    [InlineData("tools: [browser/openBrowserPage]", "----g---")]
    [InlineData("tools: [agent/runSubagent]", "-----g--")]
    [InlineData("tools: [execute/sendToTerminal]", "---g----")]
    [InlineData("tools: [read/terminalLastCommand, read/getNotebookSummary]", "g-------")]
    [InlineData("tools: ['execute/*', 'read/*']", "g--g----")]
    [InlineData("tools: [runCommands/terminalSelection]", "g-------")]
    [InlineData("tools: [TodoWrite, NotebookEdit, NotebookRead, WebFetch, Glob]", "ggg-g--g")]
    [InlineData("tools: [view, rg, create, list_bash, web_fetch, read_agent, ask_user, skill]", "gggggg-g")]
    // Servers that are called as a tool is.
    [InlineData("tools: ['memory/*', 'fetch/*', shell/run]", "------g-", "mcp memory/*: granted", "mcp fetch/*: granted", "mcp shell/run: granted")]
    [InlineData("tools: [azure.some-extension/some-tool]", "------g-", "mcp azure.some-extension/some-tool: granted")]
    [InlineData("tools: [read, terminalCommand]", "g--?----")]
    [InlineData("tools: [read, atlassian]", "g-----?-", "mcp atlassian: unknown")]
    public void Copilot_(string lines, string states, params string[] scopes) => Hold(lines, Copilot, states, scopes);

    [Theory]
    // https://opencode.ai/v1/docs/permissions/
    [InlineData("", "iiiiiiii")]
    [InlineData("permission: allow", "gggggggg")]
    [InlineData("permission: ask", "aaaaaaaa")]
    [InlineData("permission: deny", "--------")]
    [InlineData("permission:\n  edit: deny\n  bash: ask\n  webfetch: deny", "ii-a-iii")]
    [InlineData("permission:\n  '*': deny\n  read: allow\n  grep: allow\n  bash: allow", "gs-g----", "search grep: granted")]
    [InlineData("permission:\n  '*': deny\n  list: allow\n  glob:\n    '*': deny\n    'CAST-*': allow", "-s------", "search glob CAST-*: granted", "search list: granted")]
    [InlineData("permission:\n  '*': deny\n  grep: allow\n  glob: allow", "-g------", "search list: denied")]
    [InlineData("permission:\n  grep: allow", "iiiiiiii", "search grep: granted")]
    [InlineData("permission:\n  read: allow\n  '*': deny", "--------")]
    [InlineData("permission:\n  '*': ask\n  bash: allow\n  edit: deny", "aa-gaaaa")]
    [InlineData("permission:\n  bash:\n    '*': deny\n    'npm test *': allow", "iiisiiii", "execute npm test *: granted")]
    [InlineData("permission:\n  bash:\n    'npm test *': allow\n    '*': deny", "iii-iiii")]
    [InlineData("permission:\n  bash:\n    '*': ask\n    'git *': allow\n    'git push *': deny", "iiiaiiii", "execute git *: granted", "execute git push *: denied")]
    [InlineData("permission:\n  bash:\n    '*': deny\n    'git push': allow\n    'git *': deny", "iii-iiii")]
    [InlineData("permission:\n  bash:\n    '*': deny\n    'git *': ask", "iiiaiiii", "execute git *: asks")]
    [InlineData("permission:\n  read:\n    '*.env': deny", "iiiiiiii", "read *.env: denied")]
    [InlineData("permission:\n  task:\n    '*': deny\n    'helper-*': allow", "iiiiisii", "delegate helper-*: granted")]
    [InlineData("permission:\n  '*': deny\n  'github_*': allow", "------g-", "mcp github_*: granted")]
    [InlineData("tools:\n  write: false\n  bash: false", "ii--iiii")]
    [InlineData("tools:\n  '*': false\n  read: true", "g-------")]
    [InlineData("tools:\n  bash: false\npermission:\n  bash: allow", "iiigiiii")]
    // https://opencode.ai/docs/permissions/
    [InlineData("permissions:\n  - action: shell\n    resource: '*'\n    effect: allow", "aaagaaaa")]
    [InlineData("permissions:\n  - action: '*'\n    resource: '*'\n    effect: deny\n  - { action: read, resource: '*', effect: allow }\n  - { action: shell, resource: 'git status *', effect: allow }", "g--s----", "execute git status *: granted")]
    [InlineData("permissions:\n  - { action: shell, resource: '*', effect: allow }\n  - { action: '*', resource: '*', effect: deny }", "--------")]
    [InlineData("permissions:\n  - { action: edit, resource: '*', effect: deny }\n  - { action: subagent, resource: explore, effect: allow }", "aa-aaaaa", "delegate explore: granted")]
    public void OpenCode_(string lines, string states, params string[] scopes) => Hold(lines, OpenCode, states, scopes);

    [Theory]
    [InlineData("agents/helper.md", "tools:\n  bash: true\n  write: false", "opencode-agent", "ii-giiii")]
    [InlineData("agents/helper.md", "mode: subagent\npermission:\n  edit: deny\n  bash:\n    '*': ask\n    'git log*': allow", "opencode-agent", "ii-aiiii", "execute git log*: granted")]
    [InlineData("agents/helper.md", "permission: ask", "opencode-agent", "aaaaaaaa")]
    [InlineData(".config/opencode/agent/helper.md", "mode: subagent", "opencode-agent", "iiiiiiii")]
    [InlineData("agents/helper.md", "mode: subagent\ntools: Read", "claude-agent", "g-------")]
    [InlineData("agents/helper.md", "tools: [read_file, search_file_content, google_web_search]", "gemini-agent", "gg--g---")]
    [InlineData("agents/helper.md", "model: qwen-max\ntools: [read_file, grep_search]", "qwen-agent", "gg------")]
    [InlineData("agents/helper.md", "approvalMode: default", "qwen-agent", "iiiiiiii")]
    [InlineData("agents/helper.md", "tools: [read_file, glob, run_shell_command, task, todo_write]", "qwen-agent", "gg-g-g-g")]
    [InlineData("droids/helper.md", "tools: read-only", "factory-droid", "gg-----g")]
    [InlineData("droids/helper.md", "tools: [Read, Edit, Execute]", "factory-droid", "g-gg---g")]
    [InlineData("agents/helper.md", "tools: [Read, Edit]", "claude-agent", "g-g-----")]
    [InlineData("agents/helper.md", "model: inherit\nis_background: true", "cursor-agent", "iiiiiiii")]
    [InlineData("agents/helper.md", "is_background: true\ntools: Read", "claude-agent", "g-------")]
    [InlineData("dist/cursor/agents/helper.md", "is_background: true\nreadonly: true", "cursor-agent", "ii-siiii", "execute commands that change no state: granted")]
    public void Where_no_program_has_its_folder_what_is_written_tells_the_format(string path, string lines, string format, string states, params string[] scopes)
    {
        Assert.Equal(format, Of(lines, path).Format);
        Hold(lines, path, states, scopes);
    }

    [Theory]
    [InlineData("agents/helper.md", "memory:\n  kind: long-term\n  size: 20")]
    [InlineData("agents/helper.md", "memory: Keeps what it was told for a week.")]
    [InlineData("agents/helper.md", "memory: true")]
    [InlineData("agents/helper.md", "memory: Enabled")]
    [InlineData("agents/helper.md", "memory: 2048")]
    [InlineData("agents/helper.md", "memory: long-term")]
    [InlineData(".harbour/agents/helper.md", "memory: project")]
    [InlineData(Copilot, "memory: project")]
    [InlineData(OpenCode, "memory: user")]
    [InlineData(Qwen, "memory: local")]
    [InlineData(Cursor, "memory: user")]
    [InlineData(Skill, "memory: project")]
    public void A_memory_of_another_program_is_a_key_like_any_other(string path, string lines)
    {
        var (with, without) = (Of(lines, path), Of("", path));

        Assert.Equal(Told(without.Tools), Told(with.Tools));
        Assert.Empty(with.Findings);
    }

    [Theory]
    [InlineData("agents/helper.md", "tools: Grep\nmemory: project", "ggg-----")]
    [InlineData("agents/helper.md", "tools: Grep\nmemory: Project", "?g?-----", "AC107(5,1)")]
    [InlineData("agents/helper.md", "tools: Grep\nmemory: everywhere", "?g?-----", "AC107(5,1)")]
    [InlineData(Claude, "tools: Grep\nmemory: [project]", "?g?-----", "AC107(5,1)")]
    [InlineData(Claude, "tools: Grep\nmemory:\n  scope: project", "?g?-----", "AC107(5,1)")]
    public void A_memory_of_Claude_Code_is_one_of_three(string path, string lines, string states, params string[] found)
    {
        var agent = Of(lines, path);

        Assert.Equal(states, Told(agent.Tools));
        Assert.Equal(found, agent.Told());
    }

    [Theory]
    [InlineData(".claude/agents/helper.md", "tools:\n  bash: true")]
    [InlineData("agents/helper.md", "permission: read-only")]
    [InlineData("agents/helper.md", "tools: [glob, edit, web_fetch]")]
    [InlineData(".claude/agents/helper.md", "tools: [read_file, run_shell_command]")]
    [InlineData("agents/helper.md", "tools:\n  bash: sometimes")]
    public void A_form_that_no_other_program_has_either_leaves_the_format_as_it_is(string path, string lines) => Assert.Equal("claude-agent", Of(lines, path).Format);

    [Theory]
    // https://geminicli.com/docs/core/subagents, https://geminicli.com/docs/core/remote-agents
    [InlineData("", "iiiii-ii")]
    [InlineData("tools:\n  - read_file\n  - grep_search\n  - run_shell_command", "gg-g----")]
    [InlineData("tools: ['*']", "ggggg-gg")]
    [InlineData("tools: [web_fetch, google_web_search, replace, write_file]", "--g-g---")]
    // Names that it does not have leave the right unknown of the tool that was meant.
    [InlineData("tools: [google_search]", "----?---")]
    [InlineData("tools: [grep_search, google_search, edit_file]", "-g?-?---")]
    [InlineData("tools: [glob_search, run_shell_comand]", "-?-?----")]
    [InlineData("tools: ['mcp_*']", "------g-")]
    [InlineData("tools: [mcp_github_*]", "------g-", "mcp mcp_github_*: granted")]
    [InlineData("tools: [read_file]\nmcpServers:\n  docs:\n    command: node", "g-----g-", "mcp docs: granted")]
    [InlineData("tools: [read_file]\nmcp_servers:\n  docs:\n    command: node", "g-----g-", "mcp docs: granted")]
    [InlineData("tools: [Read, Bash]", "?--?----")]
    [InlineData("kind: remote\nagent_card_url: https://agents.example/card", "????????")]
    public void Gemini_cli(string lines, string states, params string[] scopes) => Hold(lines, Gemini, states, scopes);

    [Theory]
    // https://github.com/QwenLM/qwen-code/blob/main/docs/users/features/sub-agents.md
    [InlineData("", "iiiiiiii")]
    [InlineData("tools: []", "iiiiiiii")]
    [InlineData("tools:\n  - read_file\n  - glob\n  - run_shell_command", "gg-g----")]
    [InlineData("tools: [ReadFile, Shell, agent]", "g--g-g--")]
    [InlineData("tools: [read_file, mcp__docs__find]", "g-----g-", "mcp mcp__docs__find: granted")]
    [InlineData("tools: [read_file, flibber]", "g------?")]
    [InlineData("disallowedTools:\n  - write_file\n  - edit\n  - run_shell_command", "ii--iiii")]
    [InlineData("disallowedTools: [Shell]", "iii-iiii")]
    [InlineData("disallowedTools: [mcp__docs]", "iiiiiiii", "mcp mcp__docs: denied")]
    [InlineData("tools: [read_file, edit]\ndisallowedTools: [edit]", "g-------")]
    [InlineData("approvalMode: plan", "iiaaiiii")]
    [InlineData("approvalMode: yolo", "gggggggg")]
    [InlineData("permissionMode: plan\napprovalMode: auto-edit", "iigiiiii")]
    [InlineData("mcpServers:\n  docs:\n    command: node", "iiiiiigi", "mcp docs: granted")]
    public void Qwen_code(string lines, string states, params string[] scopes) => Hold(lines, Qwen, states, scopes);

    [Theory]
    // https://cursor.com/docs/agent/subagents
    [InlineData("", "iiiiiiii")]
    [InlineData("readonly: false", "iiiiiiii")]
    [InlineData("readonly: true", "ii-siiii", "execute commands that change no state: granted")]
    public void Cursor_(string lines, string states, params string[] scopes) => Hold(lines, Cursor, states, scopes);

    [Theory]
    // https://docs.factory.ai/cli/configuration/custom-droids
    [InlineData("", "iiiiiiii")]
    [InlineData("model: inherit\nreasoningEffort: high", "iiiiiiii")]
    [InlineData("tools: read-only", "gg-----g")]
    [InlineData("tools: edit", "--g----g")]
    [InlineData("tools: execute", "---g---g")]
    [InlineData("tools: web", "----g--g")]
    [InlineData("tools: mcp", "------gg")]
    [InlineData("tools: [Read, LS, Grep, Glob, Create, Edit, ApplyPatch, Execute, WebSearch, FetchUrl]", "ggggg--g")]
    [InlineData("tools: []", "-------g")]
    [InlineData("tools: [Read, mcp_linear_find]", "g-----gg", "mcp mcp_linear_find: granted")]
    [InlineData("tools: [Read, read-only, Bash]", "g--?---g")]
    [InlineData("tools: [Read]\nmcpServers: [linear, github]", "g-----gg", "mcp linear: granted", "mcp github: granted")]
    [InlineData("mcpServers: [linear]", "iiiiiigi", "mcp linear: granted")]
    public void Factory_(string lines, string states, params string[] scopes) => Hold(lines, Factory, states, scopes);

    [Theory]
    // https://developers.openai.com/codex/subagents, https://developers.openai.com/codex/config-reference
    [InlineData("", "iiiiiiii")]
    [InlineData("sandbox_mode = \"read-only\"", "ii-siiii", "execute commands in a read-only sandbox: granted")]
    [InlineData("sandbox_mode = \"workspace-write\"", "iissiiii", "edit files of the workspace: granted", "execute commands that write in the workspace: granted")]
    [InlineData("sandbox_mode = \"danger-full-access\"", "iiggiiii")]
    [InlineData("web_search = \"disabled\"", "iiii-iii")]
    [InlineData("web_search = \"live\"", "iiiigiii")]
    [InlineData("[mcp_servers.docs]\nurl = \"https://docs.example/mcp\"", "iiiiiigi", "mcp docs: granted")]
    public void Codex_(string lines, string states, params string[] scopes)
    {
        var agent = AgentOf.Text($"name = \"helper\"\ndescription = \"d\"\ndeveloper_instructions = \"Go.\"\n{lines}\n", Codex);

        Assert.Equal(states, Told(agent.Tools));
        Assert.Equal(scopes, Scopes(agent.Tools));
        Assert.Empty(agent.Findings);
    }

    [Theory]
    [InlineData(Claude, "permissionMode: bypassPermissions", "bypassPermissions")]
    [InlineData(Claude, "tools: Read", null)]
    [InlineData(Cursor, "readonly: true", "readonly")]
    [InlineData(Gemini, "kind: remote", "remote")]
    [InlineData(OpenCode, "mode: subagent", null)]
    public void The_mode_is_kept(string path, string lines, string? mode) => Assert.Equal(mode, Of(lines, path).Tools.Mode);

    [Theory]
    [InlineData(Claude, "tools:\n  read: true\n  write: false\n  bash: true", "?--?----", "AC107(4,1)")]
    [InlineData(Claude, "permissionMode: yolo", "ii??iiii", "AC107(4,1)")]
    [InlineData(Claude, "tools: Read\nmemory: everywhere", "g-?-----", "AC107(5,1)")]
    [InlineData(Claude, "mcpServers: github", "iiiiii?i", "AC107(4,1)")]
    [InlineData(Qwen, "approvalMode: always", "ii??iiii", "AC107(4,1)")]
    [InlineData(Qwen, "tools:\n  read_file: true", "?-------", "AC107(4,1)")]
    [InlineData(Skill, "agent: Explore", "iiiiiiii", "AC107(4,1)")]
    [InlineData(Skill, "allowed-tools:\n  Bash: true", "iii?iiii", "AC107(4,1)")]
    [InlineData(Copilot, "tools:\n  read: true", "?-------", "AC107(4,1)")]
    [InlineData(OpenCode, "permission: maybe", "????????", "AC107(4,1)")]
    [InlineData(OpenCode, "permission:\n  edit: ask\n  bash: yes", "iia?iiii", "AC107(6,1)")]
    [InlineData(OpenCode, "permission:\n  bash: [allow]", "iii?iiii", "AC107(5,1)")]
    [InlineData(OpenCode, "permission:\n  bash:\n    '*': deny\n    'git *': perhaps", "iii?iiii", "AC107(7,1)")]
    [InlineData(OpenCode, "tools: [bash]", "????????", "AC107(4,1)")]
    [InlineData(OpenCode, "tools:\n  bash: maybe", "iii?iiii", "AC107(5,1)")]
    [InlineData(OpenCode, "permissions:\n  - action: shell\n    effect: allow", "aaa?aaaa", "AC107(5,1)")]
    [InlineData(OpenCode, "permissions:\n  - allow", "????????", "AC107(5,1)")]
    [InlineData(Factory, "tools: Read, Execute", "?--?---g", "AC107(4,1)")]
    [InlineData(Factory, "tools:\n  Read: true", "?------g", "AC107(4,1)")]
    [InlineData(Factory, "tools: [Read]\nmcpServers: linear", "g-----?g", "AC107(5,1)")]
    [InlineData(Cursor, "readonly: perhaps", "ii??iiii", "AC107(4,1)")]
    [InlineData(Gemini, "tools: read_file", "?-------", "AC107(4,1)")]
    public void A_value_that_the_format_does_not_have_is_found_and_leaves_its_right_unknown(string path, string lines, string states, string found)
    {
        var agent = Of(lines, path);

        Assert.Equal(states, Told(agent.Tools));
        Assert.Equal([found], agent.Told());
    }

    [Fact]
    public void A_codex_sandbox_that_nobody_knows_is_found()
    {
        var agent = AgentOf.Text("name = \"helper\"\ndescription = \"d\"\ndeveloper_instructions = \"Go.\"\nsandbox_mode = true\n", Codex);

        Assert.Equal("ii??iiii", Told(agent.Tools));
        Assert.Equal(["AC107(4,1)"], agent.Told());
    }

    [Fact]
    public void Plural_permissions_that_are_no_list_are_read_and_found()
    {
        var agent = Of("permissions:\n  '*': deny\n  read: allow", OpenCode);

        Assert.Equal("g-------", Told(agent.Tools));
        Assert.Equal(["AC107(4,1)"], agent.Told());
    }

    [Theory]
    [InlineData(Claude, "permission:\n  bash: deny")]
    [InlineData(Claude, "allowed-tools: Read")]
    [InlineData(Claude, "sandbox_mode: strict")]
    [InlineData(Skill, "tools: Read")]
    [InlineData(Copilot, "disallowedTools: Bash")]
    [InlineData(OpenCode, "permissionMode: plan")]
    [InlineData(Gemini, "readonly: true")]
    [InlineData(Cursor, "tools: Read")]
    [InlineData(Claude, "Tools: Read")]
    [InlineData(Claude, "tool: Read")]
    public void A_key_of_rights_that_the_format_does_not_have_is_found_and_changes_nothing(string path, string lines)
    {
        var agent = Of(lines, path);

        Assert.Equal(path == Gemini ? "iiiii-ii" : "iiiiiiii", Told(agent.Tools));
        Assert.Equal(["AC120(4,1)"], agent.Told());
    }

    [Theory]
    [InlineData("permission:\n  '*': deny\n  terminal: allow", "-------s", "AC116(6,1) permission names terminal → Did you mean bash?")]
    [InlineData("permission:\n  file_edit: deny", "iiiiiiii", "AC116(5,1) permission names file_edit → Did you mean edit?")]
    [InlineData("permission:\n  Bash: allow\n  web_fetch: deny", "iiiiiiii", "AC116(5,1) permission names Bash and web_fetch → Did you mean bash for Bash, webfetch for web_fetch?")]
    [InlineData("tools:\n  Bash: false\npermission:\n  flibber: deny", "iiiiiiii", "AC116(5,1) tools and permission name Bash and flibber → Did you mean bash for Bash?")]
    [InlineData("permission:\n  run_shell_command: deny", "iiiiiiii", "AC116(5,1) permission names run_shell_command → Did you mean bash?")]
    [InlineData("permission:\n  flibber: deny", "iiiiiiii", "AC116(5,1) permission names flibber → Nothing to do where a server, a plugin or the project has such a tool; else write it as OpenCode has it, or take it out.")]
    [InlineData("permission:\n  bell-file-ring: allow\n  rope-shell: deny", "iiiiiiii", "AC116(5,1) permission names bell-file-ring and rope-shell → Nothing to do where a server, a plugin or the project has such tools; else write them as OpenCode has them, or take them out.")]
    [InlineData("tools:\n  '*': false\n  write: true\npermission:\n  write:\n    '*': deny\n    'ropes/*': allow", "--g-----", "AC120(9,1) write is no key of OpenCode's permission → Write edit in place of write.")]
    [InlineData("permission:\n  execute:\n    '*': deny\n    'git *': allow", "iiiiiiii", "AC116(6,1) permission names execute → Did you mean bash?")]
    [InlineData("tools:\n  execute: false", "iiiiiiii", "AC116(5,1) tools names execute → Did you mean bash?")]
    [InlineData("permissions:\n  - action: file_edit\n    resource: '*'\n    effect: deny", "aaaaaaaa", "AC116(7,1) permissions names file_edit → Did you mean edit?")]
    [InlineData("permission:\n  'github_*': deny", "iiiiiiii")]
    [InlineData("permission:\n  github_create_issue: deny", "iiiiiiii")]
    [InlineData("tools:\n  write: false\n  multiedit: false\npermission:\n  doom_loop: ask\n  plan_enter: deny", "ii-iiiii")]
    public void A_name_that_OpenCode_does_not_have_is_told_with_its_line_and_the_one_that_was_meant(string lines, string states, params string[] found)
    {
        var agent = Of(lines, OpenCode);

        Assert.Equal(states, Told(agent.Tools));
        Assert.Equal(found, agent.Findings.Select(finding => $"{finding.Rule.Id}({finding.Line},{finding.Column}) {finding.Message.Split(',')[0]} → {(finding.Help.Contains('?', StringComparison.Ordinal) ? finding.Help.Split('?')[0] + "?" : finding.Help)}"));
    }

    [Fact]
    public void A_tool_of_a_plugin_stands_among_the_others_as_the_last_rule_has_it()
    {
        var tools = Of("permission:\n  bell-file-ring: allow\n  rope-shell: deny\n  rope-shell-quiet: deny\n  'rope-*': ask", OpenCode).Tools;

        Assert.Equal(["bell-file-ring: Granted", "rope-shell: Asks", "rope-shell-quiet: Asks"], tools[Right.Other].Scopes.Select(scope => $"{scope.Pattern}: {scope.State}"));
        Assert.DoesNotContain(tools.States, state => state.Right is not (Right.Other or Right.Mcp) && state.Scopes.Count > 0);
    }

    /// <summary>https://code.claude.com/docs/en/sub-agents, under its available tools.</summary>
    [Theory]
    [InlineData(Claude, "tools: Read, AskUserQuestion", "AC110(4,1)")]
    [InlineData(Claude, "tools:\n  - Read\n  - EnterPlanMode\n  - ScheduleWakeup", "AC110(6,1)", "AC110(7,1)")]
    [InlineData(Claude, "tools: Read, ExitPlanMode\npermissionMode: default", "AC110(4,1)")]
    [InlineData(Claude, "tools: Read, ExitPlanMode\npermissionMode: plan")]
    [InlineData(Claude, "tools: Read, AskUserQuestion\ndisallowedTools: AskUserQuestion")]
    [InlineData(Claude, "disallowedTools: AskUserQuestion")]
    [InlineData(Skill, "allowed-tools: AskUserQuestion")]
    public void A_listed_tool_that_only_the_main_conversation_has_is_told(string path, string lines, params string[] found) => Assert.Equal(found, Of(lines, path).Told());

    [Fact]
    public void Agents_that_no_tool_can_call_are_found()
    {
        Assert.Equal(["AC120(5,1)"], Of("tools: [read]\nagents: [Researcher]", Copilot).Told());
        Assert.Empty(Of("tools: [read, agent]\nagents: [Researcher]", Copilot).Told());
        Assert.Empty(Of("tools: [read]\nagents: []", Copilot).Told());
    }

    [Fact]
    public void Each_right_knows_the_line_that_says_so()
    {
        var tools = Of("permission:\n  '*': deny\n  read: allow\n  bash:\n    'git *': allow", OpenCode).Tools;

        Assert.Equal((6, 8, 5), (tools[Right.Read].Line, tools[Right.Execute].Line, tools[Right.Web].Line));
    }

    [Fact]
    public void Of_several_tools_of_servers_the_first_that_is_granted_has_the_line()
    {
        Assert.Equal(6, Of("allowed-tools:\n  - Read\n  - mcp__bells__ring\n  - mcp__bells__stop", Skill).Tools[Right.Mcp].Line);
        Assert.Equal(7, Of("permission:\n  '*': deny\n  'bells_*': ask\n  'ropes_*': allow\n  'towers_*': allow", OpenCode).Tools[Right.Mcp].Line);
    }

    [Fact]
    public void Of_a_tool_list_each_line_is_that_of_its_tool()
    {
        var tools = Of("tools:\n  - Read\n  - Bash", Claude).Tools;

        Assert.Equal((5, 6), (tools[Right.Read].Line, tools[Right.Execute].Line));
    }

    [Theory]
    [InlineData(".ja/agents/helper.md", true)]
    [InlineData("agents/helper.md", true)]
    [InlineData(".kiro/agents/helper.md", false)]
    public void A_folder_of_no_program_changes_nothing_of_what_a_format_grants(string path, bool edits) =>
        Assert.Equal(edits, Of("tools: Read\nmemory: project", path).Tools.Rights.Contains(Right.Edit));

    [Fact]
    public void A_tool_that_no_subagent_has_gives_nothing() =>
        Assert.Equal([Right.Read], Of("tools: AskUserQuestion, Read", Claude).Tools.Rights);

    [Fact]
    public void Commands_with_commas_in_one_rule_are_one_rule_and_told()
    {
        var agent = Of("tools: Bash(curl, ./cast.sh), Agent(one, two)", Claude);

        Assert.Equal(["curl, ./cast.sh"], agent.Tools[Right.Execute].Scopes.Select(scope => scope.Pattern));
        Assert.Equal(["one", "two"], agent.Tools[Right.Delegate].Scopes.Select(scope => scope.Pattern));
        Assert.Equal("Write a rule for each: Bash(curl), Bash(./cast.sh).", Assert.Single(agent.Findings, finding => finding.Rule == Rules.FieldType).Help);
    }

    private static void Hold(string lines, string path, string states, string[] scopes)
    {
        var agent = Of(lines, path);

        Assert.Equal(states, Told(agent.Tools));
        Assert.Equal(scopes, Scopes(agent.Tools));
        Assert.Empty(agent.Findings);
    }

    private static Core.Parsing.AgentDefinition Of(string lines, string path) => AgentOf.FrontMatter($"name: helper\ndescription: d\n{lines}".TrimEnd('\n'), path);

    /// <summary>A letter for each right in enum order.</summary>
    private static string Told(ToolGrant tools) => string.Concat(tools.States.Select(state => state.State switch
    {
        RightState.Granted => 'g',
        RightState.Asks => 'a',
        RightState.Scoped => 's',
        RightState.Inherited => 'i',
        RightState.Denied => '-',
        _ => '?',
    }));

    private static IEnumerable<string> Scopes(ToolGrant tools) =>
        tools.States.SelectMany(state => state.Scopes.Select(scope => $"{state.Right.ToString().ToLowerInvariant()} {scope.Pattern}: {scope.State.ToString().ToLowerInvariant()}"));
}
