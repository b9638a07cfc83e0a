using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;

namespace Catalog.Tests.History.Labels;

/// <summary>The bare clone of a collection's bundle, in a temporary folder.</summary>
internal sealed class Corpus : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("corpus-");

    public Corpus(string name) => Git("clone", "--quiet", "--bare", Path.Combine(Bundles!, name + ".bundle"), folder.FullName);

    /// <summary>The folder of bundles beside the checkout; null where there is none.</summary>
    public static string? Bundles { get; } = Find();

    public byte[] Blob(string id) => Git("--git-dir", folder.FullName, "cat-file", "blob", id);

    /// <summary>Every file of the newest commit.</summary>
    public IReadOnlyList<string> Paths() =>
        Encoding.UTF8.GetString(Git("--git-dir", folder.FullName, "ls-tree", "-r", "-z", "--name-only", "HEAD")).Split('\0', StringSplitOptions.RemoveEmptyEntries);

    public void Dispose() => folder.Delete(recursive: true);

    private static string? Find([CallerFilePath] string source = "")
    {
        for (var parent = Path.GetDirectoryName(source); parent is not null; parent = Path.GetDirectoryName(parent))
        {
            var bundles = Path.Combine(parent, "shared", "corpora");
            if (Directory.Exists(bundles))
                return bundles;
        }
        return null;
    }

    private static byte[] Git(params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo("git", args) { RedirectStandardOutput = true })!;
        using var bytes = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(bytes);
        process.WaitForExit();
        return process.ExitCode == 0 ? bytes.ToArray() : throw new InvalidOperationException($"git {string.Join(' ', args)} ended with {process.ExitCode}");
    }
}
