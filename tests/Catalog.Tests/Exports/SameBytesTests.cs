using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Exports;

/// <summary>The same commit gives the same bytes.</summary>
public sealed class SameBytesTests
{
    [Fact]
    public async Task Wherever_whenever_and_by_whomever_it_is_built()
    {
        using var one = SampleSite.Tell();
        using var other = SampleSite.Tell();
        using var place = new TestFolder();
        using var here = await TestSite.Of(one, "--title", "Same");
        var elsewhere = new Dictionary<string, string?>
        {
            ["TZ"] = "Pacific/Auckland", ["LANG"] = "tr_TR.UTF-8", ["LC_ALL"] = "tr_TR.UTF-8", ["HOME"] = place.Path, ["USER"] = "somebody", ["DOTNET_PROCESSOR_COUNT"] = "1", ["SOURCE_DATE_EPOCH"] = "1", ["CI"] = "true",
        };

        var run = TestRun.InProcess("/", elsewhere, "build", other.Path, "--output", place.At("deep/er/out put"), "--title", "Same");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(here.Files, TestFolder.FilesOf(place.At("deep/er/out put")));
        Assert.All(here.Files, file => Assert.True(here.Bytes(file).AsSpan().SequenceEqual(File.ReadAllBytes(place.At("deep/er/out put/" + file))), file));
    }

    [Fact]
    public async Task Whether_from_the_work_tree_or_the_repository_alone()
    {
        using var repository = SampleSite.Tell();
        using var tree = await TestSite.Of(repository.Path, "--title", "Same");
        using var revision = await TestSite.Of(repository.Path, "--title", "Same", "--rev", "main");

        Assert.Equal(tree.Catalog.GetProperty("agents").GetRawText(), revision.Catalog.GetProperty("agents").GetRawText());
    }
}
