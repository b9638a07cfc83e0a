using Catalog.Core.Parsing;

namespace Catalog.Core.Cataloguing;

/// <summary>Finds the agents that the history had and the newest state has not.</summary>
internal static class Retirement
{
    /// <summary>In ordinal order of slugs.</summary>
    public static IReadOnlyList<RetiredAgent> Read(AgentHistory history, IReadOnlyList<Agent> agents, Func<AgentDefinition, bool, Understanding> understand, Guard guard, CancellationToken cancel)
    {
        var timelines = history.Timelines.Retired;
        var drafts = new RetiredAgent?[timelines.Count];
        Parallel.For(0, drafts.Length, new ParallelOptions { CancellationToken = cancel }, i =>
        {
            var timeline = timelines[i];
            if (timeline.States.Count == 0)
                return;
            var path = history.PathOf(timeline);
            var versions = guard.Make(
                "history of a retired agent",
                path,
                () => history.VersionsOf(timeline, understand, guard),
                () => [Versions.Unmade(Versions.Empty(path), timeline.States[0].Commit.Commit)]);
            if (versions.Count > 0)
                drafts[i] = new("", versions[0].Definition.Name, versions[0].Path, timeline.RemovedBy!.Commit, null, versions);
        });
        var successors = new Successors(agents);
        var gone = drafts.OfType<RetiredAgent>()
            .Select(agent => (Agent: agent, Successor: successors.Of(agent)))
            .Where(each => !(history.IsBulk(each.Agent.Removed) && IsCopy(each.Agent, each.Successor)))
            .ToList();
        var slugs = Slugs.Assign([.. gone.Select(each => (each.Agent.Name, each.Agent.Path, (IReadOnlyList<string?>)[Categories.Of(each.Agent.Versions[0].Definition, null)]))], agents.Select(agent => agent.Slug));
        return
        [
            .. gone
                .Select((each, i) => each.Agent with { Slug = slugs[i], Successor = each.Successor?.Slug })
                .OrderBy(agent => agent.Slug, StringComparer.Ordinal),
        ];
    }

    /// <summary>True for a copy that came and went beside its original: every text that it had is on the original's own page, so a sweep of them is no loss.</summary>
    private static bool IsCopy(RetiredAgent gone, Agent? original) =>
        original is not null && gone.Versions.Select(version => version.Content.Text).Except(original.Versions.Select(version => version.Content.Text), StringComparer.Ordinal).FirstOrDefault() is null;
}
