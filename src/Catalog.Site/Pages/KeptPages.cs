using System.Security.Cryptography;
using Catalog.Core.Cataloguing;
using Catalog.Core.History;
using Catalog.Core.Reading;

namespace Catalog.Site.Pages;

/// <summary>
/// The pages of an agent's versions as earlier builds rendered them. What stands after their content tells the commit that the site is built from, so every commit has
/// another; it is the same on all of them, is left out of what is kept, and is rendered once.
/// </summary>
internal sealed class KeptPages
{
    private readonly Cache cache;
    private readonly CatalogView view;
    private readonly string head;
    private readonly byte[] tail;

    private KeptPages(Cache cache, CatalogView view, ReadOnlySpan<byte> frame)
    {
        var end = EndOfContent(frame);
        (this.cache, this.view, head, tail) = (cache, view, Convert.ToHexString(SHA256.HashData(frame[..end])), frame[end..].TrimEnd("\n "u8).ToArray());
    }

    /// <summary>Null where nothing is kept.</summary>
    public static async Task<KeptPages?> Of(CatalogView view, PageRenderer renderer, Guard guard)
    {
        if (view.Catalog.Cache is not { } cache)
            return null;
        var page = PageOf.Frame(view);
        var frame = await guard.MakeAsync<OutputFile?>("frame of pages", "", async () => await renderer.Render(page), () => Task.FromResult<OutputFile?>(null));
        return frame is null || EndOfContent(frame.Content.Span) < 0 ? null : new(cache, view, frame.Content.Span);
    }

    /// <summary>Names everything that the pages show but for what comes after their content; null where that is not known.</summary>
    public string? KeyOf(VersionedAgent agent, IReadOnlyList<Page> pages)
    {
        if (agent.Versions[0].Stamp is not { } stamp)
            return null;
        using var digest = new Digest();
        digest.Add("pages").Add(cache.Program).Add(head).Add(view.Theme.Words.Stamp).Add(stamp).Add(agent.Slug).Add(agent.Name);
        Add(digest, agent.Source);
        digest.Add([.. pages.Select(page => page.Path)]).Add(agent.Versions.Count);
        foreach (var version in agent.Versions)
            Add(digest, version);
        digest.Add(agent.Retired is not null);
        if (agent.Retired is { } retired)
        {
            var successor = view.Find(retired.Successor);
            Add(digest.Add(retired.Path).Add(retired.MovedTo).Add(successor?.Slug).Add(successor?.Name).Add(successor is null ? "" : view.Apart(successor)).Add(successor is null ? 0 : view.SameName(successor)), retired.Removed);
        }
        return digest.Take();
    }

    /// <summary>The pages under a key; null where they are not kept, or not all of them.</summary>
    public IReadOnlyList<OutputFile>? Find(string key, IReadOnlyList<Page> pages)
    {
        if (cache.Find(key) is not { } bytes)
            return null;
        var files = new List<OutputFile>(pages.Count);
        foreach (var page in pages)
        {
            if (Take(ref bytes) is not { } content || Take(ref bytes) is not { } rest)
                return null;
            files.Add(new(page.Path, (byte[])[.. content.Span, .. tail, .. rest.Span]));
        }
        return bytes.Length == 0 ? files : null;
    }

    /// <summary>Keeps pages, unless what comes after the content of one is another's.</summary>
    public void Keep(string key, IReadOnlyList<OutputFile> files)
    {
        using var bytes = new MemoryStream();
        foreach (var page in files.Select(file => file.Content))
        {
            var end = EndOfContent(page.Span);
            if (end < 0 || !page.Span[end..].StartsWith(tail))
                return;
            Put(bytes, page.Span[..end]);
            Put(bytes, page.Span[(end + tail.Length)..]);
        }
        cache.Keep(key, bytes.ToArray());
    }

    private static void Put(MemoryStream bytes, ReadOnlySpan<byte> part)
    {
        bytes.Write(BitConverter.GetBytes(part.Length));
        bytes.Write(part);
    }

    private static ReadOnlyMemory<byte>? Take(ref ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length < sizeof(int) || BitConverter.ToInt32(bytes.Span) is var length && (length < 0 || length > bytes.Length - sizeof(int)))
            return null;
        var part = bytes.Slice(sizeof(int), length);
        bytes = bytes[(sizeof(int) + length)..];
        return part;
    }

    private static int EndOfContent(ReadOnlySpan<byte> page) => page.LastIndexOf("</main>"u8);

    private static void Add(Digest digest, CatalogSource source) =>
        digest.Add(source.Name).Add(source.Title).Add(source.Repository).Add(source.Forge is { } forge ? (int)forge : -1).Add(source.Shallow).Add(source.HasHistory).Add(source.Prefix).Add(source.Checkout);

    private static void Add(Digest digest, AgentVersion version)
    {
        digest.Add(version.Number).Add(version.Commit is not null);
        if (version.Commit is { } commit)
            Add(digest, commit);
        digest.Add(version.Path).Add(version.Bulk).Add(version.Summary).Add(version.Tags).Add(version.Elsewhere).Add(version.Returned);
        digest.Add((int)version.TextState).Add(version.Merged.Count);
        foreach (var merged in version.Merged)
            Add(digest, merged);
    }

    private static void Add(Digest digest, Commit commit) =>
        digest.Add(commit.Id).Add(commit.Date?.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture)).Add(commit.Author).Add(commit.Subject).Add(commit.CoAuthors).Add(commit.Lacks);
}
