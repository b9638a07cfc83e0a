using Catalog.Core.Cataloguing;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.History;

/// <summary>Authors, dates and subjects, however strange.</summary>
public sealed class CommitTests
{
    [Theory]
    [InlineData("A <a@b.example> 1700000000 +0000", "A", 1_700_000_000L)]
    [InlineData("A <a@b.example> 1700000000 +9999", "A", 1_700_000_000L)]
    [InlineData("A <a@b.example> 0 +0000", "A", 0L)]
    [InlineData("A <a@b.example> 4294967296 -1200", "A", 4_294_967_296L)]
    [InlineData("A <a@b.example> -1 +0000", "A", null)]
    [InlineData("A <a@b.example> abc +0000", "A", null)]
    [InlineData("A <a@b.example>", "A", null)]
    [InlineData("A <a@b.example> 9223372036854775807 +0000", "A", null)]
    [InlineData("A <a@b.example> 99999999999999999999999 +0000", "A", null)]
    [InlineData("<script>alert(1)</script> <x@b.example> 1700000000 +0000", null, 1_700_000_000L)]
    [InlineData(" <> 1700000000 +0000", "unknown", 1_700_000_000L)]
    [InlineData(null, "unknown", null)]
    public void A_strange_author_or_date_is_known_or_unknown(string? author, string? name, long? seconds)
    {
        using var repository = With($"{(author is null ? "" : $"author {author}\n")}committer C <c@d.example> 1700000000 +0000\n\nSubject\n");

        var commit = TestCatalog.Of(Bare(repository)).Named("ant").Newest.Commit!;

        Assert.Equal(seconds, commit.Date?.ToUnixTimeSeconds());
        Assert.DoesNotContain("example", commit.Author, StringComparison.Ordinal);
        if (name is not null)
            Assert.Equal(name, commit.Author);
    }

    [Theory]
    [InlineData("One\nline\n\nBody", "One line")]
    [InlineData("", "")]
    [InlineData("C\nnot a record\n\ncommit deadbeef\nAuthor: Fake <f@f.example>\n", "C not a record")]
    [InlineData("[x](javascript:alert(1)) <img src=x onerror=alert(1)>", "[x](javascript:alert(1)) <img src=x onerror=alert(1)>")]
    public void The_subject_is_the_first_paragraph_in_one_line(string message, string subject)
    {
        using var repository = With($"author A <a@b.example> 1700000000 +0000\ncommitter A <a@b.example> 1700000000 +0000\n\n{message}\n");

        Assert.Equal(subject, TestCatalog.Of(Bare(repository)).Named("ant").Newest.Commit!.Subject);
    }

    [Fact]
    public void A_very_long_subject_is_cut()
    {
        using var repository = With($"author A <a@b.example> 1 +0000\ncommitter A <a@b.example> 1 +0000\n\n{new string('m', 300_000)}\n");

        var subject = TestCatalog.Of(Bare(repository)).Named("ant").Newest.Commit!.Subject;

        Assert.Equal((4_097, '…'), (subject.Length, subject[^1]));
    }

    [Fact]
    public void The_mailmap_of_the_commit_that_is_built_is_obeyed()
    {
        using var repository = new TestRepository()
            .Write("agents/ant.md", AgentText.Of("ant")).By("bob1").Commit("Add")
            .Write(".mailmap", "Bob Baker <bob@private.example> <bob1@example.org>\n").Commit("Map");
        repository.Folder.Write(".mailmap", "Somebody Famous <famous@private.example> <bob1@example.org>\n");

        Assert.Equal("Bob Baker", TestCatalog.Of(repository).Named("ant").Newest.Commit!.Author);
    }

    [Fact]
    public void Order_is_that_of_the_line_whatever_the_clocks_said()
    {
        using var repository = new TestRepository();
        var parent = "";
        foreach (var seconds in (long[])[1_700_000_000, 1_600_000_000, 1_800_000_000, 1_500_000_000])
            parent = Commit(repository, $"At {seconds}", $"{parent}author A <a@b.example> {seconds} +0000\ncommitter A <a@b.example> {seconds} +0000\n\nAt {seconds}\n");

        var agent = TestCatalog.Of(Bare(repository)).Named("ant");

        Assert.Equal(["4 agents/ant.md At 1500000000", "3 agents/ant.md At 1800000000", "2 agents/ant.md At 1600000000", "1 agents/ant.md At 1700000000"], agent.Told());
        Assert.Equal(1_500_000_000, agent.Updated!.Value.ToUnixTimeSeconds());
    }

    [Theory]
    [InlineData("git@github.com:owner/name.git", "https://github.com/owner/name")]
    [InlineData("https://user:token@github.com/owner/name.git", "https://github.com/owner/name")]
    [InlineData("ssh://git@gitlab.com/group/sub/name", "https://gitlab.com/group/sub/name")]
    [InlineData("git@ssh.dev.azure.com:v3/org/The%20Project/name", "https://dev.azure.com/org/The%20Project/_git/name")]
    [InlineData("https://org@dev.azure.com/org/project/_git/name", "https://dev.azure.com/org/project/_git/name")]
    [InlineData("https://org.visualstudio.com/project/_git/name", "https://org.visualstudio.com/project/_git/name")]
    [InlineData("https://dev.azure.com.evil.example/org/project/_git/name", null)]
    [InlineData("https://github.com.evil.example/owner/name", null)]
    [InlineData("https://evil.example/github.com/owner/name\"><script>", null)]
    [InlineData("https://git.corp.example/owner/name", null)]
    [InlineData("/srv/git/name.git", null)]
    public void The_remote_is_an_address_on_a_known_forge_without_credentials(string url, string? address)
    {
        using var repository = new TestRepository().Write("agents/ant.md", AgentText.Of("ant")).Commit("Add");
        repository.Run("remote", "add", "origin", url);

        Assert.Equal(address, TestCatalog.Of(repository).Sources[0].Repository);
    }

    /// <summary>A commit object as git's own commands would not write it, on main.</summary>
    private static TestRepository With(string commit)
    {
        var repository = new TestRepository();
        Commit(repository, "", commit);
        return repository;
    }

    private static string Commit(TestRepository repository, string more, string commit)
    {
        var blob = Git.Run(repository.Path, AgentText.Of("ant", more + "\n"), ["hash-object", "-w", "--stdin"]);
        var folder = Git.Run(repository.Path, $"100644 blob {blob}\tant.md\n", ["mktree"]);
        var tree = Git.Run(repository.Path, $"040000 tree {folder}\tagents\n", ["mktree"]);
        var id = Git.Run(repository.Path, $"tree {tree}\n{commit}", ["hash-object", "-t", "commit", "-w", "--stdin", "--literally"]);
        repository.Run("update-ref", "refs/heads/main", id);
        return $"parent {id}\n";
    }

    private static CatalogRequest Bare(TestRepository repository) => new(repository.Folder.At(".git"));
}
