namespace Catalog.Core.History;

/// <summary>The states of one agent's file over all its paths.</summary>
/// <param name="RemovedBy">The commit that removed it for good; null when it is there.</param>
internal sealed record Timeline(LoggedCommit? RemovedBy)
{
    /// <summary>Newest first.</summary>
    public List<FileState> States { get; } = [];
}
