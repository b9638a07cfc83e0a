using System.Text;
using Catalog.Core.History;
using Catalog.Tests.History.Labels;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.History;

/// <summary>Git's own program and the library give one history, commit by commit.</summary>
public sealed class SourceTests : IDisposable
{
    private readonly TestFolder place = new();

    public void Dispose() => place.Dispose();

    [Theory]
    [InlineData("voltagent-subagents")]
    [InlineData("wshobson-agents")]
    [InlineData("awesome-copilot")]
    public void Collections_are_read_alike(string name)
    {
        Assert.SkipWhen(Corpus.Bundles is null, "There is no folder shared/corpora beside the checkout");
        Git.Run(place.Path, "clone", "-q", "--bare", Path.Combine(Corpus.Bundles, name + ".bundle"), place.At("corpus"));

        Assert.Empty(Sources.Differences(place.At("corpus")));
    }

    [Fact]
    public void Repositories_that_the_environment_names_are_read_alike()
    {
        var named = Environment.GetEnvironmentVariable("CATALOG_REPOSITORIES");
        Assert.SkipWhen(named is null, "CATALOG_REPOSITORIES names no folders");

        Assert.Empty(named.Split(Path.PathSeparator).SelectMany(folder => Sources.Differences(folder).Select(difference => $"{folder}: {difference}")));
    }

    [Fact]
    public void Edits_moves_merges_links_and_tags_are_read_alike()
    {
        using var repository = new TestRepository()
            .Write("agents/ant.md", AgentText.Of("ant")).Write("agents/bee.md", AgentText.Of("bee")).Write("agents/b", "x").Commit("Add")
            .Delete("agents/b").Write("agents/b/c.md", AgentText.Of("c")).Write("agents/b.md", "x").Commit("A file becomes a folder")
            .Branch("one").Write("one.md", "1").Commit("One")
            .Branch("two").Write("two.md", "2").MakeExecutable("agents/ant.md").Commit("Two")
            .Switch("main").Link("agents/ant.md", "bee.md").Commit("Link").Tag("v1")
            .Merge("Octopus", "one", "two")
            .Switch("two").Merge("Cross", "one").Move("agents/bee.md", "agents/c/bee.md").Commit("Move")
            .Switch("main").Merge("Criss", "two").Delete("agents/b/c.md").Commit("Remove").Tag("v2/final");
        repository.Run("tag", "-a", "-m", "annotated", "v3");
        repository.Run("update-index", "--add", "--cacheinfo", $"160000,{repository.Head},agents/sub.md");
        repository.Run("commit", "-q", "-m", "Submodule");

        Assert.Empty(Sources.Differences(repository.Path));
        Assert.Empty(Sources.Differences(repository.Folder.At(".git")));
        Assert.Empty(Sources.Differences(repository.Folder.At("agents")));
        Assert.Empty(Sources.Differences(repository.Path, "v2/final"));
    }

    [Fact]
    public void Other_states_of_a_repository_are_read_alike()
    {
        using var repository = new TestRepository()
            .Write("agents/ant.md", AgentText.Of("ant")).Commit("Add").Write("agents/ant.md", AgentText.Of("ant", "x\n")).Commit("Edit")
            .Write(".mailmap", "Bob Baker <ada@example.org>\n").By("Ada").Commit("Map");
        Git.Run(place.Path, "clone", "-q", "--depth", "2", "file://" + repository.Path, place.At("shallow"));
        Git.Run(place.Path, "clone", "-q", "--bare", "--shared", repository.Path, place.At("bare"));
        Git.Run(place.Path, "clone", "-q", "--shared", place.At("bare"), place.At("shared"));
        Git.Run(place.Path, "init", "-q", "--separate-git-dir", place.At("apart.git"), place.At("apart"));
        Git.Run(place.At("apart"), "pull", "-q", repository.Path, "main");
        repository.Run("worktree", "add", "-q", "--detach", place.At("linked"), repository["Edit"]);
        repository.Folder.Write(".git/info/grafts", repository.Head + "\n");
        repository.Run("replace", "--graft", "HEAD");
        repository.Run("pack-refs", "--all");

        Assert.All(
            (string[])[repository.Path, place.At("shallow"), place.At("bare"), place.At("shared"), place.At("apart"), place.At("linked")],
            folder => Assert.Empty(Sources.Differences(folder)));
    }

    [Fact]
    public void Commits_that_no_program_would_write_are_read_alike()
    {
        using var repository = new TestRepository().Write("agents/ant.md", AgentText.Of("ant")).Commit("Add");
        var tree = repository.Run("rev-parse", "HEAD^{tree}");
        var parent = repository.Head;
        foreach (var person in (string[])["A <a@b> 0 +0000", "A <a@b> -1 +0000", "A <a@b> 4294967296 +0000", "A <a@b> 253402300799 +0000", "A <a@b> 253402300800 +0000", "A <a@b> 99999999999999999999999 +0000",
            "A <a@b> 1700000000", "A <a@b> 1700000000 x", "A <a@b> abc +0000", "A <a@b>", "A <a@b", "A", "", " <> 1700000000 +0000", "  A  B <a<b>c@d> 1700000000 +0000", "A <a@b> > 1700000000 -0100", "A\0B <a@b> 1700000000 +0000"])
            parent = Commit(repository, Encoding.UTF8.GetBytes($"tree {tree}\nparent {parent}\nauthor {person}\ncommitter C <c@d> 1700000000 +0000\n\nBy [{person}]\n"));
        foreach (var message in (string[])["", "\n", "\n \n First\nsecond  \n\nbody\n", "no line end", "a\0b\n", " led\n\n", "x\r\ny\r\n\r\nz\r\n"])
            parent = Commit(repository, Encoding.UTF8.GetBytes($"tree {tree}\nparent {parent}\nauthor A <a@b> 1700000000 +0000\ncommitter C <c@d> 1700000000 +0000\n\n{message}"));
        string[] endings =
        [
            "Co-authored-by: Bo <b@c>\nCo-Authored-By: Cy <c@d>\n", "Text\nCo-authored-by: Bo <b@c>\n", "Text\nSigned-off-by: A <a@b>\nCo-authored-by: Bo <b@c>\n", "Co-authored-by: Bo\n  Berg <b@c>\n",
            " led\nCo-authored-by: Bo <b@c>\n", "Co-authored-by : Bo <b@c>\n", "Co-authored-by: Bo <b@c>\n\nAfter\n", "Co-authored-by: Bo <b@c>\n\n\n", "Co-authored-by:\n", "Co-authored-by: bo@c.example\n",
        ];
        foreach (var ending in endings)
            parent = Commit(repository, Encoding.UTF8.GetBytes($"tree {tree}\nparent {parent}\nauthor A <a@b> 1700000000 +0000\ncommitter C <c@d> 1700000000 +0000\n\nWith\n\n{ending}"));
        parent = Commit(repository, Encoding.UTF8.GetBytes($"tree {tree}\nparent {parent}\nauthor A <a@b> 1700000000 +0000\ncommitter C <c@d> 1700000000 +0000\n\nCo-authored-by: Bo <b@c>\n"));
        foreach (var encoding in (string[])["ISO-8859-1", "windows-1252", "nonsense-9", "utf-8", "Shift_JIS"])
            parent = Commit(repository, Encoding.Latin1.GetBytes($"tree {tree}\nparent {parent}\nauthor Andr\u00e9 <a@b> 1700000000 +0000\ncommitter C <c@d> 1700000000 +0000\nencoding {encoding}\n\ncaf\u00e9 \u00c0\u00c1\n"));
        Commit(repository, Encoding.UTF8.GetBytes($"tree {tree}\nparent {parent}\ncommitter C <c@d> 1700000000 +0000\ngpgsig -----BEGIN\n author Forged <x@y> 1 +0000\n -----END\n\nNo author\n"));

        Assert.Empty(Sources.Differences(repository.Path));
    }

    [Fact]
    public void Trees_that_no_program_would_write_are_read_alike()
    {
        using var repository = new TestRepository().Write("agents/ant.md", AgentText.Of("ant")).Commit("Add");
        var blob = Convert.FromHexString(repository.Run("rev-parse", "HEAD:agents/ant.md"));
        byte[] Entry(string mode, string name) => [.. Encoding.Latin1.GetBytes($"{mode} {name}\0"), .. blob];
        var parent = repository.Head;
        foreach (var entries in (byte[][])
            [
                [.. Entry("100644", "a.md"), .. Entry("100644", "a.md")],
                [.. Entry("100664", "a.md"), .. Entry("100777", "b.md"), .. Entry("120000", "c.md")],
                [.. Entry("100644", "n\u00e4me\u00ff.md"), .. Entry("100644", "tab\tand\nline.md")],
                [.. Entry("100644", ".."), .. Entry("100644", ".git"), .. Entry("100644", "a/b.md")],
                [],
            ])
        {
            var tree = Git.Run(repository.Path, entries, ["hash-object", "-t", "tree", "-w", "--stdin", "--literally"]);
            parent = Commit(repository, Encoding.UTF8.GetBytes($"tree {tree}\nparent {parent}\nauthor A <a@b> 1700000000 +0000\ncommitter C <c@d> 1700000000 +0000\n\n{entries.Length}\n"));
        }

        Assert.Empty(Sources.Differences(repository.Path));
        Assert.Empty(Sources.Differences(repository.Path, "HEAD~1"));
    }

    [Fact]
    public void An_object_that_is_missing_is_named_by_both()
    {
        using var repository = new TestRepository()
            .Write("agents/ant.md", AgentText.Of("ant")).Commit("Add").Write("agents/ant.md", AgentText.Of("ant", "x\n")).Commit("Edit");
        var tree = repository.Run("rev-parse", $"{repository["Add"]}:agents");
        File.Delete(repository.Folder.At($".git/objects/{tree[..2]}/{tree[2..]}"));
        using var git = GitRepository.Find(repository.Path, null, "git", CancellationToken.None);
        using var library = LibGitRepository.Find(repository.Path, null);

        foreach (var source in (IRepositorySource[])[git.Source, library.Source])
        {
            var fault = Assert.Throws<RepositoryException>(() => source.Log(new Mailmap(""), CancellationToken.None));
            Assert.Contains(tree, fault.Message, StringComparison.Ordinal);
            Assert.Contains("git fetch --refetch --no-filter", fault.Remedy, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("objectFormat", "sha256")]
    [InlineData("refStorage", "reftable")]
    [InlineData("partialClone", "origin")]
    public void What_the_library_cannot_open_asks_for_git(string extension, string value)
    {
        using var repository = new TestRepository().Write("agents/ant.md", AgentText.Of("ant")).Commit("Add");
        repository.Folder.Write(".git/config", $"[core]\n\trepositoryformatversion = 1\n[extensions]\n\t{extension} = {value}\n");

        var fault = Assert.Throws<RepositoryException>(() => LibGitRepository.Find(repository.Path, null));

        Assert.StartsWith($"The repository of {repository.Path} cannot be read without git: ", fault.Message, StringComparison.Ordinal);
        Assert.Equal("Install git 2.31 or newer and put it on the PATH.", fault.Remedy);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("nowhere")]
    [InlineData("--all")]
    [InlineData("HEAD:agents/ant.md")]
    public void What_is_no_commit_is_refused_by_the_library_too(string? revision)
    {
        using var repository = new TestRepository();
        if (revision is not null)
            repository.Write("agents/ant.md", AgentText.Of("ant")).Commit("Add");

        var fault = Assert.Throws<RepositoryException>(() => LibGitRepository.Find(repository.Path, revision));

        Assert.Equal(RepositoryFault.NoCommit(repository.Path, revision).Message, fault.Message);
    }

    private static string Commit(TestRepository repository, byte[] bytes)
    {
        var id = Git.Run(repository.Path, bytes, ["hash-object", "-t", "commit", "-w", "--stdin", "--literally"]);
        repository.Run("update-ref", "refs/heads/main", id);
        return id;
    }
}
