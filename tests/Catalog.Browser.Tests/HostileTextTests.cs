using Catalog.Browser.Tests.Testing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Catalog.Browser.Tests;

/// <summary>What an agent or a reader types is text, also where scripts show it.</summary>
public sealed class HostileTextTests(SiteInBrowser site)
{
    [Theory]
    [InlineData(Scheme.Http)]
    [InlineData(Scheme.File)]
    public async Task The_comparison_of_harmful_texts_runs_nothing(Scheme scheme)
    {
        await using var visit = await site.Visit(scheme, width: 375);
        var page = await visit.Open($"compare.html?a={SampleCatalog.HarmfulSlug}@v1&b={SampleCatalog.HarmfulSlug}@v2");

        await Expect(page.Locator(".beside-a").First).ToBeVisibleAsync();

        await AssertCalm(visit);
        Assert.Equal(0, await page.Locator("[data-compare-result] :is(img, script, iframe, b, i, svg)").CountAsync());
    }

    [Theory]
    [InlineData("<img src=x onerror=window.ranFromAnAgent=1>")]
    [InlineData("\"><script>window.ranFromAnAgent=1</script>")]
    [InlineData("(?:[+*\\ model:\"<b>\" -\"x")]
    public async Task Harmful_queries_are_only_text(string query)
    {
        await using var visit = await site.Visit(Scheme.File, width: 375);
        var page = await visit.Open($"search.html?q={Uri.EscapeDataString(query)}");
        await Expect(page.Locator("[data-search-status]")).Not.ToBeEmptyAsync();
        Assert.Equal(query, await page.Locator("#site-search").InputValueAsync());
        await AssertCalm(visit);

        page = await visit.Open("index.html");
        await page.Keyboard.TypeAsync("/" + query);
        await Expect(page.Locator(".search-input")).ToHaveValueAsync(query);
        await Expect(page.Locator(".search-status")).Not.ToBeEmptyAsync();
        await AssertCalm(visit);
        Assert.Equal(0, await page.Locator("dialog :is(img, script)").CountAsync());
    }

    [Theory]
    [InlineData("<script>window.ranFromAnAgent=1</script>")]
    [InlineData("<img src=x onerror=window.ranFromAnAgent=1>")]
    [InlineData("<iframe srcdoc='<script>parent.ranFromAnAgent=1</script>'></iframe>")]
    [InlineData("<script src=https://elsewhere.example/x.js></script>")]
    public async Task Markup_that_slipped_into_a_page_would_still_be_stopped_by_its_policy(string markup)
    {
        await using var visit = await site.Visit(Scheme.Http);
        await visit.Page.RouteAsync("**/log-reader.html", async route =>
        {
            var answer = await route.FetchAsync();
            await route.FulfillAsync(new() { Response = answer, Body = (await answer.TextAsync()).Replace("</main>", markup + "</main>", StringComparison.Ordinal) });
        });
        var page = await visit.Open("agents/log-reader.html");

        Assert.Equal("undefined", await page.EvaluateAsync<string>($"String(window.{SampleCatalog.Flag})"));
        Assert.NotEmpty(visit.TakeFaults());
    }

    private static async Task AssertCalm(Visit visit)
    {
        Assert.Equal("undefined", await visit.Page.EvaluateAsync<string>($"String(window.{SampleCatalog.Flag})"));
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), "The page scrolls sideways.");
        Assert.Empty(visit.TakeFaults());
    }
}
