using Catalog.Core.Reading;

namespace Catalog.Core.History;

/// <summary>The native library that LibGit2Sharp brings, for machines without git: commits and trees are read and walked by hand.</summary>
internal sealed class LibGitSource : IRepositorySource
{
    /// <summary>Bytes of trees that are kept: two neighbouring commits share nearly all of theirs.</summary>
    private const long MostOfTrees = 64 * 1024 * 1024;

    private readonly LibGitRepository repository;
    private readonly string head;
    private readonly LibGitObjects objects;
    private readonly HashSet<string> cut;
    private readonly Dictionary<string, byte[]> trees = new(StringComparer.Ordinal);
    private readonly TreeChanges changes;
    private long kept;

    public LibGitSource(LibGitRepository repository, string head)
    {
        (this.repository, this.head) = (repository, head);
        objects = new(Path.Combine(repository.CommonFolder, "objects"));
        cut = GitDirectory.Cut(repository.CommonFolder).ToHashSet(StringComparer.Ordinal);
        changes = new(TreeOf);
    }

    public string Name => $"LibGit2Sharp {typeof(LibGit2Sharp.Repository).Assembly.GetName().Version!.ToString(3)}";

    public IReadOnlyList<LoggedCommit> Log(Mailmap mailmap, CancellationToken cancel)
    {
        var commits = Reachable(cancel);
        var log = new List<LoggedCommit>(commits.Count);
        foreach (var id in CommitOrder.Of(commits, head))
        {
            cancel.ThrowIfCancellationRequested();
            var commit = commits[id];
            var before = commit.Parents.Count > 0 ? commits[commit.Parents[0]].Tree : null;
            var author = mailmap.NameOf(commit.Author, commit.Mail);
            log.Add(new(
                GitFormats.CommitOf(id, commit.Seconds, author, commit.Subject) with { CoAuthors = GitFormats.CoAuthors(commit.CoAuthors, author) },
                commit.Parents,
                changes.Between(before, commit.Tree)));
        }
        trees.Clear();
        return log;
    }

    public IReadOnlyDictionary<string, (string Blob, string Mode)> Tree(CancellationToken cancel) => changes.Files(CommitOf(head).Tree);

    public IReadOnlyList<(string Tag, string Commit)> Tags(CancellationToken cancel) =>
        [.. repository.Tags.Select(tag => (tag.Name, Peeled(tag.Id)))];

    public void ReadBlobs(IEnumerable<string> ids, int mostBytes, Action<string, byte[]?> take)
    {
        foreach (var id in ids)
            take(id, objects.Read(id, ObjectType.Blob, mostBytes));
    }

    public void Dispose() => objects.Dispose();

    private Dictionary<string, CommitObject> Reachable(CancellationToken cancel)
    {
        var commits = new Dictionary<string, CommitObject>(StringComparer.Ordinal);
        var open = new Stack<string>([head]);
        while (open.TryPop(out var id))
        {
            cancel.ThrowIfCancellationRequested();
            if (commits.ContainsKey(id))
                continue;
            var commit = commits[id] = CommitOf(id);
            foreach (var parent in commit.Parents)
                open.Push(parent);
        }
        return commits;
    }

    /// <summary>Where a history is cut off, a commit names parents that are not there.</summary>
    private CommitObject CommitOf(string id)
    {
        var commit = GitObjects.Commit(objects.Read(id, ObjectType.Commit) ?? throw Lacks(id));
        return cut.Contains(id) ? commit with { Parents = [] } : commit;
    }

    private byte[] TreeOf(string id)
    {
        if (trees.TryGetValue(id, out var found))
            return found;
        var bytes = objects.Read(id, ObjectType.Tree) ?? throw Lacks(id);
        if ((kept += bytes.Length) > MostOfTrees)
        {
            trees.Clear();
            kept = bytes.Length;
        }
        return trees[id] = bytes;
    }

    /// <summary>What a tag stands on in the end; the tag's own id where that is not there.</summary>
    private string Peeled(string id)
    {
        for (var depth = 0; depth < 16 && objects.Read(id, ObjectType.Tag) is { } tag && GitObjects.TagTarget(tag) is { } target; depth++)
            id = target;
        return id;
    }

    private RepositoryException Lacks(string id) => RepositoryFault.Lacks(repository.GitFolder, id);
}
