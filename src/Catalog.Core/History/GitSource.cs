using Catalog.Core.Reading;

namespace Catalog.Core.History;

/// <summary>The hardened git process: objects are read through an empty git folder of our own, tags from the repository itself.</summary>
internal sealed class GitSource : IRepositorySource
{
    private readonly GitRepository repository;
    private readonly string head;
    private readonly ShadowFolder shadow;
    private readonly Lazy<GitBlobs> blobs;

    public GitSource(GitRepository repository, string head, string name)
    {
        (this.repository, this.head, Name) = (repository, head, name);
        shadow = ShadowFolder.Of(repository.CommonFolder, isSha256: head.Length > 40);
        blobs = new(OpenBlobs);
    }

    public string Name { get; }

    private string Objects => Path.Combine(repository.CommonFolder, "objects");

    public IReadOnlyList<LoggedCommit> Log(Mailmap mailmap, CancellationToken cancel) => GitFormats.ReadLog(Run(GitFormats.Log(head), cancel), mailmap);

    public IReadOnlyDictionary<string, (string Blob, string Mode)> Tree(CancellationToken cancel) => GitFormats.ReadTree(Run(GitFormats.Tree(head), cancel));

    public IReadOnlyList<(string Tag, string Commit)> Tags(CancellationToken cancel) => GitFormats.ReadTags(repository.Tags(cancel));

    public void ReadBlobs(IEnumerable<string> ids, int mostBytes, Action<string, byte[]?> take) => blobs.Value.Read(ids, mostBytes, take);

    public void Dispose()
    {
        if (blobs.IsValueCreated)
            blobs.Value.Dispose();
        shadow.Dispose();
    }

    private byte[] Run(IReadOnlyList<string> arguments, CancellationToken cancel)
    {
        var result = GitProcess.Run(shadow.Path, [$"--git-dir={shadow.Path}", .. arguments], cancel, Objects);
        return result.ExitCode == 0 ? result.Output : throw RepositoryFault.Of(repository.GitFolder, result.Errors);
    }

    private GitBlobs OpenBlobs()
    {
        var process = GitProcess.Start(shadow.Path, [$"--git-dir={shadow.Path}", "cat-file", "--batch"], Objects);
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return new(process, id => RepositoryFault.Lacks(repository.GitFolder, id));
    }
}
