namespace Catalog.Core.History.Changes;

/// <summary>Another version stands in the text itself, in a line that says nothing else to the agent.</summary>
/// <param name="Before">Null when the text said none.</param>
/// <param name="After">Null when it says none any more.</param>
public sealed record TextVersionChange(string? Before, string? After) : VersionChange;
