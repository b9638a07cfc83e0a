using System.Globalization;
using System.Text.RegularExpressions;
using Catalog.Core.Cataloguing;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Commands;

/// <summary><c>--cache DIR</c>: the next build is faster for it, and nobody can tell by the site.</summary>
public sealed partial class CacheCommandTests : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly TestRepository repository = new();

    public CacheCommandTests() => repository
        .Write("agents/kiln.md", AgentText.Of("kiln", "## When to use\n\n- Firing a glaze\n- Do not use for raku; use raku-fire instead.\n", "model: opus\ntools: Read, Bash"))
        .Write("agents/raku-fire.md", AgentText.Of("raku-fire"))
        .Write("agents/glaze.md", AgentText.Of("glaze", "Hand over to kiln when a pot is dry.\n"))
        .Write("agents/wheel.md", AgentText.Of("wheel"))
        .Commit("Add")
        .Write("agents/kiln.md", AgentText.Of("kiln", "## When to use\n\n- Firing a glaze or a slip\n", "model: sonnet\ntools: Read"))
        .Write("agents/glaze.md", AgentText.Of("glaze", "Hand over to kiln when a pot is dry.\n\n## Ash\n\nAsh glazes.\n"))
        .Commit("Change two").Tag("v1")
        .Branch("side").Write("agents/wheel.md", AgentText.Of("wheel", "Turn slowly.\n")).By("Bea").Commit("Turn slowly")
        .Switch("main").Merge("Merge side", "side")
        .Delete("agents/raku-fire.md").Commit("Remove raku")
        .Move("agents/glaze.md", "agents/ash-glaze.md").Commit("Move");

    private string Cache => folder.At("cache");

    public void Dispose()
    {
        repository.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Whatever_changes_the_site_has_the_bytes_of_a_build_without_a_cache()
    {
        await AssertSame("as it is");
        await AssertSame("again");
        await AssertSame("with an address", "--site-url", "https://agents.example/");
        await AssertSame("with a title", "--title", "Pots & pans");
        await AssertSame("without history", "--no-history");
        await AssertSame("an older commit", "--rev", "HEAD~2");
        repository.Folder.Write("agents/kiln.md", repository.Folder.Text("agents/kiln.md") + "\nNot committed.\n");
        await AssertSame("one file changed");
        repository.Write("agents/kiln.md", AgentText.Of("kiln", "Committed.\n", "tools: Read, Write")).Commit("Change the kiln");
        await AssertSame("one file committed");
        repository.Write("agents/slip.md", AgentText.Of("slip", "Use wheel first.\n")).Commit("Add one");
        await AssertSame("one more agent");
        repository.Move("agents/wheel.md", "agents/turning/wheel.md").Commit("Into a folder");
        await AssertSame("moved");
        repository.Write("agents/slip.md", AgentText.Of("engobe", "Use wheel first.\n")).Commit("Another name");
        await AssertSame("renamed");
        repository.Tag("v2");
        await AssertSame("tagged");
        repository.Delete("agents/turning/wheel.md").Commit("Remove the wheel");
        await AssertSame("removed");
        repository.Write(".mailmap", "Beatrix <b@example.org> <bea@example.org>\n").Commit("Name people");
        await AssertSame("other names of people");
    }

    [Theory]
    [InlineData("title: Pottery")]
    [InlineData("accent: \"#7a3e00 #ffb066\"")]
    [InlineData("footer: Fired in Ghent")]
    [InlineData("links:\n  Kiln: https://kiln.example/")]
    [InlineData("technologies:\n  Glazing: ash glazes")]
    [InlineData("severities:\n  AC112: off")]
    [InlineData("repository: https://github.com/pots/agents")]
    [InlineData("repository: https://git.pots.example/agents\nforge: gitlab")]
    [InlineData("exclude: agents/kiln.md")]
    public async Task Whatever_the_config_says_the_site_has_the_bytes_of_a_build_without_a_cache(string config)
    {
        await AssertSame("without a config");
        var file = folder.Write("other.yml", config + "\n").At("other.yml");
        await AssertSame(config, "--config", file);
        await AssertSame("again", "--config", file);
    }

    [Fact]
    public async Task A_text_that_the_config_takes_out_and_a_secret_that_it_accepts_are_out_and_in_with_a_cache_as_well()
    {
        var secret = "ghp_" + Drawn.Text(36, 5);
        repository.Write("agents/kiln.md", AgentText.Of("kiln", $"Log in with {secret}.\n")).Commit("Leak").Write("agents/kiln.md", AgentText.Of("kiln")).Commit("Mend");
        await AssertSame("masked");
        var blob = repository.Run("rev-parse", "HEAD~1:agents/kiln.md");
        await AssertSame("taken out", "--config", folder.Write("out.yml", $"redact: [{blob}]\n").At("out.yml"));
        using var site = await TestSite.Of(repository, "--cache", Cache);
        var mark = MaskedText().Match(site.Text("agents/kiln/v3.md")).Groups["print"].Value;
        await AssertSame("accepted", "--config", folder.Write("in.yml", $"accepted: [\"{mark}\"]\n").At("in.yml"));
    }

    [Fact]
    public async Task The_second_build_finds_all_that_the_first_kept_and_one_changed_file_costs_that_agent_and_what_words_mean()
    {
        Assert.Equal((0, true), Found(await Build("--cache", Cache, "--verbose"), out var asked));
        Assert.Equal((asked, false), Found(await Build("--cache", Cache, "--verbose"), out _));

        repository.Folder.Write("agents/kiln.md", repository.Folder.Text("agents/kiln.md") + "\nNot committed.\n");
        var (found, isKept) = Found(await Build("--cache", Cache, "--verbose"), out var again);

        Assert.Equal(asked, again);
        Assert.True(isKept);
        // Its versions, their pages, the script of their texts, and what words mean here, on which the opening of a body has its share.
        Assert.Equal(asked - 4, found);
    }

    [Fact]
    public async Task Another_commit_elsewhere_leaves_what_was_kept_in_use()
    {
        Found(await Build("--cache", Cache, "--verbose"), out var asked);
        repository.Write("notes.txt", "Nothing about agents.\n").Commit("Elsewhere");

        Assert.Equal((asked, false), Found(await Build("--cache", Cache, "--verbose"), out _));
        await AssertSame("another commit");
    }

    [Theory]
    [InlineData("a byte of each is another")]
    [InlineData("each is cut")]
    [InlineData("each is empty")]
    [InlineData("each stands under another's name")]
    [InlineData("each is a folder")]
    [InlineData("each says that it is of another program")]
    public async Task A_cache_that_was_damaged_changes_no_byte(string how)
    {
        await AssertSame("before");
        Damage(how);
        await AssertSame(how);
    }

    [Fact]
    public async Task Two_builds_at_once_share_a_cache()
    {
        await Build();
        var alone = TestSite.HashesOf(folder.At("site"));
        var environment = new Dictionary<string, string?>(StringComparer.Ordinal);
        var runs = await Task.WhenAll(Enumerable.Range(0, 3).Select(i => Task.Run(() => TestRun.InProcess(folder.Path, environment, "build", repository.Path, "--output", folder.At($"site-{i}"), "--cache", Cache))));

        Assert.All(runs, run => Assert.Equal(0, run.ExitCode));
        Assert.All(Enumerable.Range(0, 3), i => Assert.Equal(alone, TestSite.HashesOf(folder.At($"site-{i}"))));
        Assert.DoesNotContain(Directory.EnumerateFiles(Cache), file => Path.GetFileNameWithoutExtension(file).Contains('-', StringComparison.Ordinal) && !file.EndsWith("last-use.agent-catalog", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_cache_that_cannot_be_written_is_read_and_the_build_goes_on()
    {
        Found(await Build("--cache", Cache, "--verbose"), out var asked);
        File.Delete(Path.Combine(Cache, "last-use.agent-catalog"));
        Directory.CreateDirectory(Path.Combine(Cache, "last-use.agent-catalog"));

        var run = await Build("--cache", Cache, "--verbose");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal((asked, false), Found(run, out _));
        Assert.Contains(run.Said, line => line.StartsWith("The cache in ", StringComparison.Ordinal) && line.EndsWith("; name a folder that can be written with --cache.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_in_the_place_of_the_cache_is_bad_usage()
    {
        var run = await Build("--cache", folder.Write("file", "Mine.").At("file"));

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("agent-catalog: --cache must name a folder, and ", run.Said[0], StringComparison.Ordinal);
        Assert.Equal("Mine.", folder.Text("file"));
    }

    [Fact]
    public async Task Check_and_export_use_what_a_build_kept()
    {
        await Build("--cache", Cache);

        var check = await TestRun.Of("check", repository.Path, "--cache", Cache, "--verbose");
        var export = await TestRun.Of("export", repository.Path, "--zip", folder.At("site.zip"), "--cache", Cache, "--verbose");
        await TestRun.Of("export", repository.Path, "--zip", folder.At("alone.zip"));

        Assert.False(Found(check, out _).IsKept);
        Assert.False(Found(export, out _).IsKept);
        Assert.Equal(Bytes("alone.zip"), Bytes("site.zip"));
        Assert.Equal((await TestRun.Of("check", repository.Path)).Output, check.Output);
    }

    [Fact]
    public void Another_program_finds_nothing()
    {
        var kept = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var program in (string[])["one", "other"])
        {
            var before = kept.Count;
            CatalogReader.Read(new CatalogRequest(repository.Path) { Cache = new(program, Find, Keep) }, TestContext.Current.CancellationToken);
            Assert.Equal(before == 0 ? kept.Count : 2 * before, kept.Count);
        }
        Assert.NotEmpty(kept);

        ReadOnlyMemory<byte>? Find(string key)
        {
            lock (kept)
                return kept.TryGetValue(key, out var bytes) ? new ReadOnlyMemory<byte>?(bytes) : null;
        }

        void Keep(string key, ReadOnlyMemory<byte> bytes)
        {
            lock (kept)
                kept.Add(key, bytes);
        }
    }

    private Task<TestRun> Build(params string[] options) => TestRun.Of(["build", repository.Path, "--output", folder.At("site"), .. options]);

    /// <summary>Builds with the cache and without, in folders of their own.</summary>
    private async Task AssertSame(string when, params string[] options)
    {
        using var cached = await TestSite.Of(repository, [.. options, "--cache", Cache]);
        using var alone = await TestSite.Of(repository, options);
        Assert.Equal((0, 0), (cached.Run.ExitCode, alone.Run.ExitCode));
        Assert.True(alone.Hashes().SequenceEqual(cached.Hashes(), StringComparer.Ordinal), $"{when}: {string.Join(", ", cached.Hashes().Except(alone.Hashes(), StringComparer.Ordinal).Take(5))}");
    }

    private void Damage(string how)
    {
        var dice = new Random(14);
        string[] entries = [.. Entries()];
        var bytes = entries.Select(File.ReadAllBytes).ToList();
        for (var i = 0; i < entries.Length; i++)
        {
            var own = bytes[i];
            switch (how)
            {
                case "a byte of each is another":
                    own[dice.Next(own.Length)] ^= (byte)dice.Next(1, 256);
                    break;
                case "each is cut":
                    own = own[..dice.Next(own.Length)];
                    break;
                case "each is empty":
                    own = [];
                    break;
                case "each stands under another's name":
                    own = bytes[(i + 1) % entries.Length];
                    break;
                case "each says that it is of another program":
                    own = [.. "agent-catalog-cache 9\n"u8, .. own[22..]];
                    break;
                default:
                    File.Delete(entries[i]);
                    Directory.CreateDirectory(entries[i]);
                    continue;
            }
            File.WriteAllBytes(entries[i], own);
        }
    }

    private byte[] Bytes(string file) => File.ReadAllBytes(folder.At(file));

    private IEnumerable<string> Entries() => Directory.EnumerateFiles(Cache).Where(file => Path.GetFileName(file).Length > 64).Order(StringComparer.Ordinal);

    private static (int Found, bool IsKept) Found(TestRun run, out int asked)
    {
        var told = Told().Match(run.Errors);
        Assert.True(told.Success, run.Errors);
        asked = int.Parse(told.Groups["asked"].Value, CultureInfo.InvariantCulture);
        Assert.True(asked > 0);
        return (int.Parse(told.Groups["found"].Value, CultureInfo.InvariantCulture), told.Groups["kept"].Value != "0");
    }

    [GeneratedRegex(@"Of (?<asked>\d+) results that the cache was asked for it had (?<found>\d+); (?<kept>\d+) were kept", RegexOptions.None, 1_000)]
    private static partial Regex Told();

    [GeneratedRegex("masked-(?<print>[0-9a-f]{12})", RegexOptions.None, 1_000)]
    private static partial Regex MaskedText();
}
