using Catalog.Core.History;

namespace Catalog.Core.Cataloguing;

/// <summary>One version in the change log of the whole catalog.</summary>
/// <param name="Source">Of the agent.</param>
/// <param name="Slug">Of the agent, present or retired.</param>
/// <param name="Name">The agent's name as it is now.</param>
/// <param name="NameThen">Its name in this version.</param>
/// <param name="Gains">What the agent may do that it might not before; empty when nothing was widened.</param>
public sealed record LoggedVersion(CatalogSource Source, string Slug, string Name, string NameThen, AgentVersion Version, IReadOnlyList<string> Gains)
{
    public bool IsRenamed => NameThen != Name;
}
