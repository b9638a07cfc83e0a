using System.Text;

namespace Catalog.Core.History;

/// <summary>Compares two trees of one repository: only folders whose ids differ are entered.</summary>
/// <param name="treeOf">Reads a tree by its id.</param>
internal sealed class TreeChanges(Func<string, IReadOnlyList<TreeEntry>> treeOf)
{
    private const int Deepest = 2_048;

    /// <summary>The changes from one tree to another, in git's order.</summary>
    /// <param name="before">An id; null for no tree.</param>
    /// <param name="none">What stands for a blob that is not there.</param>
    public List<LoggedChange> Between(string? before, string? after, string none)
    {
        var changes = new List<LoggedChange>();
        Compare(before, after, [], 0, none, changes);
        return changes;
    }

    /// <summary>The files of a tree by path; of two entries of one name the first.</summary>
    public Dictionary<string, (string Blob, string Mode)> Files(string tree)
    {
        var files = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (var change in Between(null, tree, ""))
            files.TryAdd(change.NewPath, (change.NewBlob, change.NewMode));
        return files;
    }

    private void Compare(string? before, string? after, byte[] folder, int depth, string none, List<LoggedChange> changes)
    {
        if (before == after || depth > Deepest)
            return;
        IReadOnlyList<TreeEntry> olds = before is null ? [] : treeOf(before);
        IReadOnlyList<TreeEntry> news = after is null ? [] : treeOf(after);
        for (var (i, j) = (0, 0); i < olds.Count || j < news.Count;)
        {
            var order = i == olds.Count ? 1 : j == news.Count ? -1 : olds[i].CompareTo(news[j]);
            var old = order <= 0 ? olds[i++] : null;
            var current = order >= 0 ? news[j++] : null;
            if (old?.Id == current?.Id && old?.Mode == current?.Mode)
                continue;
            if ((old ?? current)!.IsFolder)
                Compare(old?.Id, current?.Id, [.. folder, .. (old ?? current)!.Name, (byte)'/'], depth + 1, none, changes);
            else
                changes.Add(Change(old, current, Encoding.UTF8.GetString([.. folder, .. (old ?? current)!.Name]), none));
        }
    }

    private static LoggedChange Change(TreeEntry? old, TreeEntry? current, string path, string none)
    {
        var status = old is null ? 'A' : current is null ? 'D' : old.Mode[..3] == current.Mode[..3] ? 'M' : 'T';
        return new(status, path, path, old?.Id ?? none, current?.Id ?? none, old?.Mode ?? LoggedChange.NoMode, current?.Mode ?? LoggedChange.NoMode);
    }
}
