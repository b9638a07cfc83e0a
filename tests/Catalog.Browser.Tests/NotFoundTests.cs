using Catalog.Browser.Tests.Testing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Catalog.Browser.Tests;

/// <summary>The page for addresses that lead nowhere, at any depth under the site's base path.</summary>
public sealed class NotFoundTests(SiteInBrowser site)
{
    [Theory]
    [InlineData("sql-reviwer.html")]
    [InlineData("agents/sql-reviwer.html")]
    [InlineData("agents/sql-reviwer/sql-reviwer.html")]
    [InlineData("agents/very/deep/sql-reviwer.html")]
    public async Task It_offers_the_nearest_agents_and_leads_back_into_the_site(string address)
    {
        await using var visit = await site.Visit(Scheme.Http);
        var page = await visit.Open(address);

        await Expect(page.Locator("#site-search")).ToHaveValueAsync("sql reviwer");
        await Expect(page.Locator("[data-nearest] a").First).ToHaveTextAsync("sql-reviewer");
        Assert.NotEqual("rgba(0, 0, 0, 0)", await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).backgroundColor"));
        await page.Locator("[data-nearest] a").First.ClickAsync();
        await Expect(page).ToHaveURLAsync(visit.Address("agents/sql-reviewer.html"));
    }

    [Fact]
    public async Task Its_search_box_leads_to_the_results()
    {
        await using var visit = await site.Visit(Scheme.Http);
        var page = await visit.Open("agents/nobody/at-all.html");

        await page.Locator("main button[type=submit]").ClickAsync();

        await Expect(page.Locator("[data-search-status]")).Not.ToBeEmptyAsync();
        Assert.Equal("search.html?q=at all", visit.Place);
    }

    [Fact]
    public async Task The_theme_is_the_one_that_was_chosen_on_another_page_and_can_be_changed_here()
    {
        await using var visit = await site.Visit(Scheme.Http);
        var page = await visit.Open("index.html");
        await page.GetByRole(AriaRole.Button, new() { Name = "Dark theme" }).ClickAsync();

        await visit.Open("agents/gone/away.html");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await page.GetByRole(AriaRole.Button, new() { Name = "Dark theme" }).ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "light");

        await visit.Open("index.html");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "light");
    }

    [Fact]
    public async Task An_old_address_leads_to_the_new_one()
    {
        await using var visit = await site.Visit(Scheme.Http);
        var page = await visit.Open("agents/db-reviewer.html");

        await Expect(page).ToHaveURLAsync(visit.Address("agents/sql-reviewer.html"));
        Assert.Empty(visit.TakeFaults());
    }
}
