using Catalog.Core.Cataloguing;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.History;

/// <summary>What is not committed, not tracked, not ours to read.</summary>
public sealed class WorkTreeTests
{
    [Fact]
    public void An_uncommitted_edit_is_the_newest_version()
    {
        using var repository = Base();
        repository.Folder.Write("agents/ant.md", AgentText.Of("ant", "Not committed.\n"));

        var agent = TestCatalog.Of(repository).Named("ant");

        Assert.Equal(["2 agents/ant.md uncommitted", "1 agents/ant.md Add the ant"], agent.Told());
        Assert.Contains("Not committed.", agent.Definition.Body, StringComparison.Ordinal);
        Assert.Equal(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero), agent.Updated);
    }

    [Fact]
    public void An_untracked_agent_has_one_uncommitted_version()
    {
        using var repository = Base();
        repository.Folder.Write("agents/bee.md", AgentText.Of("bee"));

        Assert.Equal(["1 agents/bee.md uncommitted"], TestCatalog.Of(repository).Named("bee").Told());
    }

    [Fact]
    public void An_agent_whose_removal_is_not_committed_is_told_and_left_out()
    {
        using var repository = new TestRepository()
            .Write("agents/ant.md", AgentText.Of("ant"))
            .Write("agents/bee.md", AgentText.Of("bee")).Commit("Add both");
        File.Delete(repository.Folder.At("agents/bee.md"));

        var catalog = TestCatalog.Of(repository);

        Assert.Equal(["ant"], catalog.Agents.Select(agent => agent.Name));
        Assert.Equal(["agents/bee.md"], catalog.Findings.Where(finding => finding.Rule.Id == "AC164").Select(finding => finding.Path));
    }

    [Fact]
    public void An_uncommitted_rename_keeps_the_past()
    {
        using var repository = Base();
        File.Move(repository.Folder.At("agents/ant.md"), repository.Folder.At("agents/big-ant.md"));

        var catalog = TestCatalog.Of(repository);

        Assert.Equal(["2 agents/big-ant.md uncommitted", "1 agents/ant.md Add the ant"], catalog.Named("ant").Told());
        Assert.Empty(catalog.Retired);
        Assert.DoesNotContain(catalog.Findings, finding => finding.Rule.Id == "AC164");
    }

    [Fact]
    public void Other_line_ends_in_the_work_tree_are_no_edit()
    {
        using var repository = Base();
        repository.Folder.Write("agents/ant.md", AgentText.Of("ant").ReplaceLineEndings("\r\n"));

        Assert.Equal(["1 agents/ant.md Add the ant"], TestCatalog.Of(repository).Named("ant").Told());
    }

    [Fact]
    public void What_git_ignores_is_ignored_unless_it_is_tracked()
    {
        using var repository = new TestRepository()
            .Write(".gitignore", "drafts/\nlocal-*.md\n!local-but-wanted.md\n")
            .Write("agents/local-tracked.md", AgentText.Of("tracked"))
            .Write("agents/drafts/tracked.md", AgentText.Of("tracked-draft")).Commit("Add");
        repository.Folder
            .Write("agents/drafts/draft.md", AgentText.Of("draft"))
            .Write("agents/local-only.md", AgentText.Of("local"))
            .Write("agents/local-but-wanted.md", AgentText.Of("wanted"))
            .Write("agents/nested/.gitignore", "secret.md\n")
            .Write("agents/nested/secret.md", AgentText.Of("secret"))
            .Write("agents/nested/open.md", AgentText.Of("open"))
            .Write(".git/info/exclude", "excluded.md\n")
            .Write("agents/excluded.md", AgentText.Of("excluded"));

        Assert.Equal(["open", "tracked", "tracked-draft", "wanted"], TestCatalog.Of(repository).Agents.Select(agent => agent.Name));
    }

    [Fact]
    public void Links_are_not_followed_and_said()
    {
        using var outside = new TestFolder().Write("agents/secret.md", AgentText.Of("secret"));
        using var repository = Base();
        var folder = repository.Folder;
        File.CreateSymbolicLink(folder.At("agents/absolute.md"), outside.At("agents/secret.md"));
        File.CreateSymbolicLink(folder.At("agents/inside.md"), "ant.md");
        File.CreateSymbolicLink(folder.At("agents/loop.md"), "loop.md");
        Directory.CreateSymbolicLink(folder.At("agents/up"), "..");
        Directory.CreateSymbolicLink(folder.At("elsewhere"), outside.Path);

        var catalog = TestCatalog.Of(repository);

        Assert.Equal(["ant"], catalog.Agents.Select(agent => agent.Name));
        Assert.Equal(
            ["agents/absolute.md", "agents/loop.md", "agents/up", "elsewhere"],
            catalog.Findings.Where(finding => finding.Rule.Id == "AC163").Select(finding => finding.Path));
    }

    [Fact]
    public void A_committed_link_is_not_followed_either()
    {
        using var repository = Base().Link("agents/passwords.md", "/etc/passwd").Commit("Link");

        var catalog = TestCatalog.Of(new CatalogRequest(repository.Path) { Revision = "HEAD" });

        Assert.Equal(["ant"], catalog.Agents.Select(agent => agent.Name));
        Assert.Equal(["AC163"], catalog.Findings.Where(finding => finding.Path == "agents/passwords.md").Select(finding => finding.Rule.Id));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("HEAD")]
    public void A_link_to_an_agent_that_is_read_where_it_lies_leaves_nothing_to_tell(string? revision)
    {
        using var repository = new TestRepository().Write("shared/skills/ebb/SKILL.md", AgentText.Of("ebb")).Link(".claude/skills/ebb/SKILL.md", "../../../shared/skills/ebb/SKILL.md").Link("agents/gone.md", "../nowhere.md").Commit("Add");

        var catalog = TestCatalog.Of(new CatalogRequest(repository.Path) { Revision = revision });

        Assert.Equal(["shared/skills/ebb/SKILL.md"], catalog.Agents.Select(agent => agent.Definition.Path));
        Assert.Equal(["agents/gone.md"], catalog.Findings.Where(finding => finding.Rule.Id == "AC163").Select(finding => finding.Path));
    }

    [Fact]
    public void The_git_folder_is_not_entered()
    {
        using var repository = Base();
        repository.Folder.Write(".git/agents/inside.md", AgentText.Of("inside"));

        Assert.Equal(["ant"], TestCatalog.Of(repository).Agents.Select(agent => agent.Name));
    }

    [Fact]
    public void The_folder_of_the_site_is_not_read()
    {
        using var repository = Base();
        repository.Folder.Write("site/agents/copy.md", AgentText.Of("copy"));

        var catalog = TestCatalog.Of(new CatalogRequest(repository.Path) { LeaveOut = repository.Folder.At("site") });

        Assert.Equal(["ant"], catalog.Agents.Select(agent => agent.Name));
    }

    [Fact]
    public void A_site_that_the_program_wrote_elsewhere_is_not_read_and_is_told()
    {
        using var repository = Base();
        repository.Folder.Write("output/catalog-files.json", "{}").Write("output/agents/copy.md", AgentText.Of("copy"));

        var catalog = TestCatalog.Of(repository);

        Assert.Equal(["ant"], catalog.Agents.Select(agent => agent.Name));
        Assert.Contains(catalog.Findings, finding => finding is { Rule.Id: "AC171", Path: "output" });
    }

    private static TestRepository Base() => new TestRepository().Write("agents/ant.md", AgentText.Of("ant")).Commit("Add the ant");
}
