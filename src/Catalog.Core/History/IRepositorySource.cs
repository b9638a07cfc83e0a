namespace Catalog.Core.History;

/// <summary>Where a repository's objects and tags come from: git's own program, or a library where there is none.</summary>
internal interface IRepositorySource : IDisposable
{
    /// <summary>What serves, with its version, for people.</summary>
    string Name { get; }

    /// <summary>Every commit that the built one reaches, newest first in git's topological order, each with what it changed against its first parent.</summary>
    /// <exception cref="RepositoryException">An object is missing that the history needs.</exception>
    IReadOnlyList<LoggedCommit> Log(Mailmap mailmap, CancellationToken cancel);

    /// <summary>The files of the commit that is built, by path.</summary>
    /// <exception cref="RepositoryException">An object is missing that the tree needs.</exception>
    IReadOnlyDictionary<string, (string Blob, string Mode)> Tree(CancellationToken cancel);

    /// <summary>Each tag with the id of what it stands on in the end.</summary>
    IReadOnlyList<(string Tag, string Commit)> Tags(CancellationToken cancel);

    /// <summary>Reads blobs in the order given and hands over each as soon as it is there: up to a bound of bytes, or null when there is no such blob.</summary>
    void ReadBlobs(IEnumerable<string> ids, int mostBytes, Action<string, byte[]?> take);
}
