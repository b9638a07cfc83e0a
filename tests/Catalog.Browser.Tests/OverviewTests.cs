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
        // Who inherits the right has it, as who is granted it.
        string[] executing = ["backend-developer2 of this name", "code-reviewer", "log-reader", "release-notes", "sql-reviewer"];
        await Expect(names).ToHaveTextAsync(executing);
        await page.Locator("[data-list-sort]").SelectOptionAsync("updated");
        await Expect(names).Not.ToHaveTextAsync(executing);
        var newest = await names.AllTextContentsAsync();
        Assert.Equal(executing, newest.Order(StringComparer.Ordinal));
        Assert.Equal("index.html?right=execute&sort=updated", visit.Place);

        await page.ReloadAsync();
        await Expect(names).ToHaveTextAsync([.. newest]);
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

        await page.Locator("[data-when-mount]").FillAsync("my xylophonist query is slow ");
        await Expect(page.Locator("[data-when-state]")).ToContainTextAsync(". No agent knows “xylophonist”.");
    }

    [Fact]
    public async Task The_finder_says_how_it_read_a_task_that_nothing_fits_it_and_which_filter_leaves_nothing()
    {
        await using var visit = await site.Visit(Scheme.File);
        var page = await visit.Open("when.html?task=kubernetse");
        var state = page.Locator("[data-when-state]");

        await Expect(state).ToContainTextAsync("Showing results for kubernetes. The ");
        await state.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.Locator("[data-when-mount]")).ToHaveValueAsync("kubernetes");
        await Expect(state).Not.ToContainTextAsync("Showing");

        await page.Locator("[data-when-mount]").FillAsync("asdf qwer zxcv ");
        await Expect(state).ToHaveTextAsync("No agent fits this. No agent knows “asdf”, “qwer”, “zxcv”. Browse all agents; all situations stand below.");
        await Expect(page.Locator("[data-when-results] > li")).ToHaveCountAsync(0);
        await Expect(state.GetByRole(AriaRole.Link)).ToHaveAttributeAsync("href", "index.html");

        await page.Locator("[data-when-mount]").FillAsync("how to");
        await Expect(state).ToHaveTextAsync("Nothing was asked yet: these words name nothing. All situations stand below.");
        await Expect(page.Locator("[data-when-results] > li")).ToHaveCountAsync(0);
        await page.Locator("[data-when-mount]").FillAsync("a slow query, not kubernetes");
        await Expect(state).ToContainTextAsync(". Not looked for, as asked: “kubernetes”.");

        await page.Locator("[data-when-mount]").FillAsync("reviewer model:haiku category:quality");
        await Expect(state).ToHaveTextAsync("No agent fits with these filters; without model:haiku (1), without category:quality (1), browse all agents.");
        await state.GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(page.Locator("[data-when-results] h3")).ToHaveTextAsync(["code-reviewer"]);
        Assert.Empty(visit.TakeFaults());
    }

    [Fact]
    public async Task A_task_is_one_step_back()
    {
        await using var visit = await site.Visit(Scheme.File);
        var page = await visit.Open("when.html");

        await page.Locator("[data-when-mount]").PressSequentiallyAsync("slow query");
        await Expect(page.Locator("[data-when-results] > li").First).ToBeVisibleAsync();
        await page.GoBackAsync();

        await Expect(page.Locator("[data-when-group]").First).ToBeVisibleAsync();
        await Expect(page.Locator("[data-when-mount]")).ToHaveValueAsync("");
        Assert.Equal("when.html", visit.Place);
    }

    [Theory]
    [InlineData("index.html", ".retired", "1-retired-agent")]
    [InlineData("health.html", ".finding-folder", "agents-quality")]
    public async Task What_is_opened_or_closed_stands_in_the_address_and_goes_back_one_step_at_a_time(string address, string part, string name)
    {
        await using var visit = await site.Visit(Scheme.File);
        var page = await visit.Open(address);
        var fold = page.Locator(part).Filter(new() { HasText = name.Split('-')[^1] }).First;
        var before = await fold.EvaluateAsync<bool>("part => part.open");

        await fold.Locator("summary").First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"{address}\\?folds={name}"));
        await page.ReloadAsync();
        Assert.Equal(!before, await fold.EvaluateAsync<bool>("part => part.open"));
        await page.GoBackAsync();

        await Expect(page).ToHaveURLAsync(visit.Address(address));
        Assert.Equal(before, await fold.EvaluateAsync<bool>("part => part.open"));
    }

    [Fact]
    public async Task The_order_and_the_hidden_columns_of_a_matrix_stand_in_the_address()
    {
        await using var visit = await site.Visit(Scheme.File);
        var page = await visit.Open("matrix.html");
        await page.Locator("#rights-table thead button", new() { HasText = "Execute" }).ClickAsync();
        await page.Locator("#rights-table thead button", new() { HasText = "Execute" }).ClickAsync();
        await page.Locator("[data-row-filter=rights-table]").FillAsync("backend");
        await page.Locator("[data-hide-equal=rights-table]").CheckAsync();
        Assert.Equal("matrix.html?rights-table-sort=-Execute&rights-table=backend&rights-table-equal=", visit.Place);

        await page.ReloadAsync();
        await Expect(page.Locator("#rights-table thead th:visible")).ToHaveTextAsync(["Agent", "Execute", "Tools as written"]);
        await Expect(page.Locator("#rights-table thead [aria-sort=descending]")).ToHaveTextAsync("Execute");
        await Expect(page.Locator("#rights-table tbody tr")).ToHaveCountAsync(2);
        await page.GoBackAsync();
        await Expect(page.Locator("#rights-table thead th:visible")).ToHaveCountAsync(10);
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
    public async Task Agents_are_put_aside_in_a_tray_that_stands_in_the_address_and_goes_along()
    {
        await using var visit = await site.Visit(Scheme.File);
        var page = await visit.Open("index.html");

        await page.Locator("[data-slug=sql-reviewer] .compare-add").ClickAsync();
        await page.Locator("[data-slug=log-reader] .compare-add").ClickAsync();
        Assert.Equal("index.html?compare=sql-reviewer,log-reader", visit.Place);
        await page.Locator("[data-slug=code-reviewer] h3 a").ClickAsync();
        await Expect(page.Locator(".agent-head .compare-add")).ToHaveAttributeAsync("aria-pressed", "false");
        await page.Locator(".agent-head .compare-add").ClickAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Compare these 3" }).ClickAsync();
        await Expect(page.Locator(".compare-table thead a")).ToHaveTextAsync(["sql-reviewer v3", "log-reader v1", "code-reviewer v4"]);
    }

    [Fact]
    public async Task Facets_go_back_one_step_at_a_time()
    {
        await using var visit = await site.Visit(Scheme.File);
        var page = await visit.Open("index.html");
        var names = page.Locator("[data-agents] > li:visible h3");

        await page.Locator("[data-facet=right] [data-value=execute]").ClickAsync();
        await page.Locator("[data-list-filter]").PressSequentiallyAsync("sql");
        await Expect(names).ToHaveCountAsync(1);
        await page.GoBackAsync();
        await Expect(names).ToHaveCountAsync(5);
        await page.GoBackAsync();
        await Expect(names).ToHaveCountAsync(8);
    }

    [Theory]
    [InlineData(1920)]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task The_masthead_and_the_title_begin_at_one_edge_on_every_page(int width)
    {
        await using var visit = await site.Visit(Scheme.File, width);
        var places = new HashSet<double>();
        foreach (var address in new[] { "index.html", "matrix.html", "compare.html", "map.html", "overlaps.html", "404.html" })
            places.UnionWith(await (await visit.Open(address)).EvaluateAsync<double[]>("['.brand', 'h1'].map((part) => document.querySelector(part).getBoundingClientRect().left)"));

        Assert.Single(places);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    [InlineData(320)]
    public async Task Nothing_of_the_masthead_moves_when_the_theme_changes(int width)
    {
        await using var visit = await site.Visit(Scheme.File, width);
        foreach (var address in new[] { "index.html", "matrix.html", "404.html" })
        {
            var page = await visit.Open(address);
            var places = "[...document.querySelectorAll('.masthead, .masthead *')].map((part) => { const box = part.getBoundingClientRect(); return [box.left, box.top, box.width, box.height].join(' '); }).join('\\n')";
            var before = await page.EvaluateAsync<string>(places);

            await page.Locator("[data-theme-toggle]").ClickAsync();
            await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", new System.Text.RegularExpressions.Regex("light|dark"));

            Assert.Equal(before, await page.EvaluateAsync<string>(places));
        }
    }

    [Fact]
    public async Task Rights_to_narrow_by_stand_whole_and_longer_lists_shade_where_they_go_on()
    {
        await using var visit = await site.Visit(Scheme.File);
        var page = await visit.Open("index.html");

        Assert.True(await page.Locator("[data-facet=right] ul").EvaluateAsync<bool>("list => list.clientHeight > 0 && list.scrollHeight <= list.clientHeight && list.scrollWidth <= list.clientWidth"));
        Assert.Contains("local", await page.Locator("[data-facet=category] ul").EvaluateAsync<string>("list => getComputedStyle(list).backgroundAttachment"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_phone_the_navigation_shades_where_it_goes_on_and_its_last_entry_ends_where_the_page_does()
    {
        await using var visit = await site.Visit(Scheme.File, width: 390);
        var page = await visit.Open("health.html");

        Assert.InRange(await page.EvaluateAsync<double>("document.querySelector('.site-nav [aria-current]').getBoundingClientRect().right"), 300, 390 - 15);
        Assert.Contains("local", await page.Locator(".site-nav").EvaluateAsync<string>("nav => getComputedStyle(nav).backgroundAttachment"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Heads_of_a_matrix_stand_over_the_middle_of_their_marks()
    {
        await using var visit = await site.Visit(Scheme.File);
        var page = await visit.Open("matrix.html");
        await Expect(page.Locator("#rights-table thead button").First).ToBeVisibleAsync();

        Assert.All(await page.EvaluateAsync<double[]>(
            """
            [...document.querySelectorAll("#rights-table .right-column, #technology-table thead th:not(:first-child)")].map((head) => {
              const middle = (box) => (box.left + box.right) / 2;
              const mark = head.closest("table").tBodies[0].rows[0].cells[head.cellIndex].getBoundingClientRect();
              return Math.abs(middle(head.querySelector("button").getBoundingClientRect()) - middle(mark));
            })
            """), distance => Assert.InRange(distance, 0, 2));
    }

    [Fact]
    public async Task A_keyboard_reaches_the_first_agent_in_a_few_steps()
    {
        await using var visit = await site.Visit(Scheme.File);
        var page = await visit.Open("index.html");

        await page.GetByRole(AriaRole.Link, new() { Name = "Skip to the list" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        for (var step = 0; step < 3; step++)
            await page.Keyboard.PressAsync("Tab");

        await Expect(page.Locator(".agent-row a").First).ToBeFocusedAsync();
    }

    [Fact]
    public async Task An_agent_that_is_chosen_on_the_map_shows_its_surroundings_and_stands_in_the_address()
    {
        await using var visit = await site.Visit(Scheme.File);
        var page = await visit.Open("map.html");

        await page.Locator(".map-node[data-slug=code-reviewer] circle").ClickAsync();
        await Expect(page.Locator("[data-map-panel]")).ToContainTextAsync("Hands off to: release-notes, sql-reviewer, contract-tester");
        Assert.Equal("map.html?agent=code-reviewer", visit.Place);
        await page.GoBackAsync();
        await Expect(page.Locator("[data-map-panel]")).ToBeEmptyAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Every_mark_of_a_matrix_stands_out_from_its_cell(ColorScheme scheme)
    {
        await using var visit = await site.Visit(Scheme.File);
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
        var page = await visit.Open("matrix.html");

        var marks = await page.EvaluateAsync<string[]>("""
            (() => {
              const paint = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
              const light = (colour) => {
                paint.clearRect(0, 0, 1, 1);
                paint.fillStyle = colour;
                paint.fillRect(0, 0, 1, 1);
                const [r, g, b] = [...paint.getImageData(0, 0, 1, 1).data].map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
              };
              const ground = (element) => {
                const colour = element === null ? "Canvas" : getComputedStyle(element).backgroundColor;
                return colour === "rgba(0, 0, 0, 0)" ? ground(element.parentElement) : colour;
              };
              return [...document.querySelectorAll(".matrix-table tbody td:not(.written-tools)")].filter((cell) => cell.textContent.trim() !== "").map((cell) => {
                const [one, other] = [light(getComputedStyle(cell.querySelector("a") ?? cell).color), light(ground(cell))].sort((a, b) => b - a);
                return `${((one + 0.05) / (other + 0.05)).toFixed(2)} ${cell.textContent.trim()[0]}`;
              });
            })()
            """);
        Assert.Contains(marks, mark => mark.EndsWith('–'));
        Assert.All(marks, mark => Assert.True(double.Parse(mark.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture) >= 4.5, mark));
    }

    [Fact]
    public async Task A_table_of_rights_has_room_for_the_tools_as_written_at_every_width()
    {
        foreach (var width in (int[])[1280, 900, 768, 390])
        {
            await using var visit = await site.Visit(Scheme.File, width);
            var page = await visit.Open("matrix.html");
            Assert.InRange((await page.Locator(".written-tools").First.BoundingBoxAsync())!.Width, 150, 900);
        }
    }

    [Theory]
    [InlineData(390, true)]
    [InlineData(320, true)]
    [InlineData(390, false)]
    public async Task Names_on_the_map_can_be_read_on_a_phone(int width, bool scripts)
    {
        await using var visit = await site.Visit(Scheme.File, width, scripts);
        var page = await visit.Open("map.html");
        await page.Locator(".map-node text:visible").First.WaitForAsync();

        var heights = await page.EvaluateAsync<double[]>("[...document.querySelectorAll('.map-node text')].filter((text) => getComputedStyle(text).display !== 'none').map((text) => parseFloat(getComputedStyle(text).fontSize) * Math.hypot(text.getScreenCTM().a, text.getScreenCTM().b))");
        Assert.NotEmpty(heights);
        Assert.All(heights, height => Assert.InRange(height, 11, 20));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    [Fact]
    public async Task On_a_phone_the_whole_map_is_seen_with_the_name_of_whoever_is_chosen_and_a_wider_page_has_all_names()
    {
        await using var visit = await site.Visit(Scheme.File, 390);
        var page = await visit.Open("map.html?agent=contract-tester");
        await Expect(page.Locator(".map-node.chosen text")).ToBeVisibleAsync();
        Assert.True(await page.EvaluateAsync<bool>("(() => { const box = document.querySelector('[data-map]').getBoundingClientRect(); return box.width <= 390 && [...document.querySelectorAll('.map-node')].every((node) => { const dot = node.querySelector('circle').getBoundingClientRect(); return dot.left >= box.left && dot.right <= box.right && dot.top >= box.top && dot.bottom <= box.bottom; }); })()"));

        await page.SetViewportSizeAsync(1280, 800);
        await Expect(page.Locator(".map-small")).ToHaveCountAsync(0);
        Assert.Equal("0 0", (await page.Locator("[data-map]").GetAttributeAsync("viewBox"))![..3]);
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("search.html?q=review")]
    [InlineData("agents/code-reviewer.html")]
    [InlineData("agents/code-reviewer/history.html#v4")]
    [InlineData("compare.html?a=code-reviewer@v1&b=sql-reviewer")]
    [InlineData("matrix.html")]
    [InlineData("map.html")]
    [InlineData("health.html")]
    public async Task The_narrowest_phone_needs_no_scrolling_sideways_and_gives_a_finger_room(string address)
    {
        await using var visit = await site.Visit(Scheme.File, width: 320);
        var page = await visit.Open(address);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page scrolls sideways.");
        Assert.Empty(await page.EvaluateAsync<string[]>("[...document.querySelectorAll('main :is(button, select, summary, input:not([type=checkbox])), nav a')].filter((element) => element.checkVisibility()).filter((element) => { const box = element.getBoundingClientRect(); return box.height < 23.5 || box.width < 23.5; }).map((element) => element.outerHTML.slice(0, 120))"));
    }

    [Theory]
    [InlineData("matrix.html", "#rights-table")]
    [InlineData("agents/code-reviewer.html", ".prompt")]
    public async Task On_paper_nothing_is_cut(string address, string part)
    {
        await using var visit = await site.Visit(Scheme.File);
        var page = await visit.Open(address);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.SetViewportSizeAsync(1040, 720);

        Assert.True(await page.EvaluateAsync<bool>("(part) => { const box = document.querySelector(part); const frame = box.closest('.scroll') ?? box; return frame.scrollHeight <= frame.clientHeight + 1 && frame.scrollWidth <= frame.clientWidth + 1; }", part));
    }

    /// <summary>A head stands on every sheet, and Chromium takes time by the square of what is turned on them: four hundred rows took 20 s and take 8.</summary>
    [Fact]
    public async Task On_paper_nothing_in_the_head_of_a_matrix_is_turned()
    {
        await using var visit = await site.Visit(Scheme.File);
        var page = await visit.Open("matrix.html");
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal(["none none"], (await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.matrix-table thead, .matrix-table thead *')].map((part) => `${getComputedStyle(part).rotate} ${getComputedStyle(part).transform}`)")).Distinct());
        Assert.Equal("sideways-lr", await page.Locator(".slanted").First.EvaluateAsync<string>("head => getComputedStyle(head).writingMode"));
    }

    [Theory]
    [InlineData(1280, 700)]
    [InlineData(390, 350)]
    public async Task The_box_of_the_search_has_the_room_that_there_is(int width, int least)
    {
        await using var visit = await site.Visit(Scheme.File, width);
        var page = await visit.Open("search.html");

        Assert.InRange((await page.Locator(".search-box").BoundingBoxAsync())!.Width, least, 720);
    }

    [Theory]
    [InlineData(390)]
    [InlineData(320)]
    public async Task On_a_phone_the_task_has_the_whole_width(int width)
    {
        await using var visit = await site.Visit(Scheme.File);
        var page = await visit.Open("when.html");
        await page.SetViewportSizeAsync(width, 800);

        Assert.InRange((await page.Locator("[data-when-mount]").BoundingBoxAsync())!.Width, width - 48, width);
        await Expect(page.Locator("[data-when-skills]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Days_are_told_as_a_reader_counts_them_and_exactly_on_focus()
    {
        await using var visit = await site.Visit(Scheme.File);
        var page = await visit.Open("agents/code-reviewer/history.html");
        var day = page.Locator("#v1 summary time");
        var exact = (await day.GetAttributeAsync("datetime"))![..10];

        await Expect(day).Not.ToHaveTextAsync(exact);
        await page.Locator("#v1 summary").FocusAsync();
        await Expect(day).ToHaveTextAsync(exact);
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
