using Catalog.Core.Parsing;

namespace Catalog.Core.Cataloguing;

/// <summary>What all versions of a build are made with.</summary>
/// <param name="Resolve">Finds the agents of the catalog that a definition's rights name.</param>
/// <param name="Understand">Reads a definition, and whether it is an agent's newest.</param>
/// <param name="Cache">Null where nothing is kept.</param>
internal sealed record VersionMaking(Func<AgentDefinition, AgentDefinition> Resolve, Func<AgentDefinition, bool, Understanding> Understand, Lazy<HistoryBudget> Budget, Guard Guard, VersionCache? Cache);
