using Catalog.Core.Cataloguing;
using Catalog.Core.History;

namespace Catalog.Site.Pages;

/// <summary>One version of one agent.</summary>
public sealed record AgentChange(Agent Agent, AgentVersion Version);
