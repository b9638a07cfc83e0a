using Catalog.Core.History.Changes;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.History;

/// <summary>The states of one agent over edits, moves and absences.</summary>
public sealed class TimelineTests
{
    [Fact]
    public void Edits_are_versions_and_other_commits_are_none()
    {
        using var repository = new TestRepository()
            .Write("agents/reviewer.md", AgentText.Of("reviewer")).Commit("Add the reviewer")
            .Write("notes.txt", "x").Commit("Take notes")
            .Write("agents/reviewer.md", AgentText.Of("reviewer", "More.\n")).Commit("Say more");

        var agent = TestCatalog.Of(repository).Named("reviewer");

        Assert.Equal(["2 agents/reviewer.md Say more", "1 agents/reviewer.md Add the reviewer"], agent.Told());
        Assert.Equal((1, 0), (agent.Newest.Added, agent.Newest.Removed));
        Assert.Equal(repository["Say more"], agent.Newest.Commit!.Id);
        Assert.Equal(ChangeClass.Added, agent.Versions[1].Class);
    }

    [Fact]
    public void A_rename_is_followed()
    {
        using var repository = new TestRepository()
            .Write("agents/reviewer.md", AgentText.Of("reviewer")).Commit("Add the reviewer")
            .Move("agents/reviewer.md", "agents/quality/reviewer.md").Commit("Move the reviewer");

        var agent = TestCatalog.Of(repository).Named("reviewer");

        Assert.Equal(["2 agents/quality/reviewer.md Move the reviewer", "1 agents/reviewer.md Add the reviewer"], agent.Told());
        Assert.Equal(ChangeClass.Moved, agent.Newest.Class);
    }

    [Fact]
    public void A_skill_whose_file_is_written_in_capitals_from_then_on_was_moved_and_gained_nothing()
    {
        using var repository = new TestRepository()
            .Write("skills/ring/skill.md", AgentText.With("name: ring\nallowed-tools: Bash(bells *)", "Ring the bells of the tower.\n")).Commit("Add")
            .Delete("skills/ring/skill.md").Write("skills/ring/SKILL.md", AgentText.With("name: ring\nallowed-tools: Bash(bells *)", "Ring the bells of the tower.\n")).Commit("Write it in capitals");

        var agent = TestCatalog.Of(repository).Named("ring");

        Assert.Equal((2, ChangeClass.Moved), (agent.Versions.Count, agent.Newest.Class));
        Assert.Equal("Moved from skills/ring/skill.md; loads now where capitals count", agent.Newest.Summary);
        Assert.DoesNotContain(agent.Findings, finding => finding.Rule.Id == "AC133");
    }

    [Fact]
    public void A_skill_whose_file_is_written_in_capitals_and_edited_is_one_agent()
    {
        using var repository = new TestRepository()
            .Write("skills/ring/skill.md", AgentText.With("name: ring\nallowed-tools: Bash(bells *)", "Ring the bells of the tower.\n")).Commit("Add")
            .Delete("skills/ring/skill.md").Write("skills/ring/SKILL.md", AgentText.With("name: ring\nallowed-tools: Bash(bells *)", "Ring the bells of the tower.\nCount the ropes.\n")).Commit("Write it in capitals");

        Assert.Equal(["2 skills/ring/SKILL.md Write it in capitals", "1 skills/ring/skill.md Add"], TestCatalog.Of(repository).Named("ring").Told());
    }

    [Fact]
    public void A_skill_that_was_a_command_begins_anew_and_says_so()
    {
        var body = string.Concat(Enumerable.Range(1, 12).Select(bell => $"{bell}. Ring bell {bell} of the tower, then wait.\n"));
        using var repository = new TestRepository()
            .Write("commands/bells/ring.md", AgentText.With("description: Rings the bells.", body)).Commit("Add a command")
            .Delete("commands/bells/ring.md").Write("skills/bells-ring/SKILL.md", AgentText.With("name: bells-ring\ndescription: Rings the bells.", body)).Commit("Make it a skill");

        var version = Assert.Single(TestCatalog.Of(repository).Named("bells-ring").Versions);

        Assert.Equal((ChangeClass.Added, "Added; was the command commands/bells/ring.md"), (version.Class, version.Summary));
    }

    [Fact]
    public void A_rename_with_an_edit_is_followed()
    {
        using var repository = new TestRepository()
            .Write("agents/reviewer.md", AgentText.Of("reviewer")).Commit("Add the reviewer")
            .Delete("agents/reviewer.md").Write("agents/code-reviewer.md", AgentText.Of("reviewer", "More.\n", "model: opus")).Commit("Move and edit");

        Assert.Equal(["2 agents/code-reviewer.md Move and edit", "1 agents/reviewer.md Add the reviewer"], TestCatalog.Of(repository).Named("reviewer").Told());
    }

    [Fact]
    public void A_move_that_rewrites_all_but_the_name_is_followed_by_the_name()
    {
        using var repository = new TestRepository()
            .Write("agents/reviewer.md", AgentText.Of("reviewer")).Commit("Add the reviewer")
            .Delete("agents/reviewer.md").Write("quality/agents/reviewer.md", AgentText.With("name: reviewer", "Nothing is as it was.\n")).Commit("Rewrite elsewhere");

        Assert.Equal(["2 quality/agents/reviewer.md Rewrite elsewhere", "1 agents/reviewer.md Add the reviewer"], TestCatalog.Of(repository).Named("reviewer").Told());
    }

    [Fact]
    public void A_file_without_a_name_is_followed_by_its_file_name_through_a_rewrite()
    {
        using var repository = new TestRepository()
            .Write("chatmodes/planner.chatmode.md", AgentText.With("description: Plans.", "Nothing will be as it is.\n")).Write("chatmodes/other.chatmode.md", AgentText.With("description: Others.")).Commit("Add")
            .Delete("chatmodes/planner.chatmode.md").Write("agents/planner.agent.md", AgentText.With("name: Planning mode\ndescription: Writes a plan and nothing else.\ntools: [search]", "Entirely other words stand here.\n"))
            .Move("chatmodes/other.chatmode.md", "agents/other.agent.md").Commit("Chat modes to agents");

        var catalog = TestCatalog.Of(repository);

        Assert.Equal(["2 agents/planner.agent.md Chat modes to agents", "1 chatmodes/planner.chatmode.md Add"], catalog.Named("Planning mode").Told());
        Assert.Empty(catalog.Retired);
    }

    [Fact]
    public void Files_of_one_name_in_a_commit_that_state_two_names_are_two_agents()
    {
        using var repository = new TestRepository()
            .Write("a/agents/reviewer.md", AgentText.With("name: code-reviewer\ndescription: d", "Nothing is as it was.\n")).Commit("Add")
            .Delete("a/agents/reviewer.md").Write("b/agents/reviewer.md", AgentText.With("name: text-reviewer\ndescription: e", "Other words.\n")).Commit("Replace");

        Assert.Equal(["1 b/agents/reviewer.md Replace"], TestCatalog.Of(repository).Named("text-reviewer").Told());
    }

    [Fact]
    public void Files_without_names_are_followed_by_their_lines()
    {
        using var repository = new TestRepository()
            .Write("chatmodes/planner.chatmode.md", AgentText.With("description: Plans.", Lines("plan", 30))).Write("chatmodes/tester.chatmode.md", AgentText.With("description: Tests.", Lines("test", 30))).Commit("Add")
            .Delete("chatmodes/planner.chatmode.md").Delete("chatmodes/tester.chatmode.md")
            .Write("agents/a.agent.md", AgentText.With("description: Tests.", Lines("test", 20) + Lines("check", 10)))
            .Write("agents/b.agent.md", AgentText.With("description: Plans.", Lines("plan", 20) + Lines("think", 10))).Commit("Move and edit");

        var catalog = TestCatalog.Of(repository);

        Assert.Equal(["2 agents/a.agent.md Move and edit", "1 chatmodes/tester.chatmode.md Add"], Assert.Single(catalog.Agents, agent => agent.Definition.Path == "agents/a.agent.md").Told());
        Assert.Equal(["2 agents/b.agent.md Move and edit", "1 chatmodes/planner.chatmode.md Add"], Assert.Single(catalog.Agents, agent => agent.Definition.Path == "agents/b.agent.md").Told());
    }

    [Fact]
    public void Files_that_share_less_than_half_of_their_lines_are_two_agents()
    {
        using var repository = new TestRepository()
            .Write("chatmodes/planner.chatmode.md", AgentText.With("description: Plans.", Lines("plan", 30))).Commit("Add")
            .Delete("chatmodes/planner.chatmode.md").Write("agents/a.agent.md", AgentText.With("description: Other.", Lines("plan", 13) + Lines("other", 17))).Commit("Replace");

        var catalog = TestCatalog.Of(repository);

        Assert.Equal(["1 agents/a.agent.md Replace"], Assert.Single(catalog.Agents).Told());
        Assert.Single(catalog.Retired);
    }

    [Fact]
    public void Two_agents_of_one_template_are_two_though_a_commit_drops_one_and_adds_the_other()
    {
        string Text(string name, string things) =>
            $"---\nname: {name}\ndescription: Use when {things} must be looked after.\n---\n\n# {name}\n\n## Steps\n\n1. Read the request.\n2. Ask when it is unclear.\n3. Do the work in small steps.\n4. Check the result twice.\n5. Report what was done.\n\n## Rules\n\n- Never guess.\n- Keep the log.\n\n## Focus\n\n- {things}\n";
        using var repository = new TestRepository()
            .Write("agents/orchard-keeper.md", Text("orchard-keeper", "orchards")).Commit("Add")
            .Delete("agents/orchard-keeper.md").Write("agents/ledger-clerk.md", Text("ledger-clerk", "ledgers")).Commit("Replace");

        var catalog = TestCatalog.Of(repository);

        Assert.Equal(["1 agents/ledger-clerk.md Replace"], catalog.Named("ledger-clerk").Told());
        Assert.Equal("orchard-keeper", Assert.Single(catalog.Retired).Name);
        Assert.Empty(catalog.Redirects);
    }

    [Fact]
    public void What_all_siblings_say_does_not_make_two_agents_one()
    {
        string Text(string name, string things) =>
            AgentText.With($"name: {name}\ndescription: Looks after {things}.", Lines("consult the gazetteer and the harbourmaster", 60) + $"Mind the {things}.\n");
        using var repository = new TestRepository();
        foreach (var (name, things) in ((string, string)[])[("beekeeper", "bees"), ("falconer", "falcons"), ("gardener", "roses"), ("shepherd", "sheep"), ("cooper", "barrels")])
            repository.Write($"agents/{name}.md", Text(name, things));
        repository.Commit("Add").Delete("agents/cooper.md").Write("agents/miller.md", Text("miller", "flour")).Commit("Replace");

        var catalog = TestCatalog.Of(repository);

        Assert.Equal(["1 agents/miller.md Replace"], catalog.Named("miller").Told());
        Assert.Equal("cooper", Assert.Single(catalog.Retired).Name);
    }

    [Theory]
    [InlineData("name: code-inspector\ndescription: Reviews pull requests for flaws in concurrency.", "a name")]
    [InlineData("name: concurrency-reviewer\ndescription: Finds races and deadlocks before they reach production.", "a description")]
    public void An_agent_is_the_same_under_another(string after, string what)
    {
        using var repository = new TestRepository()
            .Write("agents/concurrency-reviewer.md", AgentText.With("name: concurrency-reviewer\ndescription: Reviews pull requests for flaws in concurrency.", Lines("look at mutexes", 20))).Commit("Add")
            .Delete("agents/concurrency-reviewer.md").Write("agents/inspector.md", AgentText.With(after, Lines("look at mutexes", 19) + "Done.\n")).Commit($"Give it {what}");

        Assert.Equal([$"2 agents/inspector.md Give it {what}", "1 agents/concurrency-reviewer.md Add"], Assert.Single(TestCatalog.Of(repository).Agents).Told());
    }

    [Fact]
    public void A_skill_that_gets_a_folder_and_a_file_that_gets_an_ending_keep_their_pasts()
    {
        using var repository = new TestRepository()
            .Write("skills/plan.md", AgentText.Of("plan")).Write("agents/ant", AgentText.Of("ant")).Commit("Add")
            .Write("skills/plan.md", AgentText.Of("plan", "More.\n")).Write("agents/ant", AgentText.Of("ant", "More.\n")).Commit("Edit")
            .Move("skills/plan.md", "skills/plan/SKILL.md").Move("agents/ant", "agents/ant.md").Commit("Move");

        var catalog = TestCatalog.Of(repository);

        Assert.Equal(["3 skills/plan/SKILL.md Move", "2 skills/plan.md Edit", "1 skills/plan.md Add"], catalog.Named("plan").Told());
        Assert.Equal(["3 agents/ant.md Move", "2 agents/ant Edit", "1 agents/ant Add"], catalog.Named("ant").Told());
    }

    [Fact]
    public void What_a_revert_removed_and_a_later_commit_brought_back_is_not_the_older_file_that_the_revert_restored()
    {
        using var repository = new TestRepository()
            .Write("agents/planner.agent.md", AgentText.With("name: planner\ndescription: Plans.", Lines("plan", 30))).Commit("Add")
            .Delete("agents/planner.agent.md").Write("chatmodes/planner.chatmode.md", AgentText.With("description: An older one.", Lines("other", 30))).Commit("Revert")
            .Write("agents/planner.agent.md", AgentText.With("name: planner\ndescription: Plans.", Lines("plan", 30))).Commit("Bring back");

        var catalog = TestCatalog.Of(repository);

        Assert.Equal(["2 agents/planner.agent.md Bring back", "1 agents/planner.agent.md Add"], Assert.Single(catalog.Agents, agent => agent.Definition.Path == "agents/planner.agent.md").Told());
    }

    [Fact]
    public void A_chain_of_renames_is_one_timeline()
    {
        using var repository = new TestRepository()
            .Write("agents/a.md", AgentText.Of("walker")).Commit("One")
            .Move("agents/a.md", "agents/b.md").Commit("Two")
            .Move("agents/b.md", "agents/x/c.md").Commit("Three")
            .Delete("agents/x/c.md").Write("agents/d.md", AgentText.Of("walker", "End.\n")).Commit("Four");

        Assert.Equal(["4 agents/d.md Four", "3 agents/x/c.md Three", "2 agents/b.md Two", "1 agents/a.md One"], TestCatalog.Of(repository).Named("walker").Told());
    }

    [Fact]
    public void Two_files_that_swap_their_texts_keep_their_names_pasts()
    {
        using var repository = new TestRepository()
            .Write("agents/a.md", AgentText.Of("ant")).Write("agents/b.md", AgentText.Of("bee")).Commit("Both")
            .Swap("agents/a.md", "agents/b.md").Commit("Swap");

        var catalog = TestCatalog.Of(repository);

        Assert.Equal(["2 agents/b.md Swap", "1 agents/a.md Both"], catalog.Named("ant").Told());
        Assert.Equal(["2 agents/a.md Swap", "1 agents/b.md Both"], catalog.Named("bee").Told());
        Assert.Empty(catalog.Retired);
    }

    [Fact]
    public void A_new_name_in_the_same_file_is_the_same_agent()
    {
        using var repository = new TestRepository()
            .Write("agents/a.md", AgentText.With("name: old-name\ndescription: d")).Commit("Add")
            .Write("agents/a.md", AgentText.With("name: new-name\ndescription: d")).Commit("Rename");

        var agent = TestCatalog.Of(repository).Named("new-name");

        Assert.Equal(["2 agents/a.md Rename", "1 agents/a.md Add"], agent.Told());
        Assert.Equal(["old-name"], agent.FormerNames);
    }

    [Fact]
    public void What_was_removed_and_added_again_is_one_timeline_with_a_gap()
    {
        using var repository = new TestRepository()
            .Write("agents/a.md", AgentText.Of("ant")).Commit("Add")
            .Delete("agents/a.md").Commit("Remove")
            .Write("agents/a.md", AgentText.Of("ant")).Commit("Bring back");

        var catalog = TestCatalog.Of(repository);

        Assert.Equal(["2 agents/a.md Bring back", "1 agents/a.md Add"], catalog.Named("ant").Told());
        Assert.Equal([true, false], catalog.Named("ant").Versions.Select(version => version.Returned));
        Assert.Equal((ChangeClass.Added, "Restored after removal"), (catalog.Named("ant").Newest.Class, catalog.Named("ant").Newest.Summary));
        Assert.Empty(catalog.Retired);
    }

    [Fact]
    public void What_came_back_with_another_text_says_both()
    {
        using var repository = new TestRepository()
            .Write("agents/a.md", AgentText.Of("ant")).Commit("Add")
            .Delete("agents/a.md").Commit("Remove")
            .Write("agents/a.md", AgentText.Of("ant", fields: "model: opus")).Commit("Bring back");

        Assert.Equal((ChangeClass.Behaviour, "Restored after removal; model set to opus"), (TestCatalog.Of(repository).Named("ant").Newest.Class, TestCatalog.Of(repository).Named("ant").Newest.Summary));
    }

    [Fact]
    public void A_copy_is_a_new_agent()
    {
        using var repository = new TestRepository()
            .Write("agents/a.md", AgentText.Of("ant")).Commit("Add")
            .Copy("agents/a.md", "agents/b.md").Commit("Copy");

        var catalog = TestCatalog.Of(repository);

        Assert.Equal(["1 agents/a.md Add", "1 agents/b.md Copy"], catalog.Agents.OrderBy(agent => agent.Definition.Path, StringComparer.Ordinal).SelectMany(agent => agent.Told()));
    }

    [Fact]
    public void A_command_that_seems_to_become_an_agent_does_not()
    {
        using var repository = new TestRepository()
            .Write("commands/a.md", AgentText.Of("ant")).Commit("Add the command")
            .Delete("commands/a.md").Write("agents/a.md", AgentText.Of("ant", "More.\n")).Commit("Make it an agent");

        Assert.Equal(["1 agents/a.md Make it an agent"], TestCatalog.Of(repository).Named("ant").Told());
    }

    [Fact]
    public void A_change_of_mode_is_no_version()
    {
        using var repository = new TestRepository()
            .Write("agents/a.md", AgentText.Of("ant")).Commit("Add")
            .MakeExecutable("agents/a.md").Commit("Make it executable");

        Assert.Equal(["1 agents/a.md Add"], TestCatalog.Of(repository).Named("ant").Told());
    }

    [Fact]
    public void A_change_of_line_ends_changes_no_line()
    {
        using var repository = new TestRepository()
            .Write("agents/a.md", AgentText.Of("ant")).Commit("Add")
            .Write("agents/a.md", AgentText.Of("ant").ReplaceLineEndings("\r\n")).Commit("Convert");

        var newest = TestCatalog.Of(repository).Named("ant").Newest;

        Assert.Equal((ChangeClass.Formatting, "Line endings only", 0, 0), (newest.Class, newest.Summary, newest.Added, newest.Removed));
    }

    [Fact]
    public void A_file_that_becomes_a_link_ends_its_agent()
    {
        using var repository = new TestRepository()
            .Write("agents/a.md", AgentText.Of("ant")).Commit("Add")
            .Link("agents/a.md", "../README").Commit("Link");

        var catalog = TestCatalog.Of(repository);

        Assert.Empty(catalog.Agents);
        Assert.Equal(("ant", "Link"), (Assert.Single(catalog.Retired).Name, catalog.Retired[0].Removed.Subject));
    }

    [Fact]
    public void A_file_emptied_and_refilled_is_one_timeline()
    {
        using var repository = new TestRepository()
            .Write("agents/a.md", AgentText.Of("ant")).Commit("Add")
            .Write("agents/a.md", "").Commit("Empty")
            .Write("agents/a.md", AgentText.Of("ant").ReplaceLineEndings("\r\n")).Commit("Refill");

        var agent = TestCatalog.Of(repository).Named("ant");

        Assert.Equal(["3 agents/a.md Refill", "2 agents/a.md Empty", "1 agents/a.md Add"], agent.Told());
    }

    [Fact]
    public void Twenty_agents_in_one_commit_are_a_bulk_and_nineteen_are_none()
    {
        using var repository = new TestRepository();
        for (var i = 0; i < 20; i++)
            repository.Write($"agents/a{i}.md", AgentText.With($"name: a{i}\ndescription: d"));
        repository.Commit("Twenty");
        for (var i = 0; i < 19; i++)
            repository.Write($"agents/a{i}.md", AgentText.With($"name: a{i}\ndescription: d\nmodel: opus"));
        repository.Commit("Nineteen");

        var agent = TestCatalog.Of(repository).Named("a0");

        Assert.Equal([false, true], agent.Versions.Select(version => version.Bulk));
    }

    [Fact]
    public void Tags_stand_on_the_version_that_they_contain()
    {
        using var repository = new TestRepository()
            .Write("agents/a.md", AgentText.Of("ant")).Commit("Add").Tag("v1")
            .Write("notes.txt", "x").Commit("Notes").Tag("v1.1")
            .Write("agents/a.md", AgentText.Of("ant", "More.\n")).Commit("Edit").Tag("v2");
        repository.Run("tag", "-a", "-m", "annotated", "v2.0", "HEAD");

        var agent = TestCatalog.Of(repository).Named("ant");

        Assert.Equal(["v2", "v2.0"], agent.Versions[0].Tags);
        Assert.Equal(["v1.1", "v1"], agent.Versions[1].Tags);
    }

    private static string Lines(string word, int count) => string.Concat(Enumerable.Range(1, count).Select(number => $"In step {number} {word} with care.\n"));
}
