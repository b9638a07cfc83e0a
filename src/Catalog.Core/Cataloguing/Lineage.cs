namespace Catalog.Core.Cataloguing;

/// <summary>Where a copy comes from.</summary>
/// <param name="From">The slug of the original.</param>
/// <param name="Version">The original's version that was copied.</param>
/// <param name="Missing">How many later versions of the original the copy's newest text does not have.</param>
public sealed record Lineage(string From, int Version, int Missing);
