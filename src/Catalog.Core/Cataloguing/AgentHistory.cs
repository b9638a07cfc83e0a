using System.Collections.Concurrent;
using Catalog.Core.Findings;
using Catalog.Core.History;
using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Formats;
using Catalog.Core.Reading;

namespace Catalog.Core.Cataloguing;

/// <summary>The timelines of a source's agents, and how their versions are made from them.</summary>
internal sealed class AgentHistory
{
    /// <summary>Agent files that a commit must touch to count as bulk.</summary>
    private const int BulkFiles = 20;

    private static readonly SourceText None = new("", TextFault.None);

    private readonly NewestState state;
    private readonly PublishedLine line;
    private readonly IReadOnlyList<(int Place, string Tag)> tags;
    private readonly HashSet<string> bulkCommits;
    private readonly Lazy<Dictionary<string, int>> places;
    private readonly string prefix;

    private AgentHistory(NewestState state, PublishedLine line, Timelines timelines, IReadOnlyList<(int Place, string Tag)> tags)
    {
        (this.state, this.line, this.tags, Timelines) = (state, line, tags, timelines);
        prefix = state.Repository!.Prefix;
        Source = state.Source with { Date = line.Commits[0].Commit.Date };
        places = new(() => line.Commits.Select((commit, place) => (commit.Commit.Id, place)).ToDictionary(StringComparer.Ordinal));
        var all = timelines.Alive.Values.Concat(timelines.Retired).ToList();
        bulkCommits = all.SelectMany(timeline => timeline.States.Select(each => each.Commit.Commit.Id))
            .Concat(timelines.Retired.Select(timeline => timeline.RemovedBy!.Commit.Id))
            .CountBy(id => id)
            .Where(count => count.Value >= BulkFiles)
            .Select(count => count.Key)
            .ToHashSet(StringComparer.Ordinal);
    }

    public Timelines Timelines { get; }

    public CatalogSource Source { get; }

    /// <summary>Characters of all versions of each agent.</summary>
    public IEnumerable<long> Sizes => Timelines.Alive.Values.Concat(Timelines.Retired).Select(timeline => timeline.States.Sum(each => (long)Math.Max(0, state.Blobs!.LengthOf(each.Blob))));

    /// <summary>Whether a commit touched so many agents that they are told together.</summary>
    public bool IsBulk(Commit commit) => bulkCommits.Contains(commit.Id);

    /// <param name="published">The beginning of a commit's id to look for; null for none.</param>
    public static AgentHistory Read(NewestState state, string? published, CancellationToken cancel)
    {
        var repository = state.Repository!;
        var blobs = state.Blobs!;
        var names = new ConcurrentDictionary<string, string?>(StringComparer.Ordinal);
        var prints = new ConcurrentDictionary<string, LinePrint?>(StringComparer.Ordinal);
        string? NameOf(string blob) => names.GetOrAdd(blob, id => blobs[id] is { } text ? AgentReader.StatedName(text) : null);
        LinePrint? PrintOf(string blob) => prints.GetOrAdd(blob, id => blobs[id] is { Text.Length: > 0 } text ? LinePrint.Of(text.Text) : null);
        string InSource(string path) => path.StartsWith(repository.Prefix, StringComparison.Ordinal) ? path[repository.Prefix.Length..] : "";
        bool WasAgent(string path, string blob) =>
            blobs[blob] is { } text ? state.Selection.IsAgent(InSource(path), text) : state.Selection.MayBeAgent(InSource(path)) && AgentFormats.IsSure(InSource(path));
        var identities = new Identities(state.Agents.Select(file => file.Text));
        bool AreOne(LoggedChange before, LoggedChange after) => identities.AreOne((before.OldPath, blobs[before.OldBlob]!), (after.NewPath, blobs[after.NewBlob]!));
        var pairs = new ChangePairs(NameOf, PrintOf, AreOne);

        var log = repository.Source.Log(MailmapOf(state), cancel);
        var line = new PublishedLine(log, repository.Head, changes => pairs.Match(changes, _ => null));
        Prefetch(state, line, blob => NameOf(blob), cancel);
        var heads = HeadPaths(state);
        var timelines = Timelines.Follow(line, heads.Values, WasAgent, pairs.Match, cancel);
        if (repository.IsPartial)
            RefuseMissing(repository, blobs, timelines);
        return new AgentHistory(state, line, timelines, Tags.On(line, repository.Source.Tags(cancel))) 
        {
            Heads = heads,
            HoldsPublished = published is not null && log.Any(commit => commit.Commit.Id.StartsWith(published, StringComparison.OrdinalIgnoreCase)),
        };
    }

    /// <summary>Whether the commit that was looked for is the built one or among its ancestors.</summary>
    public required bool HoldsPublished { get; init; }

    /// <summary>The path at the newest commit of each agent of the newest state; one that is not committed has none.</summary>
    public required IReadOnlyDictionary<string, string> Heads { get; init; }

    /// <summary>Agents of the newest commit that the work tree lacks: they are removed, but nobody has said so yet.</summary>
    public IEnumerable<Finding> Missing()
    {
        if (state.Repository!.WorkTree is not { } root)
            return [];
        var told = Heads.Values.Concat(state.Findings.Select(finding => state.Source.InRepository(finding.Path))).ToHashSet(StringComparer.Ordinal);
        return state.Tree
            .Where(entry => GitFormats.IsFile(entry.Value.Mode) && entry.Key.StartsWith(prefix, StringComparison.Ordinal) && !told.Contains(entry.Key))
            .Select(entry => InSource(entry.Key))
            .Where(path => AgentFormats.IsSure(path) && state.Selection.MayBeAgent(path) && !SourceFolder.Holds(root, prefix + path))
            .Select(path => new Finding(Rules.NotInWorkTree, "The agent is in the newest commit, but not in the work tree; it is left out", state.Source.Shown(path)));
    }

    /// <summary>What the newest commit of each config of a program let agents do.</summary>
    public IEnumerable<Finding> Widened(IEnumerable<AgentDefinition> definitions) =>
        state.OpenCode.Widened([.. definitions.Where(each => Source.Holds(each.Path))], BeforeNewest);

    /// <summary>The newest commit that changed a file, and its text until then; null where it never changed.</summary>
    private (Commit Commit, SourceText Text)? BeforeNewest(string own)
    {
        var found = line.Commits.SelectMany(commit => commit.Changes, (commit, change) => (commit.Commit, Change: change)).FirstOrDefault(each => each.Change.NewPath == prefix + own);
        return found.Change is { OldIsFile: true, NewIsFile: true } change && state.Blobs![change.OldBlob] is { } text ? (found.Commit, text) : null;
    }

    /// <summary>Submodules that hold agents: their history is kept in their own repositories.</summary>
    public IEnumerable<Finding> Submodules() =>
        state.Agents
            .Select(file => SubmoduleOf(file.Path))
            .OfType<string>()
            .CountBy(path => path, StringComparer.Ordinal)
            .Select(count => new Finding(Rules.Submodule, count.Value == 1 ? "An agent in it is shown without its history" : $"{count.Value} agents in it are shown without their history", state.Source.Shown(InSource(count.Key))));

    private string? SubmoduleOf(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            if (state.Tree.TryGetValue(prefix + path[..slash], out var entry) && entry.Mode == "160000")
                return prefix + path[..slash];
        }
        return null;
    }

    /// <summary>The versions of an agent that is there, newest first.</summary>
    /// <param name="newest">Its definition in the newest state.</param>
    /// <param name="text">What that was read from.</param>
    public IReadOnlyList<AgentVersion> VersionsOf(AgentDefinition newest, SourceText text, VersionMaking making)
    {
        var own = state.Source.Own(newest.Path);
        var states = Heads.TryGetValue(own, out var head) && Timelines.Alive.TryGetValue(head, out var timeline) ? timeline.States : [];
        var drafts = Drafts(states, AgentFormats.For(own)!, (newest, text), making.Budget.Value);
        var committed = drafts.Count == 0 ? null : drafts[^1].Define(drafts[^1].Text(), null);
        if (committed is null || committed.Text != newest.Text || committed.Path != newest.Path)
            drafts.Add(VersionDraft.Of(newest, text) with { IsElsewhere = SubmoduleOf(own) is not null, InPlugin = state.Plugins.Ships(own) });
        else if (ReferenceEquals(committed, newest))
            drafts[^1] = drafts[^1] with { Known = newest };
        return Versions.Build(drafts, making, tags, commit => IsBulk(commit.Commit), newest.Path);
    }

    /// <summary>The versions of an agent that was removed, newest first.</summary>
    public IReadOnlyList<AgentVersion> VersionsOf(Timeline retired, VersionMaking making) =>
        retired.States.Count == 0
            ? []
            : Versions.Build(
                Drafts(retired.States, AgentFormats.For(InSource(retired.States[0].Path))!, null, making.Budget.Value), making, TagsBefore(retired.RemovedBy!), commit => IsBulk(commit.Commit), PathOf(retired));

    /// <summary>The last path of an agent that was removed, as the catalog tells it.</summary>
    public string PathOf(Timeline retired) => Shown(retired.States[0].Path);

    /// <summary>Whether the newest commit has a file at a path that the catalog tells.</summary>
    public bool Holds(string path) => state.Tree.ContainsKey(state.Source.InRepository(path));

    /// <summary>A path of the repository as the catalog tells it.</summary>
    public string Shown(string path) => state.Source.Shown(InSource(path));

    /// <summary>Tags on whose history the removal is not.</summary>
    private IReadOnlyList<(int Place, string Tag)> TagsBefore(LoggedCommit removal)
    {
        if (tags.Count == 0)
            return [];
        var place = places.Value[removal.Commit.Id];
        return [.. tags.SkipWhile(tag => tag.Place <= place)];
    }

    /// <summary>States that differ in content or path, oldest first. A change of mode alone is no version.</summary>
    private List<VersionDraft> Drafts(IReadOnlyList<FileState> states, AgentFormat format, (AgentDefinition Definition, SourceText Text)? newest, HistoryBudget budget)
    {
        var drafts = new List<VersionDraft>(states.Count + 1);
        var blobs = state.Blobs!;
        var cut = states.Count - budget.Read(states, blobs.LengthOf);
        // All at once, where they were let go: one by one they take git far longer.
        blobs.Prefetch(states.Take(states.Count - cut).Select(each => each.Blob), CancellationToken.None);
        foreach (var (place, each) in states.Reverse().Index())
        {
            var own = InSource(each.Path);
            var path = state.Source.Shown(own);
            if (drafts.Count > 0 && drafts[^1].State!.Blob == each.Blob && drafts[^1].State!.Path == each.Path && !each.Returned)
                continue;
            var (its, inPlugin) = (AgentFormats.For(own) ?? format, state.Plugins.Ships(own));
            AgentDefinition Define(SourceText text, AgentDefinition? before) => newest is var (current, _) && current.Text == text.Text && current.HasReturns == text.HasReturns && current.Path == path
                ? current
                : AgentReader.Read(text, path, its, before, state.Config.AcceptedSecrets, inPlugin, newest?.Definition);
            var textState = state.Config.Redacted.Contains(each.Blob) ? TextState.Redacted : blobs.LengthOf(each.Blob) < 0 ? TextState.Missing : place < cut ? TextState.Cut : TextState.There;
            drafts.Add(new(() => place < cut ? None : blobs[each.Blob] ?? None, Define, each, path, its.Id) { TextState = textState, InPlugin = inPlugin, Merged = MergedInto(each), Command = each.Command is { } command ? Shown(command) : null, Newest = newest?.Text });
        }
        return drafts;
    }

    private MergedCommits MergedInto(FileState each)
    {
        if (each.Commit.Parents.Count < 2)
            return new([], null);
        var touching = line.Touching(each.Commit, each.Path);
        var single = touching is [var only] && only.Changes.Any(change => change.NewPath == each.Path && change.NewBlob == each.Blob) ? only.Commit : null;
        return new([.. touching.Select(commit => commit.Commit)], single);
    }

    private string InSource(string path) => path.StartsWith(prefix, StringComparison.Ordinal) ? path[prefix.Length..] : path;

    private static Mailmap MailmapOf(NewestState state) =>
        new(state.Tree.TryGetValue(".mailmap", out var file) && GitFormats.IsFile(file.Mode) && state.Blobs![file.Blob] is { } text ? text.Text : "");

    /// <summary>A text that a filter left with the remote can be had: an agent's own past is not shown without it.</summary>
    private static void RefuseMissing(Repository repository, Blobs blobs, Timelines timelines)
    {
        var missing = timelines.Alive.Values.Concat(timelines.Retired).SelectMany(timeline => timeline.States).FirstOrDefault(each => blobs.LengthOf(each.Blob) < 0);
        if (missing is not null)
            throw RepositoryFault.Lacks(repository.GitFolder, $"{missing.Blob} of {missing.Path}");
    }

    /// <summary>
    /// Asks for the blobs of agents file by file, which is the cheapest order. A file that only its text can make an agent
    /// is asked for once, and for all its versions only when the newest of them is one.
    /// </summary>
    private static void Prefetch(NewestState state, PublishedLine line, Action<string> take, CancellationToken cancel)
    {
        var byPath = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var commit in line.Commits)
        {
            foreach (var change in commit.Changes)
            {
                if (AgentFormats.For(change.NewPath) is not null && change.NewIsFile)
                    Of(change.NewPath).Add(change.NewBlob);
                else if (change.Status == 'D' && AgentFormats.For(change.OldPath) is not null)
                    Of(change.OldPath).Add(change.OldBlob);
            }
        }
        var unsure = byPath.Where(each => !AgentFormats.IsSure(each.Key)).ToList();
        state.Blobs!.Prefetch(byPath.Where(each => AgentFormats.IsSure(each.Key)).SelectMany(each => each.Value), cancel);
        state.Blobs.Prefetch(unsure.Select(each => each.Value[0]), cancel);
        state.Blobs.Prefetch(unsure.Where(each => state.Blobs[each.Value[0]] is { } text && (AgentReader.StatedName(text) is not null || AgentFormats.IsWrittenAsOne(each.Key, text.Text))).SelectMany(each => each.Value), cancel);

        // What was let go is asked for file by file again, for its name, and not at random commit by commit.
        foreach (var (_, ids) in state.Blobs.HasLetGo ? byPath : [])
        {
            state.Blobs.Prefetch(ids, cancel);
            ids.ForEach(take);
        }

        List<string> Of(string path) => byPath.TryGetValue(path, out var blobs) ? blobs : byPath[path] = [];
    }

    /// <summary>Finds each agent's committed path: its own, or in a work tree that of a missing file of the same name.</summary>
    private static Dictionary<string, string> HeadPaths(NewestState state)
    {
        var prefix = state.Repository!.Prefix;
        var heads = state.Agents.Where(file => state.Tree.ContainsKey(prefix + file.Path)).ToDictionary(file => file.Path, file => prefix + file.Path, StringComparer.Ordinal);
        var moved = state.Agents.Where(file => !heads.ContainsKey(file.Path)).ToList();
        if (moved.Count == 0)
            return heads;
        var present = state.Agents.Select(file => prefix + file.Path).ToHashSet(StringComparer.Ordinal);
        var missing = state.Tree
            .Where(entry => entry.Key.StartsWith(prefix, StringComparison.Ordinal) && !present.Contains(entry.Key) && state.Selection.MayBeAgent(entry.Key[prefix.Length..]))
            .ToLookup(entry => state.Blobs![entry.Value.Blob] is { } text ? AgentReader.StatedName(text) ?? "" : "", entry => entry.Key, StringComparer.Ordinal);
        foreach (var group in moved.GroupBy(file => AgentReader.StatedName(file.Text) ?? "", StringComparer.Ordinal).Where(group => group.Key.Length > 0))
        {
            if (group.ToList() is [var file] && missing[group.Key].ToList() is [var old])
                heads[file.Path] = old;
        }
        return heads;
    }
}
