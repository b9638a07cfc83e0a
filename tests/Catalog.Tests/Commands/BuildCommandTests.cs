using System.Text.RegularExpressions;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Commands;

/// <summary><c>build</c> as a person meets it: the lines, the streams and the exit status.</summary>
public sealed partial class BuildCommandTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_last_line_counts_agents_versions_and_pages()
    {
        using var repository = Two();
        using var site = await TestSite.Of(repository);

        Assert.Equal(0, site.Run.ExitCode);
        Assert.Matches(Summary(), Assert.Single(site.Run.Answer));
        Assert.StartsWith($"2 agents, 3 versions, {site.Files.Count(file => file.EndsWith(".html", StringComparison.Ordinal))} pages in ", site.Run.Answer[0], StringComparison.Ordinal);
        Assert.EndsWith($" s → {site.Path}/index.html", site.Run.Answer[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_catalog_without_faults_says_nothing_else()
    {
        using var repository = Two();
        using var site = await TestSite.Of(repository, "--quiet");

        Assert.Equal("", site.Run.Errors);
    }

    [Fact]
    public async Task Faults_are_counted_on_standard_error()
    {
        folder.Write("agents/broken.md", "---\nname: broken\ndescription: a: b\nname: twice\n---\n\nBody.\n");
        using var site = await TestSite.Of(folder);

        Assert.Equal(0, site.Run.ExitCode);
        Assert.Equal("The source has no git history, so there are no timelines.", site.Run.Said[0]);
        Assert.Equal("1 error, 1 warning: see health.html, or run agent-catalog check", site.Run.Said[1]);
    }

    [Fact]
    public async Task An_empty_folder_is_a_page_that_says_so()
    {
        using var site = await TestSite.Of(folder);

        Assert.Equal(0, site.Run.ExitCode);
        Assert.StartsWith("0 agents, 0 versions, ", site.Run.Answer[0], StringComparison.Ordinal);
        Assert.Contains("AC168", site.Text("health.html"), StringComparison.Ordinal);
        Assert.Contains("No agents", site.Page("index.html").Body!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_source_that_does_not_exist_is_status_3_with_what_to_do()
    {
        using var site = await TestSite.Of(folder.At("nowhere"));

        Assert.Equal(3, site.Run.ExitCode);
        Assert.Equal([$"agent-catalog: There is no folder {folder.At("nowhere")}", "Name a folder that holds agent files, or a repository, with diff by --source; a dot is the folder that you are in."], site.Run.Said);
        Assert.Equal("", site.Run.Output);
        Assert.False(Directory.Exists(site.Path));
    }

    [Fact]
    public async Task Too_few_agents_are_status_1_and_nothing_is_written()
    {
        using var repository = Two();
        using var site = await TestSite.Of(repository, "--min-agents", "3");

        Assert.Equal(1, site.Run.ExitCode);
        Assert.Equal(["agent-catalog: The source has 2 agents, fewer than the 3 asked for", "Nothing was written; agent-catalog check prints the findings."], site.Run.Said);
        Assert.False(Directory.Exists(site.Path));
    }

    /// <summary>SAFETY 131, what the workflow's one deployment at a time does not keep away.</summary>
    [Fact]
    public async Task A_site_older_than_the_published_one_is_refused()
    {
        using var repository = Two();
        var (old, published) = (repository.Head, repository.Write("agents/third.md", AgentText.Of("third")).Commit("Add a third").Head);
        using var site = await TestSite.Of(repository, "--not-older-than", published[..8]);
        Assert.Equal(0, site.Run.ExitCode);
        var before = site.Hashes();

        var newer = await Build("--not-older-than", old);
        var older = await Build("--rev", old, "--not-older-than", published[..8].ToUpperInvariant());
        var bare = await Build("--no-history", "--not-older-than", published);

        Assert.Equal((0, 3, 3), (newer.ExitCode, older.ExitCode, bare.ExitCode));
        Assert.Contains($"does not hold the commit {published[..8].ToUpperInvariant()}", older.Errors, StringComparison.Ordinal);
        Assert.Equal(before, site.Hashes());

        Task<TestRun> Build(params string[] options) => site.Build(repository.Path, options);
    }

    [Fact]
    public async Task A_warning_is_status_1_with_strict_only()
    {
        folder.Write("agents/plain.md", "# Plain\n\nHelps.\n");
        using var site = await TestSite.Of(folder);
        Assert.Equal(0, site.Run.ExitCode);
        var before = site.Hashes();

        var run = await site.Build(folder.Path, "--strict");

        Assert.Equal((1, "agent-catalog: There are 0 errors and 1 warning, and --strict lets neither pass"), (run.ExitCode, run.Said[0]));
        Assert.Equal(before, site.Hashes());
    }

    [Fact]
    public async Task A_secret_stands_in_nothing_that_is_written_and_refuses_only_a_check()
    {
        string[] secrets = [.. Enumerable.Range(1, 4).Select(seed => "ghp" + "_" + Drawn.Text(36, seed))];
        using var repository = new TestRepository()
            .Write("agents/leak.md", AgentText.Of("leak", $"The token is {secrets[0]}, not `{secrets[1]}`.\n", $"description: Use {secrets[0]} to log in."))
            .Write("agents/gone.md", AgentText.Of("gone", $"- Use {secrets[2]}\n"))
            .Commit($"Add {secrets[3]}")
            .Write("agents/leak.md", AgentText.Of("leak", $"The token is {secrets[0]}.\n", $"notes: {secrets[0]}"))
            .Delete("agents/gone.md")
            .Commit("Take one out");
        using var site = await TestSite.Of(repository, "--report", "json");
        using var checkedSource = await TestSite.Of(repository, "--strict");
        var check = await TestRun.Of("check", repository.Path);

        Assert.Equal((0, 1, 1), (site.Run.ExitCode, checkedSource.Run.ExitCode, check.ExitCode));
        Assert.Contains("agent-catalog: The newest state holds", check.Errors, StringComparison.Ordinal);
        var written = TestFolder.FilesOf(site.Path).Select(file => File.ReadAllText(Path.Combine(site.Path, file))).Append(site.Run.Output).Append(site.Run.Errors).Append(check.Output).ToList();
        Assert.All(secrets, secret => Assert.DoesNotContain(written, text => text.Contains(secret, StringComparison.OrdinalIgnoreCase) || text.Contains(secret[4..], StringComparison.OrdinalIgnoreCase)));
        var fingerprint = Regex.Match(check.Output, @"accepted: \[(\w{12})\]").Groups[1].Value;

        var accepted = await TestSite.Of(repository, "--config", folder.Write("accepted.yml", $"accepted:\n  - {fingerprint}\n").At("accepted.yml"));

        Assert.Contains(secrets[0], accepted.Text("agents/leak.md"), StringComparison.Ordinal);
        Assert.Contains("AC152", check.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "--site-url", "javascript:alert(1)")]
    [InlineData(2, "--config", "no-such-file.yml")]
    [InlineData(2, "--ouput", "x")]
    [InlineData(2, "--report", "pdf")]
    [InlineData(2, "--min-agents", "many")]
    [InlineData(2, "--not-older-than", "main")]
    [InlineData(3, "--rev", "nowhere")]
    public async Task Whatever_is_refused_the_old_site_stays_as_it_was(int exitCode, params string[] options)
    {
        using var repository = Two();
        using var site = await TestSite.Of(repository);
        var before = site.Hashes();

        var run = await site.Build(repository.Path, options);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.NotEqual("", run.Errors);
        Assert.Equal(before, site.Hashes());
    }

    [Fact]
    public async Task A_config_that_cannot_be_followed_is_status_2_with_its_line()
    {
        folder.Write("catalog.yml", "title: x\nformat: [claude-agent]\n");
        using var site = await TestSite.Of(folder);

        Assert.Equal(2, site.Run.ExitCode);
        Assert.Equal(["agent-catalog: catalog.yml(2): There is no key format; did you mean formats?", "The keys stand in docs/config.md."], site.Run.Said);
    }

    [Fact]
    public async Task A_config_from_elsewhere_is_named_by_its_own_file()
    {
        folder.Write("team.yml", "title: x\nformat: [claude-agent]\n");
        folder.Write("agents/ant.md", AgentText.Of("ant"));

        var run = await TestRun.Of("check", folder.Path, "--config", folder.At("team.yml"));

        Assert.Equal((2, $"agent-catalog: {folder.At("team.yml")}(2): There is no key format; did you mean formats?"), (run.ExitCode, run.Said[0]));
    }

    [Fact]
    public async Task A_site_is_written_where_o_says()
    {
        folder.Write("agents/ant.md", AgentText.Of("ant"));

        var run = await TestRun.Of("build", folder.At("agents"), "-o", folder.At("site"));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("site/index.html", folder.Files());
    }

    [Fact]
    public async Task A_shallow_clone_is_status_3_with_the_command_that_mends_it()
    {
        using var repository = Two();
        Git.Run(folder.Path, "clone", "-q", "--depth", "1", "file://" + repository.Path, folder.At("shallow"));
        using var site = await TestSite.Of(folder.At("shallow"));

        Assert.Equal(3, site.Run.ExitCode);
        Assert.Contains("git fetch --unshallow", site.Run.Said[1], StringComparison.Ordinal);

        await site.Build(folder.At("shallow"), "--allow-shallow");
        Assert.Equal(0, site.Run.ExitCode);
        Assert.Contains("at or before", site.Page("agents/ant.html").Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_foreign_folder_is_status_4_and_stays_as_it_was()
    {
        using var repository = Two();
        folder.Write("thesis.txt", "years of work");

        var run = await TestRun.Of("build", repository.Path, "--output", folder.Path);

        Assert.Equal(4, run.ExitCode);
        Assert.Equal([$"agent-catalog: {folder.Path} holds files that agent-catalog did not write", "Name another folder with --output, or empty this one yourself."], run.Said);
        Assert.Equal(["thesis.txt"], folder.Files());
    }

    [Fact]
    public async Task An_output_that_holds_the_source_is_status_4()
    {
        folder.Write("input/agents/ant.md", AgentText.Of("ant"));

        var run = await TestRun.Of("build", folder.At("input"), "--output", folder.Path);

        Assert.Equal(4, run.ExitCode);
    }

    [Fact]
    public async Task The_output_may_lie_in_the_source_and_is_not_read_as_agents()
    {
        folder.Write("agents/ant.md", AgentText.Of("ant"));
        foreach (var _ in (int[])[1, 2])
        {
            var run = await TestRun.Of("build", folder.Path, "--output", folder.At("site"));
            Assert.StartsWith("1 agent, 1 version, ", run.Answer[^1], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_agent_that_is_gone_leaves_no_page()
    {
        folder.Write("agents/ant.md", AgentText.Of("ant")).Write("agents/bee.md", AgentText.Of("bee"));
        using var site = await TestSite.Of(folder);
        Assert.True(site.Has("agents/bee.html"));
        File.Delete(folder.At("agents/bee.md"));

        await site.Build(folder.Path);

        Assert.DoesNotContain(site.Files, file => file.Contains("bee", StringComparison.Ordinal));
        Assert.True(site.Has("agents/ant.html"));
    }

    [Fact]
    public async Task A_second_build_leaves_every_file_as_it_was()
    {
        using var repository = Two();
        using var site = await TestSite.Of(repository);
        var before = site.Files.ToDictionary(file => file, file => (File.GetLastWriteTimeUtc(site.At(file)), new FileInfo(site.At(file)).Length), StringComparer.Ordinal);
        var hashes = site.Hashes();

        await site.Build(repository.Path);

        Assert.Equal(hashes, site.Hashes());
        before.Remove("catalog-files.json");
        Assert.All(before, file => Assert.Equal(file.Value, (File.GetLastWriteTimeUtc(site.At(file.Key)), new FileInfo(site.At(file.Key)).Length)));
    }

    [Fact]
    public async Task Files_of_ones_own_are_kept_and_named()
    {
        using var repository = Two();
        using var site = await TestSite.Of(repository);
        site.Write("CNAME", "agents.example");

        var run = await site.Build(repository.Path);

        Assert.Contains("Kept 1 of your own files in the output: CNAME", run.Said);
        Assert.Equal("agents.example", site.Text("CNAME"));
    }

    [Fact]
    public async Task Control_characters_of_files_and_commits_do_not_reach_the_terminal()
    {
        using var repository = new TestRepository()
            .Write("agents/evil\u001B[31m\u0007.md", "---\nname: evil\nname: \"\\e[2J\"\nmodel: \"\\e]0;x\\a\"\n---\n").By("E\u001B[0mve").Commit("\u001B[2Jsubject");

        var runs = new[] { await TestRun.Of("check", repository.Path), await TestRun.Of("check", repository.Path, "--report", "github"), await TestRun.Of("build", repository.Path, "--output", folder.At("site"), "--rev", "\u001B[2J") };

        Assert.All(runs, run => Assert.DoesNotContain(run.Output + run.Errors, c => char.IsControl(c) && c != '\n'));
        Assert.Contains("\\x1b", runs[0].Output, StringComparison.Ordinal);
    }

    private static TestRepository Two() => new TestRepository()
        .Write("agents/ant.md", AgentText.Of("ant")).Write("agents/bee.md", AgentText.Of("bee")).Commit("Add")
        .Write("agents/bee.md", AgentText.Of("bee", "More.\n")).Commit("Edit");

    [GeneratedRegex(@"^[0-9,]+ agents?, [0-9,]+ versions?, [0-9,]+ pages? in [0-9]+\.[0-9] s → .+/index\.html$", RegexOptions.None, 1_000)]
    private static partial Regex Summary();
}
