using System.Diagnostics;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Commands;

/// <summary>A build that does not come to its end: the old site stays whole, and nothing is left behind.</summary>
public sealed class InterruptionTests : IDisposable
{
    private readonly TestFolder place = new();
    private readonly TestRepository repository = new TestRepository().Write("agents/ant.md", AgentText.Of("ant")).Commit("Add");

    public void Dispose()
    {
        repository.Dispose();
        place.Dispose();
    }

    [Fact]
    public async Task Ctrl_c_is_status_130_and_leaves_no_git_behind()
    {
        // A git that never answers, so that there is something to interrupt.
        place.Write("bin/git", $"#!/bin/sh\necho $$ > '{place.At("started")}.new'\nmv '{place.At("started")}.new' '{place.At("started")}'\nexec sleep 600\n");
        File.SetUnixFileMode(place.At("bin/git"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        using var build = TestRun.Start(place.Path, new Dictionary<string, string?> { ["PATH"] = $"{place.At("bin")}:{Environment.GetEnvironmentVariable("PATH")}" }, "build", repository.Path, "--output", place.At("site"));
        while (!File.Exists(place.At("started")) && !build.HasExited)
            await Task.Delay(20, TestContext.Current.CancellationToken);

        using (var interrupt = Process.Start("kill", ["-INT", build.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            await interrupt.WaitForExitAsync(TestContext.Current.CancellationToken);
        await build.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.Equal(130, build.ExitCode);
        Assert.Equal("agent-catalog: Cancelled; nothing was changed", (await build.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)).Trim());
        Assert.False(Directory.Exists($"/proc/{place.Text("started").Trim()}"));
        Assert.Equal(["bin/git", "started"], place.Files());
    }

    [Fact]
    public async Task A_build_that_is_killed_leaves_the_old_site_or_the_new_one_and_the_next_build_cleans_up()
    {
        var arguments = new[] { "build", repository.Path, "--output", place.At("site") };
        await TestRun.Of(arguments);
        var old = Hashes();
        repository.Folder.Write("agents/bee.md", AgentText.Of("bee"));
        using var fresh = await TestSite.Of(repository.Path);

        foreach (var delay in (int[])[350, 500, 650, 900])
        {
            using var build = TestRun.Start(place.Path, new Dictionary<string, string?>(), arguments);
            await Task.Delay(delay, TestContext.Current.CancellationToken);
            build.Kill(entireProcessTree: true);
            await build.WaitForExitAsync(TestContext.Current.CancellationToken);

            Assert.Contains(Hashes(), (IEnumerable<string>)[old, string.Join('\n', fresh.Hashes())]);
        }

        Assert.Equal(0, (await TestRun.Of(arguments)).ExitCode);
        Assert.Equal(string.Join('\n', fresh.Hashes()), Hashes());
        Assert.Equal(["site"], Directory.GetFileSystemEntries(place.Path).Select(Path.GetFileName));
    }

    private string Hashes() => string.Join('\n', TestSite.HashesOf(place.At("site")));
}
