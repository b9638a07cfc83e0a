using Catalog.Core.Cataloguing;
using Catalog.Core.Parsing.Formats;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Commands;

/// <summary><c>new</c> and <c>init</c>: what a team starts from.</summary>
public sealed class StarterCommandTests
{
    public static TheoryData<string> Formats => [.. AgentFormats.All.Select(format => format.Id)];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_new_agent_of_any_format_is_read_as_that_and_passes_check(string format)
    {
        using var folder = new TestFolder().Write("catalog.yml", $"formats: [{format}]\nseverities:\n  AC162: off\n");

        var made = await TestRun.Of("new", "sql-reviewer", "--format", format, "--output", folder.Path);
        var check = await TestRun.Of("check", folder.Path, "--strict");

        Assert.Equal((0, $"agent-catalog build {folder.Path} shows it."), (made.ExitCode, Assert.Single(made.Said)));
        Assert.True(File.Exists(made.Answer[0]), made.Answer[0]);
        Assert.Equal(["1 agent: 0 errors, 0 warnings, 0 notes"], check.Answer);
        var agent = CatalogReader.Read(new CatalogRequest(folder.Path), TestContext.Current.CancellationToken).Agents.Single();
        Assert.Equal((format, "sql-reviewer"), (agent.Definition.Format, agent.Slug));
        Assert.Contains(agent.Understanding.Usage, row => row.Situation.Contains("first kind of task", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("claude-command", null, "claude-skill, copilot-agent, opencode-agent, qwen-agent, gemini-agent, codex-agent, cursor-agent, factory-droid, claude-agent, claude-command")]
    [InlineData("claude-command", "formats: [claude-agent]\n", "claude-agent, claude-command")]
    [InlineData("cursor-agent", "formats: [claude-agent]\n", "claude-agent, cursor-agent")]
    public async Task Of_a_format_that_is_not_read_it_is_said_what_to_write_into_the_config(string format, string? config, string formats)
    {
        using var folder = new TestFolder();
        if (config is not null)
            folder.Write("catalog.yml", config);

        var run = await TestRun.Of("new", "ant", "--format", format, "--output", folder.Path);
        folder.Write("catalog.yml", $"formats: [{formats}]\n");

        Assert.Equal($"agent-catalog build {folder.Path} shows it once {folder.Path}/catalog.yml asks for its format: formats: [{formats}]", Assert.Single(run.Said));
        Assert.Equal("ant", Assert.Single(TestCatalog.Of(folder).Agents).Name);
    }

    [Fact]
    public async Task New_agents_that_nobody_has_written_yet_are_no_copies_of_one_another()
    {
        using var folder = new TestFolder().Write("catalog.yml", "severities:\n  AC162: off\n");
        foreach (var format in AgentFormats.Default)
        {
            await TestRun.Of("new", $"ant-{format}", "--format", format, "--output", folder.Path);
            await TestRun.Of("new", $"bee-{format}", "--format", format, "--output", folder.Path);
        }

        var check = await TestRun.Of("check", folder.Path, "--strict");

        Assert.Equal([$"{2 * AgentFormats.Default.Count} agents: 0 errors, 0 warnings, 0 notes"], check.Answer);
    }

    [Fact]
    public async Task A_new_agent_takes_the_place_of_no_file()
    {
        using var folder = new TestFolder().Write(".claude/agents/ant.md", "mine");

        var run = await TestRun.Of("new", "ant", "--output", folder.Path);

        Assert.Equal(4, run.ExitCode);
        Assert.EndsWith("ant.md exists already", run.Said[0], StringComparison.Ordinal);
        Assert.Equal("mine", folder.Text(".claude/agents/ant.md"));
    }

    [Theory]
    [InlineData("Ant")]
    [InlineData("../ant")]
    [InlineData("ant_hill")]
    [InlineData("-ant")]
    [InlineData("a23456789-123456789-123456789-123456789-123456789-123456789-12345")]
    public async Task A_name_that_is_no_file_name_is_refused(string name)
    {
        using var folder = new TestFolder();

        var run = await TestRun.Of("new", "--output", folder.Path, "--", name);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is no name for an agent", run.Said[0], StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Theory]
    [InlineData("ref: refs/heads/trunk/next\n", "trunk/next")]
    [InlineData("ref: refs/heads/a b]\n", "main")]
    [InlineData("0123456789012345678901234567890123456789\n", "main")]
    public async Task The_workflow_that_init_writes_follows_the_branch_that_the_repository_is_on(string head, string branch)
    {
        using var folder = new TestFolder().Write(".git/HEAD", head);

        await TestRun.Of("init", "--output", folder.Path);

        Assert.Contains($"    branches: [{branch}]\n", folder.Text(".github/workflows/agent-catalog.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Init_writes_a_config_that_holds_and_a_workflow_that_builds_with_the_whole_history()
    {
        using var folder = new TestFolder();

        var run = await TestRun.Of("init", "--output", folder.Path);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("Agents", CatalogConfig.Parse(folder.Text("catalog.yml")).Title);
        var workflow = folder.Text(".github/workflows/agent-catalog.yml");
        Assert.Contains("fetch-depth: 0", workflow, StringComparison.Ordinal);
        Assert.Contains("--version " + (await TestRun.Of("--version")).Output.Trim().Split('+')[0], workflow, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Init_leaves_what_is_there()
    {
        using var folder = new TestFolder().Write("catalog.yml", "title: Mine\n");

        var run = await TestRun.Of("init", "--output", folder.Path);

        Assert.Equal(0, run.ExitCode);
        Assert.Single(run.Answer);
        Assert.Equal("title: Mine\n", folder.Text("catalog.yml"));
    }
}
