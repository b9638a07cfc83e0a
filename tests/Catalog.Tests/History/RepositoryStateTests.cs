using Catalog.Core.Cataloguing;
using Catalog.Core.History;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.History;

/// <summary>Every state that a repository can be in: it works, or it says what is missing and what mends it.</summary>
public sealed class RepositoryStateTests
{
    private static readonly string[] TwoVersions = ["2 agents/ant.md Edit", "1 agents/ant.md Add"];

    [Fact]
    public void On_a_branch_the_branch_and_its_commit_are_named()
    {
        using var repository = Two();

        var source = TestCatalog.Of(repository).Sources[0];

        Assert.Equal((repository.Head, "main", false, ""), (source.Commit, source.Branch, source.Shallow, source.Prefix));
    }

    [Fact]
    public void A_detached_head_has_no_branch()
    {
        using var repository = Two();
        repository.Run("checkout", "-q", "--detach", repository["Add"]);

        var catalog = TestCatalog.Of(repository);

        Assert.Null(catalog.Sources[0].Branch);
        Assert.Equal(["1 agents/ant.md Add"], catalog.Named("ant").Told());
    }

    [Fact]
    public void A_bare_repository_is_a_source()
    {
        using var repository = Tell(new TestRepository(bare: true));

        Assert.Equal(TwoVersions, TestCatalog.Of(repository).Named("ant").Told());
    }

    [Fact]
    public void A_git_folder_is_a_source_without_its_work_tree()
    {
        using var repository = Two();
        repository.Folder.Write("agents/ant.md", "changed");

        var catalog = TestCatalog.Of(new CatalogRequest(repository.Folder.At(".git")));

        Assert.Equal(TwoVersions, catalog.Named("ant").Told());
    }

    [Fact]
    public void A_linked_work_tree_is_a_source()
    {
        using var repository = Two();
        using var place = new TestFolder();
        repository.Run("worktree", "add", "-q", "-b", "side", place.At("linked"));

        var catalog = TestCatalog.Of(new CatalogRequest(place.At("linked")));

        Assert.Equal(TwoVersions, catalog.Named("ant").Told());
        Assert.Equal("side", catalog.Sources[0].Branch);
    }

    [Fact]
    public void Ids_of_sha256_are_whole()
    {
        using var repository = Tell(new TestRepository("sha256"));

        var agent = TestCatalog.Of(repository).Named("ant");

        Assert.Equal(TwoVersions, agent.Told());
        Assert.Equal(64, agent.Newest.Commit!.Id.Length);
    }

    [Fact]
    public void A_folder_below_the_root_is_a_source_with_paths_of_its_own()
    {
        using var repository = new TestRepository()
            .Write("team/agents/ant.md", AgentText.Of("ant")).Write("other/agents/bee.md", AgentText.Of("bee")).Commit("Add")
            .Write("team/agents/ant.md", AgentText.Of("ant", "More.\n")).Commit("Edit");

        var catalog = TestCatalog.Of(new CatalogRequest(repository.Folder.At("team")));

        Assert.Equal(TwoVersions, Assert.Single(catalog.Agents).Told());
        Assert.Equal("team/", catalog.Sources[0].Prefix);
        Assert.Empty(catalog.Retired);
    }

    [Fact]
    public void An_agent_that_moved_into_the_source_brings_its_past()
    {
        using var repository = new TestRepository()
            .Write("old/agents/ant.md", AgentText.Of("ant")).Commit("Add")
            .Move("old/agents/ant.md", "team/agents/ant.md").Commit("Move in");

        var catalog = TestCatalog.Of(new CatalogRequest(repository.Folder.At("team")));

        Assert.Equal(["2 agents/ant.md Move in", "1 old/agents/ant.md Add"], Assert.Single(catalog.Agents).Told());
    }

    [Fact]
    public void A_shallow_clone_is_refused_with_what_mends_it()
    {
        using var repository = Two();
        using var place = new TestFolder();
        var fault = Assert.Throws<RepositoryException>(() => TestCatalog.Of(new CatalogRequest(Shallow(repository, place))));

        Assert.Equal("The repository's history is cut off (a shallow clone), so dates and versions would be wrong", fault.Message);
        Assert.Contains("fetch-depth: 0", fault.Remedy, StringComparison.Ordinal);
        Assert.Contains("--allow-shallow", fault.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shallow_clone_that_is_allowed_says_so()
    {
        using var repository = Two();
        using var place = new TestFolder();

        var catalog = TestCatalog.Of(new CatalogRequest(Shallow(repository, place)) { AllowShallow = true });

        Assert.Equal(["1 agents/ant.md Edit"], catalog.Named("ant").Told());
        Assert.True(catalog.Sources[0].Shallow);
        Assert.Contains("AC161", catalog.Findings.Select(finding => finding.Rule.Id));
    }

    [Fact]
    public void A_repository_without_a_commit_says_how_to_make_one()
    {
        using var repository = new TestRepository();
        repository.Folder.Write("agents/ant.md", AgentText.Of("ant"));

        var fault = Assert.Throws<RepositoryException>(() => TestCatalog.Of(repository));

        Assert.EndsWith("has no commit to build from", fault.Message, StringComparison.Ordinal);
        Assert.Contains("git commit", fault.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_history_a_repository_without_a_commit_will_do()
    {
        using var repository = new TestRepository();
        repository.Folder.Write("agents/ant.md", AgentText.Of("ant"));

        var catalog = TestCatalog.Of(new CatalogRequest(repository.Path) { History = false });

        Assert.Equal(["1 agents/ant.md uncommitted"], catalog.Named("ant").Told());
        Assert.False(catalog.Sources[0].HasHistory);
    }

    [Fact]
    public void Outside_git_there_is_no_history_and_it_is_said()
    {
        using var folder = new TestFolder().Write("agents/ant.md", AgentText.Of("ant"));

        var catalog = TestCatalog.Of(folder);

        Assert.Equal(["1 agents/ant.md uncommitted"], catalog.Named("ant").Told());
        Assert.Contains("AC162", catalog.Findings.Select(finding => finding.Rule.Id));
        Assert.Null(catalog.Named("ant").Created);
    }

    [Theory]
    [InlineData("ref: refs/heads/nowhere\n")]
    [InlineData("garbage\n")]
    public void A_head_that_leads_nowhere_is_refused(string head)
    {
        using var repository = Two();
        repository.Folder.Write(".git/HEAD", head);

        var fault = Assert.Throws<RepositoryException>(() => TestCatalog.Of(repository));

        Assert.NotEmpty(fault.Remedy);
    }

    [Fact]
    public void A_format_that_git_does_not_know_is_refused_in_gits_words()
    {
        using var repository = Two();
        repository.Folder.Write(".git/config", "[core]\n\trepositoryformatversion = 1\n[extensions]\n\tunheardOf = true\n");

        var fault = Assert.Throws<RepositoryException>(() => TestCatalog.Of(repository));

        Assert.Contains("unheardof", fault.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void An_old_text_that_is_missing_costs_only_its_version()
    {
        using var repository = Two();
        Damage(repository, $"{repository["Add"]}:agents/ant.md", File.Delete);

        var catalog = TestCatalog.Of(repository);

        Assert.Equal([TextState.There, TextState.Missing], catalog.Named("ant").Versions.Select(version => version.TextState));
        Assert.Contains(catalog.Findings, finding => finding.Rule.Id == "AC167" && finding.Commit == repository["Add"]);
    }

    [Fact]
    public void An_old_text_that_is_damaged_costs_only_its_version()
    {
        using var repository = Two();
        Damage(repository, $"{repository["Add"]}:agents/ant.md", file => Overwrite(file));

        var catalog = TestCatalog.Of(repository);

        Assert.Equal([TextState.There, TextState.Missing], catalog.Named("ant").Versions.Select(version => version.TextState));
    }

    [Fact]
    public void A_newest_text_that_is_missing_in_a_bare_repository_is_named()
    {
        using var repository = Two();
        var blob = repository.Run("rev-parse", "HEAD:agents/ant.md");
        Damage(repository, blob, File.Delete);

        var fault = Assert.Throws<RepositoryException>(() => TestCatalog.Of(new CatalogRequest(repository.Folder.At(".git"))));

        Assert.Contains(blob, fault.Message, StringComparison.Ordinal);
        Assert.Contains("git fetch", fault.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_parent_that_is_missing_is_refused_with_what_mends_it()
    {
        using var repository = Two();
        Damage(repository, repository["Add"], File.Delete);

        var fault = Assert.Throws<RepositoryException>(() => TestCatalog.Of(repository));

        Assert.Contains("git fsck", fault.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Grafts_and_replacements_are_left_aside()
    {
        using var repository = Two();
        repository.Folder.Write(".git/info/grafts", repository.Head + "\n");
        repository.Run("replace", "--graft", "HEAD");

        Assert.Equal(TwoVersions, TestCatalog.Of(repository).Named("ant").Told());
    }

    [Fact]
    public void A_lock_and_a_conflict_do_not_matter()
    {
        using var repository = Two().Branch("side").Write("agents/ant.md", AgentText.Of("ant", "Theirs.\n")).Commit("Theirs")
            .Switch("main").Write("agents/ant.md", AgentText.Of("ant", "Ours.\n")).Commit("Ours");
        Assert.Throws<InvalidOperationException>(() => repository.Run("merge", "-q", "side"));
        repository.Folder.Write(".git/index.lock", "");

        var agent = TestCatalog.Of(repository).Named("ant");

        Assert.Equal(["4 agents/ant.md uncommitted", "3 agents/ant.md Ours"], agent.Told().Take(2));
        Assert.Contains("<<<<<<<", agent.Definition.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_revision_is_built_alone()
    {
        using var repository = Two().Tag("v2").Write("agents/ant.md", AgentText.Of("ant", "Third.\n")).Commit("Third");
        repository.Folder.Write("agents/bee.md", AgentText.Of("bee"));

        var catalog = TestCatalog.Of(new CatalogRequest(repository.Path) { Revision = "v2" });

        Assert.Equal(TwoVersions, Assert.Single(catalog.Agents).Told());
        Assert.Equal(repository["Edit"], catalog.Sources[0].Commit);
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("--all")]
    [InlineData("HEAD:agents/ant.md")]
    public void A_revision_that_is_no_commit_is_refused(string revision)
    {
        using var repository = Two();

        var fault = Assert.Throws<RepositoryException>(() => TestCatalog.Of(new CatalogRequest(repository.Path) { Revision = revision }));

        Assert.StartsWith($"There is no commit {revision}", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_that_does_not_exist_is_refused()
    {
        var fault = Assert.Throws<RepositoryException>(() => TestCatalog.Of(new CatalogRequest("/no/such/folder")));

        Assert.Equal("There is no folder /no/such/folder", fault.Message);
    }

    private static TestRepository Two() => Tell(new TestRepository());

    private static TestRepository Tell(TestRepository repository) => repository
        .Write("agents/ant.md", AgentText.Of("ant")).Commit("Add")
        .Write("agents/ant.md", AgentText.Of("ant", "More.\n")).Commit("Edit");

    private static string Shallow(TestRepository repository, TestFolder place)
    {
        Git.Run(place.Path, "clone", "-q", "--depth", "1", "file://" + repository.Path, place.At("shallow"));
        return place.At("shallow");
    }

    private static void Damage(TestRepository repository, string revision, Action<string> how)
    {
        var id = repository.Run("rev-parse", revision);
        var file = repository.Folder.At($".git/objects/{id[..2]}/{id[2..]}");
        Assert.True(File.Exists(file));
        how(file);
    }

    private static void Overwrite(string file)
    {
        File.Delete(file);
        File.WriteAllText(file, "garbage");
    }
}
