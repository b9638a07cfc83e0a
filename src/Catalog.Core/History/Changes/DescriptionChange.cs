namespace Catalog.Core.History.Changes;

/// <summary>Another description.</summary>
/// <param name="Before">Null when there was none.</param>
/// <param name="After">Null when there is none.</param>
public sealed record DescriptionChange(DescriptionEdit Edit, string? Before, string? After) : VersionChange;
