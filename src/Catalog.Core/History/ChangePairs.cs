using Catalog.Core.Parsing.Formats;

namespace Catalog.Core.History;

/// <summary>
/// Decides which file of a commit became which. An agent's identity is its name as much as its path: a name that one file
/// lost and one other gained in the same commit outweighs git's similarity of lines. Where a text states no name, its file name is one.
/// </summary>
internal static class ChangePairs
{
    /// <param name="nameOf">The name that an agent's text states; null when it states none.</param>
    /// <param name="areAlike">Whether files at two paths can be the same agent.</param>
    public static IReadOnlyList<LoggedChange> Match(IReadOnlyList<LoggedChange> changes, Func<string, string, string?> nameOf, Func<string, string, bool> areAlike)
    {
        var doubtful = changes.Where(change => IsDoubtful(change, nameOf)).ToList();
        if (doubtful.Count == 0 || (doubtful.Count == 1 && doubtful[0].Status != 'R'))
            return changes;
        var olds = doubtful.Where(change => change.Status != 'A').ToLookup(change => nameOf(change.OldPath, change.OldBlob) ?? "", StringComparer.Ordinal);
        var news = doubtful.Where(change => change.Status != 'D').ToLookup(change => nameOf(change.NewPath, change.NewBlob) ?? "", StringComparer.Ordinal);
        var result = changes.Except(doubtful).ToList();
        var pairedOlds = new HashSet<LoggedChange>();
        var pairedNews = new HashSet<LoggedChange>();
        foreach (var group in news.Where(group => group.Key.Length > 0))
        {
            if (group.ToList() is not [var after] || olds[group.Key].ToList() is not [var before] || !areAlike(before.OldPath, after.NewPath))
                continue;
            pairedOlds.Add(before);
            pairedNews.Add(after);
            result.Add(new(before.OldPath == after.NewPath ? 'M' : 'R', after.Similarity, before.OldPath, after.NewPath, before.OldBlob, after.NewBlob, after.NewIsFile));
        }
        foreach (var change in doubtful)
            result.AddRange(Rest(change, !pairedOlds.Contains(change), !pairedNews.Contains(change), areAlike));
        return WithSameFileName(result, nameOf, areAlike);
    }

    /// <summary>Joins what is still only removed or added and has one file name, if one of the two states no name.</summary>
    private static IReadOnlyList<LoggedChange> WithSameFileName(List<LoggedChange> changes, Func<string, string, string?> nameOf, Func<string, string, bool> areAlike)
    {
        var olds = changes.Where(change => change.Status == 'D').ToLookup(change => PathParts.Stem(change.OldPath), StringComparer.Ordinal);
        foreach (var group in changes.Where(change => change.Status == 'A').GroupBy(change => PathParts.Stem(change.NewPath), StringComparer.Ordinal).ToList())
        {
            if (group.ToList() is not [var after] || olds[group.Key].ToList() is not [var before] || !areAlike(before.OldPath, after.NewPath)
                || (nameOf(before.OldPath, before.OldBlob) is not null && nameOf(after.NewPath, after.NewBlob) is not null))
                continue;
            changes.RemoveAll(change => change == before || change == after);
            changes.Add(new('R', 0, before.OldPath, after.NewPath, before.OldBlob, after.NewBlob, after.NewIsFile));
        }
        return changes;
    }

    /// <summary>What is left of a change when names have taken one of its sides, or both.</summary>
    private static IEnumerable<LoggedChange> Rest(LoggedChange change, bool oldIsFree, bool newIsFree, Func<string, string, bool> areAlike)
    {
        var isPair = change.Status is 'M' || (change.Status is 'R' && areAlike(change.OldPath, change.NewPath));
        if (oldIsFree && newIsFree && (isPair || change.Status is 'A' or 'D'))
        {
            yield return change;
            yield break;
        }
        if (oldIsFree && change.Status != 'A')
            yield return change with { Status = 'D', NewPath = change.OldPath, NewIsFile = false };
        if (newIsFree && change.Status != 'D')
            yield return change with { Status = 'A', OldPath = change.NewPath };
    }

    private static bool IsDoubtful(LoggedChange change, Func<string, string, string?> nameOf) => change.Status switch
    {
        'A' or 'D' => true,
        'R' => change.Similarity < 100,
        'M' => nameOf(change.OldPath, change.OldBlob) != nameOf(change.NewPath, change.NewBlob),
        _ => false,
    };
}
