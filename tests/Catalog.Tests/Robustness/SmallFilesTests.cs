using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Robustness;

/// <summary>Small files each of which once ended a build.</summary>
public sealed class SmallFilesTests
{
    [Theory]
    [InlineData("name: \"!\"\ndescription: d")]
    [InlineData("name: \"\"\ndescription: d")]
    [InlineData("name: long\ndescription: d\ntools: [aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa]")]
    [InlineData("name: list\ndescription: d\ntools: []\nskills: []")]
    [InlineData("name: \uFFFE\ndescription: \uFFFF and \uFDD0\nmodel: \uFFFE\ncategory: \uFFFE\nversion: \uFFFE\ncolor: \uFFFE\ntools: [\uFFFE]\nodd\uFFFE: \uFFFE")]
    public async Task A_file_builds_whatever_stands_in_it(string frontMatter)
    {
        using var folder = new TestFolder();
        folder.Write("agents/it.md", AgentText.With(frontMatter)).Write("agents/other.md", AgentText.Of("other"));

        using var site = await TestSite.Of(folder);

        Assert.Equal("", site.Run.ExitCode == 0 ? string.Join('\n', FuzzRound.FaultsOf(site)) : site.Run.Errors);
    }

    [Theory]
    [InlineData("253402300799 +0000")]
    [InlineData("253402300799 -1200")]
    [InlineData("0 +0000")]
    [InlineData("4294967296 +1400")]
    public async Task A_commit_builds_whenever_it_was_made(string date)
    {
        using var folder = new TestFolder();
        Git.Run(folder.Path, "init", "-q", "-b", "main");
        var text = AgentText.Of("a");
        Git.Run(
            folder.Path,
            $"commit refs/heads/main\nauthor Ada <ada@example.org> {date}\ncommitter Ada <ada@example.org> {date}\ndata 3\nAdd\nM 100644 inline agents/a.md\ndata {System.Text.Encoding.UTF8.GetByteCount(text)}\n{text}\n",
            ["fast-import", "--quiet"]);
        Git.Run(folder.Path, "checkout", "-q", "-f", "main");

        using var site = await TestSite.Of(folder);

        Assert.Equal("", site.Run.ExitCode == 0 ? string.Join('\n', FuzzRound.FaultsOf(site)) : site.Run.Errors);
        Assert.Equal(1, site.Agent("a").GetProperty("versions").GetArrayLength());
    }
}
