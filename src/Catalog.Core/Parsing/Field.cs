namespace Catalog.Core.Parsing;

/// <summary>One top-level key of a front matter with its value as the author wrote it.</summary>
/// <param name="Key">As written.</param>
/// <param name="Value">What a scalar means (quotes and folding undone, never converted to a number or date); for a list or map, its source text.</param>
/// <param name="Written">The source text of the value, trimmed.</param>
/// <param name="Line">1-based line of the key.</param>
/// <param name="Column">1-based column of the key.</param>
public sealed record Field(string Key, string Value, string Written, int Line, int Column)
{
    /// <summary>The entries when the value is a list, in order; null otherwise.</summary>
    public IReadOnlyList<string>? Items { get; init; }

    /// <summary>The entries when the value is a map, in order, nested keys joined with a dot; null otherwise.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Entries { get; init; }

    /// <summary>Every text in a list or map, however deep, with the place in the list and the keys above it; null where the value is text.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>>? Leaves { get; init; }

    /// <summary>1-based line of each of <see cref="Leaves"/>; null where it is not known.</summary>
    internal IReadOnlyList<int>? LeafLines { get; init; }

    /// <summary>The keys of a map under which a list stands, with their 1-based lines; null where the value is no map.</summary>
    internal IReadOnlyList<KeyValuePair<string, int>>? Lists { get; init; }

    /// <summary>1-based line on which the value ends.</summary>
    public int LastLine { get; init; } = Line;

    /// <summary>True for a line from that of the key to that on which the value ends.</summary>
    public bool Holds(int line) => line >= Line && line <= LastLine;

    /// <summary>Whether another is the same text in the same place, so that all that was read in it is the same.</summary>
    internal bool IsWrittenAs(Field other) =>
        Key == other.Key && Line == other.Line && Column == other.Column && LastLine == other.LastLine && Written == other.Written && Value == other.Value && (Items is null) == (other.Items is null) && (Entries is null) == (other.Entries is null);
}
