using Catalog.Browser.Tests.Testing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Catalog.Browser.Tests;

/// <summary>The search that opens over any page.</summary>
public sealed class OverlayTests(SiteInBrowser site)
{
    [Theory]
    [InlineData(Scheme.Http, "/")]
    [InlineData(Scheme.File, "/")]
    [InlineData(Scheme.File, "Control+k")]
    public async Task Keys_open_it_choose_in_it_and_lead_to_an_agent(Scheme scheme, string key)
    {
        await using var visit = await site.Visit(scheme);
        var page = await visit.Open("agents/log-reader/v1.html");

        await page.Keyboard.PressAsync(key);
        await page.Keyboard.TypeAsync("reviewer");
        await Expect(page.Locator(".search-status")).ToHaveTextAsync("2 agents");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator(".search-option[aria-selected=true]")).ToContainTextAsync("code-reviewer");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(visit.Address("agents/code-reviewer.html"));
        Assert.Empty(visit.TakeFaults());
    }

    [Fact]
    public async Task Letters_typed_while_it_is_on_its_way_are_not_lost()
    {
        await using var visit = await site.Visit(Scheme.Http);
        await visit.Page.RouteAsync("**/search-overlay.js", async route =>
        {
            await Task.Delay(400);
            await route.ContinueAsync();
        });
        var page = await visit.Open("matrix.html");

        await page.Keyboard.TypeAsync("/sql/x");

        await Expect(page.Locator(".search-input")).ToHaveValueAsync("sql/x");
    }

    [Fact]
    public async Task Escape_closes_it_and_gives_the_focus_back()
    {
        await using var visit = await site.Visit(Scheme.File);
        var page = await visit.Open("matrix.html");
        await page.Locator(".search-open").FocusAsync();

        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".search-input")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");

        await Expect(page.Locator("dialog.search-dialog")).ToBeHiddenAsync();
        await Expect(page.Locator(".search-open")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task What_is_typed_at_home_moves_into_it_and_Enter_opens_the_best_agent()
    {
        await using var visit = await site.Visit(Scheme.File);
        var page = await visit.Open("index.html");

        await page.Locator("#site-search").PressSequentiallyAsync("contract");
        await Expect(page.Locator(".search-option[aria-selected=true]")).ToContainTextAsync("contract-tester");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(visit.Address("agents/contract-tester.html"));
    }

    [Fact]
    public async Task Recent_searches_are_offered_again_and_a_misspelt_word_is_said()
    {
        await using var visit = await site.Visit(Scheme.File);
        var page = await visit.Open("index.html");
        await page.Keyboard.TypeAsync("/kubernetse");
        await Expect(page.Locator(".search-suggestion")).ToHaveTextAsync("Showing results for kubernetes.");
        await page.GetByRole(AriaRole.Button, new() { Name = "kubernetes" }).ClickAsync();
        await Expect(page.Locator(".search-option").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("main.page-agent")).ToBeVisibleAsync();
        await page.WaitForLoadStateAsync(LoadState.Load); // no script listens to keys before

        await page.Keyboard.PressAsync("/");

        await Expect(page.Locator(".search-recent")).ToHaveTextAsync("kubernetes");
    }

    [Fact]
    public async Task Without_the_index_it_searches_the_agents_of_the_page_and_lists_still_filter()
    {
        await using var visit = await site.Visit(Scheme.Http);
        await visit.Page.RouteAsync("**/search/**", route => route.AbortAsync());
        var page = await visit.Open("index.html");

        await page.Locator("[data-list-filter]").FillAsync("incident");
        await Expect(page.Locator("[data-agents] > li:visible h3")).ToHaveTextAsync(["log-reader"]);
        await page.Locator("h1").ClickAsync();
        await page.Keyboard.TypeAsync("/incident");

        await Expect(page.Locator(".search-status")).ToHaveTextAsync("The search index could not be loaded. 1 found among the agents on this page.");
        await Expect(page.Locator(".search-option")).ToHaveTextAsync(["log-reader"]);
    }
}
