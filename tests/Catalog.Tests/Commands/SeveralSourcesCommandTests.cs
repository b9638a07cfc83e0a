using System.Text.Json.Nodes;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Commands;

/// <summary>What each command does with a config that lists several sources, and how such a list is refused.</summary>
public sealed class SeveralSourcesCommandTests
{
    private static TestTeam Team() => new TestTeam()
        .With("north", new TestRepository().Write("agents/ant.md", AgentText.Of("ant", "x\n")).Write("agents/broken.md", "---\nname: broken\ndescription: Use when: never\n---\n\nDo.\n").Commit("Add"), "title: The north", "repository: https://github.com/north/agents")
        .With("south", new TestRepository().Write("agents/ant.md", AgentText.Of("ant")).Commit("Add").Delete("agents/ant.md").Write("agents/bee.md", AgentText.Of("bee")).Commit("Swap").Write("agents/ant.md", AgentText.Of("ant", "y")).Commit("Return"), "repository: https://git.example.org/south/agents", "forge: gitlab");

    [Fact]
    public async Task Build_links_each_agent_and_change_to_its_own_forge_and_says_whose_they_are()
    {
        using var team = Team();
        using var site = await TestSite.Of(team.Path);

        Assert.Equal(0, site.Run.ExitCode);
        var (north, south) = (site.Text("agents/north-ant.html"), site.Text("agents/south-ant.html"));
        Assert.Contains("href=\"https://github.com/north/agents/blob/", north, StringComparison.Ordinal);
        Assert.Contains("/agents/ant.md\">Blame</a>", north, StringComparison.Ordinal);
        Assert.DoesNotContain("/north/agents/ant.md\"", north, StringComparison.Ordinal);
        Assert.Contains("href=\"https://git.example.org/south/agents/-/blob/", south, StringComparison.Ordinal);
        Assert.Contains("href=\"https://git.example.org/south/agents/-/commit/", site.Text("agents/south-ant/history.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("github.com", site.Page("agents/south-ant.html").QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        Assert.Equal(["The north", "south"], site.Page("index.html").QuerySelectorAll("[data-facet=source] [data-value] span:first-child").Select(choice => choice.TextContent).Order(StringComparer.Ordinal));
        Assert.Equal(["north", "south", "south", "south"], site.Page("changes.html").QuerySelectorAll(".log-commit").Select(entry => entry.GetAttribute("data-source")).Order(StringComparer.Ordinal));
        Assert.Equal(2, site.Page("agents/bee.html").QuerySelectorAll("footer.colophon p").Count(line => line.TextContent.Contains("built from", StringComparison.Ordinal)));
        Assert.Contains("<title>The north: broken: Added, and 1 more</title>", site.Text("feed.xml"), StringComparison.Ordinal);
        Assert.All(site.Page("index.html").QuerySelectorAll(".recent-sentence"), sentence => Assert.Matches("^(The north|south): ", sentence.TextContent));
        Assert.Contains("bee (south)", site.Page("changes/2026-01.html").QuerySelectorAll("#moment th[scope=row]").Select(cell => cell.TextContent));
        Assert.Contains("2 agents called ant", site.Text("agents/ant.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_json_names_the_sources_and_whose_each_agent_is_and_that_of_one_source_does_not()
    {
        using var team = Team();
        using var site = await TestSite.Of(team.Path);
        using var alone = await TestSite.Of(new TestRepository().Write("agents/ant.md", AgentText.Of("ant")).Commit("Add"));

        Assert.Equal(["north https://github.com/north/agents", "south https://git.example.org/south/agents"], site.Catalog.GetProperty("sources").EnumerateArray().Select(source => $"{source.GetProperty("prefix")} {source.GetProperty("repository")}"));
        Assert.Equal(["bee south south/agents/bee.md", "broken north north/agents/broken.md", "north-ant north north/agents/ant.md", "south-ant south south/agents/ant.md"], site.Catalog.GetProperty("agents").EnumerateArray().Select(agent => $"{agent.GetProperty("slug")} {agent.GetProperty("source")} {agent.GetProperty("path")}"));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, site.Catalog.GetProperty("source").GetProperty("commit").ValueKind);
        Assert.False(alone.Catalog.TryGetProperty("sources", out _));
        Assert.False(alone.Agent("ant").TryGetProperty("source", out _));
        Assert.DoesNotContain("\"source\":", alone.Text("search/index.js").Split("AgentCatalog.part(\"facets\"")[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_sources_give_the_same_bytes_in_whatever_order_they_are_listed()
    {
        using var north = new TestRepository().Write("agents/ant.md", AgentText.Of("ant")).Commit("Add");
        using var south = new TestRepository().Write("agents/ant.md", AgentText.Of("ant", "x")).Commit("Add");
        using var one = new TestTeam().Say("title: T").With("north", north.Path).With("south", south.Path);
        using var other = new TestTeam().Say("title: T").With("south", south.Path).With("north", north.Path);
        using var first = await TestSite.Of(one.Path);
        using var again = await TestSite.Of(one.Path);
        using var turned = await TestSite.Of(other.Path);

        Assert.Equal(first.Hashes(), again.Hashes());
        Assert.Equal(first.Hashes(), turned.Hashes());
    }

    [Fact]
    public async Task Repairs_come_as_a_patch_for_each_repository_that_applies_there()
    {
        using var north = new TestRepository().Write("team/agents/ant.md", "---\nname: ant\ndescription: Use when: never\n---\n\nDo.\n").Commit("Add");
        using var team = new TestTeam().With("north", north.Folder.At("team")).With("south", new TestRepository().Write("agents/bee.md", AgentText.Of("bee")).Commit("Add"));
        using var site = await TestSite.Of(team.Path);

        Assert.False(site.Has("fixes-south.patch"));
        Assert.Contains("fixes-north.patch", site.Text("health.html"), StringComparison.Ordinal);
        north.Run("apply", site.At("fixes-north.patch"));
        Assert.Contains("description: 'Use when: never'", north.Folder.Text("team/agents/ant.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_for_machines_name_files_as_the_checkout_has_them()
    {
        using var inner = new TestRepository().Write("agents/bee.md", AgentText.With("name: bee\ndescription: d\nmodel: wizard")).Commit("Add");
        using var outer = new TestRepository().Write("agents/ant.md", AgentText.With("name: ant\ndescription: d\nmodel: wizard")).Write("catalog.yml", "sources: [agents, vendor/bees]\n").Commit("Add");
        outer.Run("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", inner.Path, "vendor/bees");

        var (github, sarif, text) = (await TestRun.Of("check", outer.Path, "--report", "github"), await TestRun.Of("check", outer.Path, "--report", "sarif"), await TestRun.Of("check", outer.Path));

        Assert.Equal(["file=agents/ant.md", "file=vendor/bees/agents/bee.md"], github.Answer.Where(line => line.Contains("AC117", StringComparison.Ordinal)).Select(line => line.Split(' ', ',')[1]));
        Assert.Contains("vendor/bees/agents/bee.md", JsonNode.Parse(sarif.Output)!.ToJsonString(new() { WriteIndented = true }), StringComparison.Ordinal);
        Assert.Contains(text.Answer, line => line.StartsWith("bees/agents/bee.md(", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_config_elsewhere_lists_sources_beside_itself_and_check_and_export_read_them()
    {
        using var team = Team();
        using var away = new TestFolder();
        var config = Path.Combine(team.Path, "catalog.yml");

        var (check, export) = (await TestRun.Of("check", away.At("none"), "--config", config), await TestRun.Of("export", away.At("none"), "--config", config, "--zip", away.At("site.zip")));

        Assert.Equal((0, 0), (check.ExitCode, export.ExitCode));
        Assert.StartsWith("4 agents", check.Answer[^1], StringComparison.Ordinal);
        Assert.StartsWith("4 agents", export.Answer[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_theme_lies_beside_the_config()
    {
        using var team = Team().Say("theme: design\nlogo: mark.svg");
        team.Folder.Write("design/css/tokens.css", new string('\n', 1) + Root.Text("theme/css/tokens.css")).Write("mark.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>");
        using var site = await TestSite.Of(team.Path);

        Assert.StartsWith("\n", site.Text("theme/css/tokens.css"), StringComparison.Ordinal);
        Assert.Contains("M0 0", site.Text("theme/images/mark.svg"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_commit_alone_and_a_difference_are_of_one_repository()
    {
        using var repository = new TestRepository().Write("agents/ant.md", AgentText.Of("ant")).Commit("Add").Write("catalog.yml", "sources: [agents]\n").Commit("List");
        using var place = new TestFolder();

        var alone = await TestRun.Of("build", repository.Path, "--rev", "HEAD", "--output", place.At("site"));
        var listed = await TestRun.Of("diff", repository["Add"], "--source", repository.Path);
        var both = await TestRun.Of("diff", repository["Add"], "HEAD", "--source", repository.Path);
        var named = await TestRun.Of("diff", repository["Add"], "--source", repository.Folder.At("agents"));

        Assert.Equal((2, 2, 2, 0), (alone.ExitCode, listed.ExitCode, both.ExitCode, named.ExitCode));
        Assert.StartsWith("agent-catalog: catalog.yml(1): A commit alone and a bare repository have no folders beside them", alone.Said[0], StringComparison.Ordinal);
        Assert.Equal("agent-catalog: diff compares two commits of one repository, and the config lists several sources; name one of their folders with --source", listed.Said[0]);
        Assert.False(Directory.Exists(place.At("site")));
    }

    [Theory]
    [InlineData("- one\n- ./one\n", 2, "catalog.yml(3): The source one is listed twice")]
    [InlineData("- one\n- {path: other/../one/, prefix: two}\n", 2, "catalog.yml(3): The sources one and other/../one are one folder; list it once")]
    [InlineData("- one\n- {path: linked, prefix: two}\n", 2, "catalog.yml(3): The sources one and linked are one folder; list it once")]
    [InlineData("- one\n- one/agents\n", 2, "catalog.yml(3): The source one/agents lies in the source one; list folders that share no file")]
    [InlineData("- {path: ., prefix: all}\n- one\n", 2, "catalog.yml(3): The source one lies in the source .; list folders that share no file")]
    [InlineData("- one\n- none\n", 3, "There is no folder none, which catalog.yml(3) lists as a source")]
    [InlineData("- one\n- empty\n", 3, "The folder empty, which catalog.yml(3) lists as a source, is empty")]
    [InlineData("- {path: one, prefix: A}\n- {path: other, prefix: a}\n", 2, "catalog.yml(3): The sources one and other have the prefix A; give each another one with prefix")]
    [InlineData("- {path: one, prefix: a/b}\n", 2, "catalog.yml(2): a/b cannot stand before paths; give the source a prefix of letters, digits, hyphens, underscores and dots, up to 40")]
    [InlineData("- {path: one, prefix: con}\n", 2, "catalog.yml(2): con cannot stand before paths; give the source a prefix of letters, digits, hyphens, underscores and dots, up to 40")]
    [InlineData("- {path: one, prefix: ..}\n", 2, "catalog.yml(2): .. cannot stand before paths; give the source a prefix of letters, digits, hyphens, underscores and dots, up to 40")]
    [InlineData("- {path: one, prefix: ''}\n", 2, "catalog.yml(2): Nothing cannot stand before paths; give the source a prefix of letters, digits, hyphens, underscores and dots, up to 40")]
    [InlineData("- .\n", 2, "catalog.yml(2): . cannot stand before paths; give the source a prefix of letters, digits, hyphens, underscores and dots, up to 40")]
    [InlineData("- /etc\n", 2, "catalog.yml(2): A source's path must be relative to the config, such as ../other-agents, not /etc")]
    [InlineData("- ~/agents\n", 2, "catalog.yml(2): A source's path must be relative to the config, such as ../other-agents, not ~/agents")]
    [InlineData("- https://example.org/a\n", 2, "catalog.yml(2): A source's path must be relative to the config, such as ../other-agents, not https://example.org/a")]
    [InlineData("- prefix: one\n", 2, "catalog.yml(2): A source needs the path of its folder")]
    [InlineData("- path: one\n  branch: main\n", 2, "catalog.yml(3): A source has no key branch; there are path, prefix, title, repository, forge")]
    [InlineData("- path: one\n  path: two\n", 2, "catalog.yml(2): path stands twice in one source")]
    [InlineData("- path: one\n  repository: https://git.example.org/a/b\n", 2, "catalog.yml(2): https://git.example.org/a/b does not say which forge it is; add forge: github, gitlab, gitea, bitbucket or azure")]
    [InlineData("- one\nrepository: https://github.com/a/b\n", 2, "catalog.yml(3): Each of several sources has a repository of its own; write repository and forge below the source")]
    [InlineData("{}\n", 2, "catalog.yml(1): sources must be a list of folders, each as its path alone or with path, prefix, title, repository, forge")]
    [InlineData("[]\n", 2, "catalog.yml(1): sources must be a list of folders, each as its path alone or with path, prefix, title, repository, forge")]
    [InlineData("one\n", 2, "catalog.yml(1): sources must be a list of folders, each as its path alone or with path, prefix, title, repository, forge")]
    [InlineData("[[one]]\n", 2, "catalog.yml(1): A source has no key 0; there are path, prefix, title, repository, forge")]
    public async Task A_list_that_cannot_be_followed_is_refused_in_a_sentence_and_nothing_is_written(string list, int exitCode, string message)
    {
        using var folder = new TestFolder().Write("one/agents/ant.md", AgentText.Of("ant")).Write("other/agents/bee.md", AgentText.Of("bee")).Write("catalog.yml", $"sources:{(list[0] == '-' ? "\n" : " ")}{list}");
        Directory.CreateDirectory(folder.At("empty"));
        Directory.CreateSymbolicLink(folder.At("linked"), folder.At("one"));
        using var place = new TestFolder();

        foreach (var command in (string[][])[["build", folder.Path, "--output", place.At("site")], ["check", folder.Path], ["export", folder.Path, "--zip", place.At("site.zip")], ["preview", folder.Path]])
        {
            var run = await TestRun.Of(command);
            Assert.Equal((exitCode, "agent-catalog: " + message, ""), (run.ExitCode, run.Said[0], run.Output));
        }
        Assert.Empty(Directory.EnumerateFileSystemEntries(place.Path));
    }

    [Fact]
    public async Task No_source_is_overwritten_by_the_site()
    {
        using var north = new TestRepository().Write("agents/ant.md", AgentText.Of("ant")).Commit("Add");
        using var team = new TestTeam().With("north", north.Path);

        var run = await TestRun.Of("build", team.Path, "--output", north.Path);

        Assert.Equal(4, run.ExitCode);
        Assert.Equal(["agents/ant.md"], TestFolder.FilesOf(north.Path).Where(file => !file.StartsWith(".git/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_source_without_git_is_said_aloud()
    {
        using var plain = new TestFolder().Write("agents/bee.md", AgentText.Of("bee"));
        using var team = new TestTeam().With("plain", plain.Path).With("git", new TestRepository().Write("agents/ant.md", AgentText.Of("ant")).Commit("Add"));
        using var site = await TestSite.Of(team.Path);

        Assert.Contains("The source plain has no git history, so there are no timelines.", site.Run.Said);
        Assert.DoesNotContain(site.Run.Said, line => line.Contains("The source git", StringComparison.Ordinal));
    }
}
