using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Catalog.Benchmarks;

/// <summary>What the pages of a built site weigh beside what they may weigh.</summary>
public static partial class PageBudgets
{
    private const int LargeCatalog = 1000;
    private const int MostScripts = 3;

    /// <returns>False where a budget is broken.</returns>
    public static bool Print(string site, TextWriter output)
    {
        var agents = Directory.GetFiles(Path.Combine(site, "agents"), "*.html");
        var largest = agents.Select(page => (Page: page, Size: Zipped(page))).MaxBy(pair => pair.Size);
        var histories = Directory.GetFiles(Path.Combine(site, "agents"), "history.html", SearchOption.AllDirectories);
        // The search and the finder ask for their parts at once, because there they are needed; they count for themselves.
        var pages = Directory.GetFiles(site, "*.html", SearchOption.AllDirectories).Where(page => Path.GetFileName(page) is not ("search.html" or "when.html" or "404.html"));
        var files = Directory.GetFiles(site, "*", SearchOption.AllDirectories);
        return new[]
        {
            Line("home, gzip", Zipped(Path.Combine(site, "index.html")), agents.Length < LargeCatalog ? 60_000 : 150_000),
            Line($"largest agent page, gzip ({Path.GetFileNameWithoutExtension(largest.Page)})", largest.Size, 30_000),
            Line("largest history", histories.Select(page => new FileInfo(page).Length).DefaultIfEmpty().Max(), 60_000),
            Line("most scripts of a page", pages.Max(page => Script().Count(File.ReadAllText(page))), MostScripts),
            Line("matrix, gzip", Zipped(Path.Combine(site, "matrix.html")), null),
            Line("overlaps, gzip", Zipped(Path.Combine(site, "overlaps.html")), null),
            Line("map, gzip", Zipped(Path.Combine(site, "map.html")), null),
            Line("health, gzip", Zipped(Path.Combine(site, "health.html")), null),
            Line("files", files.Length, null),
            Line("bytes", files.Sum(file => new FileInfo(file).Length), null),
        }.All(isKept => isKept);

        bool Line(string what, long value, long? budget)
        {
            var verdict = budget is null ? "" : value <= budget ? "kept" : "BROKEN";
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-60} {value,12:N0} {budget,12:N0} {verdict}"));
            return value <= (budget ?? long.MaxValue);
        }
    }

    private static long Zipped(string file)
    {
        using var bytes = new MemoryStream();
        using (var zip = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
            zip.Write(File.ReadAllBytes(file));
        return bytes.Length;
    }

    [GeneratedRegex("<script ")]
    private static partial Regex Script();
}
