namespace Catalog.Core.History;

/// <summary>The states of one agent's file over all its paths.</summary>
/// <param name="RemovedBy">The commit that removed it for good; null when it is there.</param>
/// <param name="MovedTo">Where that commit put its text, though not as an agent, relative to the repository's root; null when it is gone.</param>
internal sealed record Timeline(LoggedCommit? RemovedBy, string? MovedTo = null)
{
    /// <summary>Newest first.</summary>
    public List<FileState> States { get; } = [];
}
