using System.Text.RegularExpressions;
using Catalog.Core.Findings;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Robustness;

/// <summary>A fault in each part that is made inside a guard, one after the other: it is told, something stands in that part's place, and all else has the bytes that it had.</summary>
public sealed partial class EveryPartTests(TornTeam team) : IClassFixture<TornTeam>
{
    /// <summary>A part, its file, the files of the site that a fault in it may change, and what one of them says then.</summary>
    public static readonly TheoryData<string, string, string, string, string> Parts = new()
    {
        // Of the catalog.
        { "agent", "agents/torn.md", "agents/torn.* agents/torn/* agents/sound.html changes* search/* compare.html feed.xml index.html llms.txt matrix.html overlaps.html when.html sitemap.xml", "agents/torn.html", "The agent could not be made" },
        { "understanding of the text", "agents/torn.md", "agents/torn.* agents/torn/* search/* index.html when.html", "agents/torn.html", "The understanding of the text could not be made" },
        { "history", "agents/torn.md", "agents/torn.* agents/torn/* changes* search/* compare.html feed.xml index.html matrix.html when.html sitemap.xml", "agents/torn/history.html", "This version could not be made: the program failed on it" },
        { "version 1", "agents/torn.md", "agents/torn.* agents/torn/* changes* feed.xml index.html", "agents/torn/v1.html", "The text of this version is withheld" },
        { "list of changes in version 2", "agents/torn.md", "agents/torn.* agents/torn/* changes* feed.xml index.html", "agents/torn/history.html", "What changed could not be told" },
        { "line count of version 2", "agents/torn.md", "agents/torn.* agents/torn/history.html index.html", "agents/torn/v2.html", "<h1" },
        { "history of a retired agent", "agents/gone.md", "agents/gone.html agents/gone/* changes* compare.html feed.xml sitemap.xml", "agents/gone/history.html", "This version could not be made: the program failed on it" },
        { "version 2", "agents/gone.md", "agents/gone.html agents/gone/* changes* feed.xml", "agents/gone/v2.html", "The text of this version is withheld" },
        { "history of the source", "", "*", "agents/torn.html", "<h1" },
        { "list of addresses", "", "*", "index.html", "agents/agent-" },
        { "list of names", "", "agents/sound.* agents/torn.* index.html map.html search/*", "agents/sound.html", "torn" },
        { "list of hand-offs", "agents/sound.md", "agents/sound.* agents/torn.* index.html map.html search/*", "agents/sound.html", "The list of hand-offs could not be made" },
        { "list of retired agents", "", "agents/gone* changes* compare.html feed.xml index.html sitemap.xml", "changes.html", "<h1" },
        { "list of redirects", "", "agents/former* sitemap.xml", "agents/latter.html", "<h1" },
        { "list of overlaps", "", "agents/*.html agents/*.json overlaps.html search/* index.html", "overlaps.html", "<h1" },
        { "list of what the work tree lacks", "", "", "index.html", "<h1" },
        { "config of the program", "agents/torn.md", "agents/torn.* index.html", "agents/torn.html", "<h1" },
        { "agent that a skill runs as", "agents/torn.md", "agents/torn.* index.html", "agents/torn.html", "<h1" },
        { "list of what configs say", "", "", "index.html", "<h1" },
        { "list of deprecated agents", "", "", "index.html", "<h1" },
        { "list of clashes", "", "", "index.html", "<h1" },
        { "list of dangling hand-offs", "", "agents/sound.* index.html", "agents/sound.html", "nobody-there" },
        { "list of near copies", "", "agents/*.html agents/*.json index.html", "index.html", "<h1" },
        { "list of malformed commits", "", "", "index.html", "<h1" },
        { "list of findings", "agents/odd.md", "agents/odd.* index.html", "agents/odd.html", "The list of findings could not be made" },
        { "list of findings", "agents/gone.md", "", "agents/gone.html", "<h1" },

        // Of the site.
        { "overview of the agents", "", "agents/* changes* 404.html compare.html index.html map.html matrix.html overlaps.html when.html sitemap.xml", "index.html", "<h1" },
        { "change log", "", "changes* sitemap.xml", "changes.html", "This page could not be made" },
        { "parts of long lists", "", "", "index.html", "<h1" },
        { "parts of long tables", "", "", "index.html", "<h1" },
        { "frame of pages", "", "", "agents/torn/history.html", "<h1" },
        { "page index.html", "", "index.html", "index.html", "This page could not be made" },
        { "page 404.html", "", "404.html", "404.html", "This page could not be made" },
        { "page health.html", "", "", "health.html", "This page could not be made" },
        { "page agents/torn.html", "agents/torn.md", "agents/torn.html", "agents/torn.html", "This page could not be made" },
        { "page agents/torn/v1.html", "agents/torn.md", "agents/torn/v1.html", "agents/torn/v1.html", "This page could not be made" },
        { "page agents/gone.html", "agents/gone.md", "agents/gone.html", "agents/gone.html", "This page could not be made" },
        { "search entry", "agents/torn.md", "search/*", "search/index.js", "\"agents\":4" },
        { "search index", "", "search/*", "search/index.js", "\"agents\":0" },
        { "pictures", "agents/torn.md", "agents/torn/*.svg", "agents/torn.html", "<h1" },
        { "patch of all repairs", "", "fixes.patch", "agents/odd.html", "<h1" },
        { "list of addresses for crawlers", "", "sitemap.xml robots.txt", "index.html", "<h1" },
        { "file agents/torn.json", "agents/torn.md", "agents/torn.json", "agents/torn.json", "\"name\":\"torn\"" },
        { "file agents/torn/versions.js", "agents/torn.md", "agents/torn/versions.js", "agents/torn/versions.js", "\"versions\":[]" },
        { "file llms.txt", "", "llms.txt", "llms.txt", "# Team" },
        { "file feed.xml", "", "feed.xml", "feed.xml", "<title>" },
        { "file catalog.json", "", "", "catalog.json", "\"agents\":[]" },
    };

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task A_fault_costs_its_part_alone(string what, string path, string costs, string file, string says)
    {
        var site = await team.SiteOf(TornTeam.FaultIn(what, path));

        var message = $"The {what} could not be made: the program failed (InvalidOperationException)";
        var fault = Assert.Single(site.Faults, fault => fault.Message == message);
        Assert.Equal((Rules.InternalFault, Severity.Error, path), (fault.Rule, fault.Severity, fault.Path));
        // What tells the faults cannot tell its own.
        var isTold = what is not ("page health.html" or "file catalog.json");
        Assert.Equal((isTold, isTold), (site.Files["health.html"].Contains(message, StringComparison.Ordinal), site.Files["catalog.json"].Contains(message, StringComparison.Ordinal)));

        var (changed, patterns) = (site.ChangedFrom(team.Whole).Except(["health.html", "catalog.json"]).ToList(), costs.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.All(changed, each => Assert.True(patterns.Any(pattern => IsLike(each, pattern)), each));
        Assert.All(patterns, pattern => Assert.True(changed.Exists(each => IsLike(each, pattern)), pattern));
        Assert.Contains(says, site.Files[file], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_of_part_that_a_site_is_made_of_has_its_fault_here()
    {
        Assert.Equal(
            team.Whole.Parts.Select(Kind).Distinct().Order(StringComparer.Ordinal),
            Parts.Select(row => Kind(row.Data.Item1)).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Nothing_of_a_text_that_could_not_be_read_is_shown_for_what_is_secret_in_it_is_not_known()
    {
        Assert.Contains(team.Whole.Files, file => file.Value.Contains(TornTeam.OnlyInOldText, StringComparison.Ordinal));

        var site = await team.SiteOf(TornTeam.FaultIn("version 1", "agents/torn.md"));

        Assert.DoesNotContain(site.Files, file => file.Value.Contains(TornTeam.OnlyInOldText, StringComparison.Ordinal));
        Assert.DoesNotContain("agents/torn/v1.md", site.Files.Keys);
        Assert.Contains("The text of this version is withheld: the program failed on it, so that what must not be shown of it is not known.", site.Files["agents/torn/v1.html"], StringComparison.Ordinal);
        Assert.Contains("This version could not be made: the program failed on it", site.Files["agents/torn/history.html"], StringComparison.Ordinal);
        Assert.Equal(team.Whole.Files["agents/torn/v2.md"], site.Files["agents/torn/v2.md"]);
    }

    [Fact]
    public async Task Nor_of_a_retired_agent_whose_history_could_not_be_made()
    {
        var site = await team.SiteOf(TornTeam.FaultIn("history of a retired agent", "agents/gone.md"));

        Assert.DoesNotContain(site.Files, file => file.Value.Contains("gone does step", StringComparison.Ordinal));
        Assert.Contains("The text of this version is withheld", site.Files["agents/gone/v1.html"], StringComparison.Ordinal);
        Assert.Contains("gone", site.Files["changes.html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("version 1", "agents/torn.md")]
    [InlineData("page agents/torn.html", "agents/torn.md")]
    [InlineData("file feed.xml", "")]
    public async Task A_build_with_a_fault_publishes_the_rest_and_with_strict_leaves_the_old_site_as_it_was(string what, string path)
    {
        using var site = await TestSite.Of(team.Repository);
        var old = site.Hashes();

        var strict = await TestRun.Of(TornTeam.FaultIn(what, path), "build", team.Repository.Path, "--output", site.Path, "--strict");
        Assert.Equal(1, strict.ExitCode);
        Assert.Contains("--strict lets neither pass", strict.Errors, StringComparison.Ordinal);
        Assert.Equal(old, site.Hashes());

        var lenient = await TestRun.Of(TornTeam.FaultIn(what, path), "build", team.Repository.Path, "--output", site.Path);
        Assert.Equal(0, lenient.ExitCode);
        Assert.Contains($"The {what} could not be made", site.Text("health.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_with_a_fault_fails_and_names_it()
    {
        var check = await TestRun.Of(TornTeam.FaultIn("version 1", "agents/torn.md"), "check", team.Repository.Path);

        Assert.Equal(1, check.ExitCode);
        Assert.Contains("AC169", check.Output, StringComparison.Ordinal);
        Assert.Contains("The version 1 could not be made: the program failed (InvalidOperationException)", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_build_with_a_fault_keeps_nothing_of_it_for_the_next()
    {
        using var folder = new TestFolder();
        using var site = await TestSite.Of(team.Repository);
        var whole = site.Hashes();

        await TestRun.Of(TornTeam.FaultIn("list of changes in version 2", "agents/torn.md"), "build", team.Repository.Path, "--output", site.Path, "--cache", folder.At("cache"));
        Assert.NotEqual(whole, site.Hashes());
        await site.Build(team.Repository.Path, "--cache", folder.At("cache"));

        Assert.Equal(whole, site.Hashes());
    }

    private static bool IsLike(string file, string pattern) => Regex.IsMatch(file, $"^{Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal)}$");

    /// <summary>Without what tells one part of a kind from another.</summary>
    private static string Kind(string part) => Number().Replace(part.Split(' ')[0] is "page" or "file" ? part.Split(' ')[0] : part, "N");

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
