using System.Diagnostics;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Exports;

/// <summary>The patch that mends what findings name.</summary>
public sealed class FixPatchTests
{
    [Fact]
    public async Task Git_applies_it_and_the_next_build_has_nothing_left_to_mend()
    {
        using var repository = new TestRepository()
            .Write("agents/one.md", "---\nname: one\ndescription: Reviews plans: all of them\nmodel: sonnet\n---\n\nBody.\n")
            .Write("agents/two.md", "---\nname: two\ndescription: Reviews this: and that\n---\nBody without an end of line")
            .Commit("Add two");
        using var folder = new TestFolder();
        await TestRun.Of("build", repository.Path, "--output", folder.At("site"));
        Assert.Contains("+description: ", folder.Text("site/fixes.patch"), StringComparison.Ordinal);

        using var git = Process.Start(new ProcessStartInfo("git", ["apply", folder.At("site/fixes.patch")]) { WorkingDirectory = repository.Path })!;
        await git.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, git.ExitCode);
        await TestRun.Of("build", repository.Path, "--output", folder.At("again"));

        Assert.False(File.Exists(folder.At("again/fixes.patch")));
    }
}
