namespace Catalog.Core.History;

/// <summary>Puts commits into git's topological order: no parent before all of its children, lines of history not mixed.</summary>
internal static class CommitOrder
{
    /// <summary>Newest first.</summary>
    /// <param name="head">The commit that reaches all others.</param>
    public static List<string> Of(IReadOnlyDictionary<string, CommitObject> commits, string head)
    {
        var children = new Dictionary<string, int>(commits.Count, StringComparer.Ordinal);
        foreach (var parent in commits.Values.SelectMany(commit => commit.Parents))
            children[parent] = children.GetValueOrDefault(parent) + 1;
        var order = new List<string>(commits.Count);
        var open = new Stack<string>([head]);
        while (open.TryPop(out var id))
        {
            order.Add(id);
            foreach (var parent in commits[id].Parents)
            {
                if (--children[parent] == 0)
                    open.Push(parent);
            }
        }
        return order;
    }
}
