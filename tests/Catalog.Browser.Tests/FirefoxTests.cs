using Catalog.Browser.Tests.Testing;
using Microsoft.Playwright;
using Xunit;

namespace Catalog.Browser.Tests;

/// <summary>The search in another browser, where the machine has it.</summary>
public sealed class FirefoxTests(SiteInBrowser site)
{
    private const string Executable = "/usr/bin/firefox-esr";

    [Fact]
    public async Task Firefox_finds_from_disk_and_over_http_what_chromium_finds()
    {
        Assert.SkipUnless(File.Exists(Executable), $"There is no Firefox at {Executable}.");
        const string search = "Promise.all(['reviewer', 'k8s', 'before a release', 'incidnt', 'right:execute'].map((query) => AgentCatalog.search(query))).then(JSON.stringify)";
        await using var visit = await site.Visit(Scheme.File);
        var expected = await (await visit.Open("health.html")).EvaluateAsync<string>(search);
        Assert.Contains("sql-reviewer", expected, StringComparison.Ordinal);

        using var playwright = await Playwright.CreateAsync();
        await using var firefox = await playwright.Firefox.LaunchAsync(new() { Channel = "moz-firefox", ExecutablePath = Executable });
        var page = await firefox.NewPageAsync();
        foreach (var scheme in Enum.GetValues<Scheme>())
        {
            await page.GotoAsync(site.Address(scheme, "health.html").AbsoluteUri);
            Assert.Equal(expected, await page.EvaluateAsync<string>(search));
        }
    }
}
