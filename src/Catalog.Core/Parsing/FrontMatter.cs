namespace Catalog.Core.Parsing;

/// <summary>The metadata of an agent file: the block at its head, or the keys of which the whole file consists.</summary>
/// <param name="Fields">In written order, duplicates included; the first of them counts.</param>
/// <param name="BodyStart">Index into the text of the first character after the block; of a body that is a field's value, the first of it.</param>
/// <param name="BodyLine">1-based line on which the body begins.</param>
/// <param name="Exists">False when the file has no front matter at all.</param>
/// <param name="Strict">True when the block is valid; false when it was recovered line by line.</param>
public sealed record FrontMatter(IReadOnlyList<Field> Fields, int BodyStart, int BodyLine, bool Exists, bool Strict)
{
    /// <summary>That of a file which should consist of keys and of which none can be read: all of it is body.</summary>
    public static FrontMatter Unread { get; } = new([], 0, 1, Exists: true, Strict: false);

    /// <summary>True where there is metadata and nobody knows what it says.</summary>
    public bool IsUnread => Exists && !Strict && Fields.Count == 0;

    /// <summary>The body where it is a field's value, with its escapes undone; null where it is the text after the block.</summary>
    public string? Body { get; init; }

    /// <summary>1-based line on which a body that is a field's value ends; an escaped line break has no line of its own.</summary>
    public int LastBodyLine { get; init; } = int.MaxValue;

    /// <summary>The field of that key, compared without case; null when absent.</summary>
    public Field? this[string key] =>
        Fields.FirstOrDefault(field => field.Key.Equals(key, StringComparison.OrdinalIgnoreCase));

    /// <summary>The field that stands on a 1-based line; null where none does.</summary>
    public Field? At(int line) => Fields.FirstOrDefault(field => field.Holds(line));
}
