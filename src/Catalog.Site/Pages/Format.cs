using System.Globalization;

namespace Catalog.Site.Pages;

/// <summary>How numbers, days and commits are written on pages.</summary>
public static class Format
{
    public static string Day(DateTimeOffset date) =>
        date.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Instant(DateTimeOffset date) =>
        date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string Commit(string id) => id.Length > 8 ? id[..8] : id;

    /// <summary>Digits alone, as in links and file names.</summary>
    public static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Digits with a comma between thousands.</summary>
    public static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A count with its noun, such as <c>1 agent</c> or <c>1,046 versions</c>.</summary>
    public static string Count(int number, string one) => Counted.Of(number, one);

    public static string Count(int number, string one, string many) => Counted.Of(number, one, many);

    public static string Percent(double share) => Math.Round(share * 100).ToString("0", CultureInfo.InvariantCulture) + " %";
}
