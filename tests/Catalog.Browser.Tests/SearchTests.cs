using System.Text.Json;
using Catalog.Browser.Tests.Testing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Catalog.Browser.Tests;

/// <summary>The search as other programs ask it, and the page of its results.</summary>
public sealed class SearchTests(SiteInBrowser site)
{
    private static readonly string[] Queries = ["reviewer", "k8s", "postgres", "before a release", "db-reviewer", "right:execute", "incidnt", "backend carriers", "\"line by line\"", "zzzz"];

    [Fact]
    public async Task Programs_get_slug_name_score_and_field_best_first()
    {
        await using var visit = await site.Visit(Scheme.File);
        var page = await visit.Open("health.html");
        var hits = JsonElement.Parse(await page.EvaluateAsync<string>("AgentCatalog.searchReady.then(() => AgentCatalog.search('reviewer', { limit: 2 })).then(JSON.stringify)"));

        Assert.Equal(["sql-reviewer", "code-reviewer"], hits.EnumerateArray().Select(hit => hit.GetProperty("slug").GetString()));
        Assert.All(hits.EnumerateArray(), hit => Assert.Equal(["slug", "name", "score", "field"], hit.EnumerateObject().Select(property => property.Name)));
        Assert.True(hits[0].GetProperty("score").GetDouble() >= hits[1].GetProperty("score").GetDouble());
        Assert.Equal("name", hits[0].GetProperty("field").GetString());
        Assert.Equal(1, await page.EvaluateAsync<int>("AgentCatalog.search('reviewer', { limit: 1 }).then((hits) => hits.length)"));
    }

    [Fact]
    public async Task From_disk_it_finds_what_it_finds_over_http()
    {
        var found = new List<string>();
        foreach (var scheme in Enum.GetValues<Scheme>())
        {
            await using var visit = await site.Visit(scheme);
            var page = await visit.Open("agents/code-reviewer/history.html");
            found.Add(await page.EvaluateAsync<string>("(queries) => Promise.all(queries.map((query) => AgentCatalog.search(query))).then(JSON.stringify)", Queries));
            Assert.Empty(visit.TakeFaults());
        }

        Assert.Contains("sql-reviewer", found[0], StringComparison.Ordinal);
        Assert.Equal(found[0], found[1]);
    }

    [Fact]
    public async Task The_address_holds_the_query_and_the_page_shows_what_the_overlay_shows()
    {
        await using var visit = await site.Visit(Scheme.File);
        var page = await visit.Open("search.html?q=reviewer");

        await Expect(page.Locator(".search-result h2 a")).ToHaveTextAsync(["sql-reviewer", "code-reviewer"]);
        await Expect(page.Locator("[data-search-status]")).ToHaveTextAsync("2 agents");
        await page.Locator("#site-search").FillAsync("contract");
        await Expect(page.Locator(".search-result h2 a").First).ToHaveTextAsync("contract-tester");
        Assert.Equal("search.html?q=contract", visit.Place);
    }

    [Fact]
    public async Task Filters_are_clicked_or_typed()
    {
        await using var visit = await site.Visit(Scheme.File);
        var page = await visit.Open("search.html?q=reviewer");

        await page.Locator("details[data-facet=model] summary").ClickAsync();
        await page.Locator("[data-filter='model:haiku']").ClickAsync();
        await Expect(page.Locator(".search-result h2 a")).ToHaveTextAsync(["sql-reviewer"]);
        await Expect(page.Locator("[data-filter='model:haiku']")).ToHaveAttributeAsync("aria-current", "true");
        Assert.Equal("search.html?q=reviewer model:haiku", visit.Place);

        await page.Locator("#site-search").FillAsync("category:data");
        await Expect(page.Locator(".search-result h2 a")).ToHaveTextAsync(["sql-reviewer"]);
    }

    [Fact]
    public async Task An_empty_result_says_which_filter_to_drop_and_a_misspelt_word_what_was_meant()
    {
        await using var visit = await site.Visit(Scheme.File);
        var page = await visit.Open("search.html?q=reviewer+model:haiku+category:quality");

        await Expect(page.Locator("[data-search-hint]")).ToContainTextAsync("Drop a filter: without model:haiku (1), without category:quality (1)");
        await page.Locator("[data-search-hint] a").First.ClickAsync();
        await Expect(page.Locator(".search-result h2 a")).ToHaveTextAsync(["code-reviewer"]);

        await page.Locator("#site-search").FillAsync("kubernetse");
        await Expect(page.Locator("[data-search-hint]")).ToHaveTextAsync("Showing results for kubernetes.");

        await page.Locator("#site-search").FillAsync("reviewer of xylophonist ");
        await Expect(page.Locator("[data-search-status]")).ToContainTextAsync("agents. No agent knows “xylophonist”.");
    }

    [Fact]
    public async Task Without_the_index_the_page_says_so_and_leads_to_the_list()
    {
        await using var visit = await site.Visit(Scheme.Http);
        await visit.Page.RouteAsync("**/search/**", route => route.AbortAsync());
        var page = await visit.Open("search.html?q=reviewer");

        await Expect(page.Locator("[data-search-status]")).ToHaveTextAsync("The search index could not be loaded. Browse all agents");
    }
}
