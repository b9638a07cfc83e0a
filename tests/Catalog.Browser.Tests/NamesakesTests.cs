using Catalog.Browser.Tests.Testing;
using Catalog.Tests.Testing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Catalog.Browser.Tests;

/// <summary>Agents of one name, two of them in one category: whatever lists them says which is which.</summary>
public sealed class NamesakesTests(SiteInBrowser site) : IAsyncLifetime
{
    private static readonly string[] Places = ["agents/box/north/tuner.md", "agents/kit/north/tuner.md", "south"];

    private readonly TestFolder folder = new();

    [Fact]
    public async Task Results_of_the_search_tell_them_apart()
    {
        await using var visit = await Visit();
        var page = await visit.Open("search.html?q=tuner");
        await Expect(page.Locator(".search-result")).ToHaveCountAsync(3);

        Assert.Equal(Places, (await page.Locator(".search-result .search-category:last-child").AllTextContentsAsync()).Order(StringComparer.Ordinal));
        await Expect(page.Locator(".search-result").Filter(new() { HasText = "south" }).Locator(".search-category")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Escape");
        await page.Locator("h1").ClickAsync();
        await page.Keyboard.TypeAsync("/tuner");
        await Expect(page.Locator(".search-option")).ToHaveCountAsync(3);
        Assert.Equal(Places, (await page.Locator(".search-option .search-category:last-child").AllTextContentsAsync()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_finder_says_which_one_fits_best_and_which_ones_it_is_also_there_as()
    {
        await using var visit = await Visit();
        var page = await visit.Open("when.html?task=a+query+is+slow+in+the+warehouse");
        var best = page.Locator("[data-when-results] > li").First;

        await Expect(best.Locator("h3")).ToHaveTextAsync("tuner south");
        await Expect(best).ToContainTextAsync("Also as agents/");
        Assert.Equal(Places[..2], (await best.Locator("p:last-child a").AllTextContentsAsync()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_panel_of_the_map_tells_them_apart()
    {
        await using var visit = await Visit();
        var page = await visit.Open("map.html");
        await page.Locator(".map-node", new() { HasText = "keeper" }).Locator("circle").ClickAsync();

        await Expect(page.Locator("[data-map-panel]")).ToContainTextAsync("Gets work from: tuner · agents/box/north/tuner.md, tuner · agents/kit/north/tuner.md, tuner · south");
    }

    public async ValueTask InitializeAsync()
    {
        if (!Chromium.IsThere)
            return;
        Write("kit/north", "Use it when a query is slow because an index is missing.", "It reads plans, weighs scans against seeks and proposes one index at a time.");
        Write("box/north", "Use it when a query is slow after a deployment.", "It compares releases, bisects what was shipped and asks for the smallest revert.");
        Write("south", "Use it when a query is slow in the warehouse.", "It partitions facts, moves joins to the night and keeps reports warm for the morning.");
        folder.Write("source/agents/keeper.md", AgentText.With("name: keeper\ndescription: Keeps indexes.", "# Keeper\n"));
        var run = await TestRun.Of("build", folder.At("source"), "--output", folder.At("site"));
        Assert.True(run.ExitCode == 0, run.Errors);
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Write(string place, string description, string work) =>
        folder.Write($"source/agents/{place}/tuner.md", AgentText.With($"name: tuner\ndescription: {description}", $"# Tuner\n\n{work} Hand off to keeper when done.\n"));

    private Task<Visit> Visit() => site.Visit(Scheme.File, 1280, true, new Uri(new Uri(folder.At("site") + "/").AbsoluteUri));
}
