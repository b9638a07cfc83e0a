using Catalog.Core.Parsing.Formats;

namespace Catalog.Core.History;

/// <summary>
/// Decides which file of a commit became which. The same bytes are the same file. After that an agent's identity is its name as
/// much as its lines: a name that one file lost and one other gained outweighs every similarity. Where a text states no name, its file name is one.
/// </summary>
/// <param name="nameOf">The name that a blob's text states; null when it states none.</param>
/// <param name="printOf">The lines of a blob's text; null when there is no text.</param>
/// <param name="areOne">Whether two files that are half alike and have other names are one agent.</param>
internal sealed class ChangePairs(Func<string, string?> nameOf, Func<string, LinePrint?> printOf, Func<LoggedChange, LoggedChange, bool> areOne)
{
    /// <param name="changes">Those of one commit; files that are no agents by their path are not read.</param>
    /// <param name="laterAt">The blob that comes back later to a path whose file the commit removed; null when nothing does.</param>
    public IReadOnlyList<LoggedChange> Match(IReadOnlyList<LoggedChange> changes, Func<string, string?> laterAt)
    {
        if (changes.Count < 2)
            return changes;
        var agents = changes.Where(change => AgentFormats.For(change.NewPath) is not null).Where(IsDoubtful).ToList();
        var added = agents.Where(change => change.Status == 'A').Select(change => change.NewBlob).ToHashSet(StringComparer.Ordinal);
        List<LoggedChange> doubtful = [.. agents, .. changes.Where(change => change is { Status: 'D', OldIsFile: true } && AgentFormats.For(change.OldPath) is null && added.Contains(change.OldBlob))];
        if (!doubtful.Exists(change => change.Status != 'A') || !doubtful.Exists(change => change.Status != 'D'))
            return changes;
        var open = new OpenChanges(doubtful);
        PairSameBytes(open);
        bool Returns(LoggedChange change) => laterAt(change.OldPath) is { } blob && nameOf(blob) == nameOf(change.OldBlob);
        PairSameName(open, Returns);
        open.KeepInPlace();
        PairAlike(open);
        PairSameFileName(open, Returns);
        return [.. changes.Except(doubtful), .. open.Result()];
    }

    /// <summary>Among files of the same bytes those of one file name first, then those of one kind.</summary>
    private static void PairSameBytes(OpenChanges open)
    {
        PairSame(open, change => (change.OldBlob, PathParts.FileName(change.OldPath)), change => (change.NewBlob, PathParts.FileName(change.NewPath)), AgentFormats.AreAlike);
        PairSame(open, change => change.OldBlob, change => change.NewBlob, AgentFormats.AreAlike);
        PairSame(open, change => change.OldBlob, change => change.NewBlob, (_, _) => true);
    }

    private static void PairSame<TMark>(OpenChanges open, Func<LoggedChange, TMark> oldMark, Func<LoggedChange, TMark> newMark, Func<string, string, bool> may)
    {
        var olds = open.Olds.Where(change => change.Status == 'D').ToLookup(oldMark);
        foreach (var group in open.News.Where(change => change.Status == 'A').GroupBy(newMark).ToList())
        {
            foreach (var (before, after) in olds[group.Key].Zip(group).Where(pair => may(pair.First.OldPath, pair.Second.NewPath)))
                open.Pair(before, after);
        }
    }

    private void PairSameName(OpenChanges open, Func<LoggedChange, bool> returns)
    {
        var olds = open.Olds.ToLookup(change => nameOf(change.OldBlob) ?? "", StringComparer.Ordinal);
        foreach (var group in open.News.GroupBy(change => nameOf(change.NewBlob) ?? "", StringComparer.Ordinal).Where(group => group.Key.Length > 0).ToList())
        {
            if (group.ToList() is [var after] && olds[group.Key].ToList() is [var before] && !returns(before))
                PairIfAlike(open, before, after);
        }
    }

    private void PairAlike(OpenChanges open)
    {
        var (olds, news) = (open.Olds.ToList(), open.News.ToList());
        if (olds.Count == 0 || news.Count == 0)
            return;
        var found = LikeFiles.Of([.. olds.Select(change => (change.OldPath, printOf(change.OldBlob)))], [.. news.Select(change => (change.NewPath, printOf(change.NewBlob)))]);
        foreach (var (old, at, likeness) in found)
        {
            var (before, after) = (olds[old], news[at]);
            if (likeness >= LikeFiles.LeastOfName && AgentFormats.For(before.OldPath)?.OnlyOnRequest == true && !AgentFormats.AreAlike(before.OldPath, after.NewPath))
                open.NoteCommand(before, after);
            else if (open.IsOpen(before, after) && AgentFormats.AreAlike(before.OldPath, after.NewPath) && (HaveOneName(before, after) || areOne(before, after)))
                open.Pair(before, after);
        }
    }

    /// <summary>Joins what has one file name, with the folders that belong to it, if one of the two states no name.</summary>
    private void PairSameFileName(OpenChanges open, Func<LoggedChange, bool> returns)
    {
        var olds = open.Olds.ToLookup(change => AgentFormats.CallOf(change.OldPath), StringComparer.Ordinal);
        foreach (var group in open.News.GroupBy(change => AgentFormats.CallOf(change.NewPath), StringComparer.Ordinal).ToList())
        {
            if (group.ToList() is [var after] && olds[group.Key].ToList() is [var before] && !returns(before) && (nameOf(before.OldBlob) is null || nameOf(after.NewBlob) is null))
                PairIfAlike(open, before, after);
        }
    }

    /// <summary>Whether both have one name, as stated or else as their paths give it.</summary>
    private bool HaveOneName(LoggedChange before, LoggedChange after)
    {
        var (old, current) = (nameOf(before.OldBlob), nameOf(after.NewBlob));
        return (old ?? NameIn(before.OldPath)) == (current ?? NameIn(after.NewPath)) || ((old is null || current is null) && NameIn(before.OldPath) == NameIn(after.NewPath));
    }

    private static string NameIn(string path) => AgentFormats.For(path)?.NameFromPath(path) ?? PathParts.FileName(path);

    private static void PairIfAlike(OpenChanges open, LoggedChange before, LoggedChange after)
    {
        if (AgentFormats.AreAlike(before.OldPath, after.NewPath))
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
