using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Commands;

/// <summary>The command line itself.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("Did you mean --output?", "build", "x", "--ouput", "y")]
    [InlineData("Did you mean --strict?", "check", "--stric")]
    [InlineData("Did you mean build?", "buidl")]
    [InlineData("Did you mean --quiet?", "--quite")]
    public async Task A_misspelt_word_gets_a_suggestion(string suggestion, params string[] arguments)
    {
        var run = await TestRun.Of(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(suggestion, run.Said);
        Assert.StartsWith("agent-catalog: ", run.Said[0], StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    [Theory]
    [InlineData("If it is the source, say what to do with it: agent-catalog build ../agents --output site", "../agents", "--output", "site")]
    [InlineData("If it is the source, say what to do with it: agent-catalog build \"../my agents\" -o site", "../my agents", "-o", "site")]
    [InlineData("Did you mean check?", "chek", "../agents")]
    public async Task A_word_that_is_no_command_is_told_once_with_the_line_to_type(string next, params string[] arguments)
    {
        var run = await TestRun.Of(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal([$"agent-catalog: There is no command {arguments[0]}.", next], run.Said);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("many")]
    [InlineData("1.5")]
    [InlineData("99999999999")]
    public async Task So_many_agents_at_least_is_a_whole_number_from_0_on(string number)
    {
        var run = await TestRun.Of("check", "x", "--min-agents", number);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal([$"agent-catalog: --min-agents must be a whole number from 0 on, not {number}; leave it out to accept a catalog of any size"], run.Said);
    }

    [Theory]
    [InlineData("HEAD", "--no-history", "--rev builds a commit, and --no-history leaves git aside; leave one of them out")]
    [InlineData("", "--quiet", "--rev names no commit; give a commit, a tag or a branch")]
    public async Task A_commit_is_named_and_asks_for_git(string revision, string other, string fault)
    {
        using var folder = new TestFolder().Write("agents/ant.md", AgentText.Of("ant"));

        var run = await TestRun.Of("check", folder.Path, "--rev", revision, other);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(run.Said, line => line.Contains(fault, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_words_that_are_unknown_get_one_suggestion()
    {
        var run = await TestRun.Of("build", "x", "-q", "y");

        Assert.Equal(["agent-catalog: build has no option -q", "See agent-catalog build --help."], run.Said);
    }

    [Theory]
    [InlineData("build has no option --port", "It is an option of preview.", "build", "x", "--port", "5")]
    [InlineData("check has no option --zip", "It is an option of export.", "check", "--zip", "x")]
    [InlineData("y is one word too many", "See agent-catalog check --help.", "check", "x", "y")]
    [InlineData("diff needs BASE", "See agent-catalog diff --help.", "diff")]
    [InlineData("new needs NAME", "See agent-catalog new --help.", "new")]
    [InlineData("--report must be text, github, sarif or json, not xyz", null, "check", "x", "--report", "xyz")]
    [InlineData("--format must be markdown or json, not nothing", null, "diff", "HEAD", "--format", "")]
    [InlineData("SOURCE names nothing", null, "build", "")]
    [InlineData("--output names nothing", null, "build", "x", "--output", "")]
    [InlineData("--config names nothing", null, "build", "x", "--config", "")]
    [InlineData("--report-file names nothing", null, "check", "x", "--report-file", "")]
    [InlineData("NAME names nothing", null, "new", "")]
    [InlineData("con is a device on Windows, where no file can be called so; choose another name", "See agent-catalog --help.", "new", "con")]
    public async Task What_a_command_cannot_take_is_told_in_a_sentence(string told, string? next, params string[] arguments)
    {
        var run = await TestRun.Of(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal([$"agent-catalog: {told}", .. next is null ? (string[])[] : [next]], run.Said);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("build", "--help")]
    [InlineData("check", "--help")]
    public async Task Help_is_the_answer(params string[] arguments)
    {
        var run = await TestRun.Of(arguments);

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains("Usage:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_is_a_number()
    {
        var run = await TestRun.Of("--version");

        Assert.Equal(0, run.ExitCode);
        Assert.Matches("^[0-9]+\\.[0-9]+\\.[0-9]+", run.Output);
    }

    [Fact]
    public async Task Without_a_command_it_builds()
    {
        using var folder = new TestFolder().Write("input/agents/ant.md", AgentText.Of("ant"));

        var run = await Task.Run(() => TestRun.InProcess(folder.Path, new Dictionary<string, string?>()), TestContext.Current.CancellationToken);

        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith(" s → output/index.html", run.Answer[^1], StringComparison.Ordinal);
        Assert.True(File.Exists(folder.At("output/agents/ant.html")));
    }

    [Fact]
    public async Task In_a_pipe_there_are_no_control_characters_and_one_line_of_answer()
    {
        using var folder = new TestFolder().Write("input/agents/ant.md", AgentText.Of("ant"));

        var run = await Task.Run(() => TestRun.InProcess(folder.Path, new Dictionary<string, string?> { ["TERM"] = "xterm-256color", ["CI"] = null }), TestContext.Current.CancellationToken);

        Assert.DoesNotContain(run.Output + run.Errors, c => char.IsControl(c) && c is not ('\n' or '\r'));
        Assert.Single(run.Answer);
    }
}
