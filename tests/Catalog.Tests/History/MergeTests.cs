using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.History;

/// <summary>Merges on the published line, and what they brought in.</summary>
public sealed class MergeTests
{
    [Fact]
    public void A_merge_of_one_commit_shows_that_commit()
    {
        using var repository = Base()
            .Branch("side").Write("agents/ant.md", AgentText.Of("ant", "By Bob.\n")).By("Bob").Commit("Bob's edit")
            .Switch("main").Write("notes.txt", "x").Commit("Notes")
            .Merge("Merge side", "side");

        var newest = TestCatalog.Of(repository).Named("ant").Newest;

        Assert.Equal(("Bob", "Bob's edit", new DateTimeOffset(2026, 1, 2, 12, 0, 0, TimeSpan.Zero)), (newest.Commit!.Author, newest.Commit.Subject, newest.Commit.Date));
        Assert.Equal(repository["Merge side"], newest.Commit.Id);
        Assert.Equal(repository["Bob's edit"], Assert.Single(newest.Merged).Id);
    }

    [Fact]
    public void A_merge_of_several_commits_lists_them_newest_first()
    {
        using var repository = Base()
            .Branch("side").Write("agents/ant.md", AgentText.Of("ant", "One.\n")).By("Bob").Commit("First edit")
            .Write("agents/ant.md", AgentText.Of("ant", "Two.\n")).By("Eve").Commit("Second edit")
            .Write("notes.txt", "x").Commit("Not about the ant")
            .Switch("main").Merge("Merge side", "side");

        var agent = TestCatalog.Of(repository).Named("ant");

        Assert.Equal(["2 agents/ant.md Merge side", "1 agents/ant.md Add the ant"], agent.Told());
        Assert.Equal(["Second edit by Eve", "First edit by Bob"], agent.Newest.Merged.Select(commit => $"{commit.Subject} by {commit.Author}"));
    }

    [Fact]
    public void Commits_before_a_rename_on_the_branch_are_listed_too()
    {
        using var repository = Base()
            .Branch("side").Write("agents/ant.md", AgentText.Of("ant", "One.\n")).Commit("Edit first")
            .Move("agents/ant.md", "agents/insects/ant.md").Commit("Then move")
            .Switch("main").Merge("Merge side", "side");

        var agent = TestCatalog.Of(repository).Named("ant");

        Assert.Equal(["2 agents/insects/ant.md Merge side", "1 agents/ant.md Add the ant"], agent.Told());
        Assert.Equal(["Then move", "Edit first"], agent.Newest.Merged.Select(commit => commit.Subject));
    }

    [Fact]
    public void An_edit_that_only_the_merge_makes_is_a_version_of_its_own()
    {
        using var repository = Base()
            .Branch("side").Write("left.txt", "x").Commit("Left")
            .Switch("main").Write("right.txt", "x").Commit("Right")
            .Write("agents/ant.md", AgentText.Of("ant", "Only in the merge.\n")).Merge("Merge and edit", "side");

        var agent = TestCatalog.Of(repository).Named("ant");

        Assert.Equal(["2 agents/ant.md Merge and edit", "1 agents/ant.md Add the ant"], agent.Told());
        Assert.Empty(agent.Newest.Merged);
    }

    [Fact]
    public void A_merge_that_leaves_another_text_than_the_one_commit_speaks_for_itself()
    {
        using var repository = Base()
            .Branch("side").Write("agents/ant.md", AgentText.Of("ant", "By Bob.\n")).By("Bob").Commit("Bob's edit")
            .Switch("main").Write("agents/ant.md", AgentText.Of("ant", "Settled.\n")).Merge("Settle a conflict", "side");

        var newest = TestCatalog.Of(repository).Named("ant").Newest;

        Assert.Equal(("Ada", "Settle a conflict"), (newest.Commit!.Author, newest.Commit.Subject));
        Assert.Equal(["Bob's edit"], newest.Merged.Select(commit => commit.Subject));
    }

    [Fact]
    public void An_octopus_brings_each_agent_in_once()
    {
        using var repository = Base();
        foreach (var name in (string[])["x", "y", "z"])
            repository.Switch("main").Branch(name).Write($"agents/{name}.md", AgentText.Of(name)).Commit($"Add {name}");
        repository.Switch("main").Merge("Octopus", "x", "y", "z");

        var catalog = TestCatalog.Of(repository);

        Assert.Equal(4, catalog.Agents.Count);
        Assert.Equal(["1 agents/y.md Add y"], catalog.Named("y").Told());
        Assert.Equal(["1 agents/ant.md Add the ant"], catalog.Named("ant").Told());
    }

    [Fact]
    public void Lines_that_cross_give_each_state_once()
    {
        using var repository = Base()
            .Branch("left").Write("agents/l.md", AgentText.Of("left")).Commit("Left")
            .Switch("main").Write("agents/r.md", AgentText.Of("right")).Commit("Right")
            .Branch("old-main").Switch("main").Merge("One", "left")
            .Switch("left").Merge("Two", "old-main")
            .Switch("main").Merge("Three", "left");

        var catalog = TestCatalog.Of(repository);

        Assert.Equal(["1 agents/l.md Left"], catalog.Named("left").Told());
        Assert.Equal(["1 agents/r.md Right"], catalog.Named("right").Told());
    }

    [Fact]
    public void A_second_root_that_is_merged_keeps_its_commits()
    {
        using var repository = Base()
            .Orphan("other").Write("agents/b.md", AgentText.Of("bee")).By("Bob").Commit("Another beginning")
            .Write("agents/b.md", AgentText.Of("bee", "More.\n")).By("Bob").Commit("More of it")
            .Switch("main").Merge("Join", "other");

        var agent = TestCatalog.Of(repository).Named("bee");

        Assert.Equal(["1 agents/b.md Join"], agent.Told());
        Assert.Equal(["More of it", "Another beginning"], agent.Newest.Merged.Select(commit => commit.Subject));
    }

    [Fact]
    public void Commits_that_an_earlier_merge_brought_in_are_not_listed_again()
    {
        using var repository = Base()
            .Branch("side").Write("agents/ant.md", AgentText.Of("ant", "One.\n")).Commit("One")
            .Switch("main").Merge("First merge", "side")
            .Switch("side").Write("agents/ant.md", AgentText.Of("ant", "Two.\n")).Commit("Two")
            .Switch("main").Merge("Second merge", "side");

        var agent = TestCatalog.Of(repository).Named("ant");

        Assert.Equal(["3 agents/ant.md Two", "2 agents/ant.md One", "1 agents/ant.md Add the ant"], agent.Told());
        Assert.Equal(["Two"], agent.Newest.Merged.Select(commit => commit.Subject));
    }

    [Fact]
    public void A_removal_by_a_merge_is_the_merges()
    {
        using var repository = Base().Write("agents/b.md", AgentText.Of("bee")).Commit("Add the bee")
            .Branch("side").Delete("agents/b.md").Commit("Remove the bee")
            .Switch("main").Write("notes.txt", "x").Commit("Notes").Merge("Merge side", "side");

        var catalog = TestCatalog.Of(repository);

        Assert.Equal(["ant"], catalog.Agents.Select(agent => agent.Name));
        Assert.Equal(("bee", repository["Merge side"]), (Assert.Single(catalog.Retired).Name, catalog.Retired[0].Removed.Id));
    }

    private static TestRepository Base() => new TestRepository().Write("agents/ant.md", AgentText.Of("ant")).Commit("Add the ant");
}
