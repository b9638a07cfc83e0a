using Catalog.Core.Parsing.Formats;

namespace Catalog.Core.History;

/// <summary>
/// Decides which file of a commit became which. The same bytes are the same file. After that an agent's identity is its name as
/// much as its lines: a name that one file lost and one other gained outweighs every similarity. Where a text states no name, its file name is one.
/// </summary>
/// <param name="nameOf">The name that a blob's text states; null when it states none.</param>
/// <param name="printOf">The lines of a blob's text; null when there is no text.</param>
/// <param name="areAlike">Whether files at two paths can be the same agent.</param>
internal sealed class ChangePairs(Func<string, string?> nameOf, Func<string, LinePrint?> printOf, Func<string, string, bool> areAlike)
{
    /// <param name="changes">Those of one commit whose files may be agents.</param>
    public IReadOnlyList<LoggedChange> Match(IReadOnlyList<LoggedChange> changes)
    {
        if (changes.Count < 2)
            return changes;
        var doubtful = changes.Where(IsDoubtful).ToList();
        if (!doubtful.Exists(change => change.Status != 'A') || !doubtful.Exists(change => change.Status != 'D'))
            return changes;
        var open = new OpenChanges(doubtful);
        PairSameBytes(open);
        PairSameName(open);
        open.KeepInPlace();
        PairAlike(open);
        PairSameFileName(open);
        return [.. changes.Except(doubtful), .. open.Result()];
    }

    /// <summary>Among files of the same bytes those of one file name first.</summary>
    private void PairSameBytes(OpenChanges open)
    {
        PairSame(open, change => (change.OldBlob, PathParts.FileName(change.OldPath)), change => (change.NewBlob, PathParts.FileName(change.NewPath)));
        PairSame(open, change => change.OldBlob, change => change.NewBlob);
    }

    private void PairSame<TMark>(OpenChanges open, Func<LoggedChange, TMark> oldMark, Func<LoggedChange, TMark> newMark)
    {
        var olds = open.Olds.Where(change => change.Status == 'D').ToLookup(oldMark);
        foreach (var group in open.News.Where(change => change.Status == 'A').GroupBy(newMark).ToList())
        {
            foreach (var (before, after) in olds[group.Key].Zip(group))
                PairIfAlike(open, before, after);
        }
    }

    private void PairSameName(OpenChanges open)
    {
        var olds = open.Olds.ToLookup(change => nameOf(change.OldBlob) ?? "", StringComparer.Ordinal);
        foreach (var group in open.News.GroupBy(change => nameOf(change.NewBlob) ?? "", StringComparer.Ordinal).Where(group => group.Key.Length > 0).ToList())
        {
            if (group.ToList() is [var after] && olds[group.Key].ToList() is [var before])
                PairIfAlike(open, before, after);
        }
    }

    private void PairAlike(OpenChanges open)
    {
        var (olds, news) = (open.Olds.ToList(), open.News.ToList());
        if (olds.Count == 0 || news.Count == 0)
            return;
        var found = LikeFiles.Of([.. olds.Select(change => (change.OldPath, printOf(change.OldBlob)))], [.. news.Select(change => (change.NewPath, printOf(change.NewBlob)))]);
        foreach (var (old, at, _) in found)
            PairIfAlike(open, olds[old], news[at]);
    }

    /// <summary>Joins what has one file name, if one of the two states no name.</summary>
    private void PairSameFileName(OpenChanges open)
    {
        var olds = open.Olds.ToLookup(change => AgentFormats.StemOf(change.OldPath), StringComparer.Ordinal);
        foreach (var group in open.News.GroupBy(change => AgentFormats.StemOf(change.NewPath), StringComparer.Ordinal).ToList())
        {
            if (group.ToList() is [var after] && olds[group.Key].ToList() is [var before] && (nameOf(before.OldBlob) is null || nameOf(after.NewBlob) is null))
                PairIfAlike(open, before, after);
        }
    }

    private void PairIfAlike(OpenChanges open, LoggedChange before, LoggedChange after)
    {
        if (areAlike(before.OldPath, after.NewPath))
            open.Pair(before, after);
    }

    private bool IsDoubtful(LoggedChange change) => change.Status switch
    {
        'A' => change.NewIsFile,
        'D' => change.OldIsFile,
        'M' => nameOf(change.OldBlob) != nameOf(change.NewBlob),
        _ => false,
    };
}
