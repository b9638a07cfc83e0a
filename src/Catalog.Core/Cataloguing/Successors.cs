using Catalog.Core.Cataloguing.Likeness;
using Catalog.Core.Text;

namespace Catalog.Core.Cataloguing;

/// <summary>Finds the agent that likely took the place of one that was removed: it has the name, or had it, or came with the removal and says much the same.</summary>
/// <param name="agents">Those of the same source first: they go before others of the name.</param>
/// <param name="source">The name of the source that removed them.</param>
internal sealed class Successors(IReadOnlyList<Agent> agents, string? source)
{
    /// <summary>How much of their texts two agents share when one commit put one in the place of the other.</summary>
    private const double MuchTheSame = 0.2;

    private readonly ILookup<string, Agent> byName = agents.ToLookup(agent => Slug.Of(agent.Name), StringComparer.Ordinal);
    private readonly ILookup<string, Agent> byFormerName = agents
        .SelectMany(agent => agent.FormerNames.Select(name => (Name: Slug.Of(name), Agent: agent)))
        .ToLookup(former => former.Name, former => former.Agent, StringComparer.Ordinal);
    private readonly ILookup<string?, Agent> byFirstCommit = agents.Where(agent => agent.Source.Name == source).ToLookup(agent => agent.Versions[^1].Commit?.Id, StringComparer.Ordinal);

    private readonly Dictionary<string, Shingles> shingles = new(StringComparer.Ordinal);

    public Agent? Of(RetiredAgent gone) =>
        byName[Slug.Of(gone.Name)].FirstOrDefault() ?? byFormerName[Slug.Of(gone.Name)].FirstOrDefault() ?? Alike(gone);

    private Agent? Alike(RetiredAgent gone)
    {
        if (!byFirstCommit.Contains(gone.Removed.Id))
            return null;
        var text = Shingles.Of(gone.Versions[0].Definition);
        return byFirstCommit[gone.Removed.Id]
            .Select(agent => (Agent: agent, Likeness: FirstText(agent).Likeness(text)))
            .Where(each => each.Likeness >= MuchTheSame)
            .OrderByDescending(each => each.Likeness)
            .Select(each => each.Agent)
            .FirstOrDefault();
    }

    /// <summary>One commit may put many agents in the place of many: each is read once.</summary>
    private Shingles FirstText(Agent agent) =>
        shingles.TryGetValue(agent.Slug, out var known) ? known : shingles[agent.Slug] = Shingles.Of(agent.Versions[^1].Definition);
}
