namespace Catalog.Core.History;

/// <summary>One state that a file has had on the published line.</summary>
/// <param name="Commit">The commit of the line that made it.</param>
/// <param name="Place">The commit's place on the line; 0 is the newest.</param>
/// <param name="Path">Relative to the repository's root.</param>
internal sealed record FileState(LoggedCommit Commit, int Place, string Path, string Blob)
{
    /// <summary>The path of the command that it was until then; null for any other.</summary>
    public string? Command { get; init; }

    /// <summary>True when the file was gone just before.</summary>
    public bool Returned { get; set; }
}
