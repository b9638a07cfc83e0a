using Catalog.Browser.Tests.Testing;
using Xunit;

namespace Catalog.Browser.Tests;

/// <summary>What a reader sees stays where it is, also when the scripts come late.</summary>
public sealed class LayoutShiftTests(SiteInBrowser site)
{
    /// <summary>A tenth of what browsers call good (web.dev/articles/cls).</summary>
    private const double Most = 0.01;

    private const string Observe = """
        window.shifts = [];
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            window.shifts.push({ value: entry.value, of: entry.sources.map(({ node }) => node?.parentElement?.outerHTML.slice(0, 90)).join(" | ") });
          }
        }).observe({ type: "layout-shift", buffered: true });
        """;

    [Theory]
    [MemberData(nameof(PageKinds.Addresses), MemberType = typeof(PageKinds))]
    public async Task Nothing_moves_when_the_scripts_come(string address)
    {
        foreach (var width in new[] { 1280, 390 })
        {
            await using var visit = await site.Visit(Scheme.Http);
            var page = visit.Page;
            await page.SetViewportSizeAsync(width, 844);
            await page.AddInitScriptAsync(Observe);
            await page.RouteAsync("**/theme/js/**", async route =>
            {
                await Task.Delay(300);
                await route.ContinueAsync();
            });
            await visit.Open(address);
            await page.WaitForTimeoutAsync(300);

            var told = await page.EvaluateAsync<string>("window.shifts.map(({ value, of }) => `${value.toFixed(4)} ${of}`).join('\\n')");
            var sum = await page.EvaluateAsync<double>("window.shifts.reduce((sum, { value }) => sum + value, 0)");
            Assert.True(sum <= Most, $"{address} at {width}: {sum:F4}\n{told}");
        }
    }
}
