namespace Catalog.Core.Parsing;

/// <summary>A model as an agent file names it, beside the family and version that the name means.</summary>
/// <param name="Written">As in the file; null when the file names none.</param>
/// <param name="Family">Lower case, such as <c>sonnet</c>, <c>gpt</c>, <c>gemini</c>, <c>inherit</c>; null when not recognised or not written.</param>
/// <param name="Version">Such as <c>4.5</c>; null when the name states none.</param>
public sealed record ModelName(string? Written, string? Family, string? Version)
{
    public static readonly ModelName None = new(null, null, null);
}
