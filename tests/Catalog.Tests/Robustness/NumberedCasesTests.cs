using AngleSharp.Dom;
using System.Globalization;
using System.Text;
using Catalog.Core.Cataloguing;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Robustness;

/// <summary>Hostile and odd inputs by their numbers, those that no test of a single room holds.</summary>
public sealed class NumberedCasesTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Case_44_a_name_and_a_description_of_markup_are_text_wherever_they_stand()
    {
        folder.Write("agents/a.md", AgentText.With("name: \"</script><b title='x'>&]]>\u2028=cmd\"\ndescription: \"\\\"onmouseover=\\\"alert(1)</title></script>]]>\""));
        using var site = await TestSite.Of(folder, "--site-url", "https://agents.example/");

        Assert.Equal("", site.Run.ExitCode == 0 ? string.Join('\n', FuzzRound.FaultsOf(site)) : site.Run.Errors);
        Assert.All(site.Files.Where(file => file.EndsWith(".html", StringComparison.Ordinal)), file =>
        {
            Assert.Empty(site.Page(file).QuerySelectorAll("[onmouseover], b[title]"));
            Assert.All(site.Page(file).QuerySelectorAll("script"), script => Assert.True(IsOwn(script), script.TextContent));
        });
        Assert.NotNull(System.Xml.Linq.XDocument.Parse(site.Text("feed.xml")).Root);
    }

    [Fact]
    public async Task Case_48_an_address_with_a_user_and_a_password_is_no_link()
    {
        folder.Write("agents/a.md", AgentText.With("name: a\ndescription: d", "[here](https://ada:secret@host.example/) and https://ada@host.example/\n"));
        using var site = await TestSite.Of(folder);

        Assert.DoesNotContain(site.Page("agents/a.html").QuerySelectorAll("a"), link => link.GetAttribute("href")!.Contains('@', StringComparison.Ordinal));
    }

    [Fact]
    public void Case_63_names_that_look_alike_are_told_with_each_other()
    {
        folder.Write("agents/a.md", AgentText.With("name: c\u043Ede-reviewer\ndescription: d")).Write("agents/b.md", AgentText.With("name: code-reviewer\ndescription: d"));

        var told = TestCatalog.Of(folder).Findings.Where(finding => finding.Rule.Id == "AC123").Select(finding => finding.Message).ToList();

        Assert.Contains("c\u043Ede-reviewer looks like code-reviewer of agents/b.md", told);
        Assert.Contains("code-reviewer looks like c\u043Ede-reviewer of agents/a.md", told);
        Assert.Contains(told, message => message.StartsWith("c\u043Ede mixes letters of", StringComparison.Ordinal));
    }

    [Fact]
    public void Case_64_a_name_composed_in_two_ways_gives_two_addresses()
    {
        folder.Write("agents/a.md", AgentText.With("name: caf\u00E9\ndescription: d")).Write("agents/b.md", AgentText.With("name: cafe\u0301\ndescription: d"));

        var slugs = TestCatalog.Of(folder).Agents.Select(agent => agent.Slug).ToList();

        Assert.Equal(2, slugs.Select(slug => slug.Normalize(NormalizationForm.FormC).ToLowerInvariant()).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("index")]
    [InlineData("search")]
    [InlineData("404")]
    [InlineData("theme")]
    [InlineData("feed")]
    [InlineData("list-1")]
    [InlineData(".nojekyll")]
    [InlineData("../../etc/cron.d/x")]
    [InlineData("con")]
    public async Task Case_66_to_68_no_name_takes_the_place_of_a_file_of_the_site_or_leaves_it(string name)
    {
        using var plain = new TestFolder();
        plain.Write("agents/a.md", AgentText.With("name: a\ndescription: d"));
        using var usual = await TestSite.Of(plain);
        folder.Write("agents/a.md", AgentText.With($"name: \"{name}\"\ndescription: d"));
        using var site = await TestSite.Of(folder);

        var slug = Assert.Single(site.Catalog.GetProperty("agents").EnumerateArray()).GetProperty("slug").GetString()!;
        // How many parts the index has hangs on the words.
        Assert.Equal(usual.Files.Count(file => !file.StartsWith("search/", StringComparison.Ordinal)), site.Files.Count(file => !file.StartsWith("search/", StringComparison.Ordinal)));
        Assert.Equal(usual.Files.Where(IsOfNoAgent), site.Files.Where(IsOfNoAgent));
        Assert.True(site.Has($"agents/{slug}.html"));
        Assert.NotEqual("con", slug);
    }

    [Fact]
    public void Case_81_an_agent_sixty_folders_deep_is_published_by_its_name()
    {
        var path = string.Concat(Enumerable.Range(0, 60).Select(depth => string.Create(CultureInfo.InvariantCulture, $"d{depth}/"))) + "agents/deep.md";
        using var repository = new TestRepository().Write(path, AgentText.Of("deep")).Commit("Add");

        Assert.Equal(("deep", 1), (TestCatalog.Of(repository).Named("deep").Slug, TestCatalog.Of(repository).Named("deep").Versions.Count));
    }

    [Fact]
    public void Case_82_attributes_of_git_change_no_text()
    {
        using var repository = new TestRepository()
            .Write(".gitattributes", "agents/a.md export-ignore -diff ident\nagents/b.md working-tree-encoding=UTF-16 filter=lfs diff=lfs\n")
            .Write("agents/a.md", AgentText.Of("a", "$Id$\n")).Write("agents/b.md", AgentText.Of("b")).Commit("Add");

        var catalog = TestCatalog.Of(new CatalogRequest(repository.Folder.At(".git")));

        Assert.EndsWith("$Id$\n", catalog.Named("a").Definition.Text, StringComparison.Ordinal);
        Assert.Equal(AgentText.Of("b"), catalog.Named("b").Definition.Text);
    }

    [Fact]
    public void Case_98_a_bare_repository_inside_the_tree_is_not_entered()
    {
        using var repository = new TestRepository()
            .Write("sub/HEAD", "ref: refs/heads/main\n").Write("sub/config", "[core]\n\tbare = true\n\tfsmonitor = touch PWNED\n").Write("sub/refs/heads/x", "").Write("sub/objects/x", "")
            .Write("sub/agents/a.md", AgentText.Of("a")).Write("agents/b.md", AgentText.Of("b")).Commit("Add");

        Assert.Equal(["b"], TestCatalog.Of(repository).Agents.Select(agent => agent.Name));
        Assert.DoesNotContain(repository.Folder.Files(), file => file.EndsWith("PWNED", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Case_108_what_a_history_has_no_more_has_no_page_any_more(bool isCached)
    {
        string[] options = isCached ? ["--cache", folder.At("cache")] : [];
        using var repository = new TestRepository().Write("agents/a.md", AgentText.Of("a")).Commit("Add").Write("agents/a.md", AgentText.Of("a", "Secretly.\n")).Commit("Edit");
        using var site = await TestSite.Of(repository, options);
        Assert.True(site.Has("agents/a/v2.html"));

        repository.Run("reset", "-q", "--hard", "HEAD~1");
        await site.Build(repository.Path, options);

        Assert.False(site.Has("agents/a/v2.html"));
        Assert.DoesNotContain(site.Files, file => site.Text(file).Contains("Secretly", StringComparison.Ordinal));
    }

    /// <summary>More versions than are shown with their text; <c>Catalog.Histories read</c> tells the time.</summary>
    [Fact]
    public void Case_107_five_thousand_commits_on_one_file_are_one_timeline()
    {
        using var repository = new TestRepository();
        for (var i = 0; i < 5_001; i++)
            repository.Write("agents/ant.md", AgentText.Of("ant", string.Create(CultureInfo.InvariantCulture, $"Line {i}.\n"))).Commit("Edit");

        var catalog = TestCatalog.Of(repository);

        var versions = Assert.Single(catalog.Agents).Versions;
        Assert.Equal(5_001, versions.Count);
        Assert.Equal(2_000, versions.Count(version => version.HasText));
        Assert.Contains(catalog.Findings, finding => finding.Rule.Id == "AC172");
    }

    [Fact]
    public async Task Case_134_what_looks_like_a_secret_is_masked_wherever_a_commit_or_a_file_says_it()
    {
        var secret = "ghp_" + "w9Xk2LmQ7RtZ4vBn8CyD5sFg1HjK3pAaUuTe";
        using var repository = new TestRepository();
        repository.Write("agents/ant.md", AgentText.With($"name: ant\ndescription: Uses {secret}\ntoken: {secret}", $"Say {secret}.\n")).By($"Ada {secret}").Commit($"Add {secret}\n\nCo-authored-by: Bob {secret} <bob@example.org>")
            .Write("agents/ant.md", AgentText.With("name: ant\ndescription: Uses none", "Say it.\n")).Commit("Edit");
        using var site = await TestSite.Of(repository);

        Assert.Equal(0, site.Run.ExitCode);
        Assert.DoesNotContain(site.Files, file => site.Text(file).Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Case_136_a_false_alarm_is_accepted_by_its_fingerprint_in_the_config_alone()
    {
        var secret = "ghp_" + "w9Xk2LmQ7RtZ4vBn8CyD5sFg1HjK3pAaUuTe";
        folder.Write("agents/ant.md", AgentText.With("name: ant\ndescription: d\naccepted: true", $"Say {secret}. <!-- accepted -->\n"));
        var finding = Assert.Single(TestCatalog.Of(folder).Findings, finding => finding.Severity == Catalog.Core.Findings.Severity.Error);
        var fingerprint = System.Text.RegularExpressions.Regex.Match(finding.Message, "[0-9a-f]{12}").Value;

        folder.Write("catalog.yml", $"accepted:\n  - {fingerprint}\n");
        using var site = await TestSite.Of(folder);

        Assert.Contains(secret, site.Text("agents/ant.md"), StringComparison.Ordinal);
        Assert.DoesNotContain(TestCatalog.Of(folder).Findings, each => each.Rule == finding.Rule);
    }

    [Fact]
    public async Task Case_137_a_text_that_is_taken_out_is_gone_from_every_file_of_the_site()
    {
        const string word = "zanzibarquux";
        using var repository = new TestRepository();
        repository.Write("agents/ant.md", AgentText.Of("ant", "One.\n")).Commit("Add")
            .Write("agents/ant.md", AgentText.With($"name: {word}\ndescription: Does {word}", $"## {word}\n\n- Use {word}\n")).Commit("Leak")
            .Write("agents/ant.md", AgentText.Of("ant", "Two.\n")).Commit("Mend")
            .Write("agents/bee.md", AgentText.Of("bee", $"{word}\n")).Commit("Leak again");
        string Id(string what) => repository.Run("rev-parse", what);
        using (var open = await TestSite.Of(repository))
            Assert.Contains(open.Files, file => open.Text(file).Contains(word, StringComparison.Ordinal));
        repository.Write("catalog.yml", $"redact:\n  - {Id("HEAD~2:agents/ant.md")}\n  - {Id("HEAD:agents/bee.md")}\n").Commit("Take it out");
        using var site = await TestSite.Of(repository);

        Assert.Equal(0, site.Run.ExitCode);
        Assert.DoesNotContain(site.Files, file => site.Text(file).Contains(word, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("taken out by the catalog's config", site.Page("agents/ant/v2.html").Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("agents/bee.html", site.Files);
        Assert.Contains("AC171", site.Text("health.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("+9999")]
    [InlineData("+00")]
    [InlineData("+1400")]
    [InlineData("-1200")]
    [InlineData("+0545")]
    public void Case_114_a_commit_of_any_zone_is_dated_in_universal_time(string zone)
    {
        using var repository = new TestRepository().Write("agents/a.md", AgentText.Of("a")).Commit("Add");
        var commit = $"tree {repository.Run("rev-parse", "HEAD^{tree}")}\nauthor Ada <a@example.org> 1700000000 {zone}\ncommitter Ada <a@example.org> 1700000000 +0000\n\nOdd\n";
        repository.Run("update-ref", "refs/heads/main", Git.Run(repository.Path, commit, ["hash-object", "-t", "commit", "-w", "--stdin", "--literally"]));

        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1_700_000_000), TestCatalog.Of(repository).Named("a").Newest.Commit!.Date);
        Assert.Empty(Sources.Differences(repository.Path));
    }

    [Fact]
    public void Case_126_no_variable_of_the_environment_dates_a_site()
    {
        folder.Write("agents/a.md", AgentText.Of("a"));
        using var place = new TestFolder();

        foreach (var epoch in (string?[])[null, "0", "1700000000"])
            Assert.Equal(0, TestRun.InProcess(place.Path, new Dictionary<string, string?> { ["SOURCE_DATE_EPOCH"] = epoch }, "build", folder.Path, "--output", place.At($"site{epoch}")).ExitCode);

        Assert.All(["site0", "site1700000000"], other => Assert.Equal(TestSite.HashesOf(place.At("site")), TestSite.HashesOf(place.At(other))));
    }

    [Fact]
    public async Task Case_151_and_152_texts_too_far_apart_and_very_long_lines_are_counted_and_not_compared_word_by_word()
    {
        using var repository = new TestRepository()
            .Write("agents/lines.md", AgentText.With("name: lines\ndescription: d", string.Concat(Enumerable.Range(0, 9_000).Select(line => $"Line {line}.\n"))))
            .Write("agents/words.md", AgentText.With("name: words\ndescription: d", string.Concat(Enumerable.Range(0, 15_000).Select(word => $"w{word} ")) + "\n")).Commit("Add")
            .Write("agents/lines.md", AgentText.With("name: lines\ndescription: d", string.Concat(Enumerable.Range(0, 9_000).Select(line => $"Row {line}.\n"))))
            .Write("agents/words.md", AgentText.With("name: words\ndescription: d", string.Concat(Enumerable.Range(0, 15_000).Select(word => $"x{word} ")) + "\n")).Commit("Edit");
        var clock = System.Diagnostics.Stopwatch.StartNew();
        using var site = await TestSite.Of(repository);

        Assert.Equal("", site.Run.ExitCode == 0 ? string.Join('\n', FuzzRound.FaultsOf(site)) : site.Run.Errors);
        Assert.Equal((9_000, 9_000), (Newest(site, "lines", "added"), Newest(site, "lines", "removed")));
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 60);
    }

    /// <summary>The case's 300 MB for a hundred thousand versions cannot hold a page and a text for each; what one more version adds is held here.</summary>
    [Fact]
    public async Task Case_153_a_version_adds_little_more_than_its_page_and_its_text()
    {
        const int Versions = 20;
        using var repository = new TestRepository();
        for (var version = 1; version <= Versions; version++)
        {
            for (var agent = 1; agent <= 10; agent++)
                repository.Write($"agents/a{agent}.md", AgentText.Of($"a{agent}", $"Round {version} is done.\n"));
            repository.Commit($"Round {version}");
        }
        using var last = await TestSite.Of(repository, "--no-history");
        using var all = await TestSite.Of(repository);

        var text = AgentText.Of("a1").Length;
        var added = (BytesOf(all) - BytesOf(last)) / (10.0 * Versions);
        Assert.InRange(added, 2.0 * text, 12_000);
    }

    private static long BytesOf(TestSite site) => site.Files.Sum(file => new FileInfo(site.At(file)).Length);

    [Theory]
    [InlineData("title: [a]\nformats: claude-agent\nrun: rm\n", 2)]
    [InlineData("severities: 3\n", 2)]
    [InlineData("hooks:\n  - sh\n", 2)]
    public async Task Case_160_and_161_a_config_can_only_choose_and_name(string config, int exitCode)
    {
        folder.Write("catalog.yml", config).Write("agents/a.md", AgentText.Of("a"));
        using var site = await TestSite.Of(folder);

        Assert.Equal(exitCode, site.Run.ExitCode);
        Assert.False(Directory.Exists(site.Path));
    }

    [Fact]
    public async Task Case_160_a_config_that_is_too_large_is_refused()
    {
        folder.Write("catalog.yml", $"title: x\n# {new string('x', 70_000)}\n").Write("agents/a.md", AgentText.Of("a"));
        using var site = await TestSite.Of(folder);

        Assert.Equal(2, site.Run.ExitCode);
    }

    [Fact]
    public async Task Case_162_a_title_of_markup_is_text()
    {
        folder.Write("agents/a.md", AgentText.Of("a"));
        using var site = await TestSite.Of(folder, "--title", "</title></script><script>alert(1)</script>");

        Assert.All(site.Files.Where(file => file.EndsWith(".html", StringComparison.Ordinal)), file => Assert.All(site.Page(file).QuerySelectorAll("script"), script => Assert.True(IsOwn(script), script.TextContent)));
        Assert.Contains("</title></script><script>alert(1)</script>", site.Page("index.html").Title, StringComparison.Ordinal);
    }

    private static int Newest(TestSite site, string slug, string count) => site.Agent(slug).GetProperty("versions")[0].GetProperty(count).GetInt32();

    private static bool IsOfNoAgent(string file) => !file.StartsWith("agents/", StringComparison.Ordinal) && !file.StartsWith("search/", StringComparison.Ordinal);

    /// <summary>No text stands in a script but those of the page for missing addresses, with the names that it knows as data without a tag.</summary>
    private static bool IsOwn(IElement script) =>
        script.TextContent is "" || script.TextContent == File.ReadAllText(Root.At("theme/js/not-found.js")) + File.ReadAllText(Root.At("theme/js/site.js"))
        || (script.GetAttribute("type") == "application/json" && !script.TextContent.Contains('<', StringComparison.Ordinal));
}
