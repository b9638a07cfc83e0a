using System.Buffers;
using System.IO.Compression;
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

    private static Task<byte[]> Bytes(TestFolder folder, string path) => File.ReadAllBytesAsync(folder.At(path), TestContext.Current.CancellationToken);
}
