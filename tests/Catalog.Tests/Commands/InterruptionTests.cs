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
        await build.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(3), TestContext.Current.CancellationToken);

        Assert.Equal(130, build.ExitCode);
        Assert.Equal("agent-catalog: Cancelled; nothing was changed", (await build.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)).Trim());
        Assert.False(Directory.Exists($"/proc/{place.Text("started").Trim()}"));
        Assert.Equal(["bin/git", "started"], place.Files());
    }

    /// <summary>At moments drawn from a seed, all over a build; <c>KILLS</c> asks for more of them.</summary>
    [Fact]
    public async Task Case_121_a_build_that_is_killed_leaves_the_old_site_or_the_new_one_and_the_next_build_cleans_up()
    {
        var arguments = new[] { "build", repository.Path, "--output", place.At("site") };
        var clock = Stopwatch.StartNew();
        TestRun.InProcess(place.Path, new Dictionary<string, string?>(), arguments);
        var (whole, random, sites) = (clock.ElapsedMilliseconds, new Random(121), new List<string> { Hashes() });
        for (var kill = 0; kill < Kills; kill++)
        {
            repository.Folder.Write("agents/bee.md", AgentText.Of("bee", $"State {kill}.\n"));
            using (var fresh = await TestSite.Of(repository.Path))
                sites.Add(string.Join('\n', fresh.Hashes()));
            using var build = TestRun.Start(place.Path, new Dictionary<string, string?>(), arguments);
            await Task.Delay(random.Next((int)(whole / 4), (int)(whole * 1.1)), TestContext.Current.CancellationToken);
            build.Kill(entireProcessTree: true);
            await build.WaitForExitAsync(TestContext.Current.CancellationToken);

            var now = Hashes();
            Assert.Contains(now, (IEnumerable<string>)[sites[^2], sites[^1]]);
            sites[^1] = now;
        }

        Assert.Equal(0, (await TestRun.Of(arguments)).ExitCode);
        using var last = await TestSite.Of(repository.Path);
        Assert.Equal(string.Join('\n', last.Hashes()), Hashes());
        Assert.Equal(["site"], Directory.GetFileSystemEntries(place.Path).Select(Path.GetFileName));
        await Console.Error.WriteLineAsync($"{Kills} kills, {sites.Distinct().Count() - 1} of them after the new site had come");
    }

    private static int Kills => int.TryParse(Environment.GetEnvironmentVariable("KILLS"), System.Globalization.CultureInfo.InvariantCulture, out var kills) ? kills : 6;

    private string Hashes() => string.Join('\n', TestSite.HashesOf(place.At("site")));
}
