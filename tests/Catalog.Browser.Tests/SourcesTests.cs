using Catalog.Browser.Tests.Testing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Catalog.Browser.Tests;

/// <summary>A catalog of two sources whose agents have the same names.</summary>
public sealed class SourcesTests(SiteInBrowser site)
{
    [Fact]
    public async Task The_list_of_agents_is_narrowed_to_one_source()
    {
        await using var visit = await site.VisitSeveral();
        var page = await visit.Open("index.html");
        var links = page.Locator("[data-agents] > li:visible h3 > a:first-child");
        await Expect(links).ToHaveCountAsync(16);

        await page.Locator("[data-facet=source] [data-value=south]").ClickAsync();

        await Expect(links).ToHaveCountAsync(8);
        Assert.All(await links.EvaluateAllAsync<string[]>("links => links.map((link) => link.getAttribute('href'))"), address => Assert.StartsWith("agents/south-", address, StringComparison.Ordinal));
        Assert.Equal("index.html?source=south", visit.Place);
        await Expect(page.Locator("[data-facet=source] [data-value=north] span:first-child")).ToHaveTextAsync("The north");
    }

    [Fact]
    public async Task Results_of_the_search_say_whose_they_are_and_are_narrowed_to_one_source()
    {
        await using var visit = await site.VisitSeveral();
        var page = await visit.Open("search.html?q=code-reviewer");
        await Expect(page.Locator(".search-result:first-child .search-category:last-child")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("north|south"));

        await page.Locator("[data-search-facets] details[data-facet=source] summary").ClickAsync();
        await page.Locator("[data-filter='source:south']").ClickAsync();

        await Expect(page.Locator("#site-search")).ToHaveValueAsync("code-reviewer source:south");
        var sources = page.Locator(".search-result .search-category:last-child");
        await Expect(sources.First).ToHaveTextAsync("south");
        Assert.All(await sources.AllTextContentsAsync(), source => Assert.Equal("south", source));
    }

    [Fact]
    public async Task A_filter_by_source_in_a_catalog_of_one_finds_nothing_and_fails_at_nothing()
    {
        await using var visit = await site.Visit(Scheme.File);
        var page = await visit.Open("search.html?q=code-reviewer%20source:south");

        await Expect(page.Locator("[data-search-status]")).ToHaveTextAsync("No agent found");
        await Expect(page.Locator("[data-search-hint]")).ToContainTextAsync("without source:south");
    }

    [Fact]
    public async Task Changes_are_narrowed_by_source_and_class_together()
    {
        await using var visit = await site.VisitSeveral();
        var page = await visit.Open("changes.html");
        var entries = page.Locator(".log-commit:visible");
        var all = await entries.CountAsync();

        await page.Locator("[data-param=source]").SelectOptionAsync("south");
        await Expect(entries).ToHaveCountAsync(all / 2);
        await page.Locator("[data-param=class]").SelectOptionAsync("rights");

        Assert.All(await entries.EvaluateAllAsync<string[]>("entries => entries.map((entry) => `${entry.dataset.source} ${entry.dataset.class}`)"), entry => Assert.Equal("south rights", entry));
        Assert.Equal("changes.html?source=south&class=rights", visit.Place);
    }
}
