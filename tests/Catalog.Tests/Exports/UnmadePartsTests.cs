using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Catalog.Core.Cataloguing;
using Catalog.Site;
using Catalog.Site.Commands;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Exports;

/// <summary>A site of a catalog in which one agent cannot be told: everything else is there, and what is missing is said.</summary>
public sealed class UnmadePartsTests
{
    private static readonly string[] Files =
        ["agents/sound.html", "agents/sound.json", "agents/sound/history.html", "agents/sound/versions.js", "index.html", "matrix.html", "when.html", "changes.html", "feed.xml", "search/index.js", "catalog.json", "health.html"];

    [Fact]
    public async Task What_cannot_be_made_is_a_finding_and_a_page_that_says_so()
    {
        using var repository = new TestRepository();
        repository.Write("agents/sound.md", AgentText.Of("sound")).Write("agents/torn.md", AgentText.Of("torn")).Commit("Add both");
        var (site, guard) = await SiteOf(Torn(TestCatalog.Of(repository)));

        Assert.All(Files, file => Assert.True(site.ContainsKey(file), file));
        Assert.Equal("This page could not be made", Title(site["agents/torn/history.html"]));
        Assert.NotEqual("This page could not be made", Title(site["agents/sound/history.html"]));
        Assert.Contains("The page agents/torn/history.html could not be made", site["health.html"], StringComparison.Ordinal);
        Assert.NotEmpty(guard.Faults);
        Assert.All(guard.Faults, fault => Assert.Equal("agents/torn.md", fault.Path));
    }

    [Fact]
    public async Task The_catalog_for_other_programs_names_it_and_holds_all_others_whole()
    {
        using var repository = new TestRepository();
        repository.Write("agents/sound.md", AgentText.Of("sound")).Write("agents/torn.md", AgentText.Of("torn")).Commit("Add both");
        var (site, guard) = await SiteOf(Torn(TestCatalog.Of(repository)));

        var catalog = JsonDocument.Parse(site["catalog.json"]).RootElement;
        var agents = catalog.GetProperty("agents").EnumerateArray().ToDictionary(agent => agent.GetProperty("slug").GetString()!, StringComparer.Ordinal);
        Assert.Equal(["sound", "torn"], agents.Keys);
        Assert.True(agents["sound"].TryGetProperty("versions", out _));
        Assert.False(agents["torn"].TryGetProperty("versions", out _));
        Assert.Equal(guard.Faults.Count, catalog.GetProperty("findings").EnumerateArray().Count(finding => finding.GetProperty("rule").GetString() == "AC169"));
    }

    [Theory]
    [InlineData("", "There are 3 errors and 0 warnings, and --strict lets neither pass")]
    [InlineData("warning", "There are 0 errors and 3 warnings, and --strict lets neither pass")]
    [InlineData("note", null)]
    [InlineData("off", null)]
    public async Task What_cannot_be_made_is_weighed_by_the_config_and_refused_by_strict(string severity, string? reason)
    {
        using var repository = new TestRepository();
        repository.Write("agents/sound.md", AgentText.Of("sound")).Write("agents/torn.md", AgentText.Of("torn")).Commit("Add both");
        var catalog = Torn(TestCatalog.Of(repository)) with { Findings = [], Config = CatalogConfig.Parse(severity.Length > 0 ? $"severities:\n  AC169: {severity}\n" : "title: t\n") };
        var (site, guard) = await SiteOf(catalog);

        Assert.Equal(3, guard.Faults.Count);
        Assert.Equal(reason, Refusal.OfMade(catalog, catalog.Config.Weigh(guard.Faults), isStrict: true, minAgents: 0));
        Assert.Null(Refusal.OfMade(catalog, catalog.Config.Weigh(guard.Faults), isStrict: false, minAgents: 0));
        Assert.Equal(severity != "off", site["health.html"].Contains("could not be made", StringComparison.Ordinal));
    }

    /// <summary>An agent whose one version lacks its list of changes, which only its history and its data need.</summary>
    private static AgentCatalog Torn(AgentCatalog catalog) => catalog with
    {
        Agents = [.. catalog.Agents.Select(agent => agent.Name == "torn" ? agent with { Versions = [agent.Newest with { Changes = null! }] } : agent)],
    };

    private static async Task<(IReadOnlyDictionary<string, string> Site, Guard Guard)> SiteOf(AgentCatalog catalog)
    {
        var (files, guard) = (new ConcurrentDictionary<string, string>(StringComparer.Ordinal), new Guard());
        await SiteFiles.Render(catalog, null, guard, file => files[file.Path] = Encoding.UTF8.GetString(file.Content.Span), TestContext.Current.CancellationToken);
        return (files, guard);
    }

    private static string? Title(string html) => new HtmlParser().ParseDocument(html).QuerySelector("h1")?.TextContent;
}
