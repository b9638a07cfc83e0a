namespace Catalog.Core.Parsing;

/// <summary>The metadata block at the head of an agent file.</summary>
/// <param name="Fields">In written order, duplicates included; the first of them counts.</param>
/// <param name="BodyStart">Index into the text of the first character after the block.</param>
/// <param name="BodyLine">1-based line on which the body begins.</param>
/// <param name="Exists">False when the file has no front matter at all.</param>
/// <param name="Strict">True when the block is valid YAML; false when it was recovered line by line.</param>
public sealed record FrontMatter(IReadOnlyList<Field> Fields, int BodyStart, int BodyLine, bool Exists, bool Strict)
{
    /// <summary>The field of that key, compared without case; null when absent.</summary>
    public Field? this[string key] =>
        Fields.FirstOrDefault(field => field.Key.Equals(key, StringComparison.OrdinalIgnoreCase));
}
