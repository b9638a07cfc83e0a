using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using AngleSharp.Html.Parser;
using Catalog.Core.Cataloguing;
using Catalog.Site;
using Catalog.Site.Offline;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Commands;

/// <summary><c>export</c>: the site as one file.</summary>
public sealed class ExportCommandTests
{
    private static readonly SearchValues<char> Refused = SearchValues.Create("<>:\"\\|?*");

    [Fact]
    public async Task The_archive_holds_the_files_that_build_writes()
    {
        using var folder = new TestFolder().Write("agents/ant.md", AgentText.Of("ant")).Write("agents/bee.md", AgentText.Of("bee"));

        var build = await TestRun.Of("build", folder.Path + "/agents", "--output", folder.Path + "/site");
        var export = await TestRun.Of("export", folder.Path + "/agents", "--zip", folder.Path + "/site.zip");

        Assert.Equal((0, 0), (build.ExitCode, export.ExitCode));
        using var archive = await ZipFile.OpenReadAsync(folder.Path + "/site.zip", TestContext.Current.CancellationToken);
        var written = Directory.EnumerateFiles(folder.Path + "/site", "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(folder.Path + "/site", file).Replace('\\', '/'), StringComparer.Ordinal);
        Assert.Equal(written.Keys.Where(path => path != "catalog-files.json").Order(StringComparer.Ordinal), archive.Entries.Select(entry => entry.FullName));
        Assert.All(archive.Entries, entry =>
        {
            using var content = entry.Open();
            using var bytes = new MemoryStream();
            content.CopyTo(bytes);
            Assert.Equal(File.ReadAllBytes(written[entry.FullName]), bytes.ToArray());
        });
    }

    [Fact]
    public async Task The_same_source_gives_the_same_archive_and_no_name_that_Windows_refuses()
    {
        using var folder = new TestFolder().Write("agents/con.md", AgentText.Of("con")).Write("agents/a.md", AgentText.Of("What? *And* why: \\"));

        await TestRun.Of("export", folder.Path + "/agents", "--zip", folder.Path + "/one.zip");
        await TestRun.Of("export", folder.Path + "/agents", "--zip", folder.Path + "/other.zip");

        Assert.Equal(await Bytes(folder, "one.zip"), await Bytes(folder, "other.zip"));
        using var archive = await ZipFile.OpenReadAsync(folder.Path + "/one.zip", TestContext.Current.CancellationToken);
        Assert.All(archive.Entries.SelectMany(entry => entry.FullName.Split('/')), part =>
        {
            Assert.Equal(-1, part.AsSpan().IndexOfAny(Refused));
            Assert.DoesNotContain(part.Split('.')[0].ToUpperInvariant(), (string[])["CON", "NUL", "AUX", "PRN", "COM1", "LPT1"]);
        });
    }

    [Fact]
    public async Task An_archive_that_exists_stays()
    {
        using var folder = new TestFolder().Write("agents/ant.md", AgentText.Of("ant")).Write("site.zip", "mine");

        var run = await TestRun.Of("export", folder.Path + "/agents", "--zip", folder.Path + "/site.zip");

        Assert.Equal(4, run.ExitCode);
        Assert.Equal("mine", folder.Text("site.zip"));
    }

    [Fact]
    public async Task Without_a_form_it_says_which_there_are()
    {
        using var folder = new TestFolder().Write("agents/ant.md", AgentText.Of("ant"));

        var run = await TestRun.Of("export", folder.Path);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--zip FILE", run.Said[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_file_holds_the_site_and_its_policy_lets_nothing_else_run()
    {
        using var folder = new TestFolder().Write("agents/ant.md", AgentText.Of("ant", "</script><script>alert(1)</script>\n"));

        var run = await TestRun.Of("export", folder.At("agents"), "--single", folder.At("one.html"));
        await TestRun.Of("export", folder.At("agents"), "--single", folder.At("other.html"), "--zip", folder.At("site.zip"));

        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"^1 agent, \d\.\d MB in .* → .*one\.html$", run.Answer[^1]);
        Assert.Equal(await Bytes(folder, "one.html"), await Bytes(folder, "other.html"));
        using var page = await new HtmlParser().ParseDocumentAsync(folder.Text("one.html"), TestContext.Current.CancellationToken);
        var policy = page.QuerySelector("meta[http-equiv]")!.GetAttribute("content")!;
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains($"script-src '{Hash(Assert.Single(page.Scripts, script => script.Type is null).Text)}'", policy, StringComparison.Ordinal);
        Assert.Contains($"style-src '{Hash(Assert.Single(page.QuerySelectorAll("style")).TextContent)}'", policy, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("link:not([href^='data:']), [src]:not([src^='data:']), iframe, object, embed, base, form[action^=http]"));
    }

    [Theory]
    [InlineData(10_000_000, null, true, true)]
    [InlineData(0, "Old versions", false, false)]
    public async Task Old_versions_are_left_out_where_there_is_no_room_and_the_file_says_so(int room, string? leftOut, bool hasHistory, bool hasVersion)
    {
        using var repository = new TestRepository().Write("agents/ant.md", AgentText.Of("ant")).Commit("Add").Write("agents/ant.md", AgentText.Of("ant", "More.\n")).Commit("Say more");
        var catalog = CatalogReader.Read(new CatalogRequest(repository.Path), TestContext.Current.CancellationToken);
        var files = new System.Collections.Concurrent.ConcurrentBag<OutputFile>();
        await SiteFiles.Render(catalog, null, new Guard(), files.Add, TestContext.Current.CancellationToken);

        var single = SingleFile.Of(catalog, [.. files], TestContext.Current.CancellationToken, room);

        var text = System.Text.Encoding.UTF8.GetString(single.Content.Span);
        Assert.Equal(leftOut, single.LeftOut);
        Assert.Equal(leftOut is not null, text.Contains("Old versions are not in this file", StringComparison.Ordinal));
        Assert.Equal(hasHistory, text.Contains("\"agents/ant/history.html\"", StringComparison.Ordinal));
        Assert.Equal(hasVersion, text.Contains("\"agents/ant/v1.html\"", StringComparison.Ordinal));
        Assert.Contains("\"agents/ant/versions.js\"", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("there.html", "exists already")]
    [InlineData("there.html/x.html", "cannot be written")]
    [InlineData("", "is no name for a file")]
    [InlineData("folder/", "is no name for a file")]
    [InlineData("line\nbreak.html", "is no name for a file")]
    public async Task What_is_there_stays_and_what_is_no_name_is_told(string name, string reason)
    {
        using var folder = new TestFolder().Write("agents/ant.md", AgentText.Of("ant")).Write("there.html", "mine");

        var run = await TestRun.Of("export", folder.At("agents"), "--single", name.Length == 0 ? "" : folder.At(name), "--zip", folder.At("site.zip"));

        Assert.Equal(4, run.ExitCode);
        Assert.Contains(reason, run.Said[0], StringComparison.Ordinal);
        Assert.Equal("mine", folder.Text("there.html"));
        Assert.DoesNotContain(folder.Files(), file => file.EndsWith("unfinished", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Both_forms_cannot_be_one_file()
    {
        using var folder = new TestFolder().Write("agents/ant.md", AgentText.Of("ant"));

        var run = await TestRun.Of("export", folder.At("agents"), "--single", folder.At("one"), "--zip", folder.At("one"));

        Assert.Equal(2, run.ExitCode);
        Assert.False(Path.Exists(folder.At("one")));
    }

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));

    private static Task<byte[]> Bytes(TestFolder folder, string path) => File.ReadAllBytesAsync(folder.At(path), TestContext.Current.CancellationToken);
}
