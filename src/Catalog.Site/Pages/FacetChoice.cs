namespace Catalog.Site.Pages;

/// <summary>One value to narrow by.</summary>
/// <param name="Page">The page that lists the same agents without script; null when there is none.</param>
/// <param name="Split">How the agents of the choice differ, in words; null when they do not.</param>
public sealed record FacetChoice(string Value, string Label, int Count, string? Page = null, string? Split = null);
