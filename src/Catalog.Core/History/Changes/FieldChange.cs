namespace Catalog.Core.History.Changes;

/// <summary>Another value under a key that has no kind of its own.</summary>
/// <param name="Key">As written.</param>
/// <param name="Before">The entries of a list or a map, or the one value; null when the key was absent.</param>
/// <param name="After">Likewise; null when the key is absent.</param>
/// <param name="IsList">True when one of the two is a list or a map.</param>
public sealed record FieldChange(string Key, IReadOnlyList<string>? Before, IReadOnlyList<string>? After, bool IsList) : VersionChange
{
    /// <summary>Why the agent may do no more and no less than before, though the key is one of rights; null for every other change.</summary>
    public string? WithoutEffect { get; init; }
}
