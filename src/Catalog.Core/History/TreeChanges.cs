using System.Text;

namespace Catalog.Core.History;

/// <summary>Compares two trees of one repository: only folders whose ids differ are entered.</summary>
/// <param name="treeOf">Gives the bytes of a tree by its id.</param>
internal sealed class TreeChanges(Func<string, byte[]> treeOf)
{
    private const int Deepest = 2_048;

    private static readonly string NoBlob = new('0', 40);

    /// <summary>The changes from one tree to another, in git's order.</summary>
    /// <param name="before">An id; null for no tree.</param>
    public List<LoggedChange> Between(string? before, string? after)
    {
        var changes = new List<LoggedChange>();
        Compare(before, after, [], 0, changes);
        return changes;
    }

    /// <summary>The files of a tree by path; of two entries of one name the first.</summary>
    public Dictionary<string, (string Blob, string Mode)> Files(string tree)
    {
        var files = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (var change in Between(null, tree))
            files.TryAdd(change.NewPath, (change.NewBlob, change.NewMode));
        return files;
    }

    private void Compare(string? before, string? after, byte[] folder, int depth, List<LoggedChange> changes)
    {
        if (before == after || depth > Deepest)
            return;
        var old = new TreeCursor(before is null ? [] : treeOf(before));
        var current = new TreeCursor(after is null ? [] : treeOf(after));
        while (old.IsThere || current.IsThere)
        {
            var order = !old.IsThere ? 1 : !current.IsThere ? -1 : old.CompareTo(current);
            if (order != 0 || !old.Bytes.SequenceEqual(current.Bytes))
                Note(old, current, order, folder, depth, changes);
            if (order <= 0)
                old.Next();
            if (order >= 0)
                current.Next();
        }
    }

    private void Note(TreeCursor old, TreeCursor current, int order, byte[] folder, int depth, List<LoggedChange> changes)
    {
        var (oldId, oldMode) = order <= 0 ? (old.Id, old.Mode) : (null, LoggedChange.NoMode);
        var (newId, newMode) = order >= 0 ? (current.Id, current.Mode) : (null, LoggedChange.NoMode);
        if (oldId == newId && oldMode == newMode)
            return;
        byte[] path = [.. folder, .. order <= 0 ? old.Name : current.Name];
        if (order <= 0 ? old.IsFolder : current.IsFolder)
        {
            Compare(oldId, newId, [.. path, (byte)'/'], depth + 1, changes);
            return;
        }
        var status = oldId is null ? 'A' : newId is null ? 'D' : oldMode[..3] == newMode[..3] ? 'M' : 'T';
        var text = Encoding.UTF8.GetString(path);
        changes.Add(new(status, text, text, oldId ?? NoBlob, newId ?? NoBlob, oldMode, newMode));
    }
}
