using System.Collections.Concurrent;
using System.Globalization;

namespace Catalog.Site.Writing;

/// <summary>How many bytes a site has, and which parts have most of them, beside what GitHub Pages takes.</summary>
public sealed class SiteSize
{
    // "Published GitHub Pages sites may be no larger than 1 GB" (docs.github.com, GitHub Pages limits).
    private const long Most = 1_000_000_000;
    private const long Near = Most / 10 * 8;

    private readonly ConcurrentDictionary<string, long> parts = new(StringComparer.Ordinal);

    /// <summary>May be called from any thread.</summary>
    public void Add(OutputFile file) => parts.AddOrUpdate(PartOf(file.Path), file.Content.Length, (_, sum) => sum + file.Content.Length);

    /// <summary>What to tell of a site that is near the limit or beyond it; null of any other.</summary>
    public string? Warning()
    {
        var sum = parts.Values.Sum();
        return sum < Near
            ? null
            : $"The site has {Megabytes(sum)}, and GitHub Pages takes 1,000 MB. Most of it: "
                + string.Join(", ", parts.OrderByDescending(part => part.Value).ThenBy(part => part.Key, StringComparer.Ordinal).Take(3).Select(part => $"{part.Key} ({Megabytes(part.Value)})"))
                + ". Leave agents out with exclude: in the config, or publish elsewhere.";
    }

    /// <summary>An agent with all its files, or a folder of the site.</summary>
    private static string PartOf(string path) => path.Split('/') switch
    {
        ["agents", var page] => $"agents/{page.Split('.')[0]}",
        ["agents", var slug, ..] => $"agents/{slug}",
        [var folder, _, ..] => folder,
        _ => "pages of the catalog",
    };

    private static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000:N0} MB");
}
