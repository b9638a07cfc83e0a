using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Catalog.Benchmarks.Build;

/// <summary>Runs a command and measures it and its children; on Linux, where the kernel tells both.</summary>
internal static partial class ProcessMeter
{
    private const int Children = -1;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    /// <param name="output">The folder whose files are counted afterwards.</param>
    /// <exception cref="InvalidOperationException">The command failed.</exception>
    public static BuildRun Run(string output, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        var before = CpuOfChildren();
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var told = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        long peak = 0;
        while (!process.WaitForExit(Interval))
            peak = Math.Max(peak, ResidentUnder(process.Id));
        var wall = watch.Elapsed.TotalMilliseconds;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {told.Item1.Result}{told.Item2.Result}");
        var files = Directory.Exists(output) ? new DirectoryInfo(output).GetFiles("*", SearchOption.AllDirectories) : [];
        return new(wall, CpuOfChildren() - before, peak, files.Sum(file => file.Length), files.Length);
    }

    /// <summary>The resident memory of a process and all under it; pages that two of them share count twice.</summary>
    private static long ResidentUnder(int root)
    {
        var parents = new Dictionary<int, int>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && Read(id, "stat") is { } stat)
                parents[id] = int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
        }
        return parents.Keys.Where(IsUnder).Sum(id => Read(id, "statm") is { } memory ? long.Parse(memory.Split(' ')[1], CultureInfo.InvariantCulture) * Environment.SystemPageSize : 0);

        bool IsUnder(int id) => id == root || (parents.TryGetValue(id, out var parent) && parent > 0 && IsUnder(parent));
    }

    private static string? Read(int id, string what)
    {
        try
        {
            return File.ReadAllText($"/proc/{id.ToString(CultureInfo.InvariantCulture)}/{what}");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // It has ended meanwhile.
            return null;
        }
    }

    /// <summary>Milliseconds of all children that have ended, and of theirs.</summary>
    private static double CpuOfChildren()
    {
        // Two times of a second and a microsecond, and fourteen numbers that are not asked for.
        Span<long> usage = stackalloc long[18];
        return GetResourceUsage(Children, usage) == 0
            ? ((usage[0] + usage[2]) * 1000d) + ((usage[1] + usage[3]) / 1000d)
            : throw new InvalidOperationException("The kernel does not tell the time of children.");
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int GetResourceUsage(int who, Span<long> usage);
}
