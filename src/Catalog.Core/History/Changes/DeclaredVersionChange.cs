namespace Catalog.Core.History.Changes;

/// <summary>Another version as the file declares it.</summary>
/// <param name="Before">Null when none was declared.</param>
/// <param name="After">Null when none is declared.</param>
public sealed record DeclaredVersionChange(string? Before, string? After) : VersionChange;
