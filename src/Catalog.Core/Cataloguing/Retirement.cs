using Catalog.Core.History;
using Catalog.Core.Parsing.Formats;

namespace Catalog.Core.Cataloguing;

/// <summary>Finds the agents that the history had and the newest state has not.</summary>
internal static class Retirement
{
    /// <summary>In ordinal order of slugs.</summary>
    public static IReadOnlyList<RetiredAgent> Read(
        IReadOnlyList<AgentHistory> histories, IReadOnlyList<Agent> agents, VersionMaking making, CancellationToken cancel)
    {
        var gone = histories.SelectMany(history => Gone(history, agents, timeline => history.VersionsOf(timeline, making), making.Guard, cancel)).ToList();
        var slugs = Slugs.Assign(
            [.. gone.Select(agent => (agent.Source.Name, agent.Name, agent.Path, (IReadOnlyList<string?>)[Categories.Apart(agent.Source, agent.Versions[0].Definition)]))], agents.Select(agent => agent.Slug));
        return [.. gone.Select((agent, i) => agent with { Slug = slugs[i] }).OrderBy(agent => agent.Slug, StringComparer.Ordinal)];
    }

    /// <summary>What one source had, without slugs.</summary>
    private static IEnumerable<RetiredAgent> Gone(AgentHistory history, IReadOnlyList<Agent> agents, Func<Timeline, IReadOnlyList<AgentVersion>> versionsOf, Guard guard, CancellationToken cancel)
    {
        var timelines = history.Timelines.Retired;
        var drafts = new (RetiredAgent Agent, string? MovedTo)?[timelines.Count];
        Parallel.For(0, drafts.Length, new ParallelOptions { CancellationToken = cancel }, i =>
        {
            var timeline = timelines[i];
            if (timeline.States.Count == 0)
                return;
            var path = history.PathOf(timeline);
            var versions = guard.Make("history of a retired agent", path, () => versionsOf(timeline), () => [Versions.Unmade(Versions.Empty(path), timeline.States[0].Commit.Commit)]);
            if (versions.Count > 0)
                drafts[i] = (new(history.Source, "", versions[0].Definition.Name, versions[0].Path, timeline.RemovedBy!.Commit, null, versions), timeline.MovedTo is { } moved ? history.Shown(moved) : null);
        });
        var successors = new Successors(agents, history.Source.Name);
        var gone = drafts.OfType<(RetiredAgent Agent, string? MovedTo)>().ToList();
        var originals = gone.Where(each => !IsPutAway(each.Agent.Path)).Select(each => (each.Agent.Name, each.Agent.Versions))
            .Concat(agents.Where(agent => agent.Source.Name == history.Source.Name).Select(agent => (agent.Definition.Name, agent.Versions)))
            .ToLookup(each => each.Name, each => each.Versions, StringComparer.Ordinal);
        var skills = history.Timelines.Alive.Values.Concat(timelines).SelectMany(timeline => timeline.States.Select(state => history.Shown(state.Path)))
            .Where(path => path.EndsWith("/" + ClaudeSkill.FileName, StringComparison.Ordinal)).Select(path => path[..path.LastIndexOf('/')]).ToHashSet(StringComparer.Ordinal);
        return gone
            .Where(each => each.Agent.Versions[0].Content.Facts.FrontMatter.Exists || !NewestState.FoldersAbove(each.Agent.Path).Any(skills.Contains))
            .Where(each => !(IsPutAway(each.Agent.Path) && originals[each.Agent.Name].Any(original => IsCopy(each.Agent, original))))
            .Select(each => (each.Agent, each.MovedTo, Successor: successors.Of(each.Agent, each.MovedTo)))
            .Where(each => !(history.IsBulk(each.Agent.Removed) && each.Successor is { } successor && IsCopy(each.Agent, successor.Versions)))
            .Select(each => each.Agent with { Successor = each.Successor?.Slug, MovedTo = each.MovedTo is { } moved && history.Holds(moved) ? moved : null });
    }

    /// <summary>Whether a file lies in an archive: "archive", "_archived", "archive_20250927".</summary>
    private static bool IsPutAway(string path) =>
        path.Split('/')[..^1].Any(folder => folder.TrimStart('_', '.').StartsWith("archive", StringComparison.OrdinalIgnoreCase));

    /// <summary>True for a copy that came and went beside its original: every text that it had is on the original's own page, so that without it nothing is lost.</summary>
    private static bool IsCopy(RetiredAgent gone, IReadOnlyList<AgentVersion> original) =>
        gone.Versions.Select(version => version.Content.Text).Except(original.Select(version => version.Content.Text), StringComparer.Ordinal).FirstOrDefault() is null;
}
