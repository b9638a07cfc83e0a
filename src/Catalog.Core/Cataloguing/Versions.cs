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

    private const string Restored = "Restored after removal";

    private const string TakenOut = "The text of this version was taken out by the config";

    private static readonly ChangeSet Untold = new(ChangeClass.Behaviour, [], "What changed could not be told");

    /// <summary>A sentence behind a semicolon; a word of more capitals than its first keeps them.</summary>
    private static string Continued(string sentence) =>
        sentence.Split(' ')[0].TrimEnd(':', ';', ',').Skip(1).All(char.IsAsciiLetterLower) ? char.ToLowerInvariant(sentence[0]) + sentence[1..] : sentence;

    /// <summary>Newest first.</summary>
    /// <param name="drafts">Oldest first.</param>
    /// <param name="tags">By place on the line, in the order of places.</param>
    /// <param name="path">The agent's last.</param>
    public static IReadOnlyList<AgentVersion> Build(
        IReadOnlyList<VersionDraft> drafts, VersionMaking making, IReadOnlyList<(int Place, string Tag)> tags, Func<LoggedCommit, bool> isBulk, string path)
    {
        var cache = making.Guard.HasFaults ? null : making.Cache;
        var stamp = cache?.KeyOf(drafts);
        var found = stamp is null ? null : cache!.Find(stamp, drafts);
        var record = stamp is null || found is not null ? null : new RecordWriter();
        var shelf = new TextShelf();
        var ages = new SectionAges();
        var versions = new List<AgentVersion>(drafts.Count);
        MadeVersion? before = null;
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            var isNewest = i == drafts.Count - 1;
            var made = found is null ? Make(drafts, i, before, making, path) : isNewest && draft.Known is { } known ? found[i] with { Definition = known } : found[i];
            if (record is not null)
                VersionCache.Write(record, made, draft.Text());
            var definition = made.Definition;
            ages.Add(i + 1, definition.Sections);
            var isBack = draft.State?.Returned ?? false;
            var newer = i + 1 < drafts.Count ? drafts[i + 1].State : null;
            versions.Add(new AgentVersion
            {
                Number = i + 1,
                Commit = CommitOf(draft),
                Path = definition.Path,
                Content = !isNewest
                    ? shelf.Put(definition, made.Understanding)
                    : VersionContent.Held(draft.Known ?? definition.WithoutTree(), made.Understanding),
                Class = isBack && IsAsBefore(made) ? ChangeClass.Added : made.Changes.Class,
                Bulk = draft.State is { } state && isBulk(state.Commit),
                Summary = i == 0 && draft.Command is { } command ? $"{SummaryOf(draft.TextState, made)}; was the command {command}" : !isBack ? SummaryOf(draft.TextState, made) : IsAsBefore(made) ? Restored : $"{Restored}; {Continued(SummaryOf(draft.TextState, made))}",
                Changes = made.Changes.Changes,
                Added = made.Added,
                Removed = made.Removed,
                Merged = draft.Merged.All,
                Tags = draft.State is { } committed ? TagsBetween(tags, committed.Place, newer?.Place ?? -1) : [],
                TextState = made.IsRead ? draft.TextState : TextState.Withheld,
                Elsewhere = draft.IsElsewhere,
                Returned = isBack,
                Stamp = stamp,
                Sections = isNewest ? ages.Of(definition.Sections) : [],
            });
            before = made;
        }
        versions.Reverse();
        // What stands in the place of something is not what is made of these texts, so nobody may keep anything by their stamp.
        if (making.Guard.HasFaults)
            return [.. versions.Select(version => version with { Stamp = null })];
        if (record is not null)
            cache!.Keep(stamp!, record);
        return versions;
    }

    /// <summary>Reads a draft's text and compares it with the version before.</summary>
    private static MadeVersion Make(IReadOnlyList<VersionDraft> drafts, int i, MadeVersion? before, VersionMaking making, string path)
    {
        var (draft, guard, isRead, isNewest) = (drafts[i], making.Guard, true, i == drafts.Count - 1);
        var definition = guard.Make($"version {i + 1}", path, () => making.Resolve(draft.Define(draft.Text(), before?.Definition)), () => Empty(path, out isRead)).ToRead(before?.Definition);
        if (before is not null && definition.HasSameBodyAs(before.Definition))
            definition.Reading ??= before.Definition.Reading;
        var understanding = !isNewest && before is not null && definition.SaysTheSameAs(before.Definition) ? before.Understanding : making.Understand(definition, isNewest);
        var isHidden = draft.IsHidden || i > 0 && drafts[i - 1].IsHidden;
        var changes = before is null
            ? new ChangeSet(ChangeClass.Added, [], "Added")
            : isHidden
            ? Untold
            : guard.Make($"list of changes in version {i + 1}", path, () => ChangeReader.Read(before.Definition, definition, before.Understanding, understanding), () => Untold);
        var lines = isHidden ? new LineDiff(0, 0, [], TooLarge: true) : guard.Make($"line count of version {i + 1}", path, () => LineDiff.Between(before?.Definition.Text ?? "", definition.Text), () => new LineDiff(0, 0, [], TooLarge: true));
        return new(definition, understanding, changes, lines.Added, lines.Removed, isRead);
    }

    private static bool IsAsBefore(MadeVersion made) => made is { Added: 0, Removed: 0, Changes: { Class: ChangeClass.Formatting, Changes.Count: 0 } };

    private static string SummaryOf(TextState state, MadeVersion made) => state switch
    {
        TextState.Missing => "The text of this version is missing from the repository",
        TextState.Cut => NotRead,
        TextState.Redacted => TakenOut,
        _ => made.IsRead ? made.Changes.Summary : Failed,
    };

    /// <summary>A version of which nothing but its commit can be told.</summary>
    public static AgentVersion Unmade(AgentDefinition definition, Commit? commit) => new()
    {
        Number = 1,
        Commit = commit,
        Path = definition.Path,
        Content = VersionContent.Held(definition, new Understanding([], [], [], [], [])),
        Class = ChangeClass.Added,
        Bulk = false,
        Summary = Failed,
        TextState = TextState.Withheld,
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
        draft.Merged.Single is { } single ? single with { Id = draft.State!.Commit.Commit.Id, Place = draft.State.Commit.Commit.Place } : draft.State?.Commit.Commit;

    /// <summary>Tags at this version's commit or later, before the next version's.</summary>
    private static IReadOnlyList<string> TagsBetween(IReadOnlyList<(int Place, string Tag)> tags, int place, int newerPlace) =>
        tags.Count == 0 ? [] : [.. tags.SkipWhile(tag => tag.Place <= newerPlace).TakeWhile(tag => tag.Place <= place).Select(tag => tag.Tag)];
}
