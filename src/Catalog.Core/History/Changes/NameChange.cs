namespace Catalog.Core.History.Changes;

/// <summary>Another name.</summary>
/// <param name="Before">Null when none was written.</param>
/// <param name="After">Null when none is written.</param>
public sealed record NameChange(string? Before, string? After) : VersionChange;
