namespace Catalog.Core.History.Changes;

/// <summary>Another place of the file.</summary>
public sealed record PathChange(string Before, string After) : VersionChange;
