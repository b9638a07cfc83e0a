namespace Catalog.Core.History;

/// <summary>One commit of the log with what it changed against its first parent.</summary>
/// <param name="Parents">Full ids, first parent first.</param>
internal sealed record LoggedCommit(Commit Commit, IReadOnlyList<string> Parents, IReadOnlyList<LoggedChange> Changes);
