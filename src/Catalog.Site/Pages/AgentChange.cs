using Catalog.Core.Cataloguing;
using Catalog.Core.History;

namespace Catalog.Site.Pages;

/// <summary>One version of one agent.</summary>
/// <param name="Copies">How many agents of its name changed alike in its commit, itself included.</param>
public sealed record AgentChange(Agent Agent, AgentVersion Version, int Copies);
