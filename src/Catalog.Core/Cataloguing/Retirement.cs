using Catalog.Core.Parsing;

namespace Catalog.Core.Cataloguing;

/// <summary>Finds the agents that the history had and the newest state has not.</summary>
internal static class Retirement
{
    /// <summary>In ordinal order of slugs.</summary>
    public static IReadOnlyList<RetiredAgent> Read(AgentHistory history, IReadOnlyList<Agent> agents, Func<AgentDefinition, Understanding> understand, CancellationToken cancel)
    {
        var timelines = history.Timelines.Retired;
        var drafts = new RetiredAgent?[timelines.Count];
        Parallel.For(0, drafts.Length, new ParallelOptions { CancellationToken = cancel }, i =>
        {
            var versions = history.VersionsOf(timelines[i], understand);
            if (versions.Count > 0)
                drafts[i] = new("", versions[0].Definition.Name, versions[0].Path, timelines[i].RemovedBy!.Commit, null, versions);
        });
        var gone = drafts.OfType<RetiredAgent>().ToList();
        var slugs = Slugs.Assign([.. gone.Select(agent => (agent.Name, agent.Path, (IReadOnlyList<string?>)[Categories.Of(agent.Versions[0].Definition, null)]))], agents.Select(agent => agent.Slug));
        var byName = agents.ToLookup(agent => Slugs.Of(agent.Name), StringComparer.Ordinal);
        return
        [
            .. gone
                .Select((agent, i) => agent with { Slug = slugs[i], Successor = byName[Slugs.Of(agent.Name)].FirstOrDefault()?.Slug })
                .OrderBy(agent => agent.Slug, StringComparer.Ordinal),
        ];
    }
}
