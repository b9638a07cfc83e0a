namespace Catalog.Core.Cataloguing;

/// <summary>Two agents that are alike.</summary>
/// <param name="A">The slug that sorts first.</param>
/// <param name="B">The slug that sorts second.</param>
/// <param name="Score">0 (nothing in common) to 1 (the same).</param>
public sealed record Overlap(string A, string B, OverlapKind Kind, double Score);
