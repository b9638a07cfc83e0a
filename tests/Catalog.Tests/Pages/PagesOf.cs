using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Catalog.Core.Cataloguing;
using Catalog.Site;
using Catalog.Site.Pages;
using Xunit;

namespace Catalog.Tests.Pages;

/// <summary>The pages of a catalog that was read from real files in a folder of its own.</summary>
internal sealed class PagesOf
{
    private readonly Dictionary<string, string> pages;
    private readonly Dictionary<string, IHtmlDocument> parsed = [];

    private PagesOf(AgentCatalog catalog, IReadOnlyList<OutputFile> files)
    {
        Catalog = catalog;
        pages = files.ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Content.Span), StringComparer.Ordinal);
    }

    public AgentCatalog Catalog { get; }

    public IEnumerable<string> Paths => pages.Keys;

    public string Text(string path) => pages[path];

    public IHtmlDocument Page(string path) =>
        parsed.TryGetValue(path, out var page) ? page : parsed[path] = new HtmlParser().ParseDocument(pages[path]);

    /// <summary>Files outside git.</summary>
    public static Task<PagesOf> Files(params (string Path, string? Text)[] files) => In(folder =>
    {
        Write(folder, files);
        return Task.CompletedTask;
    });

    /// <summary>A repository with one commit for each state; a text of null removes its file.</summary>
    public static Task<PagesOf> Commits(params IReadOnlyList<(string Path, string? Text)>[] states) => In(async folder =>
    {
        await Git(folder, 0, "init", "-q", "-b", "main");
        for (var state = 0; state < states.Length; state++)
        {
            Write(folder, states[state]);
            await Git(folder, state, "add", "-A");
            await Git(folder, state, "-c", "user.name=Ada", "-c", "user.email=ada@example.org", "commit", "-q", "-m", $"State {state + 1}");
        }
    });

    private static async Task<PagesOf> In(Func<string, Task> fill)
    {
        var folder = Directory.CreateTempSubdirectory("pages-");
        try
        {
            await fill(folder.FullName);
            var catalog = CatalogReader.Read(new CatalogRequest(folder.FullName) { Title = "Test agents" }, TestContext.Current.CancellationToken);
            var pages = new ConcurrentBag<OutputFile>();
            var guard = new Guard();
            await SitePages.Render(catalog, null, guard, pages.Add, TestContext.Current.CancellationToken);
            pages.Add(await SitePages.RenderFindings(catalog, null, guard));
            Assert.Empty(guard.Faults);
            return new PagesOf(catalog, [.. pages.OrderBy(page => page.Path, StringComparer.Ordinal)]);
        }
        finally
        {
            foreach (var file in folder.EnumerateFiles("*", SearchOption.AllDirectories))
                file.Attributes = FileAttributes.Normal;
            folder.Delete(recursive: true);
        }
    }

    private static void Write(string folder, IEnumerable<(string Path, string? Text)> files)
    {
        foreach (var (path, text) in files)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            if (text is null)
                File.Delete(file);
            else
                File.WriteAllText(file, text);
        }
    }

    private static async Task Git(string folder, int day, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder };
        start.Environment["GIT_CONFIG_GLOBAL"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        start.Environment["GIT_AUTHOR_DATE"] = start.Environment["GIT_COMMITTER_DATE"] = new DateTime(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc).AddDays(day).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }
}
