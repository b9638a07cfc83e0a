using Catalog.Core.Cataloguing;
using Catalog.Site.Pages;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Pages;

/// <summary>Where links to a forge lead, by the forge that the remote or the config names.</summary>
public sealed class ForgeTests
{
    [Theory]
    [InlineData("https://github.com/o/n", null, "https://github.com/o/n/blob/C/a/x%20y.md", "https://github.com/o/n/blame/C/a/x%20y.md", "https://github.com/o/n/commit/C", "https://raw.githubusercontent.com/o/n/C/a/x%20y.md")]
    [InlineData("https://git.example.org/o/n.git", "github", "https://git.example.org/o/n/blob/C/a/x%20y.md", "https://git.example.org/o/n/blame/C/a/x%20y.md", "https://git.example.org/o/n/commit/C", "https://git.example.org/o/n/raw/C/a/x%20y.md")]
    [InlineData("https://gitlab.example.org/g/s/n", null, "https://gitlab.example.org/g/s/n/-/blob/C/a/x%20y.md", "https://gitlab.example.org/g/s/n/-/blame/C/a/x%20y.md", "https://gitlab.example.org/g/s/n/-/commit/C", "https://gitlab.example.org/g/s/n/-/raw/C/a/x%20y.md")]
    [InlineData("https://codeberg.org/o/n", null, "https://codeberg.org/o/n/src/commit/C/a/x%20y.md", "https://codeberg.org/o/n/blame/commit/C/a/x%20y.md", "https://codeberg.org/o/n/commit/C", "https://codeberg.org/o/n/raw/commit/C/a/x%20y.md")]
    [InlineData("https://bitbucket.org/o/n", null, "https://bitbucket.org/o/n/src/C/a/x%20y.md", "https://bitbucket.org/o/n/annotate/C/a/x%20y.md", "https://bitbucket.org/o/n/commits/C", "https://bitbucket.org/o/n/raw/C/a/x%20y.md")]
    [InlineData("https://dev.azure.com/o/p/_git/n", null, "https://dev.azure.com/o/p/_git/n?path=%2Fa%2Fx%20y.md&version=GCC&_a=contents", "https://dev.azure.com/o/p/_git/n?path=%2Fa%2Fx%20y.md&version=GCC&_a=blame", "https://dev.azure.com/o/p/_git/n/commit/C", null)]
    public void Source_blame_commit_and_bytes_have_the_addresses_of_their_forge(string repository, string? forge, string file, string blame, string commit, string? raw)
    {
        using var told = new TestRepository()
            .Write("catalog.yml", $"repository: {repository}\n{(forge is null ? "" : $"forge: {forge}\n")}")
            .Write("a/x y.md", AgentText.Of("ant")).Commit("Add");
        var source = TestCatalog.Of(told).Sources[0];

        Assert.Equal((file, blame), (Forge.File(source, "a/x y.md")?.Replace(source.Commit!, "C", StringComparison.Ordinal), Forge.Blame(source, "a/x y.md")?.Replace(source.Commit!, "C", StringComparison.Ordinal)));
        Assert.Equal((commit, raw), (Forge.Commit(source, "C"), Forge.Raw(source, "a/x y.md", "C")));
    }

    [Fact]
    public void Without_a_repository_there_are_no_links()
    {
        var source = new CatalogSource(null, "C", null, false, "", null);

        Assert.Equal((null, null, null, null), (Forge.File(source, "x.md"), Forge.Blame(source, "x.md"), Forge.Commit(source, "C"), Forge.Raw(source, "x.md", "C")));
    }
}
