namespace Catalog.Histories;

/// <summary>One file followed back through the first-parent line by what git pairs in each commit.</summary>
internal static class FollowedFile
{
    /// <summary>The commits that left another text or another path, newest first.</summary>
    public static IReadOnlyList<string> Commits(IReadOnlyList<GitCommit> line, string path)
    {
        var states = new List<(string Commit, string Blob, string Path)>();
        var returned = new HashSet<int>();
        var isGone = false;
        foreach (var commit in line)
        {
            if (isGone && commit.ByOldPath.TryGetValue(path, out var removal) && removal.Status != 'M')
            {
                // What was moved elsewhere is another file's past.
                if (removal.Status != 'D')
                    break;
                isGone = false;
                returned.Add(states.Count - 1);
            }
            else if (!isGone && commit.ByNewPath.TryGetValue(path, out var change))
            {
                states.Add((commit.Id, change.Blob, path));
                isGone = change.Status == 'A';
                path = change.OldPath;
            }
        }
        return [.. states.Where((state, at) => at + 1 == states.Count || returned.Contains(at) || states[at + 1].Blob != state.Blob || states[at + 1].Path != state.Path).Select(state => state.Commit)];
    }
}
