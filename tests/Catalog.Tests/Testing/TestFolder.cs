using System.Text;

namespace Catalog.Tests.Testing;

/// <summary>A temporary folder that goes with the test.</summary>
public sealed class TestFolder : IDisposable
{
    public TestFolder() => Path = Directory.CreateTempSubdirectory("catalog-test-").FullName;

    public string Path { get; }

    public string At(string path) => System.IO.Path.Combine(Path, path);

    public TestFolder Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public TestFolder Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(At(path))!);
        File.WriteAllBytes(At(path), bytes);
        return this;
    }

    public string Text(string path) => File.ReadAllText(At(path));

    /// <summary>Every file below, relative, in ordinal order.</summary>
    public IReadOnlyList<string> Files() => FilesOf(Path);

    /// <summary>Every file below a folder, relative, with forward slashes, in ordinal order.</summary>
    public static IReadOnlyList<string> FilesOf(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            .Select(file => System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    /// <summary>Makes another user the owner of a folder, as only root can.</summary>
    public static bool TryGiveAway(string folder)
    {
        if (OperatingSystem.IsWindows() || Environment.UserName != "root")
            return false;
        using var process = System.Diagnostics.Process.Start("chown", ["-R", "12345", folder]);
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    /// <summary>Waits for git's own maintenance, which may still be at work in a clone.</summary>
    public void Dispose()
    {
        for (var left = 10; Directory.Exists(Path); left--)
        {
            try
            {
                Directory.Delete(Path, recursive: true);
            }
            catch (IOException) when (left > 0)
            {
                Thread.Sleep(200);
            }
        }
    }
}
