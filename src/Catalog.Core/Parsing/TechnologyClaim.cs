namespace Catalog.Core.Parsing;

/// <summary>One technology that an agent names, under its vocabulary name.</summary>
/// <param name="Claimed">The strongest place that names it.</param>
/// <param name="Line">1-based line of that place.</param>
public sealed record TechnologyClaim(string Name, Claim Claimed, int Line);
