using Catalog.Core.History;
using Catalog.Core.History.Changes;
using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Formats;
using Catalog.Core.Reading;

namespace Catalog.Core.Cataloguing;

/// <summary>Makes numbered versions of states: what each changed, by whom, in which bulk, under which tags.</summary>
internal static class Versions
{
    private const string Failed = "This version could not be made: the program failed on it";
    private const string NotRead = "Not read: the history is longer than what is shown of it";

    private const string TakenOut = "The text of this version was taken out by the config";

    private static readonly ChangeSet Untold = new(ChangeClass.Behaviour, [], "What changed could not be told");

    /// <summary>Newest first.</summary>
    /// <param name="drafts">Oldest first.</param>
    /// <param name="understand">Reads a definition, and whether it is the newest.</param>
    /// <param name="tags">By place on the line, in the order of places.</param>
    /// <param name="path">The agent's last.</param>
    public static IReadOnlyList<AgentVersion> Build(
        IReadOnlyList<VersionDraft> drafts, Func<AgentDefinition, bool, Understanding> understand, IReadOnlyList<(int Place, string Tag)> tags, Func<LoggedCommit, bool> isBulk,
        HistoryBudget budget, Guard guard, string path)
    {
        var shelf = new TextShelf();
        // Versions that say the same are understood as the first of them.
        Func<AgentDefinition, Understanding>? said = null;
        var versions = new List<AgentVersion>(drafts.Count);
        var before = (Definition: (AgentDefinition?)null, Understanding: (Understanding?)null);
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            var isRead = true;
            var definition = guard.Make($"version {i + 1}", path, () => draft.Define(draft.Text(), before.Definition), () => Empty(path, out isRead));
            if (before.Definition is { } last && definition.HasSameBodyAs(last))
                definition.Reading ??= last.Reading;
            var isNewest = i == drafts.Count - 1;
            var isSaid = !isNewest && before.Definition is not null && definition.SaysTheSameAs(before.Definition);
            var understanding = isSaid ? before.Understanding! : understand(definition, isNewest);
            var isHidden = draft.IsHidden || i > 0 && drafts[i - 1].IsHidden;
            var changes = before.Definition is null
                ? new ChangeSet(ChangeClass.Added, [], "Added")
                : isHidden
                ? Untold
                : guard.Make(
                    $"list of changes in version {i + 1}", path, () => ChangeReader.Read(before.Definition, definition, before.Understanding, understanding), () => Untold);
            var lines = isHidden ? new LineDiff(0, 0, [], TooLarge: true) : guard.Make($"line count of version {i + 1}", path, () => LineDiff.Between(before.Definition?.Text ?? "", definition.Text), () => new LineDiff(0, 0, [], TooLarge: true));
            var content = isNewest || budget.TryHold(definition.Text.Length)
                ? VersionContent.Held(isNewest ? definition : definition.WithoutTree(), understanding)
                : VersionContent.PutAway(definition, shelf.Put(definition.Text), isSaid ? said! : again => understand(again, false));
            said = isSaid ? said : again => content.Understanding;
            var newer = i + 1 < drafts.Count ? drafts[i + 1].State : null;
            versions.Add(new AgentVersion
            {
                Number = i + 1,
                Commit = CommitOf(draft),
                Path = definition.Path,
                Content = content,
                Class = changes.Class,
                Bulk = draft.State is { } state && isBulk(state.Commit),
                Summary = draft.IsUnreadable ? "The text of this version is missing from the repository" : draft.IsCut ? NotRead : draft.IsRedacted ? TakenOut : isRead ? changes.Summary : Failed,
                Changes = changes.Changes,
                Added = lines.Added,
                Removed = lines.Removed,
                Merged = draft.Merged.All,
                Tags = draft.State is { } committed ? TagsBetween(tags, committed.Place, newer?.Place ?? -1) : [],
                Unreadable = draft.IsUnreadable,
                Cut = draft.IsCut,
                Redacted = draft.IsRedacted,
                Withheld = !isRead,
                Elsewhere = draft.IsElsewhere,
                Returned = draft.State?.Returned ?? false,
            });
            before = (definition, understanding);
        }
        versions.Reverse();
        return versions;
    }

    /// <summary>A version of which nothing but its commit can be told.</summary>
    public static AgentVersion Unmade(AgentDefinition definition, Commit? commit) => new()
    {
        Number = 1,
        Commit = commit,
        Path = definition.Path,
        Content = VersionContent.Held(definition, new([], [], [], [], [])),
        Class = ChangeClass.Added,
        Bulk = false,
        Summary = Failed,
        Withheld = true,
        Changes = [],
        Added = 0,
        Removed = 0,
        Merged = [],
        Tags = [],
    };

    /// <summary>What stands in the place of a file that could not be read.</summary>
    public static AgentDefinition Empty(string path) => AgentReader.Read(new SourceText("", TextFault.None), path, AgentFormats.For(path) ?? AgentFormats.All[0]);

    private static AgentDefinition Empty(string path, out bool isRead)
    {
        isRead = false;
        return Empty(path);
    }

    /// <summary>The commit of the line, with author, date and subject of the one commit that a merge brought in with just this text.</summary>
    private static Commit? CommitOf(VersionDraft draft) =>
        draft.Merged.Single is { } single ? single with { Id = draft.State!.Commit.Commit.Id } : draft.State?.Commit.Commit;

    /// <summary>Tags at this version's commit or later, before the next version's.</summary>
    private static IReadOnlyList<string> TagsBetween(IReadOnlyList<(int Place, string Tag)> tags, int place, int newerPlace) =>
        tags.Count == 0 ? [] : [.. tags.SkipWhile(tag => tag.Place <= newerPlace).TakeWhile(tag => tag.Place <= place).Select(tag => tag.Tag)];
}
