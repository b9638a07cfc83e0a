using Catalog.Site;
using Xunit;

namespace Catalog.Tests.Pages;

/// <summary>Pages of what was: versions, retired agents, former addresses.</summary>
public sealed class VersionPagesTests
{
    [Fact]
    public async Task An_old_version_leads_to_the_latest_and_the_latest_to_none()
    {
        var pages = await Changed();

        Assert.Contains("v2.html", pages.Page(SitePaths.Version("reviewer", 1)).QuerySelectorAll(".notice a").Select(link => link.GetAttribute("href")));
        Assert.Null(pages.Page(SitePaths.Version("reviewer", 2)).QuerySelector(".notice"));
    }

    [Fact]
    public async Task A_version_shows_its_own_text_line_by_line()
    {
        var pages = await Changed();

        Assert.Equal("model: opus", pages.Page(SitePaths.Version("reviewer", 1)).GetElementById("L4")!.TextContent);
        Assert.Equal("model: sonnet", pages.Page(SitePaths.Version("reviewer", 2)).GetElementById("L4")!.TextContent);
    }

    [Fact]
    public async Task The_history_lists_every_version_newest_first()
    {
        var page = (await Changed()).Page(SitePaths.History("reviewer"));

        Assert.Equal(["v2", "v1"], page.QuerySelectorAll(".versions > li").Select(item => item.Id));
        Assert.Equal(["2026-03-02", "2026-03-01"], page.QuerySelectorAll(".version-head time").Select(time => time.TextContent));
    }

    [Fact]
    public async Task A_removed_agent_keeps_its_page_and_its_versions()
    {
        var pages = await PagesOf.Commits(
            [("agents/reviewer.md", AgentFile.Reviewer), ("agents/helper.md", AgentFile.Named("helper"))],
            [("agents/helper.md", null)]);

        Assert.Contains("was removed 2026-03-02", Words(pages.Page(SitePaths.Agent("helper")).QuerySelector(".notice")!.TextContent), StringComparison.Ordinal);
        Assert.Contains("name: helper", pages.Page(SitePaths.Version("helper", 1)).QuerySelector("ol.source")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("helper.html", pages.Page(SitePaths.Home).QuerySelector(".retired a")!.GetAttribute("href")!["agents/".Length..]);
    }

    [Fact]
    public async Task Of_a_removed_agent_the_last_text_stands_on_its_page_and_older_ones_in_the_version_script()
    {
        var pages = await PagesOf.Commits(
            [("agents/helper.md", AgentFile.Named("helper")), ("agents/reviewer.md", AgentFile.Reviewer)],
            [("agents/helper.md", AgentFile.Named("helper", "Does another thing."))],
            [("agents/helper.md", null)]);
        var old = pages.Page(SitePaths.Version("helper", 1));

        Assert.NotNull(pages.Page(SitePaths.Version("helper", 2)).QuerySelector("ol.source"));
        Assert.Null(old.QuerySelector("ol.source"));
        Assert.NotNull(old.QuerySelector("[data-version-text]"));
        Assert.Equal("v1.md", old.QuerySelector("[data-version] a")!.GetAttribute("href"));
        Assert.Equal(["v2", "v1"], pages.Page(SitePaths.Agent("helper")).QuerySelectorAll(".timeline-head a").Select(link => link.TextContent));
    }

    [Fact]
    public async Task A_version_says_what_it_changed_and_when()
    {
        var page = (await Changed()).Page(SitePaths.Version("reviewer", 2));

        Assert.Equal("added: sonnet", page.QuerySelector(".changes ins")!.TextContent);
        Assert.Equal("2026-03-02", page.QuerySelector(".version-facts time")!.TextContent);
    }

    [Fact]
    public async Task A_former_address_leads_to_the_present_one()
    {
        var pages = await PagesOf.Commits(
            [("agents/reviewer.md", AgentFile.Reviewer)],
            [("agents/reviewer.md", null), ("agents/checker.md", AgentFile.Reviewer.Replace("name: reviewer", "name: checker", StringComparison.Ordinal))]);

        Assert.Equal("0; url=checker.html", pages.Page(SitePaths.Agent("reviewer")).QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
        Assert.Equal("../checker/history.html", pages.Page(SitePaths.History("reviewer")).QuerySelector("main a")!.GetAttribute("href"));
    }

    private static Task<PagesOf> Changed() => PagesOf.Commits(
        [("agents/reviewer.md", AgentFile.Reviewer)],
        [("agents/reviewer.md", AgentFile.Reviewer.Replace("opus", "sonnet", StringComparison.Ordinal))]);

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
