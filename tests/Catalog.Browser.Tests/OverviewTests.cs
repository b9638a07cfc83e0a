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

    [Theory]
    [InlineData(Scheme.Http)]
    [InlineData(Scheme.File)]
    public async Task A_version_that_is_opened_shows_changed_words_first_and_its_source_when_asked(Scheme scheme)
    {
        await using var visit = await site.Visit(scheme);
        var page = await visit.Open("agents/code-reviewer/history.html");
        var version = page.Locator("#v4");
        await Expect(version.Locator("[data-difference]")).ToHaveCountAsync(0);
        await version.Locator("summary").First.ClickAsync();

        await Expect(version.Locator(".diff-prose ins").Filter(new() { HasText = "far" })).ToBeVisibleAsync();
        await Expect(version.Locator(".diff-source")).ToBeHiddenAsync();
        await version.GetByText("Source", new() { Exact = true }).ClickAsync();
        await Expect(version.Locator(".diff-source del").Filter(new() { HasText = "tools: Read, Grep" })).ToBeVisibleAsync();
        Assert.Equal("agents/code-reviewer/history.html#v4", visit.Place);

        await version.GetByLabel("Difference from").SelectOptionAsync("1");
        await Expect(version.Locator(".diff-prose ins").Filter(new() { HasText = "Security" })).ToBeVisibleAsync();
        Assert.Empty(visit.TakeFaults());
    }

    [Fact]
    public async Task An_address_opens_its_version_and_the_keys_j_and_k_walk_the_list()
    {
        await using var visit = await site.Visit(Scheme.File);
        var page = await visit.Open("agents/code-reviewer/history.html#v3");
        await Expect(page.Locator("#v3 .diff-prose ins").Filter(new() { HasText = "Security" })).ToBeVisibleAsync();
        await Expect(page.Locator("#v3 .diff-fold").First).ToContainTextAsync("unchanged");

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await Expect(page.Locator("#v3 summary").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("k");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#v4 > details")).ToHaveAttributeAsync("open", "");
    }

    [Fact]
    public async Task Filters_of_a_history_stand_in_the_address_and_go_back_one_step_at_a_time()
    {
        await using var visit = await site.Visit(Scheme.File);
        var page = await visit.Open("agents/code-reviewer/history.html");
        var versions = page.Locator(".version:visible h2");

        await page.Locator("[data-row-choice=versions]").SelectOptionAsync("behaviour");
        await page.Locator("[data-row-filter=versions]").PressSequentiallyAsync("opus");
        await Expect(versions).ToHaveTextAsync(["v2"]);
        Assert.Equal("agents/code-reviewer/history.html?class=behaviour&text=opus", visit.Place);

        await page.GoBackAsync();
        await Expect(versions).ToHaveTextAsync(["v3", "v2"]);
        await page.GoBackAsync();
        await Expect(versions).ToHaveCountAsync(4);
    }

    [Theory]
    [InlineData(Scheme.Http)]
    [InlineData(Scheme.File)]
    public async Task A_version_is_read_as_prose_when_asked_and_a_removed_agents_older_text_comes_from_its_script(Scheme scheme)
    {
        await using var visit = await site.Visit(scheme);
        var page = await visit.Open("agents/code-reviewer/v1.html");
        await page.GetByRole(AriaRole.Button, new() { Name = "As prose" }).ClickAsync();
        await Expect(page.Locator(".prose h4", new() { HasText = "When to use" })).ToBeVisibleAsync();
        await Expect(page.Locator(".prose td", new() { HasText = "A slow database query" })).ToBeVisibleAsync();
        await Expect(page.Locator("ol.source")).ToBeHiddenAsync();

        page = await visit.Open("agents/old-timer/v1.html");
        await Expect(page.Locator("#L2")).ToHaveTextAsync("name: old-timer");
        Assert.Empty(visit.TakeFaults());
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
