using Catalog.Tests.Testing;
using Microsoft.Playwright;
using Xunit;

namespace Catalog.Browser.Tests.Testing;

/// <summary>One built catalog, on disk and behind a server, and one browser to open it in.</summary>
public sealed class SiteInBrowser : IAsyncLifetime
{
    private readonly TestFolder folder = new();
    private StaticServer? server;
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Every page, relative to the site's root, in ordinal order.</summary>
    public IReadOnlyList<string> Pages { get; private set; } = [];

    /// <summary>The address of a page, or of the root.</summary>
    public Uri Address(Scheme scheme, string page = "") =>
        new(scheme == Scheme.Http ? server!.Root : new Uri(folder.At("site") + "/"), page);

    public bool Has(string file) => File.Exists(folder.At("site/" + file));

    public string Text(string file) => folder.Text("site/" + file);

    public async ValueTask InitializeAsync()
    {
        if (!Chromium.IsThere)
            return;
        using var repository = SampleCatalog.Tell();
        var run = await TestRun.Of("build", repository.Path, "--output", folder.At("site"), "--title", "Agents of one team");
        Assert.True(run.ExitCode == 0, run.Errors);
        run = await TestRun.Of("export", repository.Path, "--single", folder.At("single/catalog.html"), "--title", "Agents of one team");
        Assert.True(run.ExitCode == 0, run.Errors);
        using var team = new TestTeam().Say("title: All agents").With("north", SampleCatalog.Tell(), "title: The north").With("south", SampleCatalog.Tell());
        run = await TestRun.Of("build", team.Path, "--output", folder.At("several"));
        Assert.True(run.ExitCode == 0, run.Errors);
        Pages = [.. TestFolder.FilesOf(folder.At("site")).Where(file => file.EndsWith(".html", StringComparison.Ordinal))];
        server = await StaticServer.Of(folder.At("site"));
        Assertions.SetDefaultExpectTimeout(15_000); // a busy machine takes its time
        playwright = await Playwright.CreateAsync();
        browser = await Chromium.Launch(playwright);
    }

    /// <summary>A new reader, with a profile of their own, of the site in one file, from disk.</summary>
    public Task<Visit> VisitSingle(bool scripts = true) => Visit(Scheme.File, 1280, scripts, new Uri(folder.At("single") + "/"));

    /// <summary>A new reader, with a profile of their own, of a catalog of two sources, from disk.</summary>
    public Task<Visit> VisitSeveral(int width = 1280) => Visit(Scheme.File, width, true, new Uri(new Uri(folder.At("several") + "/").AbsoluteUri));

    /// <summary>A new reader with a profile of their own.</summary>
    public Task<Visit> Visit(Scheme scheme, int width = 1280, bool scripts = true) => Visit(scheme, width, scripts, null);

    /// <param name="root">Where another site stands; null for this one.</param>
    internal async Task<Visit> Visit(Scheme scheme, int width, bool scripts, Uri? root)
    {
        Assert.SkipWhen(browser is null, "There is no Chromium at /usr/bin/chromium or on the PATH.");
        var context = await browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 800 },
            JavaScriptEnabled = scripts,
            ReducedMotion = ReducedMotion.Reduce, // colours that are still changing have no contrast to measure
            Permissions = scheme == Scheme.Http ? ["clipboard-read", "clipboard-write"] : [],
        });
        context.SetDefaultTimeout(20_000);
        return await Testing.Visit.In(context, root ?? Address(scheme));
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (server is not null)
            await server.DisposeAsync();
        folder.Dispose();
    }
}
