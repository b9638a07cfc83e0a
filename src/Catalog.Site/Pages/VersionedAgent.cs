using Catalog.Core.Cataloguing;
using Catalog.Core.History;

namespace Catalog.Site.Pages;

/// <summary>What history and version pages need of an agent, present or retired.</summary>
/// <param name="Versions">Newest first.</param>
/// <param name="Retired">Null while the agent is in the catalog.</param>
public sealed record VersionedAgent(CatalogSource Source, string Slug, string Name, IReadOnlyList<AgentVersion> Versions, RetiredAgent? Retired)
{
    public static VersionedAgent Of(Agent agent) => new(agent.Source, agent.Slug, agent.Name, agent.Versions, null);

    public static VersionedAgent Of(RetiredAgent agent) => new(agent.Source, agent.Slug, agent.Name, agent.Versions, agent);
}
