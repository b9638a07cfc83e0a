using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Catalog.Core.Cataloguing;
using Catalog.Site;
using Catalog.Site.Search;
using Xunit;

namespace Catalog.Tests.Search;

/// <summary>A page with a search index in a temporary folder, opened from disk in a real Chromium under the site's content policy.</summary>
internal sealed partial class BrowserSite : IDisposable
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types catalog";

    private readonly string folder = Directory.CreateTempSubdirectory("catalog-search-").FullName;

    public BrowserSite(IReadOnlyList<SearchDocument> documents)
    {
        Write(SearchFiles.Write(documents, Synonyms.Default, TestContext.Current.CancellationToken));
        Write(Theme.Of(Look.Shipped).Files);
    }

    /// <summary>What a script's promise gives, asked on the page; the script is the body of an async function.</summary>
    public async Task<JsonElement> Ask(string script)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "ask.js"), $$"""
            const asked = async () => { {{script}} };
            const answer = document.createElement("pre");
            asked().catch((error) => ({ error: String(error) })).then((value) => {
              answer.id = "answer";
              answer.textContent = JSON.stringify(value);
              document.body.append(answer);
            });
            """, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "page.html"), $"""
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{Policy}"><title>Search</title>
            <script src="theme/js/search.js" defer></script><script src="ask.js" defer></script></head><body></body></html>
            """, TestContext.Current.CancellationToken);
        var dom = await Dom(new Uri(Path.Combine(folder, "page.html")).AbsoluteUri);
        var answer = Answer().Match(dom);
        Assert.True(answer.Success, "The page gave no answer: " + dom);
        return JsonDocument.Parse(WebUtility.HtmlDecode(answer.Groups[1].Value)).RootElement;
    }

    public void Delete(string path) => File.Delete(Path.Combine(folder, path));

    public void Dispose() => Directory.Delete(folder, true);

    private async Task<string> Dom(string address)
    {
        var browser = Browsers().FirstOrDefault(File.Exists);
        Assert.SkipWhen(browser is null, "No Chromium is installed here.");
        var start = new ProcessStartInfo(browser!, ["--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", "--virtual-time-budget=30000", $"--user-data-dir={Path.Combine(folder, "profile")}", address])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var dom = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await errors;
        return dom;
    }

    private static IEnumerable<string> Browsers() =>
        from directory in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        from name in (string[])["chromium", "chromium-browser", "google-chrome", "chrome.exe"]
        select Path.Combine(directory, name);

    private void Write(IReadOnlyList<OutputFile> files)
    {
        foreach (var file in files)
        {
            var path = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Content.Span);
        }
    }

    [GeneratedRegex("<pre id=\"answer\">(.*?)</pre>", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Answer();
}
