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

    [Theory]
    [InlineData("main..topic", "agent-catalog diff main topic")]
    [InlineData("HEAD~1..", "agent-catalog diff HEAD~1 HEAD")]
    [InlineData("..topic", "agent-catalog diff HEAD topic")]
    [InlineData("main...topic", "agent-catalog diff $(git merge-base main topic) topic")]
    public async Task Two_commits_in_one_word_are_told_with_the_line_to_type(string range, string line)
    {
        using var repository = Story();

        var run = await TestRun.Of("diff", range, "--source", repository.Path);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal($"agent-catalog: diff takes its two commits apart, not as {range}: {line}", run.Said[0]);
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
    public async Task Fifty_agents_with_the_same_change_are_one_line()
    {
        using var repository = Many(50, number => AgentText.Of($"agent-{number:00}", fields: "tools: Read\nmodel: sonnet"));
        foreach (var number in Enumerable.Range(1, 50))
            repository.Delete($"agents/agent-{number:00}.md").Write($"team/agents/agent-{number:00}.md", AgentText.Of($"agent-{number:00}", fields: "tools: Read, Bash\nmodel: sonnet"));
        repository.Commit("Move all and let them run");
        foreach (var number in Enumerable.Range(1, 50))
            repository.Write($"team/agents/agent-{number:00}.md", AgentText.Of($"agent-{number:00}", fields: "tools: Read, Bash\nmodel: opus"));
        repository.Commit("Think harder");

        var rights = await TestRun.Of("diff", "HEAD~2", "HEAD~1", "--source", repository.Path);
        var models = await TestRun.Of("diff", "HEAD~1", "HEAD", "--source", repository.Path);

        Assert.Contains("\n- 50 agents (agent-01, agent-02, agent-03 and 47 more): ⚠️ gained **execute (Bash)**. Gained Bash\n", rights.Output, StringComparison.Ordinal);
        Assert.Contains("\n- 50 agents (agent-01, agent-02, agent-03 and 47 more): `agents/` → `team/agents/`\n", rights.Output, StringComparison.Ordinal);
        Assert.Contains("\n- 50 agents (agent-01, agent-02, agent-03 and 47 more): behaviour: Model sonnet → opus\n", models.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_name_in_the_same_file_is_told_once()
    {
        using var repository = Many(2, number => AgentText.With($"name: old-{number}\ndescription: d"));
        foreach (var number in (int[])[1, 2])
            repository.Write($"agents/agent-{number:00}.md", AgentText.With($"name: new-{number}\ndescription: d"));
        repository.Commit("Name them anew");

        var output = (await TestRun.Of("diff", "HEAD~1", "HEAD", "--source", repository.Path)).Output;

        Assert.Contains("- **old-1** → **new-1** `agents/agent-01.md`\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("### Changed", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_alone_are_told_once_and_a_description_ends_before_the_rights()
    {
        using var repository = new TestRepository().Write("agents/a.md", "---\nname: a\n---\nRead teh bills.\n").Write("agents/b.md", "---\nname: b\n---\n- Read.\n").Commit("Add two");
        repository.Write("agents/a.md", "---\nname: a\n---\nRead the bills.\n").Write("agents/b.md", "---\nname: b\n---\n* Read.\n");
        repository.Write("agents/c.md", "---\nname: c\ndescription: Pays bills\ntools: Read\n---\nPay.\n").Commit("Mend the words and add one");

        var output = (await TestRun.Of("diff", "HEAD~1", "HEAD", "--source", repository.Path)).Output;

        Assert.Contains("`agents/a.md`: Wording only\n", output, StringComparison.Ordinal);
        Assert.Contains("`agents/b.md`: Formatting only\n", output, StringComparison.Ordinal);
        Assert.Contains("`agents/c.md`: Pays bills. May use: **read**\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task However_much_happens_it_fits_into_a_comment()
    {
        using var repository = new TestRepository().Write("agents/a.md", AgentText.Of("a")).Commit("Add one");
        foreach (var number in Enumerable.Range(1, 150))
            repository.Write($"{new string('d', 150)}/{new string('e', 150)}/agents/agent-{number}.md", AgentText.With($"name: {new string('#', 250)}{number}\ndescription: {new string('@', 1000)}{number}"));
        repository.Commit("Add many");

        var output = (await TestRun.Of("diff", "HEAD~1", "HEAD", "--source", repository.Path)).Output;

        Assert.InRange(output.Length, 10_000, 65_000);
        Assert.Matches("- and [0-9]+ more\n", output);
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

    [Fact]
    public async Task Every_finding_that_the_newer_state_alone_has_is_new_errors_first()
    {
        using var repository = new TestRepository()
            .Write("agents/a.md", AgentText.Of("a", "See [the notes](gone.md).\n", "color: mud"))
            .Commit("Add one");
        repository
            .Write("agents/a.md", "---\nname: a\ndescription: d\ncolor: mud\nmodel: wizard\n---\n\n\nSee [the notes](gone.md) and [more](lost.md).\n")
            .Write("agents/bin.md", "---\nname: b\n---\n\0")
            .Commit("Add faults");

        var run = await TestRun.Of("diff", "HEAD~1", "HEAD", "--source", repository.Path);

        var findings = run.Output[run.Output.IndexOf("### New findings", StringComparison.Ordinal)..];
        Assert.Equal("### New findings\n\n"
            + "- error AC145 `agents/bin.md` The file holds NUL bytes; it is listed and nothing of it is shown\n"
            + "- warning AC118 `agents/a.md:9` lost.md leads to no file\n"
            + "- note AC117 `agents/a.md:5` wizard is no model that is known\n", findings);
    }

    [Theory]
    [InlineData("rights", 1)]
    [InlineData("behaviour", 1)]
    [InlineData("wording", 0)]
    public async Task What_is_told_beside_a_change_of_rights_fails_too(string kind, int exitCode)
    {
        using var repository = new TestRepository()
            .Write("agents/a.md", AgentText.With("name: a\ndescription: Casts bells\nmodel: sonnet\ntools: Read", "Cast bells.\n")).Commit("Add one")
            .Write("agents/a.md", AgentText.With("name: a\ndescription: Casts bells\nmodel: haiku\ntools: Read, Bash", "Cast bells.\n")).Commit("Give it more");

        Assert.Equal(exitCode, (await TestRun.Of("diff", "HEAD~1", "HEAD", "--source", repository.Path, "--fail-on", kind)).ExitCode);
    }

    [Theory]
    [InlineData("Hand off to helper for ropes.\n")]
    [InlineData("Delegate to `helper` when ropes fail.\n")]
    [InlineData("Use the helper agent to test ropes.\n")]
    public async Task A_hand_off_to_who_is_gone_dangles_whatever_the_words_around_it(string body)
    {
        using var repository = new TestRepository()
            .Write("agents/a.md", AgentText.Of("a", body)).Write("agents/helper.md", AgentText.Of("helper", "Test ropes.\n")).Commit("Add two")
            .Delete("agents/helper.md").Commit("Remove one");

        var run = await TestRun.Of("diff", "HEAD~1", "HEAD", "--source", repository.Path, "--fail-on", "dangling");

        Assert.Equal(1, run.ExitCode);
        Assert.Single(run.Output.Split('\n'), line => line.Contains("AC125 `agents/a.md", StringComparison.Ordinal) && line.Contains("Hands off to helper, which is no agent of this catalog", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rights_that_a_move_alone_gives_are_no_change_of_instructions()
    {
        using var repository = new TestRepository()
            .Write("plugins/p/.claude-plugin/plugin.json", "{\"name\": \"p\"}")
            .Write("plugins/p/agents/a.md", AgentText.With("name: a\ndescription: Casts bells\npermissionMode: acceptEdits", "Cast bells.\n")).Commit("Add one")
            .Move("plugins/p/agents/a.md", ".claude/agents/a.md").Commit("Move it");

        var run = await TestRun.Of("diff", "HEAD~1", "HEAD", "--source", repository.Path);

        Assert.Contains("mode acceptEdits", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("nstructions changed", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HEAD~2", "HEAD~1", true)]
    [InlineData("HEAD", "HEAD~1", false)]
    public async Task Rights_that_both_states_have_are_no_new_finding(string from, string to, bool isNew)
    {
        using var repository = new TestRepository()
            .Write("agents/a.md", AgentText.With("name: a\ndescription: Casts bells\ntools: Read", "Cast bells.\n")).Commit("Add one")
            .Write("agents/a.md", AgentText.With("name: a\ndescription: Casts bells\ntools: Read, Bash", "Cast bells.\n")).Commit("Give it more")
            .Write("agents/a.md", AgentText.With("name: a\ndescription: Casts bells\ntools: Read, Bash", "Cast large bells.\n")).Commit("Cast larger ones");

        Assert.Equal(isNew, (await TestRun.Of("diff", from, to, "--source", repository.Path)).Output.Contains("AC133", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_commit_may_be_named_from_HEAD_by_a_sign()
    {
        using var repository = Story();
        Assert.Equal(0, (await TestRun.Of("diff", "@~1", "HEAD", "--source", repository.Path)).ExitCode);
    }

    [Fact]
    public async Task A_finding_that_moves_with_its_file_or_only_counts_on_is_not_new()
    {
        using var repository = new TestRepository()
            .Write("agents/a.md", AgentText.With("name: a\nversion: 1.0\ndescription: " + new string('d', 1100), "First.\n"))
            .Commit("Add one")
            .Write("agents/a.md", AgentText.With("name: a\nversion: 1.0\ntools: Read\ndescription: " + new string('d', 1100), "First.\n"))
            .Commit("Take its tools");
        repository
            .Move("agents/a.md", "agents/moved/a.md")
            .Commit("Move it")
            .Write("agents/moved/a.md", AgentText.With("name: a\nversion: 1.0\ntools: Grep\ndescription: " + new string('d', 1101), "First.\n"))
            .Commit("Change it on");

        var run = await TestRun.Of("diff", "HEAD~2", "HEAD", "--source", repository.Path);

        Assert.Contains("version is still 1.0, and 2 times", (await TestRun.Of("check", repository.Path)).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("AC131", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("AC114", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rename_told_backwards_is_one_too()
    {
        const string Text = "## Work\n\nRead the plan, then the code, and write what you see.\n\n- Name the file.\n- Name the line.\n- Say what to do.\n";
        using var repository = new TestRepository()
            .Write("agents/old.md", AgentText.With("name: old\ndescription: Reads plans", Text)).Commit("Add one")
            .Move("agents/old.md", "agents/new.md").Write("agents/new.md", AgentText.With("name: new\ndescription: Reads plans", Text)).Commit("Name it anew");

        var run = await TestRun.Of("diff", "HEAD", "HEAD~1", "--source", repository.Path);

        Assert.Contains("- **new** → **old** `agents/new.md` → `agents/old.md`\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("### Added", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("### Removed", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_two_branches_named_anew_is_one_agent()
    {
        using var repository = new TestRepository()
            .Write("agents/old.md", AgentText.Of("old", "## Work\n\nRead the plan, then the code, and write what you see.\n")).Commit("Add one")
            .Branch("topic").Move("agents/old.md", "agents/ours.md").Commit("Move it here")
            .Switch("main").Move("agents/old.md", "agents/theirs.md").Commit("Move it there");

        var run = await TestRun.Of("diff", "main", "topic", "--source", repository.Path);

        Assert.Contains("- **old** `agents/theirs.md` → `agents/ours.md`\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_to_fail_on_is_one_word_with_commas_and_leaves_the_next_word_alone()
    {
        using var repository = Story();

        var run = await TestRun.Of("diff", "--quiet", "--source", repository.Path, "--fail-on", "formatting,rights", "HEAD~1", "HEAD");
        var several = await TestRun.Of("diff", "--source", repository.Path, "--fail-on", "formatting", "--fail-on", "added", "HEAD~1", "HEAD");

        Assert.Equal((1, "agent-catalog: What --fail-on names has happened: rights\n"), (run.ExitCode, run.Errors));
        Assert.Equal((1, "agent-catalog: What --fail-on names has happened: added\n"), (several.ExitCode, several.Errors));
    }

    [Theory]
    [InlineData("right", "right")]
    [InlineData("rights,", "nothing")]
    public async Task What_nothing_can_fail_on_is_told_with_all_that_it_can(string kind, string told)
    {
        var run = await TestRun.Of("diff", "HEAD", "--fail-on", kind);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal($"agent-catalog: --fail-on must be one of added, rights, behaviour, wording, formatting, moved, removed, collision, dangling, not {told}; write several with commas between them\n", run.Errors);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_agents_that_change_places_are_moved_and_not_changed(bool isCommitted)
    {
        using var repository = TwoAgents();
        if (isCommitted)
            repository.Swap("agents/reader.md", "agents/writer.md").Commit("Let them change places");
        else
            repository.Folder.Write("agents/reader.md", Writer).Write("agents/writer.md", Reader);

        var run = await TestRun.Of("diff", isCommitted ? "HEAD~1" : "HEAD", "--source", repository.Path);

        Assert.Contains("- **reader** `agents/reader.md` → `agents/writer.md`\n- **writer** `agents/writer.md` → `agents/reader.md`\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("### Rights", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("### Changed", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_line_ends_are_told_as_the_history_tells_them_but_not_those_of_a_checkout()
    {
        using var repository = TwoAgents();
        repository.Folder.Write("agents/reader.md", Reader.ReplaceLineEndings("\r\n"));
        var checkout = await TestRun.Of("diff", "HEAD", "--source", repository.Path);
        repository.Write("agents/reader.md", Reader.ReplaceLineEndings("\r\n")).Commit("End lines otherwise");

        var run = await TestRun.Of("diff", "HEAD~1", "HEAD", "--source", repository.Path, "--fail-on", "formatting");

        Assert.Equal("## Agent catalog\n\nNo agent changes.\n", checkout.Output);
        Assert.Contains("- **reader** `agents/reader.md`: formatting: Line endings only\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Theory]
    [InlineData("agents/a`b.md", "``agents/a`b.md``")]
    [InlineData("`a/agents/``b.md", "``` `a/agents/``b.md ```")]
    public async Task A_path_with_backticks_is_written_as_it_is(string path, string told)
    {
        using var repository = TwoAgents();
        repository.Write(path, AgentText.Of("ticked")).Commit("Add one");

        var run = await TestRun.Of("diff", "HEAD~1", "HEAD", "--source", repository.Path);

        Assert.Contains($"- **ticked** {told}: ", run.Output, StringComparison.Ordinal);
    }

    private static readonly string Reader = AgentText.With("name: reader\ndescription: Reads plans", "## Reading\n\nRead the plan, then the code, and say what you see.\n");
    private static readonly string Writer = AgentText.With("name: writer\ndescription: Writes bills\ntools: Bash", "## Bills\n\nWrite one bill for each week, and send it on Friday.\n");

    private static TestRepository TwoAgents() => new TestRepository().Write("agents/reader.md", Reader).Write("agents/writer.md", Writer).Commit("Add two");

    private static TestRepository Many(int count, Func<int, string> text)
    {
        var repository = new TestRepository();
        foreach (var number in Enumerable.Range(1, count))
            repository.Write($"agents/agent-{number:00}.md", text(number));
        return repository.Commit("Add");
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
