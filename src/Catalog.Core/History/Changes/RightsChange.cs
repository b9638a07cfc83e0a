namespace Catalog.Core.History.Changes;

/// <summary>Another value under a key, besides the tool list, that says what an agent may do.</summary>
public sealed record RightsChange(FieldChange Field) : VersionChange;
