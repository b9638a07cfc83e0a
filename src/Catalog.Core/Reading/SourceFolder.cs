using Catalog.Core.Findings;

namespace Catalog.Core.Reading;

/// <summary>Reads the files of a folder on disk; follows no symbolic link and tells those that lead to what is not read anyway, obeys <c>.gitignore</c> in a work tree, and enters no site of this program.</summary>
public sealed class SourceFolder
{
    /// <summary>The file by which a folder is known as a site that this program wrote; what is in such a folder is no source.</summary>
    public const string SiteFile = "catalog-files.json";

    private readonly string root;
    private readonly IReadOnlySet<string> tracked;
    private readonly Func<string, bool> isWanted;
    private readonly string? leaveOut;
    private readonly List<string> paths = [];
    private readonly List<Finding> findings = [];
    private readonly List<(string Path, string? Target)> links = [];

    private SourceFolder(string root, IReadOnlySet<string> tracked, Func<string, bool> isWanted, string? leaveOut)
    {
        this.root = root;
        this.tracked = tracked;
        this.isWanted = isWanted;
        this.leaveOut = leaveOut;
    }

    /// <summary>Reads every wanted file, in ordinal order of paths.</summary>
    /// <param name="workTree">The root of the work tree that the folder lies in; null outside one.</param>
    /// <param name="tracked">Paths relative to the folder that git has already, which no ignore rule leaves out.</param>
    /// <param name="isWanted">Says by path whether a file is read at all.</param>
    /// <param name="leaveOut">A folder, absolute, that is not entered: the site's own.</param>
    public static (IReadOnlyList<SourceFile> Files, IReadOnlyList<Finding> Findings) Read(
        string root, string? workTree, IReadOnlySet<string> tracked, Func<string, bool> isWanted, string? leaveOut, CancellationToken cancel)
    {
        var folder = new SourceFolder(root, tracked, isWanted, leaveOut);
        folder.Walk(root, "", IgnoreRules.For(workTree, root), cancel);
        folder.paths.Sort(StringComparer.Ordinal);
        folder.findings.AddRange(folder.links.Where(link => !folder.IsRead(link.Target)).Select(link => new Finding(Rules.LinkSkipped, "A symbolic link was not followed", link.Path)));
        var files = new SourceFile?[folder.paths.Count];
        Parallel.For(0, files.Length, new ParallelOptions { CancellationToken = cancel }, i => files[i] = folder.Load(folder.paths[i]));
        return ([.. files.OfType<SourceFile>()], folder.findings);
    }

    public static bool Exists(string folder) => Directory.Exists(folder);

    public static bool IsEmpty(string folder) => !Directory.EnumerateFileSystemEntries(folder).Any();

    /// <summary>One file of a folder; null when there is none, or a link in its place, or when it cannot be read.</summary>
    public static SourceFile? Find(string root, string path)
    {
        try
        {
            return new FileInfo(System.IO.Path.Combine(root, path)) is { Exists: true, LinkTarget: null } ? Load(root, path) : null;
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or IOException)
        {
            return null;
        }
    }

    /// <summary>Whether a file, a folder or a link stands at a path below a folder.</summary>
    public static bool Holds(string root, string path) => new FileInfo(System.IO.Path.Combine(root, path)) is { Exists: true } or { LinkTarget: not null } || Directory.Exists(System.IO.Path.Combine(root, path));

    private void Walk(string folder, string prefix, IgnoreRules? ignore, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        foreach (var entry in Entries(folder, prefix))
        {
            var path = prefix + entry.Name;
            if (entry.LinkTarget is not null)
            {
                if (isWanted(path) || entry is DirectoryInfo)
                    links.Add((path, TargetOf(entry)));
            }
            else if (entry is DirectoryInfo)
            {
                // A bare repository inside the source is somebody else's store, not a folder of files.
                if (entry.Name == ".git" || GitDirectory.Is(entry.FullName) || entry.FullName == leaveOut)
                    continue;
                if (File.Exists(System.IO.Path.Combine(entry.FullName, SiteFile)))
                {
                    if (ignore?.Ignores(entry.FullName, isFolder: true) != true)
                        findings.Add(new(Rules.LeftOut, "A site that agent-catalog wrote is no source", path) { Help = "Let git ignore it, or write it beside the source." });
                }
                else if (ignore?.Ignores(entry.FullName, isFolder: true) != true)
                    Walk(entry.FullName, path + "/", ignore?.In(entry.FullName), cancel);
                else if (tracked.Any(file => file.StartsWith(path + "/", StringComparison.Ordinal)))
                    Walk(entry.FullName, path + "/", ignore.InIgnored(entry.FullName), cancel);
            }
            else if (isWanted(path) && (tracked.Contains(path) || ignore?.Ignores(entry.FullName, isFolder: false) != true))
            {
                paths.Add(path);
            }
        }
    }

    /// <summary>Whether what a link leads to is read where it lies, so that nothing is missing.</summary>
    private bool IsRead(string? target) =>
        target is not null && target.StartsWith(root.TrimEnd('/') + "/", StringComparison.Ordinal) && target[(root.TrimEnd('/').Length + 1)..] is var own
        && (paths.BinarySearch(own, StringComparer.Ordinal) >= 0 || paths.Exists(path => path.StartsWith(own + "/", StringComparison.Ordinal)));

    /// <summary>Where a link leads in the end; null where it leads nowhere.</summary>
    private static string? TargetOf(FileSystemInfo link)
    {
        try
        {
            return link.ResolveLinkTarget(returnFinalTarget: true)?.FullName;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private IReadOnlyList<FileSystemInfo> Entries(string folder, string prefix)
    {
        try
        {
            return [.. new DirectoryInfo(folder).EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal)];
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or IOException)
        {
            findings.Add(new(Rules.Unreadable, "The folder cannot be read", prefix.TrimEnd('/')));
            return [];
        }
    }

    private static SourceFile Load(string root, string path)
    {
        using var stream = new FileStream(Path.Combine(root, path), FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1);
        var bytes = new byte[(int)Math.Min(stream.Length, SourceText.MaximumBytes + 1)];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return new SourceFile(path, SourceText.Decode(bytes.AsSpan(0, length)));
    }

    private SourceFile? Load(string path)
    {
        try
        {
            return Load(root, path);
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or IOException)
        {
            lock (findings)
                findings.Add(new(Rules.Unreadable, "The file cannot be read", path));
            return null;
        }
    }
}
