using Catalog.Core.History.Changes;
using Xunit;

namespace Catalog.Tests.History.Changes;

public sealed class RightsChangesTests
{
    [Fact]
    public void A_tool_gained_is_a_change_of_rights_with_both_lists_in_written_order()
    {
        var changes = ChangeCase.OfFields("name: a\ntools: Read, Grep", "name: a\ntools: Read, Bash, Grep");
        var tools = Assert.Single(changes.Told());
        Assert.Equal(ChangeClass.Rights, changes.Class);
        Assert.Equal(["Read", "Grep"], tools.Before);
        Assert.Equal(["Read", "Bash", "Grep"], tools.After);
        Assert.Equal("Gained Bash", changes.Summary);
    }

    [Fact]
    public void A_removed_tool_list_widens_to_everything()
    {
        var changes = ChangeCase.OfFields("name: a\ntools: Read, Grep", "name: a");
        Assert.Equal(ChangeClass.Rights, changes.Class);
        Assert.Null(Assert.Single(changes.Told()).After);
        Assert.Equal("Tool list removed: inherits every tool (had 2 tools)", changes.Summary);
    }

    [Fact]
    public void A_new_tool_list_narrows() =>
        Assert.Equal("Limited to Read and Grep (had every tool)", ChangeCase.OfFields("name: a", "name: a\ntools: [Read, Grep]").Summary);

    [Theory]
    [InlineData("tools: Read, Grep", "tools: [Read, Grep]")]
    [InlineData("tools: Read, Grep", "tools:\n  - Grep\n  - Read")]
    [InlineData("tools: Read, Grep", "tools: \"Read, Grep\"")]
    [InlineData("tools: Read, Grep", "tools: Grep,Read")]
    [InlineData("tools: ['Read', 'Grep']", "tools: [\"Read\", \"Grep\"]")]
    [InlineData("tools: Read, Grep", "tools: Read, Grep\ntools: Grep, Read")]
    public void The_same_tools_in_another_notation_are_formatting(string before, string after)
    {
        var changes = ChangeCase.OfFields("name: a\n" + before, "name: a\n" + after);
        Assert.Equal(ChangeClass.Formatting, changes.Class);
        Assert.Empty(changes.Changes);
        Assert.Equal("Formatting only", changes.Summary);
    }

    [Theory]
    [InlineData("tools: Agent(planner, coder)", "tools: Agent")]
    [InlineData("tools: Bash(git:*)", "tools: Bash")]
    [InlineData("tools: [editFiles]", "tools: [edit/editFiles]")]
    public void A_scope_or_another_name_is_another_right(string before, string after) =>
        Assert.Equal(ChangeClass.Rights, ChangeCase.OfFields("name: a\n" + before, "name: a\n" + after).Class);

    [Theory]
    [InlineData("tools: Read, Bash", "permissionMode: plan", "memory: project", "Gained edit (asks) because of memory set to project, lost execute granted → asks because of permissionMode set to plan")]
    [InlineData("tools: Read, Edit", "permissionMode: acceptEdits", "color: red", "Edits files without asking because of permissionMode set to acceptEdits")]
    public void Of_several_keys_that_came_each_is_told_with_what_only_it_did(string tools, string one, string other, string parts)
    {
        var summary = ChangeCase.OfFields($"name: a\n{tools}", $"name: a\n{tools}\n{one}\n{other}").Summary;
        Assert.All(parts.Split(", "), part => Assert.Contains(part, summary, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(parts.Split(", ").Length, summary.Split("because of").Length - 1);
    }

    [Fact]
    public void A_rule_for_one_of_two_tools_is_told_with_the_rules_though_switches_name_both() =>
        Assert.Equal(
            "Lost web webfetch: inherited → asks because of permission set to webfetch: ask; tools set to webfetch and websearch",
            ChangeCase.OfFields("color: red", "color: red\ntools:\n  webfetch: true\n  websearch: true\npermission:\n  webfetch: ask", ".opencode/agent/a.md").Summary);

    [Theory]
    [InlineData("tools: Read, Bash", "tools:\n  allowed:\n    read: bells\n  forbidden:\n    task: ropes", "Tools written as a map that no program reads (had 2 tools)")]
    [InlineData("tools:\n  allowed:\n    read: bells\n  forbidden:\n    task: ropes", "tools: Read, Bash", "Tools written as a list again: Read and Bash")]
    [InlineData("tools:\n  allowed:\n    read: bells", "tools:\n  allowed:\n    write: bells", "Tools changed in a map that no program reads")]
    public void A_map_that_no_program_reads_gives_and_takes_no_tool(string before, string after, string summary) =>
        Assert.Equal(summary, ChangeCase.OfFields("name: a\n" + before, "name: a\n" + after).Summary);

    [Theory]
    [InlineData("agents/a.md", "tools: Read, Bash(ring bells:*)", "tools: Read, Bash(ring bells *)", "Tools: Bash(ring bells:*) → Bash(ring bells *), without effect (the same commands)")]
    [InlineData("skills/a/SKILL.md", "allowed-tools: Bash(ring:*), Read", "allowed-tools: Read, Bash(ring *)", "allowed-tools: Bash(ring:*) → Bash(ring *), without effect (the same commands)")]
    public void The_same_commands_in_another_notation_are_wording(string path, string before, string after, string summary)
    {
        var changes = ChangeCase.OfFields("name: a\n" + before, "name: a\n" + after, path);
        Assert.Equal(ChangeClass.Wording, changes.Class);
        Assert.Equal(summary, changes.Summary);
    }

    [Fact]
    public void A_front_matter_that_came_back_is_no_limit() =>
        Assert.StartsWith("Front matter added: loaded as an agent, with 2 tools", ChangeCase.Between($"Ring.\n---\nname: a\ntools: Read, Bash\n---\n{ChangeCase.Body}", $"---\nname: a\ntools: Read, Bash\n---\n{ChangeCase.Body}").Summary, StringComparison.Ordinal);

    [Theory]
    [InlineData("tools:\n  task: true\npermission:\n  task:\n    '*': deny\n    ringer: allow", "tools:\n  task: false\npermission:\n  task:\n    '*': deny\n    ringer: allow", ChangeClass.Wording, "without effect (may do the same as before)")]
    [InlineData("color: red", "color: red\npermissions:\n  allow:\n    - Bash\n    - Read(*)", ChangeClass.Wording, "without effect (may do the same as before)")]
    [InlineData("permission:\n  bash: ask\n  ring-bell: allow", "permission:\n  bash: ask", ChangeClass.Rights, "Permission: ring-bell: allow removed, allowed before as after")]
    [InlineData("permission:\n  bash: ask", "permission:\n  bash: ask\n  ring-bell: allow", ChangeClass.Rights, "Permission: ring-bell: allow added, allowed before as after")]
    [InlineData("permission:\n  '*': deny\n  ring-bell: allow", "permission:\n  '*': deny", ChangeClass.Rights, "Lost other (ring-bell) because of permission ring-bell: allow removed")]
    [InlineData("tools:\n  bash: true\npermission:\n  edit: ask", "tools:\n  bash: true\n  tower-shell_*: true\npermission:\n  edit: ask\n  read: allow", ChangeClass.Rights, "Tools: tower-shell_* added, allowed before as after; permission: read: allow added, allowed before as after")]
    [InlineData("permission:\n  tower-shell_cast: allow", "permission:\n  tower-shell_*: allow", ChangeClass.Rights, "allowed before as after")]
    public void A_rule_without_effect_or_of_a_tool_that_nobody_knows_is_no_loss(string before, string after, ChangeClass strength, string end)
    {
        var changes = ChangeCase.OfFields(before, after, ".opencode/agent/a.md");
        Assert.Equal(strength, changes.Class);
        Assert.EndsWith(end, changes.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tools: Read, Bash", "tools: Read, Bash(git diff:*)", "Narrowed Bash to Bash(git diff:*)")]
    [InlineData("tools: Bash(git:*), Bash(npm test)", "tools: Bash", "Widened Bash(git:*) and Bash(npm test) to Bash")]
    [InlineData("tools: Bash(git diff:*)", "tools: Bash(git:*), WebFetch", "Gained WebFetch, widened Bash(git diff:*) to Bash(git:*)")]
    [InlineData("tools: mcp__docs__search, Read", "tools: mcp__docs__*", "Widened mcp__docs__search to mcp__docs__*, lost Read")]
    [InlineData("tools: [github/*]", "tools: [github/get_issue]", "Narrowed github/* to github/get_issue")]
    [InlineData("tools: mcp__old__find", "tools: mcp__new__find", "Gained mcp__new__find (another server, new in place of old)")]
    [InlineData("tools: Read, mcp__old__find, mcp__old__post, mcp__old__drop", "tools: Bash, mcp__new__find, mcp__new__post, mcp__new__send", "Gained Bash and mcp__new__send, gained mcp__new__find and mcp__new__post (another server, new in place of old), lost Read and mcp__old__drop")]
    [InlineData("tools: mcp__old", "tools: mcp__new", "Gained mcp__new (another server, new in place of old)")]
    [InlineData("tools: [docs/*]", "tools: [wiki/*]", "Gained wiki/* (another server, wiki in place of docs)")]
    [InlineData("tools: [edit/editFiles]", "tools: [vscode/editFiles]", "Gained vscode/editFiles, lost edit/editFiles")]
    [InlineData("tools: [read, editFiles, createFile, runInTerminal]", "tools: [read, edit, execute, web]", "Gained web, edit in place of editFiles and createFile, execute in place of runInTerminal")]
    [InlineData("tools: [codebase, editFiles]", "tools: [search/codebase, edit/editFiles]", "search/codebase in place of codebase, edit/editFiles in place of editFiles")]
    [InlineData("tools: [edit, editFiles, fetch]", "tools: [edit]", "Lost editFiles, which edit holds, lost fetch")]
    [InlineData("tools: [search, searchResults]", "tools: [search, search/searchResults]", "search/searchResults in place of searchResults")]
    [InlineData("tools: [editFiles]", "tools: [execute]", "Gained execute, lost editFiles")]
    [InlineData("tools: Read, Write", "tools: Read, Edit", "Gained Edit, lost Write")]
    [InlineData("tools: mcp__old__find", "tools: mcp__new__seek", "Gained mcp__new__seek, lost mcp__old__find")]
    [InlineData("tools: Bash", "tools: Bash, Bash(git:*)", "Gained Bash(git:*)")]
    [InlineData("tools: Read, Grep", "tools: '*'", "Gained every tool (*), had Read and Grep")]
    [InlineData("tools: '*'", "tools: Read", "Limited to Read (had every tool)")]
    [InlineData("tools: '*'", "", "Tool list removed: still every tool")]
    public void A_scope_that_comes_or_goes_is_told_as_narrowing_or_widening(string before, string after, string summary) =>
        Assert.Equal(summary, ChangeCase.OfFields("name: a\n" + before, "name: a\n" + after).Summary);

    /// <summary>Front matters of one agent, of which each may follow each.</summary>
    private static readonly string[] Grants =
    [
        "color: red", "tools: Read", "tools: [Read]", "tools: Read, Grep, Bash", "tools: '*'", "allowed-tools: Read", "allowed-tools: Bash(git:*), Read", "tools: Read, Bash(git:*)",
        "permissionMode: default", "permissionMode: plan", "tools: Read\ndisallowedTools: Edit, Write", "tools: Read, Bash\ndisallowedTools: Bash", "disallowedTools: Bash", "tools: Read\nmemory: user",
        "tools: Read, AskUserQuestion", "tools: Task", "tools: Agent",
        "tools: Read\nhooks:\n  Stop:\n    - hooks:\n        - type: command\n          command: ./x.sh", "tools: Read\nhooks:\n  Stop:\n    - hooks:\n        - type: command\n          command: ./y.sh",
    ];

    [Fact]
    public void Rights_are_told_where_they_differ_and_only_there()
    {
        foreach (var (before, after) in Grants.SelectMany(before => Grants.Select(after => (before, after))))
        {
            var (old, current) = (ChangeCase.Agent($"---\n{before}\n---\n").Tools, ChangeCase.Agent($"---\n{after}\n---\n").Tools);
            var changes = ChangeCase.OfFields(before, after);
            var isTold = changes.Changes.Any(change => change is ToolsChange or RightsChange);
            string[] words = ["gained", "lost", "limited", "narrowed", "widened", "tool list", "permissionMode", "disallowedTools", "in place of"];

            Assert.True(old.HasStatesOf(current) || changes.Class == ChangeClass.Rights && isTold, $"{before} → {after}: {changes.Summary}");
            Assert.True(isTold == (changes.Class == ChangeClass.Rights), $"{before} → {after}: {changes.Summary}");
            Assert.True(!isTold || words.Any(word => changes.Summary.Contains(word, StringComparison.OrdinalIgnoreCase)), $"{before} → {after}: {changes.Summary}");
            Assert.True(!isTold || before != after, before);
        }
    }

    [Theory]
    [InlineData("allowed-tools: Bash(git:*), Read", "tools: Read, Bash", ChangeClass.Rights, "Limited to Read and Bash (had every tool); allowed-tools removed (was Bash(git:*), Read), without effect (no key of Claude Code agents)")]
    [InlineData("tools: Read, Bash", "allowed-tools: Read", ChangeClass.Rights, "Tool list removed: inherits every tool (had 2 tools); allowed-tools set to Read, without effect (no key of Claude Code agents)")]
    [InlineData("allowed-tools: Bash", "allowed-tools: Bash(git:*)", ChangeClass.Wording, "allowed-tools Bash → Bash(git:*), without effect (no key of Claude Code agents)")]
    [InlineData("color: red", "permissionMode: default\ncolor: red", ChangeClass.Wording, "permissionMode set to default, without effect (the mode that stands anyway)")]
    [InlineData("permissionMode: default", "permissionMode: plan", ChangeClass.Rights, "Lost edit inherited → asks and execute inherited → asks because of permissionMode default → plan")]
    [InlineData("tools: Bash", "tools: Bash\ndisallowedTools: Edit, Write", ChangeClass.Wording, "disallowedTools set to Edit, Write, without effect (not among its tools)")]
    [InlineData("tools: Bash, Read", "tools: Bash, Read\ndisallowedTools: Bash", ChangeClass.Rights, "Lost execute (Bash) because of disallowedTools set to Bash")]
    [InlineData("disallowedTools: Edit, Write", "disallowedTools: Edit, Write, NotebookEdit", ChangeClass.Rights, "disallowedTools Edit, Write → Edit, Write, NotebookEdit")]
    [InlineData("tools: [Read, Grep]", "tools: Grep, Read\nmemory: user", ChangeClass.Rights, "Gained edit because of memory set to user")]
    [InlineData("tools: Task, Read", "tools: Agent, Read, Bash", ChangeClass.Rights, "Gained Bash, Agent in place of Task")]
    [InlineData("tools: Read", "tools: Read, AskUserQuestion", ChangeClass.Wording, "Tools: AskUserQuestion added, without effect (no subagent has it)")]
    public void What_the_format_does_not_read_or_what_takes_nothing_is_no_change_of_rights(string before, string after, ChangeClass strength, string summary)
    {
        var changes = ChangeCase.OfFields(before, after);

        Assert.Equal(summary, changes.Summary);
        Assert.Equal(strength, changes.Class);
    }

    [Theory]
    [InlineData("tools: Read", "tools: Read, Bash\npermissionMode: default\ndisallowedTools: Write, Edit", "Gained Bash; permissionMode set to default, without effect (the mode that stands anyway); disallowedTools set to Write, Edit, without effect (not among its tools)")]
    [InlineData("color: red", "allowedTools: [Read, Glob]\ncolor: red", "allowedTools set to Read and Glob, without effect (no key of Claude Code agents)")]
    [InlineData("color: red", "color: red\ndisallowedTools: Write, Edit", "Lost edit because of disallowedTools set to Write, Edit")]
    [InlineData("color: red", "color: red\nmemory: project\ndisallowedTools: Write, Edit", "Edit no longer certain because of memory set to project; disallowedTools set to Write, Edit")]
    [InlineData("color: red\nmemory: project\ndisallowedTools: Write, Edit", "color: red", "Edit certain again (inherited) because of disallowedTools removed (was Write, Edit); memory removed (was project)")]
    [InlineData("permissionMode: plan\nmemory: project\ndisallowedTools: Write, Edit", "permissionMode: plan\nmemory: project", "Edit certain again (asks) because of disallowedTools removed (was Write, Edit)")]
    public void Each_key_is_judged_by_itself(string before, string after, string summary) =>
        Assert.Equal(summary, ChangeCase.OfFields(before, after).Summary);

    [Theory]
    [InlineData("permission:\n  '*': deny\n  external_directory:\n    '*': ask", "permission:\n  '*': deny\n  external_directory:\n    '*': ask\n    /tides/**: allow", ChangeClass.Rights, "Gained outside the project /tides/**: asks → granted because of permission external_directory./tides/**: allow added")]
    [InlineData("permission:\n  '*': deny\n  read: allow", "permission:\n  '*': deny\n  read: allow\n  bash: allow", ChangeClass.Rights, "Gained execute because of permission bash: allow added")]
    [InlineData("permission:\n  '*': deny\n  bash: ask", "permission:\n  '*': deny", ChangeClass.Rights, "Lost execute (asked before) because of permission bash: ask removed")]
    [InlineData("permission:\n  '*': deny\n  read: allow", "permission:\n  '*': deny\n  read: allow\n  edit:\n    '*': deny", ChangeClass.Wording, "Permission: edit.*: deny added, without effect (may do the same as before)")]
    [InlineData("permission:\n  '*': deny\n  task:\n    cast-reader: allow", "permission:\n  '*': deny\n  task:\n    cast/reader: allow", ChangeClass.Rights, "Permission: task.cast-reader: allow → task.cast/reader: allow")]
    [InlineData("tools:\n  bash: true\n  read: true\n  task: false", "permission:\n  bash: allow\n  read: allow\n  task: deny", ChangeClass.Wording, "Tools removed (was bash and read), without effect (may do the same as before); permission set to bash: allow, read: allow and task: deny, without effect (may do the same as before)")]
    [InlineData("tools:\n  bash: true\n  read: true", "permission:\n  bash: deny\n  read: allow", ChangeClass.Rights, "Lost execute (bash) because of permission set to bash: deny and read: allow; tools removed (was bash and read)")]
    public void Rules_of_OpenCode_are_told_by_what_the_agent_may_do_before_and_after(string before, string after, ChangeClass strength, string summary)
    {
        var changes = ChangeCase.OfFields(before, after, ".opencode/agent/a.md");

        Assert.Equal(summary, changes.Summary);
        Assert.Equal(strength, changes.Class);
    }

    [Theory]
    [InlineData("read: deny\n  bash: allow\n  edit: allow", "edit:\n    '*': deny\n    'casts/**': allow\n  list: allow", "Gained read, lost edit granted → only some because of permission read: deny removed, bash: allow removed, edit: allow → edit.*: deny and edit.casts/**: allow and list: allow added")]
    [InlineData("edit: allow", "edit: allow\n  external_directory:\n    /a/**: allow\n    /b/**: allow\n    /c/**: allow\n    /d/**: allow", "Permission: external_directory (4 rules added)")]
    public void Many_rules_are_told_by_what_was_gained_and_lost_and_key_by_key(string before, string after, string summary) =>
        Assert.Equal(summary, ChangeCase.OfFields($"permission:\n  {before}", $"permission:\n  {after}", ".opencode/agent/a.md").Summary);

    [Fact]
    public void What_a_skills_list_says_is_not_told_of_its_hooks_as_well()
    {
        static string Skill(string tools, string command) => $"name: a\nallowed-tools: {tools}\nhooks:\n  Stop:\n    - hooks:\n        - type: command\n          command: {command}";

        Assert.Equal(
            "Needs no approval for Bash(cast:*), no longer pre-approved: Bash(moor:*); gained hook Stop: ./y.sh in place of ./x.sh",
            ChangeCase.OfFields(Skill("Bash(moor:*)", "./x.sh"), Skill("Bash(cast:*)", "./y.sh"), "skills/a/SKILL.md").Summary);
    }

    [Fact]
    public void A_rule_that_no_right_tells_apart_is_one_of_rights_all_the_same() =>
        Assert.Equal(ChangeClass.Rights, ChangeCase.OfFields("permission:\n  '*': deny\n  todowrite: allow", "permission:\n  '*': deny\n  todowrite: allow\n  external_directory: allow", ".opencode/agent/a.md").Class);

    [Fact]
    public void Two_names_of_one_tool_are_paired_whatever_else_changes() =>
        Assert.Equal("Shell in place of execute, lost vscode", ChangeCase.OfFields("tools: [vscode, execute]", "tools: [shell]", ".github/agents/a.agent.md").Summary);

    [Theory]
    [InlineData("./x.sh", "tools/x.sh --all", "", ChangeClass.Behaviour, "")]
    [InlineData("./x.sh", "./y.sh --all", "", ChangeClass.Rights, "Gained hook PreToolUse Bash: ./y.sh --all in place of ./x.sh")]
    [InlineData("./x.sh", "|\n            set -e\n            INPUT=$(cat)\n            ./y.sh", "", ChangeClass.Rights, "Gained hook PreToolUse Bash: ./y.sh in place of ./x.sh")]
    [InlineData("./x.sh", "./x.sh", "\n        - type: command\n          command: ./z.sh", ChangeClass.Rights, "Gained execute hook PreToolUse Bash: ./z.sh")]
    public void Another_program_of_a_hook_and_one_hook_more_are_of_rights_and_another_way_to_call_it_is_none(string before, string after, string more, ChangeClass strength, string told)
    {
        static string Hooks(string command) => $"tools: Read\nhooks:\n  PreToolUse:\n    - matcher: Bash\n      hooks:\n        - type: command\n          command: {command}";
        var changes = ChangeCase.OfFields(Hooks(before), Hooks(after) + more);

        Assert.Equal(strength, changes.Class);
        Assert.Contains(told, changes.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "tools:\n  bash: false\n  write: false", "Switched off bash and write")]
    [InlineData("tools:\n  bash: false\n  write: false", "tools:\n  write: false", "Switched on bash")]
    [InlineData("tools:\n  bash: true\n  write: false\n  docs: true", "tools:\n  bash: false\n  write: true", "Switched on write, switched off bash, no longer names docs, which nothing denies")]
    [InlineData("", "tools:\n  write: true\n  tower-shell_*: true", "Names write and tower-shell_*, which nothing denied")]
    [InlineData("tools:\n  '*': false", "tools:\n  '*': false\n  write: true\n  tower-shell_*: true\n  docs: true", "Gained write, tower-shell_* and docs")]
    [InlineData("tools:\n  edit: false", "tools:\n  edit: false\n  write: true", "Gained write")]
    [InlineData("tools:\n  '*': false\n  write: true", "tools:\n  '*': false", "Lost write")]
    public void A_map_that_keeps_what_it_does_not_name_switches_on_and_off(string before, string after, string summary)
    {
        var changes = ChangeCase.OfFields("mode: subagent\n" + before, "mode: subagent\n" + after, ".opencode/agent/a.md");
        Assert.Equal(ChangeClass.Rights, changes.Class);
        Assert.Equal(summary, changes.Summary);
    }

    [Theory]
    [InlineData("permissionMode: plan", "permissionMode: bypassPermissions", "Gained edit asks → granted and execute asks → granted because of permissionMode plan → bypassPermissions")]
    [InlineData("", "permissionMode: plan", "Lost edit inherited → asks and execute inherited → asks because of permissionMode set to plan")]
    [InlineData("readonly: true", "", "Readonly removed (was true)")]
    [InlineData("allowed_directories: [src]", "allowed_directories: [src, docs]", "allowed_directories: docs added")]
    [InlineData("permission:\n  bash: ask", "permission:\n  bash: allow", "Gained execute asks → granted because of permission bash: ask → bash: allow")]
    public void The_sentence_names_the_values_of_a_key_of_rights(string before, string after, string summary) =>
        Assert.Equal(summary, ChangeCase.OfFields("name: a\n" + before, "name: a\n" + after).Summary);

    [Theory]
    [InlineData("permissionMode: plan", "permissionMode: bypassPermissions", "gained edit asks → granted and execute asks → granted because of permissionMode changed")]
    [InlineData("readonly: true", "", "readonly removed")]
    [InlineData("", "disallowedTools: Bash", "lost execute because of disallowedTools added")]
    [InlineData("sandbox_mode: strict", "sandbox_mode: off", "sandbox_mode changed")]
    [InlineData("allowed_directories: [src]", "allowed_directories: [src, docs]", "allowed_directories changed")]
    public void Other_keys_of_rights_are_told_by_their_name(string before, string after, string what)
    {
        var changes = ChangeCase.OfFields("name: a\n" + before, "name: a\n" + after);
        Assert.Equal(ChangeClass.Rights, changes.Class);
        Assert.Equal([what], changes.Told("rights"));
    }

    [Fact]
    public void The_order_of_a_permission_map_is_formatting()
    {
        var changes = ChangeCase.OfFields("permission:\n  edit: deny\n  bash: ask", "permission:\n  bash: ask\n  edit: deny", ".opencode/agent/a.md");
        Assert.Equal(ChangeClass.Formatting, changes.Class);
        Assert.Empty(changes.Changes);
    }

    [Fact]
    public void Only_what_a_tool_map_switches_on_is_listed()
    {
        var changes = ChangeCase.OfFields("tools:\n  write: false\n  bash: true", "tools:\n  write: true\n  bash: true", ".opencode/agent/a.md");
        var tools = Assert.Single(changes.Told());
        Assert.Equal(["bash"], tools.Before);
        Assert.Equal(["write", "bash"], tools.After);
    }

    [Theory]
    [InlineData(".claude/agents/a.md", "tools: Grep", "tools: Grep\nmemory: user", "Gained read and edit because of memory set to user")]
    [InlineData(".claude/agents/a.md", "tools: Grep\nmemory: user", "tools: Grep", "Lost read and edit because of memory removed (was user)")]
    [InlineData(".claude/agents/a.md", "tools: Read", "tools: Read\nmemory: everywhere", "Gained edit (unknown) because of memory set to everywhere")]
    [InlineData(".claude/agents/a.md", "tools: Grep", "tools: Grep, Bash\nmemory: user", "Gained Bash; gained read and edit because of memory set to user")]
    [InlineData(".claude/agents/a.md", "tools: Grep", "tools: Grep\nmcpServers: [docs]", "Gained mcp (docs) because of mcpServers set to docs")]
    [InlineData(".cursor/agents/a.md", "readonly: true", "readonly: false", "Gained edit and execute only some → inherited because of readonly true → false")]
    [InlineData("agents/a.md", "tools: Grep", "tools: Grep\nmemory: Keeps all.", "Memory set to Keeps all.")]
    public void A_key_that_gives_rights_without_its_name_saying_so_is_told_with_them(string path, string before, string after, string summary)
    {
        var changes = ChangeCase.OfFields(before, after, path);

        Assert.Equal(summary, changes.Summary);
        Assert.Equal(summary.StartsWith("Memory", StringComparison.Ordinal) ? ChangeClass.Behaviour : ChangeClass.Rights, changes.Class);
    }
}
