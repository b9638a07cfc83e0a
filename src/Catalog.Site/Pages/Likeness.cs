using Catalog.Core.Cataloguing;

namespace Catalog.Site.Pages;

/// <summary>Another agent, and in what it is like this one.</summary>
public sealed record Likeness(Agent Other, Overlap Overlap);
