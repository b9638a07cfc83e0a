using Catalog.Core.Parsing.Formats;
using Catalog.Core.Text;

namespace Catalog.Core.Cataloguing;

/// <summary>The ways in which one agent can name another: its name, file stem or slug, plain, as <c>@name</c>, or as <c>plugin:name</c>.</summary>
internal sealed class Names
{
    private readonly ILookup<string, Agent> byName;

    public Names(IReadOnlyList<Agent> agents) =>
        byName = agents
            .SelectMany(agent => NamesOf(agent).Select(Folded).Distinct(StringComparer.Ordinal).Select(name => (name, agent)))
            .ToLookup(each => each.name, each => each.agent, StringComparer.Ordinal);

    /// <summary>The agent with its relations led to the agents that they mean.</summary>
    public Agent Resolve(Agent agent) => agent with
    {
        Relations = [.. agent.Understanding.Relations.Select(relation => new Relation(relation.Kind, relation.To, Find(relation.To, agent)?.Slug, relation.Line))],
    };

    /// <summary>The agent that a name means, seen from another: the only one of that name, or the only one in the same plugin or folder.</summary>
    public Agent? Find(string written, Agent from)
    {
        var candidates = byName[Folded(written)].Where(agent => agent != from).ToList();
        if (candidates.Count > 1 && candidates.Where(agent => IsNeighbour(agent, from)).ToList() is [var neighbour])
            return neighbour;
        return candidates is [var only] ? only : null;
    }

    private static IEnumerable<string> NamesOf(Agent agent)
    {
        yield return agent.Name;
        yield return AgentFormats.StemOf(agent.Definition.Path);
        yield return agent.Slug;
        if (agent.Plugin is { } plugin)
            yield return $"{plugin.Split(' ')[0]}:{agent.Name}";
    }

    private static string Folded(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 ? name[..colon] + ":" + Slug.Of(name[(colon + 1)..]) : Slug.Of(name.TrimStart('@'));
    }

    private static bool IsNeighbour(Agent one, Agent other) =>
        one.Plugin is not null ? one.Plugin == other.Plugin : PathParts.Folder(one.Definition.Path) == PathParts.Folder(other.Definition.Path);
}
