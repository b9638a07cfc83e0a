using System.IO.Compression;

namespace Catalog.Site.Writing;

/// <summary>A site as a ZIP archive: files in ordinal order, one date for all, so that the same site gives the same bytes.</summary>
internal static class SiteArchive
{
    // ZIP cannot say an earlier or a later year: APPNOTE.TXT 4.4.6, MS-DOS date.
    private static readonly DateTimeOffset Earliest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Latest = new(2107, 12, 31, 0, 0, 0, TimeSpan.Zero);

    public static void Write(Stream target, IReadOnlyList<OutputFile> files, DateTimeOffset? date)
    {
        var utc = (date ?? Earliest).ToUniversalTime();
        var stamp = utc < Earliest ? Earliest : utc > Latest ? Latest : utc;
        using var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            var entry = archive.CreateEntry(file.Path, CompressionLevel.Optimal);
            entry.LastWriteTime = stamp;
            entry.ExternalAttributes = Convert.ToInt32("100644", 8) << 16;
            using var content = entry.Open();
            content.Write(file.Content.Span);
        }
    }
}
