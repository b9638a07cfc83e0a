using Catalog.Core.Parsing;

namespace Catalog.Site.Pages.Prose;

/// <summary>How the prose of one agent is set into a page.</summary>
public sealed record ProseSettings
{
    /// <summary>The link that a relative path in the file becomes; null leaves it as text. Asked with the path as written, without query and fragment.</summary>
    public Func<string, string?> Page { get; init; } = _ => null;

    /// <summary>The same for pictures, which must be files of the site.</summary>
    public Func<string, string?> Image { get; init; } = _ => null;

    /// <summary>The level that the highest heading of the file gets, so that the page keeps its one first heading.</summary>
    public int TopHeading { get; init; } = 2;

    /// <summary>The length from which a body is folded by section, in characters.</summary>
    public int FoldsFrom { get; init; } = int.MaxValue;

    /// <summary>Stands before every id; a page that shows two agents gives each its own.</summary>
    public string IdPrefix { get; init; } = HeadingIds.Prefix;
}
