namespace Catalog.Site.Pages;

/// <summary>One thing that a list of agents can be narrowed by.</summary>
/// <param name="Key">The name of the query parameter and of the rows' data attribute.</param>
/// <param name="Choices">Only values that some agent has.</param>
public sealed record Facet(string Title, string Key, IReadOnlyList<FacetChoice> Choices);
