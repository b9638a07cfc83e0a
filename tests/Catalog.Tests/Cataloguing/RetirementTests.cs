using Catalog.Core.Cataloguing;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Cataloguing;

/// <summary>Agents that are gone, and addresses that have moved.</summary>
public sealed class RetirementTests
{
    [Fact]
    public void A_removed_agent_leaves_its_name_its_commit_and_its_versions()
    {
        using var repository = new TestRepository()
            .Write("agents/ant.md", AgentText.Of("ant")).Write("agents/bee.md", AgentText.Of("bee")).Commit("Add")
            .Write("agents/bee.md", AgentText.Of("bee", "More.\n")).Commit("Edit")
            .Delete("agents/bee.md").Commit("Remove the bee");

        var retired = Assert.Single(TestCatalog.Of(repository).Retired);

        Assert.Equal(("bee", "bee", "agents/bee.md", "Remove the bee", null), (retired.Slug, retired.Name, retired.Path, retired.Removed.Subject, retired.Successor));
        Assert.Equal(["Edit", "Add"], retired.Versions.Select(version => version.Commit!.Subject));
    }

    [Fact]
    public void A_copy_in_an_archive_that_says_nothing_else_is_no_agent_of_its_own()
    {
        using var repository = new TestRepository()
            .Write("agents/ant.md", AgentText.Of("ant")).Write("agents/bee.md", AgentText.Of("bee")).Write("agents/fly.md", AgentText.Of("fly")).Commit("Add")
            .Write("archive/agents_20250926/ant.md", AgentText.Of("ant")).Write("agents/archive_20250927/bee.md", AgentText.Of("bee")).Write("_archived/agents/fly.md", AgentText.Of("fly", "Another.\n")).Commit("Keep")
            .Delete("archive/agents_20250926/ant.md").Delete("agents/archive_20250927/bee.md").Delete("_archived/agents/fly.md").Commit("Sweep")
            .Delete("agents/bee.md").Commit("Remove the bee");

        Assert.Equal(["_archived/agents/fly.md", "agents/bee.md"], TestCatalog.Of(repository).Retired.Select(agent => agent.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_paper_of_a_skill_was_no_agent_wherever_the_skill_lies()
    {
        using var repository = new TestRepository()
            .Write("ebb/SKILL.md", AgentText.Of("ebb")).Write("ebb/references/tables.md", AgentText.Of("ebb/tables"))
            .Write("flow/SKILL.md", AgentText.Of("flow")).Write("flow/references/mate.md", AgentText.Of("mate", fields: "tools: Read")).Commit("Add")
            .Delete("ebb/SKILL.md").Delete("ebb/references/tables.md").Delete("flow/references/mate.md").Commit("Remove");

        Assert.Equal(["ebb", "mate"], TestCatalog.Of(repository).Retired.Select(agent => agent.Name));
    }

    [Fact]
    public void A_skill_with_a_name_was_never_called_by_its_folder()
    {
        using var repository = new TestRepository()
            .Write("skills/ebb/SKILL.md", AgentText.Of("tides")).Commit("Add")
            .Delete("skills/ebb/SKILL.md").Write("skills/flow/SKILL.md", AgentText.Of("tides")).Commit("Move");

        Assert.Empty(TestCatalog.Of(repository).Redirects);
    }

    [Fact]
    public void A_skill_without_a_name_that_moved_is_led_to_from_its_old_folder()
    {
        using var repository = new TestRepository()
            .Write("skills/ebb/SKILL.md", "# Tides\n\nReads the tables.\n\nReports what is odd.\n").Commit("Add")
            .Delete("skills/ebb/SKILL.md").Write("skills/tides/SKILL.md", "# Tides\n\nReads the tables.\n\nReports what is odd.\n").Commit("Move");

        var redirect = Assert.Single(TestCatalog.Of(repository).Redirects);

        Assert.Equal(("ebb", "tides"), (redirect.From, redirect.To));
    }

    [Fact]
    public void What_became_a_part_of_a_skill_is_followed_by_the_skill()
    {
        using var repository = new TestRepository()
            .Write("skills/ebb/SKILL.md", AgentText.Of("ebb")).Commit("Add")
            .Move("skills/ebb/SKILL.md", "skills/tides/references/ebb.md").Write("skills/tides/SKILL.md", AgentText.Of("tides", "Reads both.\n")).Commit("Join");

        Assert.Equal("tides", Assert.Single(TestCatalog.Of(repository).Retired).Successor);
    }

    [Fact]
    public void The_successor_of_a_translation_is_the_translation()
    {
        using var repository = new TestRepository()
            .Write("agents/tide-reader.md", AgentText.Of("tide-reader", "Reads tables.\n")).Write("de/agents/tide-reader.md", AgentText.Of("tide-reader", "Liest Tafeln.\n")).Commit("Add")
            .Delete("agents/tide-reader.md").Write("agents/reader.md", AgentText.Of("reader-of-tides", "Reads tables.\n")).Commit("Rename")
            .Delete("de/agents/tide-reader.md").Write("de/agents/reader.md", AgentText.Of("reader-of-tides", "Von Grund auf neu: Tafeln, auch alte.\nUnd neue.\nUnd die von morgen.\n")).Commit("Rename the other");

        var catalog = TestCatalog.Of(repository);

        Assert.All(catalog.Retired, agent => Assert.Equal(agent.Path.StartsWith("de/", StringComparison.Ordinal), catalog.Agents.Single(other => other.Slug == agent.Successor).Definition.Path.StartsWith("de/", StringComparison.Ordinal)));
        Assert.NotEmpty(catalog.Retired);
    }

    [Fact]
    public void An_agent_of_the_same_name_elsewhere_is_its_successor()
    {
        using var repository = new TestRepository()
            .Write("agents/ant.md", AgentText.Of("ant")).Commit("Add")
            .Write("new/agents/ant.md", AgentText.Of("ant", "Another.\n")).Commit("Add another")
            .Delete("agents/ant.md").Commit("Remove the first");

        var catalog = TestCatalog.Of(repository);

        var retired = Assert.Single(catalog.Retired);
        Assert.Equal(catalog.Named("ant").Slug, retired.Successor);
        Assert.NotEqual(catalog.Named("ant").Slug, retired.Slug);
    }

    [Fact]
    public void A_twin_in_another_programs_folder_is_no_successor_of_what_was_moved_in_its_own()
    {
        using var repository = new TestRepository()
            .Write("bells/skills/ring/SKILL.md", AgentText.With("name: ring", "Rings the great bell.\n")).Write(".codex-plugin/skills/ring/SKILL.md", AgentText.Of("ring")).Write(".codex-plugin/skills/toll/SKILL.md", AgentText.Of("toll")).Write(".cursor-plugin/skills/toll/SKILL.md", AgentText.Of("toll", "Slowly.\n")).Commit("Add")
            .Write("tower/skills/ring/SKILL.md", AgentText.With("name: ring", "Pulls ropes until somebody hears it.\n\nThen rests.\n")).Commit("Add another")
            .Delete("bells/skills/ring/SKILL.md").Delete(".cursor-plugin/skills/toll/SKILL.md").Commit("Remove");

        var catalog = TestCatalog.Of(repository);

        Assert.Equal(["tower/skills/ring/SKILL.md", null], catalog.Retired.OrderBy(agent => agent.Name, StringComparer.Ordinal).Select(agent => catalog.Agents.SingleOrDefault(other => other.Slug == agent.Successor)?.Definition.Path));
    }

    [Fact]
    public void A_skill_of_the_same_name_in_the_plugin_beside_it_is_no_successor()
    {
        using var repository = new TestRepository()
            .Write("plugins/ebb/skills/setup/SKILL.md", AgentText.Of("setup")).Write("plugins/flow/skills/setup/SKILL.md", AgentText.Of("setup", "Another.\n")).Commit("Add")
            .Delete("plugins/ebb/skills/setup/SKILL.md").Commit("Remove");

        Assert.Null(Assert.Single(TestCatalog.Of(repository).Retired).Successor);
    }

    [Fact]
    public void What_became_a_paper_of_a_skill_is_followed_by_the_skill_and_not_by_who_had_the_name_all_the_time()
    {
        using var repository = new TestRepository()
            .Write("agents/ebb.md", AgentText.Of("ebb")).Write("axes/agents/ebb.md", AgentText.Of("ebb", "Asks.\n")).Write("skills/tides/SKILL.md", AgentText.Of("tides")).Commit("Add")
            .Move("axes/agents/ebb.md", "skills/tides/references/ebb.md").Commit("Move");

        var retired = Assert.Single(TestCatalog.Of(repository).Retired);
        Assert.Equal(("tides", "skills/tides/references/ebb.md"), (retired.Successor, retired.MovedTo));
    }

    [Fact]
    public void A_page_beside_a_skill_was_no_agent_where_the_skill_lay_among_agents()
    {
        using var repository = new TestRepository()
            .Write("agents/tides/SKILL.md", AgentText.Of("tides")).Write("agents/tides/patterns/ebb.md", "# Ebb patterns\n\nWater falls.\n").Commit("Add")
            .Delete("agents/tides/patterns/ebb.md").Commit("Remove");

        Assert.Empty(TestCatalog.Of(repository).Retired);
    }

    [Fact]
    public void A_removed_agents_versions_stand_under_the_tags_that_still_have_it()
    {
        using var repository = new TestRepository()
            .Write("agents/ant.md", AgentText.Of("ant")).Write("agents/bee.md", AgentText.Of("bee")).Commit("Add").Tag("v1")
            .Write("agents/bee.md", AgentText.Of("bee", "More.\n")).Commit("Edit").Tag("v2")
            .Delete("agents/bee.md").Commit("Remove the bee").Tag("v3")
            .Write("agents/ant.md", AgentText.Of("ant", "More.\n")).Commit("Go on").Tag("v4");

        var retired = Assert.Single(TestCatalog.Of(repository).Retired);

        Assert.Equal([["v2"], ["v1"]], retired.Versions.Select(version => version.Tags));
    }

    [Fact]
    public void An_agent_that_had_the_name_is_the_successor()
    {
        using var repository = new TestRepository()
            .Write("a/agents/ant.md", AgentText.Of("ant")).Write("b/agents/ant.md", AgentText.Of("ant", "Another.\n")).Commit("Add two ants")
            .Write("b/agents/ant.md", AgentText.With("name: queen\ndescription: Rules.")).Commit("Name one anew")
            .Delete("a/agents/ant.md").Commit("Remove the other");

        Assert.Equal("queen", Assert.Single(TestCatalog.Of(repository).Retired).Successor);
    }

    [Fact]
    public void An_agent_that_came_with_the_removal_and_says_much_the_same_is_the_successor()
    {
        string[] before = ["Open the page and wait for it.", "Click through each link of the menu.", "Take a picture of what is wrong.", "Close the page when all is seen."];
        string[] after = ["Start whichever browser is there.", "Click through each link of the menu.", "Take a picture of what is wrong.", "Write down the name of the browser.", "Try it on a small screen too."];
        using var repository = new TestRepository()
            .Write("agents/chrome-tester.md", AgentText.With("name: chrome-tester\ndescription: Tests in Chrome.", string.Join("\n", before))).Write("agents/ant.md", AgentText.Of("ant")).Commit("Add")
            .Delete("agents/chrome-tester.md").Write("agents/browser-tester.md", AgentText.With("name: browser-tester\ndescription: Tests in any browser that there is.", string.Join("\n", after))).Write("agents/bee.md", AgentText.Of("bee")).Commit("Replace");

        var catalog = TestCatalog.Of(repository);

        Assert.Equal(["chrome-tester → browser-tester"], catalog.Retired.Select(agent => $"{agent.Name} → {agent.Successor}"));
    }

    [Fact]
    public void Copies_that_came_and_went_in_one_sweep_leave_nothing_behind()
    {
        var repository = new TestRepository();
        string[] names = [.. Enumerable.Range(1, 25).Select(number => $"agent-{number}")];
        using (repository)
        {
            foreach (var name in names)
                repository.Write($"agents/{name}.md", AgentText.With($"name: {name}\ndescription: Does {name}."));
            repository.Commit("Add");
            foreach (var name in names)
                repository.Copy($"agents/{name}.md", $"plugins/all/agents/{name}.md");
            repository.Commit("Copy into a plugin");
            foreach (var name in names)
                repository.Delete($"plugins/all/agents/{name}.md");
            repository.Commit("Take the copies out again");

            var catalog = TestCatalog.Of(repository);

            Assert.Empty(catalog.Retired);
            Assert.All(catalog.Agents, agent => Assert.Single(agent.Versions));
            Assert.Equal(["Add"], ChangeLog.Of(catalog).Commits.Select(entry => entry.Commit!.Subject));
        }
    }

    [Fact]
    public void A_single_copy_that_is_removed_keeps_its_page()
    {
        using var repository = new TestRepository()
            .Write("agents/ant.md", AgentText.Of("ant")).Commit("Add")
            .Copy("agents/ant.md", "old/agents/ant.md").Commit("Copy")
            .Delete("old/agents/ant.md").Commit("Remove the copy");

        Assert.Equal("ant", Assert.Single(TestCatalog.Of(repository).Retired).Successor);
    }

    [Fact]
    public void Documentation_and_commands_that_are_removed_were_never_agents()
    {
        using var repository = new TestRepository()
            .Write("agents/ant.md", AgentText.Of("ant")).Write("docs/guide.md", "# Guide\n").Write("agents/README.md", "# Agents\n").Write("commands/go.md", "Go.\n").Commit("Add")
            .Delete("docs/guide.md").Delete("agents/README.md").Delete("commands/go.md").Commit("Clean up");

        Assert.Empty(TestCatalog.Of(repository).Retired);
    }

    [Fact]
    public void Two_removed_agents_of_one_name_have_two_addresses()
    {
        using var repository = new TestRepository()
            .Write("a/agents/ant.md", AgentText.Of("ant")).Write("b/agents/ant.md", AgentText.Of("ant", "b\n")).Write("agents/bee.md", AgentText.Of("bee")).Commit("Add")
            .Delete("a/agents/ant.md").Delete("b/agents/ant.md").Commit("Remove");

        Assert.Equal(2, TestCatalog.Of(repository).Retired.Select(agent => agent.Slug).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Old_names_and_old_paths_lead_to_the_agent()
    {
        using var repository = new TestRepository()
            .Write("agents/first-stem.md", AgentText.Of("first")).Commit("Add")
            .Move("agents/first-stem.md", "agents/second-stem.md").Commit("Move")
            .Write("agents/second-stem.md", AgentText.Of("second")).Commit("Rename");

        var redirects = TestCatalog.Of(repository).Redirects;

        Assert.Equal(["first → second", "first-stem → second"], redirects.Select(redirect => $"{redirect.From} → {redirect.To}"));
    }

    [Fact]
    public void An_address_that_another_agent_has_now_is_not_led_away()
    {
        using var repository = new TestRepository()
            .Write("agents/a.md", AgentText.Of("ant")).Commit("Add")
            .Write("agents/a.md", AgentText.Of("bee")).Commit("Rename")
            .Write("agents/b.md", AgentText.Of("ant")).Commit("Add another");

        Assert.DoesNotContain(TestCatalog.Of(repository).Redirects, redirect => redirect.From == "ant");
    }

    [Fact]
    public void Of_two_agents_of_one_name_the_plain_address_leads_to_both()
    {
        using var repository = new TestRepository()
            .Write("zoo/agents/ant.md", AgentText.Of("ant")).Commit("Add the first")
            .Write("acre/agents/ant.md", AgentText.Of("ant", "Later.\n")).Commit("Add the second");

        Assert.Equal([new Redirect("ant", "ant-acre"), new Redirect("ant", "ant-zoo")], TestCatalog.Of(repository).Redirects);
    }
}
