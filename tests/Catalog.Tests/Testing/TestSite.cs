using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Catalog.Tests.Testing;

/// <summary>A built site in a temporary folder.</summary>
public sealed class TestSite : IDisposable
{
    private readonly TestFolder place = new();
    private readonly Dictionary<string, IHtmlDocument> pages = new(StringComparer.Ordinal);
    private JsonElement? catalog;

    /// <summary>The site's own folder; there may be nothing in it when the build failed.</summary>
    public string Path => place.At("site");

    /// <summary>The last build.</summary>
    public TestRun Run { get; private set; } = new(0, "", "");

    /// <summary>Every file, relative, in ordinal order.</summary>
    public IReadOnlyList<string> Files => TestFolder.FilesOf(Path);

    public JsonElement Catalog => catalog ??= JsonDocument.Parse(Bytes("catalog.json")).RootElement;

    public static Task<TestSite> Of(TestRepository repository, params string[] options) => Of(repository.Path, options);

    public static Task<TestSite> Of(TestFolder folder, params string[] options) => Of(folder.Path, options);

    public static async Task<TestSite> Of(string source, params string[] options)
    {
        var site = new TestSite();
        await site.Build(source, options);
        return site;
    }

    /// <summary>Builds into the same folder, again.</summary>
    public async Task<TestRun> Build(string source, params string[] options)
    {
        pages.Clear();
        catalog = null;
        return Run = await TestRun.Of(["build", source, "--output", Path, .. options]);
    }

    public string At(string file) => System.IO.Path.Combine(Path, file);

    public bool Has(string file) => File.Exists(At(file));

    public void Write(string file, string text) => File.WriteAllText(At(file), text);

    public string Text(string file) => File.ReadAllText(At(file));

    public byte[] Bytes(string file) => File.ReadAllBytes(At(file));

    public IHtmlDocument Page(string file) =>
        pages.TryGetValue(file, out var page) ? page : pages[file] = new HtmlParser().ParseDocument(Text(file));

    /// <summary>The agent of that slug in <c>catalog.json</c>.</summary>
    public JsonElement Agent(string slug) => Catalog.GetProperty("agents").EnumerateArray().Single(agent => agent.GetProperty("slug").GetString() == slug);

    /// <summary>Every file with its content's hash.</summary>
    public IReadOnlyList<string> Hashes() => HashesOf(Path);

    /// <summary>Every file below a folder with its content's hash, in ordinal order.</summary>
    public static IReadOnlyList<string> HashesOf(string folder) =>
        [.. TestFolder.FilesOf(folder).Select(file => $"{file} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(System.IO.Path.Combine(folder, file))))}")];

    public void Dispose()
    {
        foreach (var page in pages.Values)
            page.Dispose();
        place.Dispose();
    }
}
