namespace Catalog.Core.History.Changes;

/// <summary>One place where two sequences differ: a run of the old one and the run of the new one that stands in its place.</summary>
/// <param name="BeforeStart">0-based index into the old sequence.</param>
/// <param name="AfterStart">0-based index into the new sequence.</param>
public readonly record struct DiffHunk(int BeforeStart, int BeforeCount, int AfterStart, int AfterCount);
