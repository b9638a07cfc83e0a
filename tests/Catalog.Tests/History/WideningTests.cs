using Catalog.Core.History;
using Catalog.Core.History.Changes;
using Catalog.Core.Parsing.Rights;
using Catalog.Tests.History.Changes;
using Xunit;

namespace Catalog.Tests.History;

/// <summary>Every way in which a version may do more than the one before, in each dialect; narrowing is a change of rights too, and no gain.</summary>
public sealed class WideningTests
{
    private const string Claude = ".claude/agents/a.md";
    private const string Skill = "skills/a/SKILL.md";
    private const string Copilot = ".github/agents/a.agent.md";
    private const string OpenCode = ".opencode/agent/a.md";
    private const string Gemini = ".gemini/agents/a.md";
    private const string Qwen = ".qwen/agents/a.md";
    private const string Cursor = ".cursor/agents/a.md";

    [Theory]
    [InlineData(Claude, "tools: Read", "tools: Read, Bash", "execute (Bash)")]
    [InlineData(Claude, "tools: Bash(git:*)", "tools: Bash", "Bash without its scope")]
    [InlineData(Claude, "tools: Bash(git:*)", "tools: Bash(git:*), Bash(npm:*)", "execute npm:*")]
    [InlineData(Claude, "tools: Agent(planner)", "tools: Agent", "Agent without its scope")]
    [InlineData(Claude, "tools: Read", "tools: Read, terminalCommander", "execute (terminalCommander, unknown)")]
    [InlineData(Claude, "tools: mcp__a__x", "tools: mcp__a__x, mcp__b__y", "mcp__b__y")]
    [InlineData(Claude, "tools: mcp__a__x", "tools: mcp__b__x", "mcp__b__x")]
    [InlineData(Copilot, "tools: ['a/*']", "tools: ['a/*', 'b/*']", "b/*")]
    [InlineData(Claude, "tools: Read", "", "every tool (no tool list any more)")]
    [InlineData(Claude, "tools: Read", "tools: '*'", "every tool (*)")]
    [InlineData(Claude, "disallowedTools: Bash", "color: red", "execute")]
    [InlineData(Claude, "disallowedTools: Bash(rm:*)", "color: red", "execute")]
    [InlineData(Claude, "permissionMode: plan", "permissionMode: bypassPermissions", "edit asks → granted", "execute asks → granted", "mode bypassPermissions (asks for nothing)")]
    [InlineData(Claude, "color: red", "permissionMode: bypassPermissions", "mode bypassPermissions (asks for nothing)")]
    [InlineData(Claude, "permissionMode: default", "permissionMode: acceptEdits", "mode acceptEdits (edits files without asking)")]
    [InlineData(Claude, "permissionMode: acceptEdits", "permissionMode: auto", "mode auto (a second model looks at each action in place of a person)")]
    [InlineData(Claude, "permissionMode: plan", "color: red", "edit asks → inherited", "execute asks → inherited", "mode of the session")]
    [InlineData(Claude, "tools: Read", "permissionMode: bypassPermissions", "every tool", "mode bypassPermissions (asks for nothing)")]
    [InlineData(Claude, "tools: Read", "tools: Read\nmcpServers: [github]", "mcp (github)")]
    [InlineData(Claude, "color: red", "mcpServers: [github]", "github")]
    [InlineData(Claude, "tools: Read", "tools: Read\nmemory: user", "edit")]
    [InlineData(Claude, "tools: Read", "tools: Read\nhooks:\n  Stop:\n    - hooks:\n        - type: command\n          command: ./x.sh", "execute (hook Stop: ./x.sh)")]
    [InlineData(Skill, "color: red", "allowed-tools: Bash(git:*)", "no approval for Bash(git:*)")]
    [InlineData(Skill, "color: red", "allowed-tools: Bash", "no approval for Bash")]
    [InlineData(Skill, "allowed-tools: Bash(bells *)", "allowed-tools: Bash", "no approval for Bash")]
    [InlineData(Skill, "disallowed-tools: Bash", "color: red", "execute")]
    [InlineData(Skill, "context: fork\nagent: Explore", "context: fork\nagent: general-purpose", "edit")]
    [InlineData(Skill, "context: fork\nagent: Plan", "color: red", "edit")]
    [InlineData(Copilot, "tools: [read]", "tools: [read, runCommands]", "execute (runCommands)")]
    [InlineData(Copilot, "tools: [vscode/memory]", "tools: [vscode]", "execute")]
    [InlineData(Copilot, "tools: [agent]\nagents: [A]", "tools: [agent]\nagents: [A, B]", "delegate B")]
    [InlineData(Copilot, "tools: [codebase, runInTerminal]", "tools: [codebase, runInTerminal, readFile, editFiles, fetch, agent, todo, 'x/*']", "read (readFile)", "edit (editFiles)", "web (fetch)", "delegate (agent)", "mcp (x/*)", "other (todo)")]
    [InlineData(Claude, "tools: Read, Bash", "tools: Read, Bash, Task, TodoWrite", "delegate (Task)", "other (TodoWrite)")]
    [InlineData(OpenCode, "permission: deny", "permission: allow", "every tool")]
    [InlineData(OpenCode, "permission:\n  bash: ask", "permission:\n  bash: allow", "execute asks → granted")]
    [InlineData(OpenCode, "permission:\n  bash: ask", "color: red", "execute asks → inherited")]
    [InlineData(OpenCode, "permission:\n  '*': deny\n  read: allow", "permission:\n  '*': deny\n  read: allow\n  bash: allow", "execute")]
    [InlineData(OpenCode, "permission: deny", "permission: ask", "read (asks)", "search (asks)", "edit (asks)", "execute (asks)", "web (asks)", "delegate (asks)", "mcp (asks)", "other (asks)")]
    [InlineData(OpenCode, "permission:\n  bash:\n    '*': deny\n    'npm test *': allow", "permission:\n  bash: allow", "execute only some → granted")]
    [InlineData(OpenCode, "permission:\n  bash:\n    'npm test *': allow\n    '*': deny", "permission:\n  bash:\n    '*': deny\n    'npm test *': allow", "execute (npm test *)")]
    [InlineData(OpenCode, "permissions:\n  - { action: shell, resource: '*', effect: deny }", "permissions:\n  - { action: shell, resource: '*', effect: allow }", "execute")]
    [InlineData(OpenCode, "permissions:\n  '*': deny\n  read: allow", "permissions:\n  '*': deny\n  read: allow\n  edit: allow", "edit")]
    [InlineData(OpenCode, "tools:\n  bash: false", "color: red", "execute")]
    [InlineData(Gemini, "tools: [read_file]", "tools: [read_file, run_shell_command]", "execute (run_shell_command)")]
    [InlineData(Qwen, "approvalMode: default", "approvalMode: yolo", "mode yolo")]
    [InlineData(Gemini, "tools: [read_file]", "temperature: 1", "every tool (no tool list any more)")]
    [InlineData(".factory/droids/a.md", "tools: read-only", "tools: [Read, LS, Execute]", "execute (Execute)")]
    [InlineData(".factory/droids/a.md", "tools: read-only", "tools: execute", "execute (Execute)")]
    [InlineData(".factory/droids/a.md", "tools: read-only", "model: inherit", "every tool (no tool list any more)")]
    [InlineData(Cursor, "readonly: true", "readonly: false", "edit", "execute only some → inherited")]
    public void More_is_told_as_gained_and_the_version_is_one_of_rights(string path, string before, string after, params string[] gains)
    {
        var (old, current) = Pair(path, before, after);

        Assert.Equal(gains, Widening.Between(old, current));
        Assert.Equal(ChangeClass.Rights, ChangeCase.OfFields(before, after, path).Class);
    }

    [Theory]
    [InlineData(Copilot, "tools: [agent]\nagents: [tide-and-bell-reader, harbour_master]", "tools: [agent]\nagents: [Tide and Bell Reader, Harbour Master]")]
    [InlineData(Copilot, "tools: [agent]\nagents: [bells-tides-reader]", "tools: [agent]\nagents: ['Bells & Tides Reader']")]
    [InlineData(OpenCode, "permission:\n  task:\n    '*': deny\n    tide-reader: allow", "permission:\n  task:\n    '*': deny\n    Tide Reader: allow")]
    [InlineData(Copilot, "tools: [editFiles, createFile, runInTerminal]", "tools: [edit, execute]")]
    public void Another_name_of_the_same_agent_or_tool_is_no_gain(string path, string before, string after)
    {
        var (old, current) = Pair(path, before, after);

        Assert.Empty(Widening.Between(old, current));
        Assert.Empty(Widening.Lost(old, current));
    }

    [Theory]
    [InlineData(Claude, "tools: Read, Bash", "tools: Read")]
    [InlineData(Claude, "color: red", "tools: Read, Bash")]
    [InlineData(OpenCode, "color: red", "tools:\n  read: true\n  bash: true")]
    [InlineData(OpenCode, "color: red", "permission: allow")]
    [InlineData(OpenCode, "tools:\n  bash: false", "tools:\n  bash: false\n  tower-shell_*: true\n  ring_bell: true")]
    [InlineData(Claude, "tools: Bash(git:*)", "tools: Bash(git diff:*)")]
    [InlineData(Claude, "color: red", "disallowedTools: Bash")]
    [InlineData(Claude, "permissionMode: bypassPermissions", "permissionMode: plan")]
    [InlineData(Claude, "permissionMode: bypassPermissions", "color: red")]
    [InlineData(Claude, "permissionMode: acceptEdits", "permissionMode: dontAsk")]
    [InlineData(Claude, "permissionMode: bypassPermissions", "permissionMode: acceptEdits")]
    [InlineData(OpenCode, "permission:\n  bash: allow", "permission:\n  bash: ask")]
    [InlineData(OpenCode, "permission:\n  bash:\n    '*': deny\n    'npm test *': allow", "permission:\n  bash:\n    'npm test *': allow\n    '*': deny")]
    [InlineData(OpenCode, "permissions:\n  - { action: shell, resource: '*', effect: allow }", "permissions:\n  - { action: shell, resource: '*', effect: deny }")]
    [InlineData(Qwen, "temperature: 1", "approvalMode: auto-edit")]
    [InlineData(Cursor, "readonly: false", "readonly: true")]
    [InlineData(Skill, "allowed-tools: Bash", "allowed-tools: Read, Bash(git:*)\ndisallowed-tools: Edit, Write", "no approval for Read")]
    public void Less_is_a_change_of_rights_and_no_gain(string path, string before, string after, params string[] gains)
    {
        var (old, current) = Pair(path, before, after);

        Assert.Equal(gains, Widening.Between(old, current));
        Assert.Equal(ChangeClass.Rights, ChangeCase.OfFields(before, after, path).Class);
    }

    [Theory]
    [InlineData(Claude, "tools: Bash(git:*), Bash(npm:*)", "tools: [Bash(npm:*), 'Bash(git:*)']")]
    [InlineData(OpenCode, "permission:\n  edit: deny\n  bash: ask", "permission:\n  bash: ask\n  edit: deny")]
    [InlineData(OpenCode, "permission:\n  bash:\n    'git *': allow\n    'npm *': ask", "permission:\n  bash:\n    'npm *': ask\n    'git *': allow")]
    public void The_same_in_another_order_is_formatting(string path, string before, string after)
    {
        var (old, current) = Pair(path, before, after);

        Assert.Empty(Widening.Between(old, current));
        Assert.Equal(ChangeClass.Formatting, ChangeCase.OfFields(before, after, path).Class);
    }

    [Theory]
    [InlineData(Claude, "tools: Read", "tools: Read, run_shell_command")]
    [InlineData(Claude, "tools: Read", "tools: Read, Search")]
    public void A_tool_of_another_program_opens_nothing(string path, string before, string after)
    {
        var (old, current) = Pair(path, before, after);

        Assert.Empty(Widening.Between(old, current));
    }

    [Theory]
    [InlineData(Claude)]
    [InlineData(Gemini)]
    [InlineData(Cursor, "")]
    public void What_lost_its_front_matter_is_loaded_no_more_and_gained_nothing(string path, string had = " (had 2 tools)")
    {
        var (old, current) = (ChangeCase.Agent($"---\nname: a\ntools: [read_file, Read]\nreadonly: true\n---\n{ChangeCase.Body}", path), ChangeCase.Agent(ChangeCase.Body, path));

        Assert.Empty(Widening.Between(old, current));
        Assert.Contains($"Front matter removed: no program loads it as an agent{had}", ChangeReader.Read(old, current).Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name: a", "Name set to a")]
    [InlineData("name: a\ntools: [Read]", "Front matter added: loaded as an agent, with 1 tool; name set to a")]
    public void What_was_not_loaded_had_unknown_rights_and_neither_gains_nor_loses_when_it_is(string fields, string summary)
    {
        var (old, current) = (ChangeCase.Agent(ChangeCase.Body, Claude), ChangeCase.Agent($"---\n{fields}\n---\n{ChangeCase.Body}", Claude));

        Assert.All(old.Tools.States, state => Assert.Equal(RightState.Unknown, state.State));
        Assert.Empty(Widening.Between(old, current));
        Assert.Empty(Widening.Lost(old, current));
        Assert.Equal(summary, ChangeReader.Read(old, current).Summary);
    }

    [Fact]
    public void What_is_named_by_its_file_is_loaded_without_front_matter() =>
        Assert.NotEmpty(Widening.Between(ChangeCase.Agent($"---\ntools: [read]\n---\n{ChangeCase.Body}", Copilot), ChangeCase.Agent(ChangeCase.Body, Copilot)));

    [Theory]
    [InlineData(Claude, "permissionMode: bypassPermissions\ntools: Bash", "permissionMode: plan\ntools: Bash", "execute granted → asks")]
    [InlineData(Claude, "tools: Bash", "tools: Bash(git:*)", "Bash beyond its scope")]
    [InlineData(Claude, "model: opus", "tools: Read", "every tool (a tool list now)")]
    public void What_an_agent_may_do_no_more_is_told_from_then_to_now(string path, string before, string after, string loss)
    {
        var (old, current) = Pair(path, before, after);

        Assert.Equal(loss, Widening.Lost(old, current)[0]);
    }

    [Fact]
    public void An_order_by_which_another_rule_decides_is_told()
    {
        var changes = ChangeCase.OfFields("permission:\n  '*': deny\n  bash: allow", "permission:\n  bash: allow\n  '*': deny", OpenCode);

        Assert.Equal(["permission reordered"], changes.Told("rights"));
    }

    private static (Core.Parsing.AgentDefinition Before, Core.Parsing.AgentDefinition After) Pair(string path, string before, string after) =>
        (ChangeCase.Agent($"---\n{before}\n---\n{ChangeCase.Body}", path), ChangeCase.Agent($"---\n{after}\n---\n{ChangeCase.Body}", path));
}
