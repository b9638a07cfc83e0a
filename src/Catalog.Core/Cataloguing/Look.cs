using Catalog.Core.Reading;

namespace Catalog.Core.Cataloguing;

/// <summary>How a team wants its catalog to look: files that take the place of shipped ones, a colour, and what stands at the foot of every page.</summary>
public sealed record Look
{
    public static readonly Look Shipped = new();

    /// <summary>Styles and pictures, by the path that they have in the theme, such as <c>css/tokens.css</c>.</summary>
    public IReadOnlyList<SourceFile> Files { get; init; } = [];

    /// <summary>The colour of links and marks as <c>#rrggbb</c>, on light and on dark; null for the shipped one.</summary>
    public (string Light, string Dark)? Accent { get; init; }

    /// <summary>What stands in the place of English words of the interface.</summary>
    public IReadOnlyDictionary<string, string> Words { get; init; } = new Dictionary<string, string>();

    /// <summary>The language of those words as a tag such as <c>de</c> or <c>pt-BR</c>; null where it is not said.</summary>
    public string? Language { get; init; }

    /// <summary>A line of plain text; null for none.</summary>
    public string? Footer { get; init; }

    /// <summary>Titles and addresses.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Links { get; init; } = [];

    /// <summary>The config's line that names the folder or the colour, for what is wrong with them.</summary>
    public int Line { get; init; } = 1;
}
