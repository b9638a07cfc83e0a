using Catalog.Core.Findings;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Cataloguing;

/// <summary>A hand-off leads nowhere when the words leave no doubt that somebody is meant who is not here.</summary>
public sealed class HandOffChecksTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("Hand off to the `tide-reviewer` agent.")]
    [InlineData("- Schemas → `harbour-expert`.")]
    [InlineData("Does NOT read charts (that belongs to chart-specialist).")]
    [InlineData("Do not read charts, use the chart-specialist agent.")]
    [InlineData("Use the `dock-generator` agent for docks.")]
    [InlineData("Delegate docks to `dock-builder`.")]
    [InlineData("Spawn `tide-coordinator` when the water is back.")]
    public void It_is_told(string sentence) => Assert.Single(Found(sentence));

    [Theory]
    [InlineData("## When not to use\n\n- Use `min-depth: 3` (not `4`) for harbours")]
    [InlineData("Always use the dock-generator `[Dock]` attribute.")]
    [InlineData("It is deferred to harbour-specialist integration tests.")]
    [InlineData("Use `oci-bom-generator`, `syft`.")]
    [InlineData("Paste the key or run harbour-agent on that host.")]
    [InlineData("No signal → harbour-agent is not running or not reachable.")]
    [InlineData("Delegate charts to `tide-v2.5-pro`.")]
    [InlineData("- Hand off to the right agent or sub-planner.")]
    [InlineData("## What it must NOT do\n\n- Lift crates (delegate to crane-specialists)")]
    [InlineData("The task is for barges (use `barge-expert` if available).")]
    [InlineData("- Barges, locks → barge-expert (future)")]
    [InlineData("- Tables → `tide-\n  reader-` / `chart-engineer-\n  expert`")]
    [InlineData("Delegate charts to `other-suite:chart-editor`.")]
    [InlineData("Run the parallel-subagent recipe.")]
    [InlineData("- Hand back the per-reviewer list.")]
    [InlineData("Move it to `ready-for-agent` or delegate to `ready-for-agent`.")]
    [InlineData("Do not create or invoke a `tide-reviewer` agent.")]
    [InlineData("Delegate it, but not via tide-reviewer.")]
    public void It_is_none(string sentence) => Assert.Empty(Found(sentence));

    [Fact]
    public void Of_many_names_on_a_line_that_nobody_has_one_is_told() =>
        Assert.Single(Found("Hand off to the `tide-reviewer`, `ebb-reviewer` and `flow-reviewer` agents."));

    [Theory]
    [InlineData("tools: ['read', 'tide-manager/*']", "Use tide-manager memory tools.")]
    [InlineData("tools: Bash(tide-agent:*), Read", "Delegate commits to `tide-agent`.")]
    [InlineData("tools: mcp__tide-manager__pull", "Delegate pulls to tide-manager.")]
    public void A_server_or_program_of_its_own_tools_is_no_agent(string tools, string sentence)
    {
        folder.Write("agents/caller.md", AgentText.With($"name: caller\ndescription: Calls.\n{tools}", sentence + "\n"));

        Assert.Empty(TestCatalog.Of(folder).Named("caller").Relations);
    }

    [Fact]
    public void A_name_is_told_once_however_often_it_stands()
    {
        var found = Found("Hand off to the `tide-reviewer` agent.\n\nThen delegate to `tide-reviewer`.");

        Assert.Equal(6, Assert.Single(found).Line);
    }

    [Fact]
    public void A_plugin_that_is_not_here_is_an_error_where_the_agent_is_here_without_it()
    {
        folder.Write("agents/gauge-reader.md", AgentText.Of("gauge-reader"));

        Assert.Equal("Did you mean gauge-reader?", Assert.Single(Found("Hand off to the `depot:gauge-reader` agent, not to `plugin:gauge-reader`.")).Help);
    }

    [Fact]
    public void A_file_that_was_left_out_is_named_with_the_line_that_takes_it_in()
    {
        folder.Write("templates/agents/berth-planner.md", "---\nname: berth-planner\ndescription: Plans {{berths}}.\n---\n\nPlan {{all}}.\n");

        var found = Assert.Single(Found("Hand off to the `berth-planner` agent."));

        Assert.Equal((Severity.Note, "If it is an agent, take it in with a line of the config: include: [templates/agents/berth-planner.md]"), (found.Severity, found.Help));
    }

    [Fact]
    public void Of_files_left_out_under_one_name_the_nearest_is_told()
    {
        folder.Write("skills/ebb/SKILL.md", AgentText.Of("ebb")).Write("skills/ebb/subagents/task-keeper.md", AgentText.Of("task-keeper"))
            .Write("skills/flow/SKILL.md", AgentText.Of("flow", "Hand off to the `task-keeper` agent.\n")).Write("skills/flow/subagents/task-keeper.md", AgentText.Of("task-keeper"));

        var finding = Assert.Single(TestCatalog.Of(folder).Findings, finding => finding.Rule == Rules.DanglingHandOff);

        Assert.EndsWith("(skills/flow/subagents/task-keeper.md)", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_key_declares_needs_no_words()
    {
        folder.Write("agents/caller.md", AgentText.With("name: caller\ndescription: d\nskills: [tide-generator, sub-planner]"));

        Assert.Equal(2, TestCatalog.Of(folder).Findings.Count(finding => finding.Rule == Rules.DanglingHandOff));
    }

    private IReadOnlyList<Finding> Found(string body)
    {
        folder.Write("agents/caller.md", AgentText.With("name: caller\ndescription: Calls.", body + "\n"));
        return [.. TestCatalog.Of(folder).Findings.Where(finding => finding.Rule == Rules.DanglingHandOff)];
    }

    [Fact]
    public void An_agent_that_was_removed_is_told_with_its_day()
    {
        using var repository = new TestRepository()
            .Write("agents/bell-ringer.md", AgentText.Of("bell-ringer")).Write("agents/pilot.md", AgentText.With("name: pilot\ndescription: Steers.", "Hand off to the `bell-ringer` agent.\n")).Commit("Add")
            .Delete("agents/bell-ringer.md").Commit("Remove");

        var finding = Assert.Single(TestCatalog.Of(repository).Findings, finding => finding.Rule.Id == "AC125");

        Assert.Matches("^Hands off to bell-ringer, which was removed on 20[0-9-]{8} by .+$", finding.Message);
    }

    [Fact]
    public void An_agent_that_has_another_name_by_now_is_called_by_it()
    {
        using var repository = new TestRepository();
        repository.Write("agents/tide.md", AgentText.With("name: tide-agent\ndescription: Reads tides."));
        repository.Commit("one");
        repository.Write("agents/tide.md", AgentText.With("name: tide-reading-agent\ndescription: Reads tides."));
        repository.Write("agents/pilot.md", AgentText.With("name: pilot\ndescription: Steers.", "Hand off to the `tide-agent` agent.\n"));
        repository.Commit("two");

        var finding = Assert.Single(TestCatalog.Of(repository).Findings, finding => finding.Rule.Id == "AC125");

        Assert.Equal("Hands off to tide-agent, which is called tide-reading-agent since its version 2", finding.Message);
        Assert.Equal("Name it as it is called now: tide-reading-agent.", finding.Help);
    }

    [Fact]
    public void A_name_that_an_agent_had_leads_to_it_and_is_told_with_its_plugin_where_others_are_called_alike()
    {
        using var repository = new TestRepository();
        repository.Write("east/.claude-plugin/plugin.json", """{"name":"east","version":"1.0.0"}""").Write("west/.claude-plugin/plugin.json", """{"name":"west","version":"1.0.0"}""");
        repository.Write("west/agents/a.md", AgentText.With("name: tide-agent\ndescription: Reads tides in the west."));
        repository.Commit("one");
        repository.Write("west/agents/a.md", AgentText.With("name: tide\ndescription: Reads tides in the west."));
        repository.Write("east/agents/b.md", AgentText.With("name: tide\ndescription: Counts the tides."));
        repository.Write("east/agents/pilot.md", AgentText.With("name: pilot\ndescription: Steers.", "Hand off to the `tide-agent` agent.\n"));
        repository.Commit("two");

        var catalog = TestCatalog.Of(repository);

        Assert.Equal("west/agents/a.md", catalog.Agents.Single(agent => agent.Slug == Assert.Single(catalog.Named("pilot").Relations).Slug).Definition.Path);
        Assert.Equal("Name it as it is called now: west:tide.", Assert.Single(catalog.Findings, finding => finding.Rule.Id == "AC125").Help);
    }

    [Fact]
    public void A_skill_that_is_called_one_is_told_as_no_skill()
    {
        folder.Write("skills/quay/SKILL.md", AgentText.Of("quay", "- Silt → Include the `silt-4` skill\n"));

        var finding = Assert.Single(TestCatalog.Of(folder).Findings, finding => finding.Rule == Rules.DanglingHandOff);

        Assert.Equal("Hands off to silt-4, which is no skill of this catalog", finding.Message);
    }

    [Fact]
    public void What_a_key_declares_of_another_plugin_is_a_note()
    {
        folder.Write("agents/caller.md", AgentText.With("name: caller\ndescription: d\nskills: [other-suite:knots]"));

        var finding = Assert.Single(TestCatalog.Of(folder).Findings, finding => finding.Rule == Rules.DanglingHandOff);

        Assert.Equal((Severity.Note, "Loads the skill other-suite:knots, which is another plugin's"), (finding.Severity, finding.Message));
    }
}
