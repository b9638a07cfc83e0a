using Catalog.Site;
using Catalog.Site.Writing;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Writing;

/// <summary>The output folder: what is put there, what is kept, and what is never touched.</summary>
public sealed class OutputFolderTests : IDisposable
{
    private readonly TestFolder place = new();
    private readonly TestFolder source = new();

    private string Site => place.At("site");

    public void Dispose()
    {
        place.Dispose();
        source.Dispose();
    }

    [Fact]
    public void A_new_site_is_its_files_and_a_manifest()
    {
        Write(("index.html", "home"), ("agents/a.html", "a"));

        Assert.Equal(["agents/a.html", "catalog-files.json", "index.html"], TestFolder.FilesOf(Site));
        Assert.Equal("home", File.ReadAllText(place.At("site/index.html")));
        Assert.Equal(["site"], Directory.GetFileSystemEntries(place.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void An_equal_file_is_not_written_again()
    {
        var then = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        Write(("index.html", "home"), ("other.html", "one"));
        File.SetLastWriteTimeUtc(place.At("site/index.html"), then);
        File.SetLastWriteTimeUtc(place.At("site/other.html"), then);

        Write(("index.html", "home"), ("other.html", "two"));

        Assert.Equal(then, File.GetLastWriteTimeUtc(place.At("site/index.html")));
        Assert.NotEqual(then, File.GetLastWriteTimeUtc(place.At("site/other.html")));
        Assert.Equal("two", File.ReadAllText(place.At("site/other.html")));
    }

    [Fact]
    public void What_is_no_page_any_more_is_deleted_with_its_folder()
    {
        Write(("index.html", "home"), ("agents/a/v1.html", "a"));

        Write(("index.html", "home"));

        Assert.Equal(["catalog-files.json", "index.html"], TestFolder.FilesOf(Site));
        Assert.False(Directory.Exists(place.At("site/agents")));
    }

    [Fact]
    public async Task Files_and_folders_of_ones_own_are_kept()
    {
        Write(("index.html", "home"));
        place.Write("site/CNAME", "agents.example").Write("site/.git/HEAD", "ref: refs/heads/gh-pages\n").Write("site/agents/notes.txt", "mine");
        Directory.CreateDirectory(place.At("site/.git/refs/heads"));
        File.CreateSymbolicLink(place.At("site/latest"), "index.html");

        using var folder = OutputFolder.Open(Site, source.Path);
        await folder.Write(Files(("index.html", "new home")), TestContext.Current.CancellationToken);

        Assert.Equal([".git/HEAD", "CNAME", "agents/notes.txt", "latest"], folder.Kept);
        Assert.Equal(("agents.example", "mine"), (place.Text("site/CNAME"), place.Text("site/agents/notes.txt")));
        Assert.Equal("index.html", new FileInfo(place.At("site/latest")).LinkTarget);
        Assert.True(Directory.Exists(place.At("site/.git/refs/heads")));
    }

    [Fact]
    public void A_page_that_somebody_changed_stops_the_build_before_anything_is_touched()
    {
        Write(("index.html", "home"), ("other.html", "one"));
        place.Write("site/other.html", "edited by hand");
        var before = Tree();

        var fault = Assert.Throws<OutputException>(() => Write(("index.html", "new"), ("other.html", "two")));

        Assert.Equal("other.html in the output was changed since it was written", fault.Message);
        Assert.Equal(before, Tree());
    }

    [Fact]
    public void A_page_that_somebody_changed_and_that_is_gone_now_stops_the_build_too()
    {
        Write(("index.html", "home"), ("other.html", "one"));
        place.Write("site/other.html", "edited by hand");

        Assert.Throws<OutputException>(() => Write(("index.html", "home")));

        Assert.Equal("edited by hand", File.ReadAllText(place.At("site/other.html")));
    }

    [Fact]
    public void A_file_of_ones_own_where_a_page_must_go_stops_the_build()
    {
        Write(("index.html", "home"));
        place.Write("site/agents/a.html", "mine");

        var fault = Assert.Throws<OutputException>(() => Write(("index.html", "home"), ("agents/a.html", "page")));

        Assert.Equal("agents/a.html in the output is not ours and stands where a page must go", fault.Message);
        Assert.Equal("mine", File.ReadAllText(place.At("site/agents/a.html")));
    }

    [Fact]
    public void A_page_that_was_deleted_by_hand_comes_back()
    {
        Write(("index.html", "home"), ("other.html", "one"));
        File.Delete(place.At("site/other.html"));

        Write(("index.html", "home"), ("other.html", "one"));

        Assert.Equal("one", File.ReadAllText(place.At("site/other.html")));
    }

    [Fact]
    public void A_folder_of_somebody_else_is_refused()
    {
        place.Write("site/thesis.txt", "years of work");

        var fault = Assert.Throws<OutputException>(() => Write(("index.html", "home")));

        Assert.EndsWith("holds files that agent-catalog did not write", fault.Message, StringComparison.Ordinal);
        Assert.Equal(["site/thesis.txt"], place.Files());
    }

    [Fact]
    public void A_folder_whose_manifest_cannot_be_read_is_somebody_elses()
    {
        place.Write("site/catalog-files.json", "{ broken").Write("site/index.html", "x");

        Assert.Throws<OutputException>(() => Write(("index.html", "home")));
    }

    [Fact]
    public void An_empty_folder_is_used()
    {
        Directory.CreateDirectory(Site);

        Write(("index.html", "home"));

        Assert.True(File.Exists(place.At("site/index.html")));
    }

    [Fact]
    public void A_file_in_its_place_is_refused()
    {
        place.Write("site", "a file");

        var fault = Assert.Throws<OutputException>(() => Write(("index.html", "home")));

        Assert.EndsWith("site is a file", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("agents")]
    public void A_folder_that_is_or_holds_the_source_is_refused(string below)
    {
        place.Write("work/agents/a.md", "x");

        var fault = Assert.Throws<OutputException>(() => OutputFolder.Open(place.At("work"), Path.Combine(place.At("work"), below)));

        Assert.Contains("holds the source", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_a_folder_that_holds_the_source_is_refused()
    {
        place.Write("work/agents/a.md", "x");
        Directory.CreateSymbolicLink(place.At("link"), place.At("work"));

        Assert.Throws<OutputException>(() => OutputFolder.Open(place.At("link"), place.At("work/agents")));
    }

    [Fact]
    public void A_folder_below_a_link_to_the_source_is_judged_by_where_it_really_is()
    {
        place.Write("work/agents/a.md", "x");
        Directory.CreateSymbolicLink(place.At("link"), place.At("work"));

        Assert.Throws<OutputException>(() => OutputFolder.Open(place.At("link/agents"), place.At("work/agents")));
    }

    [Theory]
    [InlineData("/")]
    [InlineData(".")]
    [InlineData("..")]
    public void The_root_and_the_folder_of_the_command_are_refused(string path) => Assert.Throws<OutputException>(() => OutputFolder.Open(path, source.Path));

    [Fact]
    public void While_one_build_has_the_folder_another_is_refused()
    {
        using (OutputFolder.Open(Site, source.Path))
        {
            var fault = Assert.Throws<OutputException>(() => OutputFolder.Open(Site, source.Path));
            Assert.Contains("is being written by another build", fault.Message, StringComparison.Ordinal);
        }

        Write(("index.html", "home"));
    }

    [Fact]
    public void A_build_that_fails_in_the_middle_leaves_the_old_site_whole_and_nothing_beside_it()
    {
        Write(("index.html", "home"));
        var before = Tree();

        Assert.ThrowsAny<Exception>(() => Write(("index.html", "new"), ($"{new string('x', 300)}.html", "too long a name")));

        Assert.Equal(before, Tree());
    }

    [Fact]
    public async Task A_build_that_is_cancelled_leaves_the_old_site_whole_and_nothing_beside_it()
    {
        Write(("index.html", "home"));
        var before = Tree();
        using var folder = OutputFolder.Open(Site, source.Path);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => folder.Write(Files(("index.html", "new")), new CancellationToken(canceled: true)));

        folder.Dispose();
        Assert.Equal(before, Tree());
    }

    [Fact]
    public async Task A_build_that_fails_on_a_page_leaves_the_old_site_whole_and_nothing_beside_it()
    {
        Write(("index.html", "home"));
        var before = Tree();
        using var folder = OutputFolder.Open(Site, source.Path);

        await Assert.ThrowsAsync<InvalidOperationException>(() => folder.Write(
            put =>
            {
                put(OutputFile.Of("index.html", "new"));
                throw new InvalidOperationException("a page fails");
            },
            TestContext.Current.CancellationToken));

        folder.Dispose();
        Assert.Equal(before, Tree());
    }

    [Fact]
    public void What_a_killed_build_left_is_cleaned_up()
    {
        Write(("index.html", "home"));
        place.Write(".site.catalog-new/index.html", "half").Write(".site.catalog-new/deep/er/x.html", "half");

        Write(("index.html", "home"));

        Assert.Equal(["site/catalog-files.json", "site/index.html"], place.Files());
    }

    [Fact]
    public void A_site_that_a_killed_build_left_aside_is_put_back()
    {
        Write(("index.html", "home"));
        Directory.Move(Site, place.At(".site.catalog-old"));

        using (OutputFolder.Open(Site, source.Path))
            Assert.Equal("home", File.ReadAllText(place.At("site/index.html")));
    }

    [Fact]
    public void Only_plain_files_are_written()
    {
        Write(("index.html", "home"), ("a/b.html", "x"));

        Assert.All(TestFolder.FilesOf(Site), file => Assert.Null(new FileInfo(Path.Combine(Site, file)).LinkTarget));
    }

    private void Write(params (string Path, string Text)[] files)
    {
        using var folder = OutputFolder.Open(Site, source.Path);
        folder.Write(Files(files), TestContext.Current.CancellationToken).GetAwaiter().GetResult();
    }

    private static Func<Action<OutputFile>, Task> Files(params (string Path, string Text)[] files) => put =>
    {
        foreach (var (path, text) in files)
            put(OutputFile.Of(path, text));
        return Task.CompletedTask;
    };

    private IEnumerable<string> Tree() => place.Files().Select(file => $"{file}: {File.ReadAllText(place.At(file))}").ToList();
}
