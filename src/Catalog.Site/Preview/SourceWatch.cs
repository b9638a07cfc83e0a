using System.Threading.Channels;
using Catalog.Core.Reading;

namespace Catalog.Site.Preview;

/// <summary>Tells when files of sources, their config or the commits checked out may have changed; several changes at once are one.</summary>
internal sealed class SourceWatch : IDisposable
{
    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(120);

    private readonly List<FileSystemWatcher> watchers = [];
    private readonly Channel<bool> changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <param name="config">The config file, which may not be there.</param>
    public SourceWatch(string config)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(config)) is { } folder && Directory.Exists(folder))
            Watch(folder, Path.GetFileName(config), recursive: false);
    }

    /// <summary>Watches folders, with the repositories that they lie in; what is watched already stays so.</summary>
    public void Follow(IEnumerable<string> folders)
    {
        foreach (var folder in folders.Where(Directory.Exists))
        {
            Watch(folder, "*", recursive: true);
            if (GitDirectory.Of(folder) is not { } git)
                continue;
            var common = GitDirectory.Common(git);
            Watch(git, "HEAD", recursive: false);
            Watch(common, "packed-refs", recursive: false);
            if (Directory.Exists(Path.Combine(common, "refs")))
                Watch(Path.Combine(common, "refs"), "*", recursive: true);
        }
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
        if (watchers.Exists(other => other.Path == folder && other.Filter == name))
            return;
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
}
