namespace Catalog.Core.History;

/// <summary>The first-parent history of the commit that is built, and what each merge on it brought in.</summary>
internal sealed class PublishedLine
{
    private readonly Dictionary<string, Lazy<ILookup<string, (int Place, LoggedCommit Commit, string OldPath)>>> broughtIn = new(StringComparer.Ordinal);
    private readonly Func<IReadOnlyList<LoggedChange>, IReadOnlyList<LoggedChange>> pair;

    /// <param name="log">Every commit that the built one reaches, newest first.</param>
    /// <param name="pair">Decides which file of one commit became which.</param>
    public PublishedLine(IReadOnlyList<LoggedCommit> log, string head, Func<IReadOnlyList<LoggedChange>, IReadOnlyList<LoggedChange>> pair)
    {
        this.pair = pair;
        var byId = new Dictionary<string, (LoggedCommit Commit, int Place)>(log.Count, StringComparer.Ordinal);
        for (var i = 0; i < log.Count; i++)
            byId[log[i].Commit.Id] = (log[i] with { Commit = log[i].Commit with { Place = i } }, i);
        var line = new List<LoggedCommit>();
        for (var at = head; at is not null && byId.TryGetValue(at, out var found); at = found.Commit.Parents.Count > 0 ? found.Commit.Parents[0] : null)
            line.Add(found.Commit);
        Commits = line;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var commit in Enumerable.Reverse(line))
        {
            seen.Add(commit.Commit.Id);
            if (commit.Parents.Count > 1)
            {
                var unseen = Unseen(commit, byId, seen);
                broughtIn[commit.Commit.Id] = new(() => Touches(unseen));
            }
        }
    }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<LoggedCommit> Commits { get; }

    /// <summary>The commits that a merge brought in and that touched a file under the names it had there, newest first; merges left out.</summary>
    public IReadOnlyList<LoggedCommit> Touching(LoggedCommit merge, string path)
    {
        if (!broughtIn.TryGetValue(merge.Commit.Id, out var touches))
            return [];
        var names = new HashSet<string>(StringComparer.Ordinal) { path };
        var open = new Queue<string>(names);
        var touching = new SortedDictionary<int, LoggedCommit>();
        while (open.TryDequeue(out var name))
        {
            foreach (var (place, commit, oldPath) in touches.Value[name])
            {
                touching[place] = commit;
                if (names.Add(oldPath))
                    open.Enqueue(oldPath);
            }
        }
        return [.. touching.Values];
    }

    private ILookup<string, (int Place, LoggedCommit Commit, string OldPath)> Touches(List<LoggedCommit> commits) =>
        commits
            .SelectMany((commit, place) => commit.Parents.Count > 1 ? [] : pair(commit.Changes).Select(change => (place, commit, change)))
            .ToLookup(each => each.change.NewPath, each => (each.place, each.commit, each.change.OldPath), StringComparer.Ordinal);

    private static List<LoggedCommit> Unseen(LoggedCommit merge, Dictionary<string, (LoggedCommit Commit, int Place)> byId, HashSet<string> seen)
    {
        var found = new List<(LoggedCommit Commit, int Place)>();
        var open = new Stack<string>(merge.Parents.Skip(1));
        while (open.TryPop(out var id))
        {
            if (!byId.TryGetValue(id, out var commit) || !seen.Add(id))
                continue;
            found.Add(commit);
            foreach (var parent in commit.Commit.Parents)
                open.Push(parent);
        }
        return [.. found.OrderBy(each => each.Place).Select(each => each.Commit)];
    }
}
