using System.Diagnostics;
using System.Globalization;
using System.Text;
using Catalog.Core.Cataloguing;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.History;

/// <summary>Repositories as they are seldom, and as somebody has one all the same.</summary>
public sealed class OddRepositoryTests : IDisposable
{
    private readonly TestFolder place = new();

    public void Dispose() => place.Dispose();

    [Theory]
    [InlineData("-86400", null)]
    [InlineData("0", "1970-01-01T00:00:00Z")]
    [InlineData("4294967296", "2106-02-07T06:28:16Z")]
    [InlineData("253402214400", "9999-12-31T00:00:00Z")]
    [InlineData("253402300800", null)]
    public async Task A_commit_of_any_date_is_a_version(string seconds, string? date)
    {
        using var repository = new TestRepository().Write("agents/ant.md", AgentText.Of("ant")).Commit("Add");
        var commit = $"tree {repository.Run("rev-parse", "HEAD^{tree}")}\nauthor Ada <a@example.org> {seconds} +0000\ncommitter Ada <a@example.org> 1700000000 +0000\n\nOdd\n";
        repository.Run("update-ref", "refs/heads/main", Git.Run(repository.Path, commit, ["hash-object", "-t", "commit", "-w", "--stdin", "--literally"]));
        using var site = await TestSite.Of(repository);

        Assert.Equal(0, site.Run.ExitCode);
        var version = TestCatalog.Of(repository).Named("ant").Newest;
        Assert.Equal(("Odd", date), (version.Commit!.Subject, version.Commit.Date?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)));
        Assert.Equal(date is null ? ["has no date that can be read"] : [], site.Catalog.GetProperty("findings").EnumerateArray().Where(finding => finding.GetProperty("rule").GetString() == "AC173").Select(finding => finding.GetProperty("message").GetString()!["Commit 0123456789 ".Length..]));
        Assert.Empty(Sources.Differences(repository.Path));
    }

    [Fact]
    public async Task A_tag_whose_object_is_missing_costs_no_more_than_that_tag()
    {
        using var repository = new TestRepository().Write("agents/ant.md", AgentText.Of("ant")).Commit("Add");
        repository.Run("tag", "v1");
        repository.Run("tag", "-a", "-m", "Broken", "v2");
        repository.Run("tag", "-a", "-m", "Whole", "v3");
        var broken = repository.Run("rev-parse", "v2");
        File.Delete(repository.Folder.At($".git/objects/{broken[..2]}/{broken[2..]}"));
        using var site = await TestSite.Of(repository);

        Assert.Equal((0, "v1 v3"), (site.Run.ExitCode, string.Join(' ', TestCatalog.Of(repository).Named("ant").Newest.Tags)));
    }

    [Fact]
    public void Eleven_agents_in_thirty_thousand_commits_are_read_in_seconds()
    {
        Git.Run(place.Path, "init", "-q", "-b", "main");
        Git.Run(place.Path, Story(30_000), ["fast-import", "--quiet"]);
        var watch = Stopwatch.StartNew();

        var catalog = TestCatalog.Of(new CatalogRequest(place.At(".git")));

        Assert.Equal(11, catalog.Agents.Count);
        Assert.Equal(11 + 30, catalog.Agents.Sum(agent => agent.Versions.Count));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 60);
    }

    [Fact]
    public void Names_and_paths_that_are_no_utf8_are_shown_as_far_as_they_can_be()
    {
        using var repository = new TestRepository().Write("agents/ant.md", AgentText.Of("ant")).Commit("Add");
        byte[] Entry(string mode, string name, string id) => [.. Encoding.Latin1.GetBytes($"{mode} {name}\0"), .. Convert.FromHexString(id)];
        var inner = Git.Run(repository.Path, Entry("100644", "f\u00e9e.md", repository.Run("rev-parse", "HEAD:agents/ant.md")), ["hash-object", "-t", "tree", "-w", "--stdin"]);
        var outer = Git.Run(repository.Path, Entry("40000", "agents", inner), ["hash-object", "-t", "tree", "-w", "--stdin"]);
        var commit = Encoding.Latin1.GetBytes($"tree {outer}\nparent {repository.Head}\nauthor Andr\u00e9 <a@example.org> 1700000000 +0000\ncommitter A <a@example.org> 1700000000 +0000\nencoding ISO-8859-1\n\nCaf\u00e9\n");
        repository.Run("update-ref", "refs/heads/main", Git.Run(repository.Path, commit, ["hash-object", "-t", "commit", "-w", "--stdin"]));

        var agent = Assert.Single(TestCatalog.Of(new CatalogRequest(repository.Folder.At(".git"))).Agents);

        Assert.Equal("agents/f\ufffde.md", agent.Definition.Path);
        Assert.Equal(("Andr\u00e9", "Caf\u00e9"), (agent.Newest.Commit!.Author, agent.Newest.Commit.Subject));
        Assert.Equal(2, agent.Versions.Count);
    }

    [Fact]
    public void A_git_file_that_points_elsewhere_is_followed()
    {
        using var repository = Two();
        Git.Run(place.Path, "clone", "-q", "--separate-git-dir", place.At("apart.git"), repository.Path, place.At("work"));

        Assert.Equal(["2 agents/ant.md Edit", "1 agents/ant.md Add"], TestCatalog.Of(new CatalogRequest(place.At("work"))).Named("ant").Told());
    }

    [Fact]
    public void A_sparse_checkout_tells_what_it_leaves_out()
    {
        using var repository = new TestRepository().Write("agents/ant.md", AgentText.Of("ant")).Write("other/agents/bee.md", AgentText.Of("bee")).Commit("Add");
        repository.Run("sparse-checkout", "set", "agents");

        var catalog = TestCatalog.Of(repository);

        Assert.Equal(["1 agents/ant.md Add"], Assert.Single(catalog.Agents).Told());
        Assert.Contains(catalog.Findings, finding => finding.Rule.Id == "AC164" && finding.Path == "other/agents/bee.md");
        Assert.Equal(2, TestCatalog.Of(new CatalogRequest(repository.Path) { Revision = "HEAD" }).Agents.Count);
    }

    [Fact]
    public void A_submodule_is_a_repository_of_its_own()
    {
        using var inner = Two();
        using var outer = new TestRepository().Write("agents/bee.md", AgentText.Of("bee")).Commit("Add");
        outer.Run("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", inner.Path, "agents/inner");
        outer.Run("commit", "-q", "-m", "Take in");

        Assert.Contains("bee", TestCatalog.Of(outer).Agents.Select(agent => agent.Name));
        Assert.Equal(["2 agents/ant.md Edit", "1 agents/ant.md Add"], TestCatalog.Of(new CatalogRequest(outer.Folder.At("agents/inner"))).Named("ant").Told());
        Assert.Empty(Sources.Differences(outer.Folder.At("agents/inner")));
    }

    private static TestRepository Two() => new TestRepository()
        .Write("agents/ant.md", AgentText.Of("ant")).Commit("Add")
        .Write("agents/ant.md", AgentText.Of("ant", "More.\n")).Commit("Edit");

    /// <summary>Eleven agents, and every thousandth commit an edit of one of them.</summary>
    private static string Story(int commits)
    {
        var story = new StringBuilder();
        void Say(string text) => story.Append(CultureInfo.InvariantCulture, $"data {text.Length}\n{text}\n");
        for (var i = 0; i < commits; i++)
        {
            story.Append(CultureInfo.InvariantCulture, $"commit refs/heads/main\ncommitter Ada <ada@example.org> {1_600_000_000 + i} +0000\n");
            Say($"Commit {i}");
            story.Append(CultureInfo.InvariantCulture, $"M 100644 inline src/file{i % 500}.txt\n");
            Say($"{i}\n");
            for (var agent = 0; agent < 11 && i == 0; agent++)
            {
                story.Append(CultureInfo.InvariantCulture, $"M 100644 inline agents/a{agent}.md\n");
                Say(AgentText.Of($"a{agent}"));
            }
            if (i % 1_000 == 999)
            {
                story.Append("M 100644 inline agents/a0.md\n");
                Say(AgentText.Of("a0", $"Edit {i}.\n"));
            }
        }
        return story.ToString();
    }
}
