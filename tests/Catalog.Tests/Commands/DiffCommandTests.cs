using System.Text.Json;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Commands;

public sealed class DiffCommandTests
{
    [Fact]
    public async Task Rights_come_first_then_who_came_went_moved_and_changed()
    {
        using var repository = Story();
        var run = await TestRun.Of("diff", "HEAD~1", "HEAD", "--source", repository.Path);
        Assert.Equal(0, run.ExitCode);
        Snapshot.Match(run.Output);
    }

    [Fact]
    public async Task Json_holds_the_same_for_programs()
    {
        using var repository = Story();
        using var json = JsonDocument.Parse((await TestRun.Of("diff", "HEAD~1", "HEAD", "--source", repository.Path, "--format", "json")).Output);
        var writer = json.RootElement.GetProperty("changed").EnumerateArray().Single(changed => changed.GetProperty("name").GetString() == "writer");
        Assert.Equal("rights", writer.GetProperty("class").GetString());
        Assert.Equal(["execute (Bash)"], writer.GetProperty("gained").EnumerateArray().Select(gain => gain.GetString()));
        Assert.Equal(["newcomer"], json.RootElement.GetProperty("added").EnumerateArray().Select(agent => agent.GetProperty("name").GetString()));
    }

    [Theory]
    [InlineData("rights", 1)]
    [InlineData("added", 1)]
    [InlineData("removed", 1)]
    [InlineData("moved", 1)]
    [InlineData("dangling", 1)]
    [InlineData("formatting", 0)]
    [InlineData("collision", 0)]
    public async Task It_fails_on_what_it_is_told_to_fail_on(string kind, int exitCode)
    {
        using var repository = Story();
        Assert.Equal(exitCode, (await TestRun.Of("diff", "HEAD~1", "HEAD", "--source", repository.Path, "--fail-on", kind)).ExitCode);
    }

    [Fact]
    public async Task Without_a_second_commit_the_work_tree_is_compared()
    {
        using var repository = Story();
        repository.Folder.Write("agents/writer.md", AgentText.Of("writer", fields: "tools: Read"));
        var run = await TestRun.Of("diff", "HEAD", "--source", repository.Path);
        Assert.Contains("lost execute (Bash)", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Between_equal_states_nothing_changes()
    {
        using var repository = Story();
        Assert.Equal("## Agent catalog\n\nNo agent changes.\n", (await TestRun.Of("diff", "HEAD", "HEAD", "--source", repository.Path)).Output);
    }

    [Fact]
    public async Task A_commit_that_does_not_exist_is_said_with_what_to_do()
    {
        using var repository = Story();
        Assert.Equal(3, (await TestRun.Of("diff", "nowhere", "--source", repository.Path)).ExitCode);
    }

    [Fact]
    public async Task Mentions_and_markup_of_authors_do_nothing_in_a_comment()
    {
        using var repository = new TestRepository()
            .Write("agents/a.md", AgentText.Of("a")).Commit("Add a")
            .Write("agents/b.md", AgentText.With("name: b\ndescription: \"Ask @everyone about #1 <img src=x>\"")).Commit("Add b");
        var output = (await TestRun.Of("diff", "HEAD~1", "HEAD", "--source", repository.Path)).Output;
        Assert.Contains("Ask &#64;everyone about &#35;1 &lt;img src=x>", output, StringComparison.Ordinal);
    }

    private static TestRepository Story() => new TestRepository()
        .Write("agents/writer.md", AgentText.Of("writer", fields: "tools: Read"))
        .Write("agents/mover.md", AgentText.Of("mover"))
        .Write("agents/leaver.md", AgentText.Of("leaver"))
        .Write("agents/thinker.md", AgentText.Of("thinker", fields: "model: sonnet"))
        .Commit("Add four")
        .Write("agents/writer.md", AgentText.Of("writer", fields: "tools: Read, Bash"))
        .Move("agents/mover.md", "agents/moved/mover.md")
        .Delete("agents/leaver.md")
        .Write("agents/thinker.md", AgentText.Of("thinker", "## Handoffs\n\n- Hand the plan over to `no-such-agent`.\n", "model: opus"))
        .Write("agents/newcomer.md", AgentText.Of("newcomer", fields: "tools: Read, Edit"))
        .Commit("Change them");
}
