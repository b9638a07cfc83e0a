namespace Catalog.Core.History;

/// <summary>The two sides of a commit's doubtful changes, while it is decided which old side became which new one.</summary>
internal sealed class OpenChanges
{
    private readonly IReadOnlyList<LoggedChange> changes;
    private readonly HashSet<LoggedChange> olds;
    private readonly HashSet<LoggedChange> news;
    private readonly List<LoggedChange> decided = [];
    private readonly Dictionary<LoggedChange, string> commands = [];

    public OpenChanges(IReadOnlyList<LoggedChange> changes)
    {
        this.changes = changes;
        olds = [.. changes.Where(change => change.Status != 'A')];
        news = [.. changes.Where(change => change.Status != 'D')];
    }

    /// <summary>Changes whose old side is still open, in their order.</summary>
    public IEnumerable<LoggedChange> Olds => changes.Where(olds.Contains);

    /// <summary>Changes whose new side is still open, in their order.</summary>
    public IEnumerable<LoggedChange> News => changes.Where(news.Contains);

    public bool IsOpen(LoggedChange before, LoggedChange after) => olds.Contains(before) && news.Contains(after);

    /// <summary>Notes that one became the other, if both are still open.</summary>
    public void Pair(LoggedChange before, LoggedChange after)
    {
        if (!IsOpen(before, after))
            return;
        olds.Remove(before);
        news.Remove(after);
        var status = before.OldPath == after.NewPath ? 'M' : 'R';
        decided.Add(new(status, before.OldPath, after.NewPath, before.OldBlob, after.NewBlob, before.OldMode, after.NewMode));
    }

    /// <summary>Notes that a new file has the text of a command that went, if no other has it.</summary>
    public void NoteCommand(LoggedChange before, LoggedChange after)
    {
        if (IsOpen(before, after) && before.Status == 'D' && after.Status == 'A' && !commands.ContainsValue(before.OldPath))
            commands.TryAdd(after, before.OldPath);
    }

    /// <summary>What changed where it stood, and neither side of which became or was another, stays what it was.</summary>
    public void KeepInPlace()
    {
        foreach (var change in changes.Where(change => change.Status == 'M'))
            Pair(change, change);
    }

    /// <summary>The pairs; what is open still was removed or added.</summary>
    public IEnumerable<LoggedChange> Result() =>
    [
        .. decided,
        .. Olds.Select(change => change with { Status = 'D', NewPath = change.OldPath, NewMode = LoggedChange.NoMode }),
        .. News.Select(change => change with { Status = 'A', OldPath = change.NewPath, OldMode = LoggedChange.NoMode, Command = commands.GetValueOrDefault(change) }),
    ];
}
