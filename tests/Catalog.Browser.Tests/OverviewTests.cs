using Catalog.Browser.Tests.Testing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Catalog.Browser.Tests;

/// <summary>What scripts add to the lists, tables and timelines.</summary>
public sealed class OverviewTests(SiteInBrowser site)
{
    [Fact]
    public async Task The_list_of_agents_is_narrowed_by_facets_ordered_and_remembered_in_the_address()
    {
        await using var visit = await site.Visit(Scheme.File);
        var page = await visit.Open("index.html");
        var names = page.Locator("[data-agents] > li:visible h3");

        await page.Locator("[data-facet=right] [data-value=execute]").ClickAsync();
        await Expect(names).ToHaveTextAsync(["backend-developer2 of this name", "sql-reviewer"]);
        await page.Locator("[data-list-sort]").SelectOptionAsync("updated");
        await Expect(names).ToHaveTextAsync(["sql-reviewer", "backend-developer2 of this name"]);
        Assert.Equal("index.html?right=execute&sort=updated", visit.Place);

        await page.ReloadAsync();
        await Expect(names).ToHaveTextAsync(["sql-reviewer", "backend-developer2 of this name"]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Show all" }).ClickAsync();
        await Expect(names).ToHaveCountAsync(8);
    }

    [Fact]
    public async Task A_history_shows_the_versions_of_one_class_or_with_some_words()
    {
        await using var visit = await site.Visit(Scheme.File);
        var page = await visit.Open("agents/code-reviewer/history.html");
        var versions = page.Locator(".version:visible h2");
        await Expect(versions).ToHaveTextAsync(["v4", "v3", "v2", "v1"]);

        await page.Locator("[data-row-choice=versions]").SelectOptionAsync("behaviour");
        await Expect(versions).ToHaveTextAsync(["v3", "v2"]);
        await page.Locator("[data-row-filter=versions]").FillAsync("opus");
        await Expect(versions).ToHaveTextAsync(["v2"]);
        await Expect(page.Locator("[data-row-state=versions]")).ToHaveTextAsync("1 of 4");
    }

    [Fact]
    public async Task A_version_shows_changed_words_first_and_its_source_when_asked()
    {
        await using var visit = await site.Visit(Scheme.File);
        var page = await visit.Open("agents/code-reviewer/history.html#v4");
        var version = page.Locator("#v4");

        await Expect(version.Locator(".diff-prose ins").Filter(new() { HasText = "far" })).ToBeVisibleAsync();
        await Expect(version.Locator(".diff-source")).ToBeHiddenAsync();
        await version.GetByText("Source", new() { Exact = true }).ClickAsync();
        await Expect(version.Locator(".diff-source del").Filter(new() { HasText = "tools: Read, Grep" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_finder_ranks_situations_with_their_reason_and_counter_evidence()
    {
        await using var visit = await site.Visit(Scheme.File);
        var page = await visit.Open("when.html");

        await page.Locator("[data-when-mount]").FillAsync("my database query is slow");

        var best = page.Locator("[data-when-results] > li").First;
        await Expect(best).ToContainTextAsync("A slow database query");
        await Expect(best.GetByRole(AriaRole.Link, new() { Name = "sql-reviewer" })).ToHaveAttributeAsync("href", "agents/sql-reviewer.html");
        await Expect(page.Locator("[data-when-group]:visible")).ToHaveCountAsync(0);
        Assert.Equal("when.html?task=my+database+query+is+slow", visit.Place);
    }

    [Fact]
    public async Task The_change_log_is_filtered_by_class_and_words()
    {
        await using var visit = await site.Visit(Scheme.File);
        var page = await visit.Open("changes.html");
        var commits = page.Locator(".log-commit:visible");

        await page.Locator("[data-row-choice=log]").SelectOptionAsync("rights");
        await Expect(commits).ToHaveCountAsync(1);
        await Expect(commits).ToContainTextAsync("Rights widened");
        await page.Locator("[data-row-choice=log]").SelectOptionAsync("");
        await page.Locator("[data-row-filter=log]").FillAsync("bob baker");
        await Expect(commits).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task The_matrix_is_filtered_sorted_relieved_of_equal_columns_and_saved()
    {
        await using var visit = await site.Visit(Scheme.File);
        var page = await visit.Open("matrix.html");
        var rows = page.Locator("#rights-table tbody tr:visible th");

        await page.Locator("[data-row-filter=rights-table]").FillAsync("backend");
        await Expect(rows).ToHaveCountAsync(2);
        await page.Locator("[data-hide-equal=rights-table]").CheckAsync();
        await Expect(page.Locator("#rights-table thead th:visible")).ToHaveTextAsync(["Agent", "Execute", "Tools as written"]);
        await page.Locator("#rights-table thead button", new() { HasText = "Execute" }).ClickAsync();
        await Expect(rows.First).ToContainTextAsync("services");

        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("[data-csv=rights-table]").ClickAsync());
        Assert.Equal("rights.csv", download.SuggestedFilename);
        Assert.Equal(3, (await File.ReadAllLinesAsync((await download.PathAsync())!, TestContext.Current.CancellationToken)).Length);
        Assert.Empty(visit.TakeFaults());
    }

    [Fact]
    public async Task The_theme_is_chosen_and_remembered()
    {
        await using var visit = await site.Visit(Scheme.File);
        var page = await visit.Open("index.html");
        var paper = "getComputedStyle(document.documentElement).backgroundColor";
        var light = await page.EvaluateAsync<string>(paper);

        await page.GetByRole(AriaRole.Button, new() { Name = "Dark theme" }).ClickAsync();
        var dark = await page.EvaluateAsync<string>(paper);
        await visit.Open("agents/log-reader/v1.html");

        Assert.NotEqual(light, dark);
        Assert.Equal(dark, await page.EvaluateAsync<string>(paper));
    }
}
