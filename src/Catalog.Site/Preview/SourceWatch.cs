using System.Threading.Channels;

namespace Catalog.Site.Preview;

/// <summary>Tells when files of a source, its config or the commit checked out may have changed; several changes at once are one.</summary>
internal sealed class SourceWatch : IDisposable
{
    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(120);

    private readonly List<FileSystemWatcher> watchers = [];
    private readonly Channel<bool> changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public SourceWatch(string source, string? config)
    {
        if (Directory.Exists(source))
            Watch(source, "*", recursive: true);
        if (config is not null && Path.GetDirectoryName(Path.GetFullPath(config)) is { } folder)
            Watch(folder, Path.GetFileName(config), recursive: false);
        if (GitFolder(source) is not { } git)
            return;
        Watch(git, "HEAD", recursive: false);
        Watch(git, "packed-refs", recursive: false);
        if (Directory.Exists(Path.Combine(git, "refs")))
            Watch(Path.Combine(git, "refs"), "*", recursive: true);
    }

    /// <summary>Waits for a change, and then until there is none for a moment.</summary>
    public async Task Next(CancellationToken cancel)
    {
        await changes.Reader.ReadAsync(cancel);
        do
        {
            await Task.Delay(Settle, cancel);
        }
        while (changes.Reader.TryRead(out _));
    }

    public void Dispose() => watchers.ForEach(watcher => watcher.Dispose());

    private void Watch(string folder, string name, bool recursive)
    {
        var watcher = new FileSystemWatcher(folder, name) { IncludeSubdirectories = recursive };
        watcher.Changed += Tell;
        watcher.Created += Tell;
        watcher.Deleted += Tell;
        watcher.Renamed += Tell;
        watcher.EnableRaisingEvents = true;
        watchers.Add(watcher);
    }

    private void Tell(object sender, FileSystemEventArgs change)
    {
        // git writes into its own folder when it is only asked; of that only the watched names say something.
        if (!IsInGitFolder(change.FullPath) || ((FileSystemWatcher)sender).Filter != "*" || change.FullPath.Contains($"{Path.DirectorySeparatorChar}refs{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            changes.Writer.TryWrite(true);
    }

    private static bool IsInGitFolder(string path) =>
        path.Contains($"{Path.DirectorySeparatorChar}.git{Path.DirectorySeparatorChar}", StringComparison.Ordinal) || path.EndsWith($"{Path.DirectorySeparatorChar}.git", StringComparison.Ordinal);

    private static string? GitFolder(string source)
    {
        for (var folder = new DirectoryInfo(source); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, ".git")))
                return Path.Combine(folder.FullName, ".git");
        return File.Exists(Path.Combine(source, "HEAD")) ? source : null;
    }
}
