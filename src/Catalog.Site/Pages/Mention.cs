using Catalog.Core.Cataloguing;

namespace Catalog.Site.Pages;

/// <summary>An agent that names another, and how.</summary>
public sealed record Mention(Agent From, Relation Relation);
