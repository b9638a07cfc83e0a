using Catalog.Core.Reading;

namespace Catalog.Core.History;

/// <summary>A git repository that a source lies in, and what serves its objects.</summary>
internal sealed record Repository : IDisposable
{
    /// <summary>The repository's own folder, absolute.</summary>
    public required string GitFolder { get; init; }

    /// <summary>The folder that holds its objects and references, absolute; another one in a linked work tree.</summary>
    public required string CommonFolder { get; init; }

    /// <summary>The root of the work tree, absolute; null when the repository is bare or is built from a commit alone.</summary>
    public required string? WorkTree { get; init; }

    /// <summary>The source's path inside the repository with a final slash, or empty.</summary>
    public required string Prefix { get; init; }

    /// <summary>The full id of the commit that is built.</summary>
    public required string Head { get; init; }

    /// <summary>Null when detached.</summary>
    public required string? Branch { get; init; }

    public required bool IsShallow { get; init; }

    public required IRepositorySource Source { get; init; }

    /// <summary>Whether a filter left objects with the remote.</summary>
    public bool IsPartial => GitDirectory.IsPartial(CommonFolder);

    /// <summary>The web address on a known forge; null when there is none.</summary>
    public string? Remote => RemoteUrl.Of(GitDirectory.Config(CommonFolder));

    /// <summary>Finds the repository that a folder lies in, or is; null when there is none.</summary>
    /// <param name="revision">What to build; null for HEAD.</param>
    /// <exception cref="RepositoryException">There is a repository, and it cannot be used.</exception>
    public static Repository? Find(string source, string? revision, CancellationToken cancel)
    {
        if (!GitDirectory.Is(source) && GitDirectory.Above(source) is null)
            return null;
        return GitProcess.Version(source, cancel) is { } version
            ? GitRepository.Find(source, revision, version, cancel)
            : LibGitRepository.Find(source, revision);
    }

    public void Dispose() => Source.Dispose();
}
