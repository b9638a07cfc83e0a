using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using Catalog.Core.Reading;
using IOPath = System.IO.Path;

namespace Catalog.Site.Writing;

/// <summary>
/// The folder that a site is written to. The new site is made whole beside the old one and then takes its place;
/// only what the old one's manifest proves to be ours is ever replaced or deleted.
/// </summary>
public sealed class OutputFolder : IDisposable
{
    private readonly FileStream claim;
    private readonly Manifest? old;

    private OutputFolder(string path, FileStream claim, Manifest? old) => (Path, this.claim, this.old) = (path, claim, old);

    /// <summary>Absolute, links resolved.</summary>
    public string Path { get; }

    /// <summary>Files in the folder that were not ours and stay, relative to it.</summary>
    public IReadOnlyList<string> Kept { get; private set; } = [];

    /// <summary>Claims a folder for one build.</summary>
    /// <exception cref="OutputException">The place must not be written to, or another build has it.</exception>
    public static OutputFolder Open(string path, params IReadOnlyList<string> sources)
    {
        var full = RealPath.Of(IOPath.GetFullPath(path));
        Judge(full, [.. sources.Select(RealPath.Of)]);
        var old = Manifest.Read(full);
        if (old is null && Directory.Exists(full) && Directory.EnumerateFileSystemEntries(full).Any())
            throw new OutputException($"{path} holds files that agent-catalog did not write", "Name another folder with --output, or empty this one yourself.");
        Directory.CreateDirectory(IOPath.GetDirectoryName(full)!);
        return new OutputFolder(full, Claim(full, path), old);
    }

    /// <summary>Puts files in place of what an earlier build wrote; until the last step the old site stands untouched.</summary>
    /// <param name="make">Makes the files and hands each over, from any thread.</param>
    /// <exception cref="OutputException">A file of the old site was changed by somebody else.</exception>
    public async Task Write(Func<Action<OutputFile>, Task> make, CancellationToken cancel)
    {
        var fresh = Beside("new");
        var hashes = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        var folders = new ConcurrentDictionary<string, DirectoryInfo>(StringComparer.Ordinal);
        Remove(fresh);
        try
        {
            Directory.CreateDirectory(fresh);
            await make(file => hashes[file.Path] = Put(file, fresh, folders));
            var manifest = new Manifest(hashes);
            if (old is not null)
                GuardAndKeep(fresh, manifest, cancel);
            File.WriteAllBytes(IOPath.Combine(fresh, Manifest.FileName), manifest.ToFile().Content.Span);
            cancel.ThrowIfCancellationRequested();
            TakePlace(fresh);
        }
        finally
        {
            Remove(fresh);
        }
    }

    public void Dispose() => claim.Dispose();

    /// <summary>Gives the file's hash.</summary>
    /// <param name="folders">Those that were made, which are not made again for each file.</param>
    private string Put(OutputFile file, string fresh, ConcurrentDictionary<string, DirectoryInfo> folders)
    {
        var hash = Manifest.Hash(file.Content.Span);
        var target = IOPath.Combine(fresh, file.Path);
        var existing = IOPath.Combine(Path, file.Path);
        folders.GetOrAdd(IOPath.GetDirectoryName(target)!, Directory.CreateDirectory);
        // An equal file is carried over, not written again: that is most of a rebuild's time.
        if (old?.Hashes.GetValueOrDefault(file.Path) == hash && IsEqual(existing, file.Content) && FileSystemCalls.TryLink(existing, target))
            return hash;
        using var handle = File.OpenHandle(target, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        RandomAccess.Write(handle, file.Content.Span, 0);
        return hash;
    }

    private static bool IsEqual(string path, ReadOnlyMemory<byte> content) =>
        new FileInfo(path) is { Exists: true } file && !file.Attributes.HasFlag(FileAttributes.ReparsePoint) && file.Length == content.Length && Holds(path, bytes => bytes.SequenceEqual(content.Span));

    /// <summary>Whether what a file holds passes a test; most of a site is looked at, in memory that is used again.</summary>
    private static bool Holds(string path, Func<ReadOnlySpan<byte>, bool> test)
    {
        using var file = File.OpenHandle(path);
        var size = RandomAccess.GetLength(file);
        if (size > Array.MaxLength)
            return false;
        var bytes = ArrayPool<byte>.Shared.Rent((int)size);
        try
        {
            var length = 0;
            while (length < size && RandomAccess.Read(file, bytes.AsSpan(length, (int)size - length), length) is > 0 and var read)
                length += read;
            return test(bytes.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>Carries over what is not ours, and refuses when something of ours was changed.</summary>
    private void GuardAndKeep(string fresh, Manifest manifest, CancellationToken cancel)
    {
        var kept = new List<string>();
        foreach (var entry in new DirectoryInfo(Path).EnumerateFileSystemInfos("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }).OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            cancel.ThrowIfCancellationRequested();
            var relative = IOPath.GetRelativePath(Path, entry.FullName).Replace('\\', '/');
            if (relative == Manifest.FileName)
                continue;
            if (entry is DirectoryInfo { LinkTarget: null } folder)
            {
                // Ours always hold a file; an empty one matters to whoever made it, as to git in its own folder.
                if (!folder.EnumerateFileSystemInfos().Any())
                    Directory.CreateDirectory(IOPath.Combine(fresh, relative));
                continue;
            }
            if (old!.Hashes.TryGetValue(relative, out var hash))
            {
                if (manifest.Hashes.GetValueOrDefault(relative) != hash && (entry.LinkTarget is not null || !Holds(entry.FullName, bytes => Manifest.Hash(bytes) == hash)))
                    throw new OutputException($"{relative} in the output was changed since it was written", "Move your change elsewhere and delete that file, or name another folder with --output.");
                continue;
            }
            if (manifest.Hashes.ContainsKey(relative))
                throw new OutputException($"{relative} in the output is not ours and stands where a page must go", "Move it elsewhere, or name another folder with --output.");
            Keep(entry, IOPath.Combine(fresh, relative));
            kept.Add(relative);
        }
        Kept = kept;
    }

    private static void Keep(FileSystemInfo entry, string target)
    {
        Directory.CreateDirectory(IOPath.GetDirectoryName(target)!);
        if (entry.LinkTarget is { } link)
            File.CreateSymbolicLink(target, link);
        else if (!FileSystemCalls.TryLink(entry.FullName, target))
            File.Copy(entry.FullName, target);
    }

    private void TakePlace(string fresh)
    {
        if (!Directory.Exists(Path))
        {
            Directory.Move(fresh, Path);
        }
        else if (!FileSystemCalls.TryExchange(fresh, Path))
        {
            var aside = Beside("old");
            SetAside(aside);
            try
            {
                Directory.Move(fresh, Path);
            }
            catch
            {
                Directory.Move(aside, Path);
                throw;
            }
            Remove(aside);
        }
    }

    private void SetAside(string aside)
    {
        try
        {
            Directory.Move(Path, aside);
        }
        catch (IOException fault)
        {
            throw new OutputException($"{Path} cannot be replaced: {fault.Message}", "Where it is a mounted folder, name a folder inside it with --output.");
        }
    }

    private string Beside(string what) => BesideOf(Path, what);

    private static string BesideOf(string path, string what) =>
        IOPath.Combine(IOPath.GetDirectoryName(path)!, $".{IOPath.GetFileName(path)}.catalog-{what}");

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    private static FileStream Claim(string full, string path)
    {
        // Two runs at once would undo each other; the claim goes with the process, however it ends.
        FileStream? claim = null;
        try
        {
            claim = new FileStream(BesideOf(full, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            Mark(claim);
        }
        // The framework says that a length is out of range where the user may have no such file.
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            claim?.Dispose();
            throw new OutputException($"{path} is being written by another build, or its folder is read-only", "Wait for the other build, or check the permissions.");
        }
        // A build that was killed between two renames left the old site aside.
        var aside = BesideOf(full, "old");
        if (!Directory.Exists(full) && Directory.Exists(aside))
            Directory.Move(aside, full);
        Remove(aside);
        return claim;
    }

    /// <summary>
    /// Makes sure that the file that was claimed is still the one that others find: a build that ends takes its file away, and who opened
    /// it just before holds one that nobody sees. A length of its own tells it, for the file itself cannot be opened twice.
    /// </summary>
    private static void Mark(FileStream claim)
    {
        var length = RandomNumberGenerator.GetInt32(1, 4096);
        claim.SetLength(length);
        if (new FileInfo(claim.Name) is { Exists: true } seen && seen.Length == length)
            return;
        throw new IOException("The claim was taken away by a build that just ended");
    }

    private static void Judge(string full, IReadOnlyList<string> sources)
    {
        const string remedy = "Name a folder of its own with --output.";
        if (File.Exists(full))
            throw new OutputException($"{full} is a file", remedy);
        if (IOPath.GetDirectoryName(full) is null || full == Environment.GetFolderPath(Environment.SpecialFolder.UserProfile))
            throw new OutputException($"{full} is no place for a site", remedy);
        if (sources.FirstOrDefault(source => RealPath.IsInside(source, full)) is { } source)
            throw new OutputException($"{full} holds the source {source}", remedy);
        if (RealPath.IsInside(Environment.CurrentDirectory, full))
            throw new OutputException($"{full} holds the folder that the command runs in", remedy);
        if (File.Exists(IOPath.Combine(full, ".git", "HEAD")) && Manifest.Read(full) is null)
            throw new OutputException($"{full} is a git repository", remedy);
    }
}
