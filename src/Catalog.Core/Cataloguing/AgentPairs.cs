using Catalog.Core.History;

namespace Catalog.Core.Cataloguing;

/// <summary>Finds which agent of an older state of a catalog is which of a newer one: by history, by name and by place.</summary>
internal sealed class AgentPairs
{
    private readonly Dictionary<string, Agent> olds;
    private readonly Dictionary<string, Agent> news;
    private readonly List<(Agent Before, Agent After)> pairs = [];

    private AgentPairs(AgentCatalog before, AgentCatalog after) =>
        (olds, news) = (before.Agents.ToDictionary(agent => agent.Definition.Path, StringComparer.Ordinal), after.Agents.ToDictionary(agent => agent.Definition.Path, StringComparer.Ordinal));

    /// <summary>The pairs, and those of the older state that have no partner.</summary>
    public static (IReadOnlyList<(Agent Before, Agent After)> Pairs, IReadOnlyList<Agent> Removed) Of(AgentCatalog before, AgentCatalog after)
    {
        var open = new AgentPairs(before, after);
        // One state that both histories have, and that is the newest of one of them.
        var newest = before.Agents.Where(agent => agent.Newest.Commit is not null).ToDictionary(agent => StateOf(agent.Newest));
        open.Pair(agent => agent.Newest.Commit is null ? null : agent.Versions.Select(version => newest.GetValueOrDefault(StateOf(version))).FirstOrDefault(partner => partner is not null));
        var once = open.States();
        open.Pair(agent => agent.Newest.Commit is null ? null : once[StateOf(agent.Newest)].FirstOrDefault());
        open.Pair(agent => open.olds.GetValueOrDefault(agent.Definition.Path) is { } partner && partner.Name == agent.Name ? partner : null);
        open.PairWhoChangedPlaces();
        open.Pair(agent => open.olds.GetValueOrDefault(agent.Definition.Path));
        // A renamed agent had its old path in an earlier version, and that version's text.
        open.Pair(agent => agent.Versions.Select(version => open.olds.GetValueOrDefault(version.Path)).FirstOrDefault(partner => partner is not null));
        // Told backwards it is the agent before that had the other path; on two branches both had a third one at one commit.
        var paths = open.olds.Values.SelectMany(agent => agent.Versions.Select(version => (version.Path, Agent: agent))).ToLookup(each => each.Path, each => each.Agent, StringComparer.Ordinal);
        open.Pair(agent => paths[agent.Definition.Path].FirstOrDefault());
        var states = open.States();
        open.Pair(agent => agent.Versions.Where(version => version.Commit is not null).SelectMany(version => states[StateOf(version)]).FirstOrDefault());
        return (open.pairs, [.. open.olds.Values]);
    }

    private static (string Path, string? Commit) StateOf(AgentVersion version) => (version.Path, version.Commit?.Id);

    private ILookup<(string Path, string? Commit), Agent> States() => olds.Values.SelectMany(agent => agent.Versions.Select(version => (State: StateOf(version), Agent: agent))).ToLookup(each => each.State, each => each.Agent);

    private void Pair(Func<Agent, Agent?> partnerOf)
    {
        foreach (var agent in news.Values.ToList())
        {
            if (partnerOf(agent) is { } partner && olds.Remove(partner.Definition.Path))
            {
                news.Remove(agent.Definition.Path);
                pairs.Add((partner, agent));
            }
        }
    }

    /// <summary>Joins what alone has a name in both states, where another agent took its place or left it its own: as in a history, a name outweighs a place.</summary>
    private void PairWhoChangedPlaces()
    {
        var (before, after, was, now) = (ByName(olds), ByName(news), olds.Keys.ToHashSet(StringComparer.Ordinal), news.Keys.ToHashSet(StringComparer.Ordinal));
        Pair(agent => after.ContainsKey(agent.Name) && before.GetValueOrDefault(agent.Name) is { } partner && (was.Contains(agent.Definition.Path) || now.Contains(partner.Definition.Path)) ? partner : null);
    }

    private static Dictionary<string, Agent> ByName(Dictionary<string, Agent> agents) =>
        agents.Values.Where(agent => agent.Definition.NameIsWritten).GroupBy(agent => agent.Name, StringComparer.Ordinal).Where(group => group.Count() == 1).ToDictionary(group => group.Key, group => group.Single(), StringComparer.Ordinal);
}
