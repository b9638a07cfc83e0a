using Catalog.Browser.Tests.Testing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Catalog.Browser.Tests;

/// <summary>The site in one file, opened from disk.</summary>
public sealed class SingleFileTests(SiteInBrowser site)
{
    private const string File = "catalog.html";

    [Fact]
    public async Task Every_page_opens_and_shows_what_it_shows_on_the_site()
    {
        await using var visit = await site.VisitSingle();
        await using var other = await site.Visit(Scheme.File);
        var page = await visit.Open(File);
        foreach (var path in site.Pages.Where(path => path != "404.html" && !site.Text(path).Contains("http-equiv=\"refresh\"", StringComparison.Ordinal)))
        {
            await page.EvaluateAsync("path => { document.body.dataset.old = ''; delete document.querySelector('main').dataset.seen; document.querySelector('main').dataset.old = ''; location.hash = '#/' + path + '?fresh'; }", path);
            await Expect(page.Locator("main[data-old]")).ToHaveCountAsync(0);
            await other.Open(path);
            Assert.Equal(await other.Page.TitleAsync(), await page.TitleAsync());
            Assert.Equal(await Headings(other.Page), await Headings(page));
            Assert.Equal("undefined", await page.EvaluateAsync<string>($"String(window.{SampleCatalog.Flag})"));
            Assert.True(await page.EvaluateAsync<bool>("[...document.querySelectorAll('a[href]')].every(link => /^(#\\/|https?:|mailto:)/.test(link.getAttribute('href')))"), path);
            Assert.True(visit.TakeFaults() is [], path);
        }
    }

    [Fact]
    public async Task Links_fragments_and_the_way_back_work_as_on_a_site()
    {
        await using var visit = await site.VisitSingle();
        var page = await visit.Open(File);
        await page.Locator(".agent-row a", new() { HasText = "code-reviewer" }).First.ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("code-reviewer");
        await Expect(page).ToHaveTitleAsync("code-reviewer · Agents of one team");
        Assert.EndsWith("catalog.html#/agents/code-reviewer.html", page.Url, StringComparison.Ordinal);

        await page.Locator(".actions a", new() { HasText = "Prompt" }).ClickAsync();
        Assert.EndsWith("#/agents/code-reviewer.html#prompt", page.Url, StringComparison.Ordinal);
        Assert.True(await page.EvaluateAsync<double>("scrollY") > 100);

        await page.GoBackAsync();
        await page.GoBackAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Agents of one team");
        await page.GoForwardAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("code-reviewer");

        await page.ReloadAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("code-reviewer");
        Assert.Empty(visit.TakeFaults());
    }

    [Fact]
    public async Task Search_finder_list_and_matrix_answer()
    {
        await using var visit = await site.VisitSingle();
        var page = await visit.Open(File);
        await page.Keyboard.TypeAsync("/contracts between");
        await Expect(page.Locator(".search-option").First).ToContainTextAsync("contract-tester");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToHaveTextAsync("contract-tester");

        await page.Locator(".site-nav a", new() { HasText = "Finder" }).ClickAsync();
        await page.Locator("main input[type=search]").First.FillAsync("a pull request is open");
        await Expect(page.Locator("main")).ToContainTextAsync("code-reviewer");
        Assert.Contains("#/when.html?task=", page.Url, StringComparison.Ordinal);

        await page.Locator(".site-nav a", new() { HasText = "Matrix" }).ClickAsync();
        await Expect(page.Locator("table").First).ToBeVisibleAsync();
        await Open(visit, "#/search.html?q=logs");
        await page.ReloadAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("log-reader");
        Assert.Empty(visit.TakeFaults());
    }

    [Fact]
    public async Task What_is_inside_can_be_compared_also_where_it_means_harm()
    {
        await using var visit = await site.VisitSingle();
        var page = await Open(visit, $"#/compare.html?a={SampleCatalog.HarmfulSlug}@v1&b={SampleCatalog.HarmfulSlug}@v2");
        await Expect(page.Locator(".beside-b").First).ToBeVisibleAsync();
        Assert.Equal(0, await page.Locator("[data-compare-result] :is(img, script, iframe, b, i, svg)").CountAsync());
        Assert.Equal("undefined", await page.EvaluateAsync<string>($"String(window.{SampleCatalog.Flag})"));
        Assert.Empty(visit.TakeFaults());
    }

    [Fact]
    public async Task Agents_put_aside_for_comparison_go_along()
    {
        await using var visit = await site.VisitSingle();
        var page = await visit.Open(File);
        await page.Locator(".agent-row .compare-add").First.ClickAsync();
        await page.Locator(".agent-row a", new() { HasText = "log-reader" }).First.ClickAsync();
        await page.Locator(".actions .compare-add").ClickAsync();
        await page.Locator(".compare-tray a").ClickAsync();
        await Expect(page.Locator(".compare-table th a")).ToHaveCountAsync(2);
        Assert.Empty(visit.TakeFaults());
    }

    [Fact]
    public async Task An_agents_text_is_saved_byte_for_byte()
    {
        await using var visit = await site.VisitSingle();
        var page = await Open(visit, "#/agents/log-reader.html");
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator(".actions a", new() { HasText = "Raw text" }).ClickAsync());
        Assert.Equal("log-reader.md", download.SuggestedFilename);
        Assert.Equal(site.Text("agents/log-reader.md"), await System.IO.File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_is_not_inside_is_said()
    {
        await using var visit = await site.VisitSingle();
        var page = await Open(visit, "#/agents/nobody.html");
        await Expect(page.Locator("h1")).ToHaveTextAsync("There is no such page");
        await visit.Open(File);
        await Expect(page.Locator("footer a", new() { HasText = "JSON" })).ToHaveAttributeAsync("title", "Not in this file");
        Assert.Empty(visit.TakeFaults());
    }

    [Fact]
    public async Task Without_scripts_the_first_page_reads_and_says_why_there_is_no_more()
    {
        await using var visit = await site.VisitSingle(scripts: false);
        var page = await visit.Open(File);
        await Expect(page.Locator(".agent-row")).Not.ToHaveCountAsync(0);
        await Expect(page.Locator("[data-without-script]")).ToContainTextAsync("a script shows the others");
        Assert.Empty(visit.TakeFaults());
    }

    [Theory]
    [InlineData("<script>window.ranFromAnAgent=1</script>")]
    [InlineData("<img src=x onerror=window.ranFromAnAgent=1>")]
    [InlineData("<style>body{display:none}</style>")]
    public async Task Markup_that_slipped_in_would_still_be_stopped_by_its_policy(string markup)
    {
        await using var visit = await site.VisitSingle();
        var page = await visit.Open(File);
        var held = new Uri(page.Url).LocalPath;
        var changed = Path.Combine(Path.GetDirectoryName(held)!, $"changed-{markup.Length}.html");
        await System.IO.File.WriteAllTextAsync(changed, (await System.IO.File.ReadAllTextAsync(held, TestContext.Current.CancellationToken)).Replace("</main>", markup + "</main>", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        await visit.Open(Path.GetFileName(changed));
        Assert.Equal("undefined", await page.EvaluateAsync<string>($"String(window.{SampleCatalog.Flag})"));
        Assert.True(await page.Locator("h1").IsVisibleAsync());
        Assert.NotEmpty(visit.TakeFaults());
    }

    private static async Task<IPage> Open(Visit visit, string fragment)
    {
        await visit.Page.GotoAsync(visit.Address(File) + fragment);
        return visit.Page;
    }

    private static Task<string[]> Headings(IPage page) => page.EvaluateAsync<string[]>("[...document.querySelectorAll('h1, h2, h3')].map(each => each.textContent.trim())");
}
