using Catalog.Browser.Tests.Testing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Catalog.Browser.Tests;

/// <summary>Tables of more rows than a page has room for: all of them are there, drawn as they come into sight.</summary>
public sealed class LargeCatalogTests(LargeSite site) : IClassFixture<LargeSite>
{
    [Theory]
    [InlineData(Scheme.Http)]
    [InlineData(Scheme.File)]
    public async Task The_matrix_is_narrowed_sorted_and_saved_over_all_its_rows(Scheme scheme)
    {
        await using var visit = await site.Visit(scheme);
        var page = await visit.Open("matrix.html");
        await Expect(page.Locator("[data-rest]")).ToHaveCountAsync(0);
        var rows = page.Locator("#rights-table tbody tr");
        await Expect(rows).ToHaveCountAsync(200);

        await page.Locator("[data-row-filter=rights-table]").FillAsync("helper-51");
        await Expect(page.Locator("[data-row-state=rights-table]")).ToHaveTextAsync("10 of 520");
        await Expect(rows).ToHaveCountAsync(10);
        var mark = rows.Last.Locator("td a").First;
        Assert.Equal("agents/helper-519/v1.html#L4", await mark.GetAttributeAsync("href"));
        Assert.Equal("Read: granted, line 4", await mark.GetAttributeAsync("aria-label"));
        await page.Locator("[data-row-filter=rights-table]").FillAsync("");

        await page.Locator("#rights-table thead button", new() { HasText = "Agent" }).ClickAsync();
        await page.Locator("#rights-table thead button", new() { HasText = "Agent" }).ClickAsync();
        await Expect(rows.First.Locator("th")).ToHaveTextAsync("helper-520");
        Assert.Equal("matrix.html?rights-table-sort=-Agent", visit.Place);

        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("[data-csv=rights-table]").ClickAsync());
        var lines = await File.ReadAllLinesAsync((await download.PathAsync())!, TestContext.Current.CancellationToken);
        Assert.Equal(LargeSite.Agents + 1, lines.Length);
        Assert.StartsWith("\"helper-520\",\"Read: granted, line 4\"", lines[1], StringComparison.Ordinal);
        Assert.Empty(visit.TakeFaults());
    }

    [Fact]
    public async Task A_row_looks_the_same_whether_the_page_or_a_part_holds_it()
    {
        const string Texts = "rows => rows.map((row) => row.outerHTML.replace(/(href|src)=\"(\\.\\.\\/)+/g, '$1=\"').replace(/ (title|class|hidden|tabindex|data-row)=\"\"/g, '').replace(/ tabindex=\"-?\\d\"/g, '').replace(/\\s+(?=<)|(?<=>)\\s+/g, '').split(/(?= |>|<)/).sort().join(' '))";
        await using var visit = await site.Visit(Scheme.File);
        foreach (var (path, table) in new[] { ("matrix.html", "#rights-table"), ("matrix.html", "#technology-table"), ("map.html", "#map-rows"), ("when.html", "[data-part=when-use]"), ("when.html", "[data-part=when-avoid]") })
        {
            // The category's page holds the row that the whole catalog's gets from a part.
            var held = await (await visit.Open($"categories/team-3/{path}?all=use,avoid")).Locator($"{table} tbody tr").Filter(new() { HasText = "helper-515" }).EvaluateAllAsync<string[]>(Texts);
            var page = await visit.Open(path);
            await Expect(page.Locator("[data-rest]")).ToHaveCountAsync(0);
            await page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
            var drawn = await page.Locator($"{table} tbody tr").Filter(new() { HasText = "helper-515" }).EvaluateAllAsync<string[]>(Texts);
            Assert.Contains(held[0], drawn);
        }
    }

    [Theory]
    [InlineData("matrix.html", "#rights-table", 520)]
    [InlineData("matrix.html", "#technology-table", 520)]
    [InlineData("when.html", "[data-part=when-use]", 520)]
    [InlineData("map.html", "#map-rows", 520)]
    public async Task Rows_are_drawn_as_they_come_into_sight_and_all_of_them_on_paper(string path, string table, int all)
    {
        await using var visit = await site.Visit(Scheme.File);
        var page = await visit.Open(path);
        await Expect(page.Locator("[data-rest]")).ToHaveCountAsync(0);
        var rows = page.Locator($"{table} tbody tr");
        await Expect(rows).ToHaveCountAsync(200);

        await rows.Last.ScrollIntoViewIfNeededAsync();
        await Expect(rows).ToHaveCountAsync(260);
        await page.PdfAsync();
        await Expect(rows).ToHaveCountAsync(all);
        Assert.Empty(visit.TakeFaults());
    }

    [Fact]
    public async Task Arrow_keys_walk_on_to_rows_that_are_not_drawn_yet_and_hidden_columns_stay_hidden()
    {
        await using var visit = await site.Visit(Scheme.File);
        var page = await visit.Open("matrix.html");
        await Expect(page.Locator("[data-rest]")).ToHaveCountAsync(0);
        await page.Locator("[data-hide-equal=rights-table]").CheckAsync();
        await Expect(page.Locator("#rights-table thead th:visible")).ToHaveTextAsync(["Agent", "Execute", "Tools as written"]);

        await page.Locator("#rights-table tbody tr:nth-child(200) td:visible a").First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");

        await Expect(page.Locator("#rights-table tbody tr:nth-child(201) a:focus")).ToHaveCountAsync(1);
        await Expect(page.Locator("#rights-table tbody tr:nth-child(201) td:visible")).ToHaveCountAsync(2);
        await Expect(page.Locator("#rights-table tbody tr:nth-child(201) .column-lit")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task The_map_is_filtered_over_all_its_rows_from_the_address()
    {
        await using var visit = await site.Visit(Scheme.File, width: 390);
        var page = await visit.Open("map.html?text=helper-518");

        await Expect(page.Locator("[data-row-state=map-rows]")).ToHaveTextAsync("2 of 520");
        await Expect(page.Locator("#map-rows tbody th")).ToHaveTextAsync(["helper-517", "helper-518"]);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Names_on_the_map_of_many_agents_are_fewer_and_can_be_read(int width)
    {
        await using var visit = await site.Visit(Scheme.File, width: width);
        var page = await visit.Open("map.html");
        await Expect(page.Locator(".map-small")).ToHaveCountAsync(1);

        var named = page.Locator(".map-node text:visible");
        Assert.InRange(await named.CountAsync(), 8, 60);
        var heights = await named.EvaluateAllAsync<double[]>("texts => texts.map((text) => parseFloat(getComputedStyle(text).fontSize) * Math.hypot(text.getScreenCTM().a, text.getScreenCTM().b))");
        Assert.All(heights, height => Assert.InRange(height, 11, 20));
    }

    [Theory]
    [InlineData("matrix.html", "Matrix of team-3")]
    [InlineData("when.html", "Which one of team-3 should I use?")]
    [InlineData("map.html", "Hand-off map of team-3")]
    public async Task Without_scripts_the_rest_is_reached_by_category(string path, string title)
    {
        await using var visit = await site.Visit(Scheme.File, scripts: false);
        var page = await visit.Open(path);
        await page.GetByRole(AriaRole.Link, new() { Name = "all by category" }).First.ClickAsync();
        await page.Locator("#by-category summary").ClickAsync();
        await page.Locator("#by-category").GetByText("team-3").ClickAsync();

        await Expect(page.Locator("h1")).ToHaveTextAsync(title);
        await Expect(page.Locator("main").GetByText("helper-519").First).ToBeVisibleAsync();
        await page.Locator(".crumbs a").ClickAsync();
        Assert.Equal(path, visit.Place);
    }

    [Fact]
    public async Task In_one_file_the_tables_are_whole_each_time_their_page_is_opened()
    {
        await using var visit = await site.VisitSingle();
        var page = await visit.Open("catalog.html#/matrix.html");
        foreach (var (link, field) in new[] { ("Map", "map-rows"), ("Matrix", "rights-table"), ("Map", "map-rows") })
        {
            await page.GetByRole(AriaRole.Navigation, new() { Name = "Site" }).GetByRole(AriaRole.Link, new() { Name = link }).ClickAsync();
            await page.Locator($"[data-row-filter={field}]").FillAsync("helper-519");
            await Expect(page.Locator($"[data-row-state={field}]")).ToContainTextAsync(" of 520");
        }
    }

    [Theory]
    [InlineData(Scheme.Http, "categories/team-3.html", "agents", "[data-agents] > li")]
    [InlineData(Scheme.File, "categories/team-3/when.html", "use", "[aria-labelledby=use] tbody tr")]
    public async Task A_long_list_shows_its_first_rows_and_all_of_them_when_asked_one_step_to_go_back_from(Scheme scheme, string path, string key, string rows)
    {
        await using var visit = await site.Visit(scheme);
        var page = await visit.Open(path);
        var shown = page.Locator($"{rows}:visible");
        await Expect(shown).ToHaveCountAsync(60);

        await page.GetByRole(AriaRole.Button, new() { Name = "Show all 130" }).First.ClickAsync();
        await Expect(shown).ToHaveCountAsync(130);
        Assert.Equal($"{path}?all={key}", visit.Place);
        Assert.Equal("helper-243", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        await page.ReloadAsync();
        await Expect(shown).ToHaveCountAsync(130);
        await page.GoBackAsync();
        await Expect(shown).ToHaveCountAsync(60);

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await page.Locator(rows).Last.EvaluateAsync<bool>("row => row.getBoundingClientRect().height > 10"));
        Assert.Empty(visit.TakeFaults());
    }

    [Theory]
    [InlineData("categories/team-3.html", "agents", "[data-agents] > li")]
    [InlineData("categories/team-3/when.html", "use", "[aria-labelledby=use] tbody tr")]
    public async Task What_an_address_names_in_a_folded_part_is_shown(string path, string key, string rows)
    {
        await using var visit = await site.Visit(Scheme.Http);
        var page = await visit.Open(path);
        await Expect(page.Locator($"{rows}:visible")).ToHaveCountAsync(60);

        await page.Locator(rows).Last.EvaluateAsync("row => { row.id = 'sought'; location.hash = 'sought'; }");

        await Expect(page.Locator("#sought")).ToBeInViewportAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Show all 130" })).ToHaveCountAsync(path.Contains("when", StringComparison.Ordinal) ? 1 : 0);
        Assert.Equal($"{path}?all={key}#sought", visit.Place);
    }

    [Fact]
    public async Task A_filter_looks_at_what_is_folded_too_and_without_scripts_nothing_is()
    {
        await using var visit = await site.Visit(Scheme.File);
        var page = await visit.Open("categories/team-3.html");
        await page.Locator("[data-list-filter]").FillAsync("helper-519");
        await Expect(page.Locator("[data-agents] > li:visible h3")).ToHaveTextAsync(["helper-519"]);
        await page.Locator("[data-list-filter]").FillAsync("");
        await Expect(page.Locator("[data-agents] > li:visible")).ToHaveCountAsync(60);

        await using var plain = await site.Visit(Scheme.File, scripts: false);
        await Expect((await plain.Open("categories/team-3.html")).Locator("[data-agents] > li:visible")).ToHaveCountAsync(130);
    }

    [Theory]
    [InlineData("matrix.html")]
    [InlineData("when.html")]
    [InlineData("map.html")]
    [InlineData("categories/team-3/matrix.html")]
    [InlineData("categories/team-3/when.html")]
    [InlineData("index.html")]
    public async Task Is_open_to_all(string path)
    {
        await using var visit = await site.Visit(Scheme.Http);
        var page = await visit.Open(path);
        await Expect(page.Locator("[data-rest]")).ToHaveCountAsync(0);

        await AccessibilityTests.Check(page);
    }
}
