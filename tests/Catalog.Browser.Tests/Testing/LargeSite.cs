using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Browser.Tests.Testing;

/// <summary>A catalog of more agents than its pages have room for, so that lists and tables come in parts.</summary>
public sealed class LargeSite(SiteInBrowser browser) : IAsyncLifetime
{
    public const int Agents = 520;

    private readonly TestFolder folder = new();
    private StaticServer? server;

    /// <summary>A new reader with a profile of their own.</summary>
    public Task<Visit> Visit(Scheme scheme, int width = 1280, bool scripts = true) =>
        browser.Visit(scheme, width, scripts, scheme == Scheme.Http ? server?.Root : new Uri(new Uri(folder.At("site") + "/").AbsoluteUri));

    /// <summary>The same in one file, from disk.</summary>
    public Task<Visit> VisitSingle() => browser.Visit(Scheme.File, 1280, true, new Uri(new Uri(folder.At("single") + "/").AbsoluteUri));

    public async ValueTask InitializeAsync()
    {
        if (!Chromium.IsThere)
            return;
        for (var number = 1; number <= Agents; number++)
            folder.Write($"source/agents/team-{number % 4}/helper-{number:000}.md", Text(number));
        var run = await TestRun.Of("build", folder.At("source"), "--output", folder.At("site"));
        Assert.True(run.ExitCode == 0, run.Errors);
        run = await TestRun.Of("export", folder.At("source"), "--single", folder.At("single/catalog.html"));
        Assert.True(run.ExitCode == 0, run.Errors);
        server = await StaticServer.Of(folder.At("site"));
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
            await server.DisposeAsync();
        folder.Dispose();
    }

    private static string Text(int number) => AgentText.With(
        $"name: helper-{number:000}\ndescription: Does the work of helper {number}. Use it when the case {number} is `open`.\ntools: {(number % 3 == 0 ? "Read, Bash" : "Read")}",
        $"# Helper\n\n## Technologies\n\n- {(number == Agents ? "Kubernetes" : "PostgreSQL")}\n- Redis\n\nHand off to helper-{number % Agents + 1:000} when done.\nHand off to stranger when lost.\n\n## When not to use\n\n- The case {number} is closed: use helper-{number % Agents + 1:000} instead\n");
}
