using Catalog.Browser.Tests.Testing;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Catalog.Browser.Tests;

/// <summary>No page has what axe-core knows to shut readers out (WCAG 2, A and AA): on a desk in the light and on a phone in the dark.</summary>
public sealed class AccessibilityTests(SiteInBrowser site)
{
    private static readonly AxeRunOptions Standard = new() { RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"), ResultTypes = [ResultType.Violations] };

    [Theory]
    [MemberData(nameof(PageKinds.Addresses), MemberType = typeof(PageKinds))]
    public async Task Every_kind_of_page_is_open_to_all(string address)
    {
        await using var visit = await site.Visit(Scheme.Http);
        var page = await visit.Open(address);
        if (address.Contains('?', StringComparison.Ordinal))
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle); // what was asked for is there

        await Check(page);
    }

    [Fact]
    public async Task The_page_for_missing_addresses_is_open_to_all()
    {
        await using var visit = await site.Visit(Scheme.Http);
        var page = await visit.Open("agents/code-reviewr.html");
        await Assertions.Expect(page.Locator("[data-nearest]")).ToBeVisibleAsync();

        await Check(page);
    }

    [Fact]
    public async Task The_search_that_opens_over_a_page_is_open_to_all()
    {
        await using var visit = await site.Visit(Scheme.Http);
        var page = await visit.Open("index.html");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("reviw");
        await Assertions.Expect(page.Locator(".search-option").First).ToBeVisibleAsync();

        await Check(page);
    }

    [Fact]
    public async Task A_page_that_has_moved_is_open_to_all()
    {
        await using var visit = await site.Visit(Scheme.Http);
        // A host that answers "no content" keeps the reader on the page that would lead on at once.
        await visit.Page.RouteAsync("**/sql-reviewer.html", route => route.FulfillAsync(new() { Status = 204 }));
        var page = await visit.Open("agents/db-reviewer.html");

        await Check(page);
    }

    internal static async Task Check(IPage page)
    {
        foreach (var (scheme, width) in new[] { (ColorScheme.Light, 1280), (ColorScheme.Dark, 375) })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.SetViewportSizeAsync(width, 800);
            var result = await page.RunAxe(Standard);
            var violations = result.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id}: {node.Html} {string.Join(' ', node.Any.Select(check => check.Message))}"));
            Assert.True(!violations.Any(), $"{scheme}, {width} pixels: {string.Join('\n', violations)}");
        }
    }
}
