namespace Catalog.Core.History;

/// <summary>Follows files back through the published line: edits, renames with edits, removals and returns.</summary>
internal sealed class Timelines
{
    private readonly Dictionary<string, Timeline> present = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Timeline> gone = new(StringComparer.Ordinal);
    private readonly List<Timeline> retired = [];

    /// <param name="heads">Paths at the newest commit whose files are agents.</param>
    private Timelines(IEnumerable<string> heads)
    {
        foreach (var path in heads)
            present.TryAdd(path, new Timeline(RemovedBy: null));
        Alive = present.ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>By path at the newest commit.</summary>
    public IReadOnlyDictionary<string, Timeline> Alive { get; }

    /// <summary>Files that were removed for good, the latest removal first.</summary>
    public IReadOnlyList<Timeline> Retired => retired;

    /// <param name="isCandidate">Whether a removed file at this path, with this text, was an agent of the source.</param>
    /// <param name="pair">Decides which file of one commit became which, told which blobs come back later to which paths.</param>
    public static Timelines Follow(PublishedLine line, IEnumerable<string> heads, Func<string, string, bool> isCandidate, Func<IReadOnlyList<LoggedChange>, Func<string, string?>, IReadOnlyList<LoggedChange>> pair, CancellationToken cancel)
    {
        var timelines = new Timelines(heads);
        for (var place = 0; place < line.Commits.Count; place++)
        {
            cancel.ThrowIfCancellationRequested();
            timelines.StepBack(line.Commits[place], place, pair(line.Commits[place].Changes, path => timelines.gone.TryGetValue(path, out var later) ? later.States[^1].Blob : null), isCandidate);
        }
        return timelines;
    }

    private void StepBack(LoggedCommit commit, int place, IReadOnlyList<LoggedChange> changes, Func<string, string, bool> isCandidate)
    {
        // All changes of a commit happen at once: what a path was before must not meet what another becomes.
        var before = new List<(string Path, Timeline Timeline)>();
        foreach (var change in changes)
        {
            var timeline = Take(change, commit, place);
            if (timeline is null && change.Status != 'A' && isCandidate(change.OldPath, change.OldBlob) && !(change.Status is 'M' && change.NewIsFile))
                timeline = Resume(change) ?? Retire(commit, change);
            else if (timeline is not null && change.Status == 'A')
                gone[change.NewPath] = timeline;
            if (timeline is not null && change.Status != 'A')
                before.Add((change.OldPath, timeline));
        }
        foreach (var (path, timeline) in before)
            present[path] = timeline;
    }

    /// <summary>Notes the state that a change made, on the timeline of the path that it made.</summary>
    private Timeline? Take(LoggedChange change, LoggedCommit commit, int place)
    {
        if (change.Status == 'D' || !change.NewIsFile || !present.Remove(change.NewPath, out var timeline))
            return null;
        timeline.States.Add(new FileState(commit, place, change.NewPath, change.NewBlob) { Command = change.Command });
        return timeline;
    }

    private Timeline? Resume(LoggedChange change)
    {
        if (!gone.Remove(change.OldPath, out var timeline))
            return null;
        timeline.States[^1].Returned = true;
        return timeline;
    }

    private Timeline Retire(LoggedCommit commit, LoggedChange change)
    {
        var timeline = new Timeline(commit, change is { Status: 'R', NewIsFile: true } ? change.NewPath : null);
        retired.Add(timeline);
        return timeline;
    }
}
