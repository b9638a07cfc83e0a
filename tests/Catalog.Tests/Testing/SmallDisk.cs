using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace Catalog.Tests.Testing;

/// <summary>A file system of its own in memory that holds only so many bytes and files; only root can have one.</summary>
public sealed class SmallDisk : IDisposable
{
    private readonly TestFolder folder = new();

    private SmallDisk()
    {
    }

    public string Path => folder.Path;

    /// <summary>Skips the test where none can be mounted.</summary>
    public static SmallDisk Of(int kilobytes, int files)
    {
        var disk = new SmallDisk();
        if (disk.Mount("-t", "tmpfs", "-o", Options(kilobytes, files), "tmpfs"))
            return disk;
        disk.folder.Dispose();
        Assert.Skip("No file system can be mounted here: it takes root on Linux.");
        throw new InvalidOperationException();
    }

    /// <summary>Makes it larger or smaller with all that is in it.</summary>
    public void Resize(int kilobytes, int files) => Assert.True(Mount("-o", "remount," + Options(kilobytes, files)));

    public int Files => Directory.EnumerateFileSystemEntries(Path, "*", SearchOption.AllDirectories).Count() + 1;

    public void Dispose()
    {
        using (var process = Process.Start("umount", [Path]))
            process.WaitForExit();
        folder.Dispose();
    }

    private static string Options(int kilobytes, int files) => string.Create(CultureInfo.InvariantCulture, $"size={kilobytes}k,nr_inodes={files}");

    private bool Mount(params string[] arguments)
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root")
            return false;
        using var process = Process.Start(new ProcessStartInfo("mount", [.. arguments, Path]) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
