using System.Diagnostics;
using System.Globalization;
using Catalog.Site;
using Catalog.Site.Writing;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Writing;

/// <summary>Cases 121 to 123: whatever fails while a site is written, the old one or the new one stands there whole, and the next build finds nothing in its way.</summary>
public sealed class WritingFaultsTests : IDisposable
{
    private const int Plenty = 100_000;

    private static readonly (string Path, string Text)[] Old = [.. Enumerable.Range(0, 9).Select(i => ($"a{i % 3}/b{i}.html", $"old {i}"))];
    private static readonly (string Path, string Text)[] New = [.. Enumerable.Range(0, 12).Select(i => ($"a{i % 4}/b{i}.html", i % 2 == 0 ? $"old {i}" : $"new {i} {new string('x', 3_000)}"))];

    private readonly TestFolder place = new();
    private readonly TestFolder source = new();

    public void Dispose()
    {
        place.Dispose();
        source.Dispose();
    }

    [Fact]
    public void Case_121_whichever_file_cannot_be_made_the_old_site_stands_and_the_next_build_succeeds()
    {
        using var disk = SmallDisk.Of(Plenty, Plenty);
        var site = Path.Combine(disk.Path, "site");
        Assert.Null(Write(site, Old));
        var (old, failed) = (Tree(disk.Path), 0);
        for (var more = 0; ; more++)
        {
            disk.Resize(Plenty, disk.Files + more);
            var fault = Write(site, New);
            disk.Resize(Plenty, Plenty);
            if (fault is null)
                break;
            failed++;
            Assert.Equal(old, Tree(disk.Path));
        }

        Assert.InRange(failed, New.Length, 100);
        Assert.Equal(Tree(Whole(New)), Tree(disk.Path));
    }

    [Fact]
    public void Case_122_however_full_the_disk_the_old_site_stands_and_the_next_build_succeeds()
    {
        using var disk = SmallDisk.Of(Plenty, Plenty);
        var site = Path.Combine(disk.Path, "site");
        Assert.Null(Write(site, Old));
        var (old, failed, full) = (Tree(disk.Path), 0, 48);
        for (; ; full += 4)
        {
            disk.Resize(full, Plenty);
            var fault = Write(site, New);
            disk.Resize(Plenty, Plenty);
            if (fault is null)
                break;
            failed++;
            Assert.Equal(old, Tree(disk.Path));
        }

        Assert.InRange(failed, 3, 100);
        Assert.Equal(Tree(Whole(New)), Tree(disk.Path));
    }

    [Theory]
    [InlineData(0, 4)]
    [InlineData(8, 5)]
    public void Case_122_a_limit_on_the_size_of_files_is_a_sentence_and_leaves_the_old_site(int blocks, int exitCode)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The limit is the shell's.");
        source.Write("agents/ant.md", AgentText.Of("ant"));
        string[] build = ["build", source.Path, "--output", place.At("site")];
        Assert.Equal(0, TestRun.InProcess(place.Path, new Dictionary<string, string?>(), build).ExitCode);
        var old = Tree(place.Path);
        source.Write("agents/bee.md", AgentText.Of("bee"));

        var run = Limited(blocks, build);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.StartsWith("agent-catalog: ", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
        Assert.Equal(old, Tree(place.Path));
    }

    [Fact]
    public void Case_122_a_folder_that_must_not_be_written_to_is_refused_and_left()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Permissions are others there.");
        using var disk = SmallDisk.Of(Plenty, Plenty);
        var site = Path.Combine(disk.Path, "site");
        Assert.Null(Write(site, Old));
        var old = Tree(disk.Path);
        using (var remount = Process.Start("mount", ["-o", "remount,ro", disk.Path]))
            remount.WaitForExit();

        Assert.IsType<OutputException>(Write(site, New));

        Assert.Equal(old, Tree(disk.Path));
    }

    [Fact]
    public void Case_118_a_mounted_folder_is_refused_with_what_to_do()
    {
        using var disk = SmallDisk.Of(Plenty, Plenty);

        var fault = Write(disk.Path, New);

        Assert.Contains("name a folder inside it", Assert.IsType<OutputException>(fault).Remedy, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(disk.Path));
        Assert.Null(Write(Path.Combine(disk.Path, "site"), New));
    }

    [Fact]
    public async Task Case_123_of_builds_at_once_each_succeeds_or_is_told_to_wait_and_the_site_is_whole()
    {
        source.Write("agents/ant.md", AgentText.Of("ant"));
        string[] build = ["build", source.Path, "--output", place.At("site")];
        using var fresh = await TestSite.Of(source.Path);

        for (var round = 0; round < 3; round++)
        {
            var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => TestRun.Of(build)));

            Assert.Contains(runs, run => run.ExitCode == 0);
            Assert.All(runs.Where(run => run.ExitCode != 0), run => Assert.Equal((4, true), (run.ExitCode, run.Errors.Contains("Wait for the other build", StringComparison.Ordinal))));
            Assert.Equal(fresh.Hashes(), TestSite.HashesOf(place.At("site")));
            Assert.Equal(["site"], Directory.GetFileSystemEntries(place.Path).Select(Path.GetFileName));
        }
    }

    [Fact]
    public void Case_123_a_claim_is_had_by_one_at_a_time_however_many_ask()
    {
        var (inside, most, had) = (0, 0, 0);
        Parallel.For(0, 400, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ =>
        {
            try
            {
                using var folder = OutputFolder.Open(place.At("site"), source.Path);
                InterlockedMax(ref most, Interlocked.Increment(ref inside));
                Interlocked.Increment(ref had);
                Thread.Yield();
                Interlocked.Decrement(ref inside);
            }
            catch (OutputException)
            {
                // Another one has it.
            }
        });

        Assert.Equal((1, true), (most, had > 0));
        Assert.Empty(Directory.GetFileSystemEntries(place.Path));
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = most; value > seen && Interlocked.CompareExchange(ref most, value, seen) != seen; seen = most)
            Thread.Yield();
    }

    /// <summary>Runs the program where a file may have no more than so many blocks of 512 bytes.</summary>
    private TestRun Limited(int blocks, params string[] arguments)
    {
        var script = string.Create(CultureInfo.InvariantCulture, $"trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\"");
        var start = new ProcessStartInfo("sh", ["-c", script, TestRun.DotNet, TestRun.Program, .. arguments]) { WorkingDirectory = place.Path, RedirectStandardError = true, RedirectStandardOutput = true };
        // Its own pipes and maps are files to the limit, too.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output.GetAwaiter().GetResult(), errors);
    }

    private Exception? Write(string site, (string Path, string Text)[] files) =>
        Record.Exception(() =>
        {
            using var folder = OutputFolder.Open(site, source.Path);
            folder.Write(
                put =>
                {
                    Array.ForEach(files, file => put(OutputFile.Of(file.Path, file.Text)));
                    return Task.CompletedTask;
                },
                TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        });

    /// <summary>A folder that holds a site that nothing disturbed.</summary>
    private string Whole((string Path, string Text)[] files)
    {
        Assert.Null(Write(place.At("whole/site"), files));
        return place.At("whole");
    }

    private static string Tree(string folder) => string.Join('\n', TestSite.HashesOf(folder));
}
