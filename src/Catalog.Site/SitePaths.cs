using System.Globalization;

namespace Catalog.Site;

/// <summary>The path of each page and published file, relative to the site's root.</summary>
public static class SitePaths
{
    public const string Home = "index.html";
    public const string When = "when.html";
    public const string Matrix = "matrix.html";
    public const string Changes = "changes.html";
    public const string Compare = "compare.html";
    public const string Map = "map.html";
    public const string Overlaps = "overlaps.html";
    public const string Health = "health.html";
    public const string Search = "search.html";
    public const string NotFound = "404.html";
    public const string Data = "catalog.json";

    public const string Feed = "feed.xml";

    /// <summary>All fixes of findings of a source, there only where some finding has one.</summary>
    /// <param name="source">Its name; null where there is only one.</param>
    public static string Patch(string? source) => source is null ? "fixes.patch" : $"fixes-{source}.patch";

    public static string Agent(string slug) => $"agents/{slug}.html";

    public static string AgentText(string slug) => $"agents/{slug}.md";

    public static string AgentData(string slug) => $"agents/{slug}.json";

    public static string History(string slug) => $"agents/{slug}/history.html";

    public static string Version(string slug, int number) => $"agents/{slug}/v{number.ToString(CultureInfo.InvariantCulture)}.html";

    public static string VersionText(string slug, int number) => $"agents/{slug}/v{number.ToString(CultureInfo.InvariantCulture)}.md";

    /// <summary>What badges tell; each is a picture of its own.</summary>
    public static readonly IReadOnlyList<string> Badges = ["version", "changed", "rights"];

    public static string Badge(string slug, string about) => $"agents/{slug}/badge-{about}.svg";

    /// <summary>The picture that stands for an agent where its page is shared.</summary>
    public static string Card(string slug) => $"agents/{slug}/card.svg";

    public static string Category(string slug) => $"categories/{slug}.html";

    /// <summary>What stands on a page of the whole catalog, for one category.</summary>
    /// <param name="page">That page's path.</param>
    public static string OfCategory(string slug, string page) => $"categories/{slug}/{page}";

    /// <summary>Rows that are too many for their page.</summary>
    public static string RowPart(string name, int number) => $"agents/{name}-{number.ToString(CultureInfo.InvariantCulture)}.js";

    /// <summary>The catalog as of a tag or month.</summary>
    public static string Moment(string name) => $"changes/{name}.html";

    /// <summary>The texts of all versions of one agent, for the page that compares.</summary>
    public static string VersionTexts(string slug) => $"agents/{slug}/versions.js";
}
