using Catalog.Browser.Tests.Testing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Catalog.Browser.Tests;

/// <summary>Any version of any agent beside any other.</summary>
public sealed class CompareTests(SiteInBrowser site)
{
    [Theory]
    [InlineData(Scheme.Http)]
    [InlineData(Scheme.File)]
    public async Task Two_agents_are_chosen_and_the_address_opens_the_same_again(Scheme scheme)
    {
        await using var visit = await site.Visit(scheme);
        var page = await visit.Open("compare.html");
        await Choose(page, 0, "code-reviewer");
        await Choose(page, 1, "sql-reviewer");

        await Expect(page.Locator(".compare-table thead a")).ToHaveTextAsync(["code-reviewer v4", "sql-reviewer v3"]);
        await Expect(page.Locator(".compare-table tbody th")).ToHaveTextAsync(["Name", "Date", "File", "Model", "Declared version", "Description", "Tools", "Rights", "Size", "Usage", "Capabilities"]);
        await Expect(Row(page, "Model").Locator("td")).ToHaveTextAsync(["opus", "haiku"]);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Text: code-reviewer v4 → sql-reviewer v3" })).ToBeVisibleAsync();
        Assert.Equal("compare.html?a=code-reviewer@v4&b=sql-reviewer@v3", visit.Place);

        var shown = await page.Locator("[data-compare-result]").InnerTextAsync();
        await page.ReloadAsync();
        await Expect(page.Locator(".compare-table")).ToBeVisibleAsync();
        Assert.Equal(shown, await page.Locator("[data-compare-result]").InnerTextAsync());
        Assert.Empty(visit.TakeFaults());
    }

    [Fact]
    public async Task An_address_with_an_unknown_agent_says_so_where_it_can_be_mended()
    {
        await using var visit = await site.Visit(Scheme.File);
        var page = await visit.Open("compare.html?a=code-reviewr&b=sql-reviewer@v3");

        await Expect(page.Locator("#compare-hint-a")).ToHaveTextAsync("No agent of this name");
        await Expect(page.Locator("fieldset input").First).ToHaveValueAsync("code-reviewr");
        await Expect(page.Locator("fieldset input").Nth(1)).ToHaveValueAsync("sql-reviewer");
        await Choose(page, 0, "code-reviewer");
        await Expect(page.Locator("#compare-hint-a")).ToHaveTextAsync("");
        await Expect(page.Locator(".compare-table thead a")).ToHaveTextAsync(["code-reviewer v4", "sql-reviewer v3"]);
    }

    [Fact]
    public async Task On_paper_both_sides_are_shown()
    {
        await using var visit = await site.Visit(Scheme.File);
        var page = await visit.Open("compare.html?a=code-reviewer@v4&b=sql-reviewer@v3");
        await page.SetViewportSizeAsync(700, 900);
        await Expect(page.Locator(".compare-table thead a:visible")).ToHaveCountAsync(1);

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(page.Locator(".compare-table thead a:visible")).ToHaveTextAsync(["code-reviewer v4", "sql-reviewer v3"]);
    }

    [Fact]
    public async Task Two_versions_of_one_agent_and_of_a_removed_one_are_compared()
    {
        await using var visit = await site.Visit(Scheme.File);
        var page = await visit.Open("compare.html?a=code-reviewer@v1");
        await Choose(page, 1, "code-reviewer");
        await page.Locator("fieldset select").Nth(1).SelectOptionAsync("3");
        await Choose(page, 2, "old-timer");

        await Expect(page.Locator(".compare-table thead a")).ToHaveTextAsync(["code-reviewer v1", "code-reviewer v3", "old-timer v2"]);
        await Expect(page.Locator(".beside-only-in-b[open]").Filter(new() { HasText = "Security" })).ToHaveCountAsync(1);
        Assert.Equal("compare.html?a=code-reviewer@v1&b=code-reviewer@v3&c=old-timer@v2", visit.Place);
    }

    [Fact]
    public async Task Differences_only_leaves_out_what_is_equal()
    {
        await using var visit = await site.Visit(Scheme.File);
        var page = await visit.Open("compare.html?a=code-reviewer@v1&b=code-reviewer@v2");
        await Expect(Row(page, "Name")).ToBeVisibleAsync();

        await page.GetByLabel("Differences only").CheckAsync();

        await Expect(page.Locator(".compare-table tbody th")).ToHaveTextAsync(["Date", "Model", "Size"]);
        Assert.EndsWith("&differences", visit.Place, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_copied_as_Markdown()
    {
        await using var visit = await site.Visit(Scheme.Http);
        var page = await visit.Open("compare.html?a=code-reviewer@v1&b=code-reviewer@v2");
        await Expect(page.Locator(".compare-table")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Copy as Markdown" }).ClickAsync();

        await Expect(page.Locator("[data-compare-state]")).ToHaveTextAsync("Copied.");
        var copied = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.StartsWith("| | code-reviewer v1 | code-reviewer v2 |\n|---|---|---|\n| Name | code-reviewer | code-reviewer |\n", copied, StringComparison.Ordinal);
        Assert.Contains("| Model | sonnet | opus |", copied, StringComparison.Ordinal);
        Assert.Contains("```diff\n-model: sonnet\n+model: opus\n```", copied, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_history_leads_to_the_comparison_of_a_version_with_the_one_before()
    {
        await using var visit = await site.Visit(Scheme.File);
        var page = await visit.Open("agents/code-reviewer/history.html");

        await page.Locator("#v2 summary").ClickAsync();
        await page.Locator("#v2 a", new() { HasText = "with the one before" }).ClickAsync();

        await Expect(page.Locator(".compare-table thead a")).ToHaveTextAsync(["code-reviewer v1", "code-reviewer v2"]);
    }

    [Theory]
    [InlineData(Scheme.Http)]
    [InlineData(Scheme.File)]
    public async Task Choosing_keeps_the_focus_and_nothing_that_is_typed_is_erased(Scheme scheme)
    {
        await using var visit = await site.Visit(scheme);
        var page = await visit.Open("compare.html?a=code-reviewer@v1");
        var (first, second) = (page.Locator("fieldset input").Nth(0), page.Locator("fieldset input").Nth(1));
        await Expect(first).ToHaveValueAsync("code-reviewer");

        await second.FillAsync("half a na");
        await first.FillAsync("sql-reviewer");
        await Expect(page.Locator("fieldset select").Nth(0)).ToHaveValueAsync("3");
        await Expect(first).ToBeFocusedAsync();
        await Expect(second).ToHaveValueAsync("half a na");
        await Expect(page.Locator(".compare-hint").Nth(1)).ToHaveTextAsync("No agent of this name");

        await second.FillAsync("code-reviewer");
        await page.GetByRole(AriaRole.Button, new() { Name = "Swap A and B" }).ClickAsync();
        await Expect(page.Locator(".compare-table thead a")).ToHaveTextAsync(["code-reviewer v4", "sql-reviewer v3"]);
        await page.GoBackAsync();
        await Expect(page.Locator(".compare-table thead a")).ToHaveTextAsync(["sql-reviewer v3", "code-reviewer v4"]);
    }

    [Fact]
    public async Task Texts_stand_beside_each_other_by_section_and_only_what_differs_is_open()
    {
        await using var visit = await site.Visit(Scheme.File);
        var page = await visit.Open("compare.html?a=code-reviewer@v1&b=code-reviewer@v3");

        await Expect(page.Locator(".beside-differs[open] .beside-title")).ToHaveTextAsync(["Front matter"]);
        await Expect(page.Locator(".beside-equal[open]")).ToHaveCountAsync(0);
        await Expect(page.Locator(".beside-a.diff-removed")).ToHaveTextAsync(["model: removed: sonnet"]);
        await Expect(page.Locator(".beside-differs .beside-b.diff-added")).ToHaveTextAsync(["model: added: opus"]);
        await Expect(Row(page, "Rights").Locator("td .right").First).ToHaveClassAsync("right right-read state-granted");
    }

    [Fact]
    public async Task A_phone_shows_one_column_and_a_switch()
    {
        await using var visit = await site.Visit(Scheme.File, width: 390);
        var page = await visit.Open("compare.html?a=code-reviewer@v1&b=code-reviewer@v2");

        await Expect(Row(page, "Model").Locator("td:visible")).ToHaveTextAsync(["sonnet"]);
        await Expect(page.Locator(".compare-switch button").First).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.Equal(1, await Row(page, "Capabilities").Locator("th").EvaluateAsync<int>("head => { const words = document.createRange(); words.selectNodeContents(head); return words.getClientRects().length; }"));
        await page.Locator(".compare-switch button").Nth(1).ClickAsync();
        await Expect(Row(page, "Model").Locator("td:visible")).ToHaveTextAsync(["opus"]);
        await Expect(page.Locator(".compare-switch button").Nth(1)).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    [Fact]
    public async Task On_a_phone_two_that_are_chosen_stand_in_a_line_and_the_pickers_come_back_when_asked_for()
    {
        await using var visit = await site.Visit(Scheme.File, 390);
        var page = await visit.Open("compare.html?a=code-reviewer@v1&b=sql-reviewer");
        await Expect(page.Locator(".compare-chosen")).ToContainTextAsync("A code-reviewer v1 · B sql-reviewer v3");
        await Expect(page.Locator(".compare-pickers")).ToBeHiddenAsync();
        await Expect(page.Locator(".compare-table tbody tr").First).ToBeInViewportAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Change" }).ClickAsync();
        var second = page.Locator(".compare-pickers input").Nth(1);
        await second.FillAsync("log-reader");
        await Expect(page.Locator(".compare-chosen")).ToContainTextAsync("B log-reader v1");
        await Expect(second).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Done" }).ClickAsync();
        await Expect(page.Locator(".compare-pickers")).ToBeHiddenAsync();

        await visit.Open("compare.html?a=code-reviewer&b=nobody");
        await Expect(page.GetByText("No agent of this name")).ToBeVisibleAsync();
        await page.SetViewportSizeAsync(1280, 800);
        await Expect(page.Locator(".compare-chosen")).ToBeHiddenAsync();
        await Expect(page.Locator(".compare-pickers")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_there_is_nothing_for_yet_cannot_be_pressed()
    {
        await using var visit = await site.Visit(Scheme.File);
        var page = await visit.Open("compare.html");
        var (swap, copy) = (page.GetByRole(AriaRole.Button, new() { Name = "Swap A and B" }), page.GetByRole(AriaRole.Button, new() { Name = "Copy as Markdown" }));
        await Expect(page.Locator("[data-compare-state]")).ToHaveTextAsync("Choose two agents, or two versions of one.");
        await Expect(swap).ToBeDisabledAsync();
        await Expect(copy).ToBeDisabledAsync();

        await Choose(page, 0, "code-reviewer");
        await Expect(swap).ToBeEnabledAsync();
        await Expect(copy).ToBeDisabledAsync();
        await Choose(page, 1, "sql-reviewer");
        await Expect(copy).ToBeEnabledAsync();
        await page.GoBackAsync();
        await page.GoBackAsync();
        await Expect(swap).ToBeDisabledAsync();
    }

    private static async Task Choose(IPage page, int side, string slug)
    {
        var input = page.Locator("fieldset input").Nth(side);
        await input.FillAsync(slug);
        await input.BlurAsync();
    }

    private static ILocator Row(IPage page, string label) =>
        page.Locator($".compare-table tr:has(th:text-is('{label}'))");
}
