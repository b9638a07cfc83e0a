using Xunit;

namespace Catalog.Browser.Tests.Testing;

/// <summary>Every page of the site, visited once over each scheme along its links: on a phone's width over http, on a desk's from disk.</summary>
public sealed class Walk(SiteInBrowser site) : IAsyncLifetime
{
    private readonly Dictionary<Scheme, IReadOnlyDictionary<string, VisitedPage>> visited = [];

    public IReadOnlyDictionary<string, VisitedPage> Over(Scheme scheme)
    {
        Assert.SkipWhen(visited.Count == 0, "There is no Chromium here.");
        return visited[scheme];
    }

    public async ValueTask InitializeAsync()
    {
        if (!Chromium.IsThere)
            return;
        var walks = await Task.WhenAll(Go(Scheme.Http, 375), Go(Scheme.File, 1280));
        (visited[Scheme.Http], visited[Scheme.File]) = (walks[0], walks[1]);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<IReadOnlyDictionary<string, VisitedPage>> Go(Scheme scheme, int width)
    {
        await using var visit = await site.Visit(scheme, width);
        var pages = new Dictionary<string, VisitedPage>(StringComparer.Ordinal);
        var waiting = new Queue<string>(["index.html"]);
        while (waiting.TryDequeue(out var path))
        {
            if (pages.ContainsKey(path) || !path.EndsWith(".html", StringComparison.Ordinal))
                continue;
            var page = pages[path] = await Look(visit, path);
            foreach (var link in page.Links)
                waiting.Enqueue(link.Split('#', '?')[0]);
        }
        return pages;
    }

    private static async Task<VisitedPage> Look(Visit visit, string path)
    {
        var page = await visit.Open(path);
        var seen = await page.EvaluateAsync<VisitedPage>(
            """
            (flag) => ({
              links: [...document.querySelectorAll("a[href]")].map((link) => new URL(link.getAttribute("href"), document.baseURI).href),
              ids: [...document.querySelectorAll("[id]")].map((element) => element.id),
              flag: String(window[flag]),
              overhang: document.documentElement.scrollWidth - document.documentElement.clientWidth,
            })
            """,
            SampleCatalog.Flag);
        return seen with { Links = [.. seen.Links.Select(visit.Relative).OfType<string>()], Faults = visit.TakeFaults() };
    }
}
