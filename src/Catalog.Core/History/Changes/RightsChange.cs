namespace Catalog.Core.History.Changes;

/// <summary>Another value under a key, besides the tool list, that says what an agent may do.</summary>
public sealed record RightsChange(FieldChange Field) : VersionChange
{
    /// <summary>What the agent may do since then, or no more, such as <c>gained edit</c>; null where the key itself says it.</summary>
    public string? Rights { get; init; }
}
