namespace Catalog.Core.History.Changes;

/// <summary>Another model, as written.</summary>
/// <param name="Before">Null when none was set.</param>
/// <param name="After">Null when none is set.</param>
public sealed record ModelChange(string? Before, string? After) : VersionChange;
