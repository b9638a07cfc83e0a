using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Pages;

/// <summary>What an agent's page says of what it may do.</summary>
public sealed class RightsOnPagesTests
{
    [Theory]
    [InlineData(".claude/skills/ant/SKILL.md", "allowed-tools: Bash(git:*), Bash(npm test), Read", "Execute: inherited; no approval needed for git:*, npm test line 4")]
    [InlineData(".opencode/agent/ant.md", "permission:\n  bash:\n    'git *': allow\n    'git push *': deny", "Execute: inherited: git *: needs no approval, git push *: not granted line 6")]
    [InlineData(".github/agents/ant.agent.md", "tools: ['github/*', read]", "MCP: granted: github/* line 4")]
    [InlineData(".claude/agents/ant.md", "tools: Read, mcp__github__*", "MCP: granted: mcp__github__* line 4")]
    [InlineData(".opencode/agent/ant.md", "permission:\n  '*': deny\n  read: allow", "Everything else: denied")]
    [InlineData(".opencode/agent/ant.md", "permission:\n  bash:\n    '*': allow\n    'git push *': deny", "Execute: granted, with exceptions: git push *: not granted line 6")]
    [InlineData(".opencode/agent/ant.md", "permission:\n  read:\n    '*': allow\n    '*.env': deny\n    '*.env.*': deny\n    '*.env.example': allow\n    'a.md': allow", "Read: granted, with exceptions: *.env: not granted, *.env.*: not granted, *.env.example: granted again line 6")]
    [InlineData(".opencode/agent/ant.md", "permission:\n  grep: allow\n  glob: allow\n  lsp: deny", "Search: granted, with exceptions: lsp: not granted line 5")]
    [InlineData(".opencode/agent/ant.md", "permission:\n  '*': deny\n  external_directory: allow", "Other: only some: outside the project line 6")]
    [InlineData(".opencode/agent/ant.md", "permission:\n  '*': deny\n  todowrite: allow\n  external_directory: allow", "Other: only some: todowrite, outside the project line 6")]
    public async Task Patterns_are_told_as_what_they_are(string path, string lines, string told)
    {
        using var folder = new TestFolder().Write(path, AgentText.With($"name: ant\ndescription: d\n{lines}"));
        using var site = await TestSite.Of(folder);

        Assert.Contains(told, Lines(site));
    }

    [Fact]
    public async Task A_skill_that_need_not_ask_for_some_does_not_read_as_one_that_only_inherits()
    {
        using var folder = new TestFolder().Write(".claude/skills/ant/SKILL.md", AgentText.With("name: ant\ndescription: d\nallowed-tools: Bash(git:*)"));
        using var site = await TestSite.Of(folder);

        Assert.Equal("Inherits all, some without asking", site.Page("index.html").QuerySelector(".rights .right")!.TextContent);
    }

    [Fact]
    public async Task The_matrix_has_a_sign_of_its_own_for_what_is_granted_with_exceptions()
    {
        const string all = "description: d\npermission:\n  '*': deny\n  bash:\n    '*': allow\n";
        using var whole = new TestFolder().Write(".opencode/agent/ant.md", AgentText.With(all));
        using var cut = new TestFolder().Write(".opencode/agent/ant.md", AgentText.With(all + "    'git push *': deny"));
        using var plain = await TestSite.Of(whole);
        using var site = await TestSite.Of(cut);

        Assert.Equal("●", plain.Page("matrix.html").QuerySelector("td .right-execute, td.right-execute")!.TextContent.Trim());
        Assert.DoesNotContain("with exceptions", plain.Page("matrix.html").QuerySelector(".legend")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("◕", site.Page("matrix.html").QuerySelector("td .right-execute, td.right-execute")!.TextContent.Trim());
        Assert.Contains("◕ granted, with exceptions", site.Page("matrix.html").QuerySelector(".legend")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_config_decides_is_told_with_the_configs_line()
    {
        using var folder = new TestFolder()
            .Write(".opencode/agent/ant.md", AgentText.With("description: d\npermission:\n  edit: ask"))
            .Write("opencode.json", "{\n  \"agent\": { \"ant\": {\n    \"model\": \"anthropic/claude-haiku-4-5\",\n    \"permission\": { \"bash\": \"ask\" }\n  } }\n}\n");
        using var site = await TestSite.Of(folder);

        Assert.Contains("Edit: asks first line 4", Lines(site));
        Assert.Contains("Execute: asks first line 4 of opencode.json", Lines(site));
        Assert.Contains("opencode.json says more (model, permission, line 2), which is counted in here; the history tells this file alone", Lines(site));
        Assert.Equal("""{"path":"opencode.json","line":2,"keys":["model","permission"],"lines":{"execute":4}}""", site.Catalog.GetProperty("agents")[0].GetProperty("config").GetRawText());
    }

    /// <summary>https://code.claude.com/docs/en/skills: with context: fork the agent determines tools and permissions.</summary>
    [Fact]
    public async Task A_skill_that_runs_as_an_agent_of_the_catalog_has_its_rights()
    {
        using var folder = new TestFolder()
            .Write(".claude/agents/bee.md", AgentText.Of("bee", fields: "tools: Read, Bash(git:*)"))
            .Write(".claude/skills/ant/SKILL.md", AgentText.With("name: ant\ndescription: d\ncontext: fork\nagent: bee"))
            .Write(".claude/skills/fly/SKILL.md", AgentText.With("name: fly\ndescription: d\nagent: bee"));
        using var site = await TestSite.Of(folder);

        Assert.Contains("runs as bee, whose rights are counted in here; the history tells this file alone line 5", Lines(site));
        Assert.Contains("Execute: only some: git:* line 5", Lines(site));
        Assert.DoesNotContain("Delegate", site.Page("agents/ant.html").QuerySelector(".right-list")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Inherits all", site.Page("agents/fly.html").QuerySelector(".facts .right")!.TextContent);
    }

    [Theory]
    [InlineData("dontAsk", "is refused what would be asked for; works with what the session's own rules allow")]
    [InlineData("plan", "reads, and asks before it changes anything")]
    [InlineData("default", "")]
    public async Task A_mode_that_does_not_say_what_it_does_by_its_name_is_explained(string mode, string words)
    {
        using var folder = new TestFolder().Write(".claude/agents/ant.md", AgentText.Of("ant", fields: $"tools: Read, Write\npermissionMode: {mode}"));
        using var site = await TestSite.Of(folder);

        Assert.Contains($"Mode: {mode} {words}".TrimEnd(), Lines(site));
    }

    /// <summary>https://code.claude.com/docs/en/sub-agents: a plugin's agent has them where its file is copied to the project's folder.</summary>
    [Fact]
    public async Task What_does_not_hold_in_a_plugin_is_told_with_where_it_does()
    {
        using var folder = new TestFolder()
            .Write(".claude-plugin/plugin.json", "{ \"name\": \"hive\" }")
            .Write("agents/ant.md", AgentText.Of("ant", fields: "tools: Read\npermissionMode: acceptEdits"))
            .Write(".claude/agents/bee.md", AgentText.Of("bee", fields: "tools: Read\npermissionMode: acceptEdits"));
        using var site = await TestSite.Of(folder);

        Assert.Contains("permissionMode does not hold where the plugin ships the agent; it holds where the file is copied to .claude/agents line 5", Lines(site));
        Assert.Contains("Mode: acceptEdits edits files without asking", Lines(site, "bee"));
        Assert.DoesNotContain(Lines(site, "bee"), line => line.Contains("plugin", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(".codex/agents/ant.toml", "name = \"ant\"\ndescription = \"d\"\nsandbox_mode = \"read-only\"\ndeveloper_instructions = \"Go.\"\n", "Edit: denied by sandbox_mode line 3", "Edit denied, inherits the rest")]
    [InlineData(".cursor/agents/ant.md", "---\nname: ant\ndescription: d\nreadonly: true\n---\nGo.\n", "Edit: denied by readonly line 4", "Edit denied, inherits the rest")]
    public async Task What_is_denied_among_what_is_inherited_is_listed_with_what_denies_it(string path, string text, string told, string mark)
    {
        using var folder = new TestFolder().Write(path, text);
        using var site = await TestSite.Of(folder);

        Assert.Contains(told, Lines(site));
        Assert.Contains("Edit denied", site.Page("agents/ant.html").QuerySelectorAll(".right-list .state-denied").Select(item => string.Join(" ", item.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        Assert.Equal(mark, site.Page("index.html").QuerySelector(".rights .right")!.TextContent);
    }

    private static IEnumerable<string> Lines(TestSite site, string slug = "ant") =>
        site.Page($"agents/{slug}.html").QuerySelectorAll("p.tools").Select(line => string.Join(' ', line.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
