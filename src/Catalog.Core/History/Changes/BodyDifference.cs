namespace Catalog.Core.History.Changes;

/// <summary>What differs between two bodies.</summary>
/// <param name="Reworded">Titles of sections whose text differs; empty text for what stands before the first heading.</param>
internal sealed record BodyDifference(ChangeClass Class, IReadOnlyList<VersionChange> Changes, IReadOnlyList<string> Reworded);
