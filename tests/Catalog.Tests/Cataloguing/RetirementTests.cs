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
    public void Of_two_agents_of_one_name_the_plain_address_leads_to_the_oldest()
    {
        using var repository = new TestRepository()
            .Write("zoo/agents/ant.md", AgentText.Of("ant")).Commit("Add the first")
            .Write("acre/agents/ant.md", AgentText.Of("ant", "Later.\n")).Commit("Add the second");

        Assert.Equal([new Redirect("ant", "ant-zoo")], TestCatalog.Of(repository).Redirects);
    }
}
