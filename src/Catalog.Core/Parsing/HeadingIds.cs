using System.Globalization;
using System.Text;

namespace Catalog.Core.Parsing;

/// <summary>Gives the headings of one body their ids: GitHub's, behind a prefix that keeps them apart from the page's own.</summary>
public sealed class HeadingIds
{
    /// <summary>No name that a script or the page itself could ask for begins with this.</summary>
    public const string Prefix = "user-content-";

    private const int MaximumLength = 80;

    private readonly Dictionary<string, int> taken = new(StringComparer.Ordinal);

    /// <summary>The id of the next heading; equal titles are told apart by a number.</summary>
    public string Next(string title)
    {
        var slug = Slug(title);
        if (taken.TryAdd(slug, 0))
            return Prefix + slug;
        string numbered;
        do
        {
            numbered = slug + "-" + (++taken[slug]).ToString(CultureInfo.InvariantCulture);
        }
        while (!taken.TryAdd(numbered, 0));
        return Prefix + numbered;
    }

    private static string Slug(string title)
    {
        var slug = new StringBuilder(Math.Min(title.Length, MaximumLength));
        foreach (var rune in title.Trim().EnumerateRunes())
        {
            if (slug.Length >= MaximumLength)
                break;
            if (Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '_')
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
            else if (Rune.IsWhiteSpace(rune))
                slug.Append('-');
        }
        return slug.Length > 0 ? slug.ToString() : "section";
    }
}
