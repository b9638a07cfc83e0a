using Catalog.Site.Writing;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Writing;

/// <summary>What lies in a cache's folder: what is given back, what goes, and what is nobody's to delete.</summary>
public sealed class CacheFolderTests : IDisposable
{
    private static readonly string Old = new('a', 64);
    private static readonly string Fresh = new('b', 64);
    private static readonly string Used = new('c', 64);

    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_was_kept_is_given_back_and_nothing_else()
    {
        CacheFolder.Open(folder.Path)!.AsCache().Keep(Used, "work"u8.ToArray());
        var cache = CacheFolder.Open(folder.Path)!;

        Assert.Equal("work"u8.ToArray(), cache.AsCache().Find(Used)!.Value.ToArray());
        Assert.Null(cache.AsCache().Find(Fresh));
        Assert.Equal("Of 2 results that the cache was asked for it had 1; 0 were kept for the next build.", cache.Told);
    }

    [Fact]
    public void What_nobody_used_for_a_week_goes_and_what_was_used_stays()
    {
        var first = CacheFolder.Open(folder.Path)!.AsCache();
        foreach (var key in (string[])[Old, Fresh, Used])
            first.Keep(key, "work"u8.ToArray());
        Age(Old, 8);
        Age(Fresh, 6);
        Age(Used, 30);
        var cache = CacheFolder.Open(folder.Path)!;
        Assert.NotNull(cache.AsCache().Find(Used));

        cache.Tidy();

        Assert.Equal([Name(Fresh), Name(Used), "last-use.agent-catalog"], folder.Files());
        Assert.True(DateTime.UtcNow - File.GetLastWriteTimeUtc(folder.At(Name(Used))) < TimeSpan.FromDays(1));
    }

    [Fact]
    public void Beyond_its_room_what_was_used_longest_ago_goes_first()
    {
        var first = CacheFolder.Open(folder.Path)!.AsCache();
        foreach (var (key, days, size) in ((string, int, int)[])[(Old, 3, 40_000_000), (Fresh, 1, 40_000_000), (Used, 5, 10_000_000)])
        {
            first.Keep(key, new byte[size]);
            Age(key, days);
        }
        var cache = CacheFolder.Open(folder.Path)!;
        Assert.NotNull(cache.AsCache().Find(Used));

        cache.Tidy();

        Assert.Equal([Name(Fresh), Name(Used), "last-use.agent-catalog"], folder.Files());
    }

    [Fact]
    public void What_it_did_not_write_is_never_deleted()
    {
        var foreign = new string('d', 64);
        folder.Write("notes.txt", "Mine.").Write("mine.agent-catalog", "Mine.").Write(Name(foreign), "Mine, under such a name.").Write("sub/" + Name(foreign), "Mine.");
        CacheFolder.Open(folder.Path)!.AsCache().Keep(Old, "work"u8.ToArray());
        Age(Old, 8);
        Age(foreign, 800);

        CacheFolder.Open(folder.Path)!.Tidy();

        Assert.Equal([Name(foreign), "last-use.agent-catalog", "mine.agent-catalog", "notes.txt", "sub/" + Name(foreign)], folder.Files());
    }

    [Fact]
    public void A_part_that_a_build_left_when_it_was_killed_goes_in_time()
    {
        CacheFolder.Open(folder.Path)!.AsCache().Keep(Old, "work"u8.ToArray());
        var part = $"{Old}-12345678.agent-catalog";
        File.Move(folder.At(Name(Old)), folder.At(part));
        File.SetLastWriteTimeUtc(folder.At(part), DateTime.UtcNow.AddDays(-8));

        CacheFolder.Open(folder.Path)!.Tidy();

        Assert.Equal(["last-use.agent-catalog"], folder.Files());
    }

    private void Age(string key, int days) => File.SetLastWriteTimeUtc(folder.At(Name(key)), DateTime.UtcNow.AddDays(-days));

    private static string Name(string key) => key + ".agent-catalog";
}
