namespace Catalog.Site.Pages.Parts;

/// <summary>The files of the theme that every page loads, in loading order, relative to the site's root.</summary>
public static class ThemeFiles
{
    public const string Mark = "theme/images/mark.svg";

    public static readonly IReadOnlyList<string> Styles =
    [
        "theme/css/tokens.css",
        "theme/css/base.css",
        "theme/css/parts.css",
        "theme/css/prose.css",
        "theme/css/pages.css",
        "theme/css/search.css",
    ];

    public static readonly IReadOnlyList<string> Scripts = ["theme/js/site.js", "theme/js/search.js"];
}
