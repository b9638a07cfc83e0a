using System.Diagnostics;
using System.Globalization;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Robustness;

/// <summary>
/// Whole repositories of mutated files with mutated histories, built and their pages parsed: a short slice of fixed seeds always,
/// and as many more as there is time for when <c>tests/fuzz MINUTES [SEED] [FOLDER]</c> asks.
/// </summary>
public sealed class FuzzTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_repository_of_mutated_files_builds_whole(int seed)
    {
        using var folder = new TestFolder();
        FuzzRound.Tell(folder.Path, seed, SamplesIn(Path.Combine(Root.Path, "input")));

        Assert.Empty((await FuzzRound.Built(folder.Path, [])).Faults);
    }

    [Fact]
    public async Task As_many_more_as_there_is_time_for_build_whole()
    {
        var minutes = Number("FUZZ_MINUTES");
        Assert.SkipWhen(minutes == 0, "tests/fuzz says how long.");
        var samples = SamplesIn(Environment.GetEnvironmentVariable("FUZZ_FOLDER") is { Length: > 0 } named ? named : Path.Combine(Root.Path, "input"));
        var (seed, rounds, clock) = (Number("FUZZ_SEED"), 0, Stopwatch.StartNew());
        var faults = new List<string>();
        var worst = new FuzzCost(0, 0);
        for (; clock.Elapsed.TotalMinutes < minutes; seed++, rounds++)
        {
            var folder = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"catalog-fuzz-{seed}"));
            Directory.CreateDirectory(folder);
            FuzzRound.Tell(folder, seed, samples);
            await File.WriteAllTextAsync(Path.Combine(Path.GetTempPath(), "catalog-fuzz-now"), folder, TestContext.Current.CancellationToken);
            var outcome = await FuzzRound.Run(folder);
            var found = outcome.Faults;
            worst = worst.Or(outcome.Worst);
            // What shows no fault is not kept; the rest can be built again as it is.
            if (found.Count == 0)
                Directory.Delete(folder, recursive: true);
            faults.AddRange(found.Select(fault => $"seed {seed} in {folder}: {fault}"));
        }
        await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{rounds} rounds up to seed {seed - 1}, {rounds * FuzzRound.Agents} files, {faults.Count} faults, at most {worst} a file"));
        Assert.Empty(faults);
    }

    private static IReadOnlyList<byte[]> SamplesIn(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Take(2_000).Select(File.ReadAllBytes).Where(text => text.Length < 60_000)];

    private static int Number(string variable) => int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : 0;
}
