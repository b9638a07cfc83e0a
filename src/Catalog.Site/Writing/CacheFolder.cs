using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Catalog.Core.Cataloguing;
using IOPath = System.IO.Path;

namespace Catalog.Site.Writing;

/// <summary>
/// A folder in which builds leave what they worked out for the next ones. It may be deleted, damaged and shared at any time: each entry is written whole under another name
/// before it gets its own, and says by its hash which key it is of; whatever does not is as good as none.
/// </summary>
internal sealed class CacheFolder
{
    private const string Ending = ".agent-catalog";
    private const int KeyLength = 64;

    /// <summary>Bytes that may lie in the folder, however little a build uses of them.</summary>
    private const long Room = 64_000_000;

    /// <summary>After so long without use an entry goes.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    /// <summary>An entry that was used so lately needs not be marked as used again.</summary>
    private static readonly TimeSpan Lately = TimeSpan.FromHours(12);

    private static readonly byte[] Mark = Encoding.ASCII.GetBytes("agent-catalog-cache 1\n");

    private readonly string folder;
    private readonly DateTime now;
    private readonly ConcurrentDictionary<string, bool> used = new(StringComparer.Ordinal);
    private int asked;
    private int found;
    private int kept;
    private string? fault;

    private CacheFolder(string folder, DateTime now, string? fault) => (this.folder, this.now, this.fault) = (folder, now, fault);

    /// <summary>What could not be written, as a sentence; null where all could.</summary>
    public string? Fault => fault;

    /// <summary>What came of it, as a sentence.</summary>
    public string Told => $"Of {asked} results that the cache was asked for it had {found}; {kept} were kept for the next build.";

    /// <summary>Null where something else than a folder stands there.</summary>
    public static CacheFolder? Open(string path)
    {
        var folder = IOPath.GetFullPath(path);
        try
        {
            Directory.CreateDirectory(folder);
            // The folder's own clock tells the age of what lies in it.
            var visit = IOPath.Combine(folder, "last-use" + Ending);
            File.WriteAllBytes(visit, Mark);
            return new(folder, File.GetLastWriteTimeUtc(visit), null);
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            return File.Exists(folder) ? null : new(folder, DateTime.MaxValue, reason.Message);
        }
    }

    public Cache AsCache() => new(ProgramIdentity.Text, Find, Keep);

    /// <summary>Lets go what nobody has used for long, and of the rest, beyond a bound, what was used longest ago. Only what this program wrote is looked at.</summary>
    public void Tidy()
    {
        if (fault is not null)
            return;
        try
        {
            Tidy([.. new DirectoryInfo(folder).EnumerateFiles("*" + Ending).Where(file => file.LinkTarget is null && IsName(file.Name))]);
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            // Another build is at it, or will be.
            fault ??= reason.Message;
        }
    }

    private ReadOnlyMemory<byte>? Find(string key)
    {
        Interlocked.Increment(ref asked);
        var path = PathOf(key);
        try
        {
            if (!File.Exists(path) || Content(key, File.ReadAllBytes(path)) is not { } content)
                return null;
            if (fault is null && now - File.GetLastWriteTimeUtc(path) > Lately)
                File.SetLastWriteTimeUtc(path, now);
            used[key] = true;
            Interlocked.Increment(ref found);
            return content;
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private void Keep(string key, ReadOnlyMemory<byte> content)
    {
        if (fault is not null)
            return;
        used[key] = true;
        var target = PathOf(key);
        var part = IOPath.Combine(folder, $"{key}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}{Ending}");
        try
        {
            using (var stream = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0))
            {
                stream.Write(Mark);
                stream.Write(HashOf(key, content.Span));
                stream.Write(content.Span);
            }
            File.Move(part, target, overwrite: true);
            Interlocked.Increment(ref kept);
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            Remove(part);
            fault ??= reason.Message;
        }
    }

    /// <summary>What an entry holds; null where it is not whole, not of this key, or not ours.</summary>
    private static ReadOnlyMemory<byte>? Content(string key, byte[] entry)
    {
        var head = Mark.Length + SHA256.HashSizeInBytes;
        if (entry.Length < head || !entry.AsSpan().StartsWith(Mark))
            return null;
        var content = entry.AsMemory(head);
        if (!entry.AsSpan(Mark.Length, SHA256.HashSizeInBytes).SequenceEqual(HashOf(key, content.Span)))
            return null;
        return content;
    }

    private static byte[] HashOf(string key, ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.ASCII.GetBytes(key));
        hash.AppendData(content);
        return hash.GetHashAndReset();
    }

    private void Tidy(IReadOnlyList<FileInfo> entries)
    {
        var room = Math.Max(Room, 3 * entries.Where(IsUsed).Sum(entry => entry.Length));
        foreach (var entry in entries.OrderByDescending(IsUsed).ThenByDescending(entry => entry.LastWriteTimeUtc))
        {
            room -= entry.Length;
            if (!IsUsed(entry) && (room < 0 || now - entry.LastWriteTimeUtc > Longest) && IsOurs(entry))
                Remove(entry.FullName);
        }
    }

    private bool IsUsed(FileInfo entry) => used.ContainsKey(entry.Name[..^Ending.Length]);

    /// <summary>The name of an entry, or of one that is being written.</summary>
    private static bool IsName(string name) =>
        name.Length - Ending.Length is KeyLength or KeyLength + 9 && name.Take(KeyLength).All(char.IsAsciiHexDigitLower);

    private static bool IsOurs(FileInfo entry)
    {
        using var stream = entry.OpenRead();
        var beginning = new byte[Mark.Length];
        return stream.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false) == beginning.Length && beginning.AsSpan().SequenceEqual(Mark);
    }

    private static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            // It stays until a later build.
        }
    }

    private string PathOf(string key) => IOPath.Combine(folder, key + Ending);
}
