using Catalog.Browser.Tests.Testing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Catalog.Browser.Tests;

/// <summary>Scripts add, they never carry the content.</summary>
public sealed class WithoutScriptTests(SiteInBrowser site)
{
    [Theory]
    [MemberData(nameof(PageKinds.WithWords), MemberType = typeof(PageKinds))]
    public async Task Every_kind_of_page_shows_its_content_and_its_ways_on(string address, string words)
    {
        await using var visit = await site.Visit(Scheme.File, scripts: false);
        var page = await visit.Open(address);

        await Expect(page.Locator("main").GetByText(words).First).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Finder" })).ToBeVisibleAsync();
        await Expect(page.Locator(".js-only:visible, .theme-toggle:visible")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_pages_that_are_nothing_without_scripts_say_so_and_lead_on()
    {
        await using var visit = await site.Visit(Scheme.File, scripts: false);

        Assert.StartsWith("Searching needs scripts.", await (await visit.Open("search.html")).InnerTextAsync("noscript"), StringComparison.Ordinal);
        Assert.StartsWith("Searching needs scripts.", await (await visit.Open("index.html")).InnerTextAsync("noscript"), StringComparison.Ordinal);
        Assert.StartsWith("Comparing needs JavaScript.", await (await visit.Open("compare.html")).InnerTextAsync("noscript"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_address_leads_to_the_new_one()
    {
        await using var visit = await site.Visit(Scheme.File, scripts: false);
        var page = await visit.Open("agents/db-reviewer.html");

        await Expect(page).ToHaveURLAsync(visit.Address("agents/sql-reviewer.html"));
    }
}
