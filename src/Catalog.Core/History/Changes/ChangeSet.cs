namespace Catalog.Core.History.Changes;

/// <summary>What one version changed in an agent, by meaning.</summary>
/// <param name="Summary">One plain sentence without a full stop.</param>
public sealed record ChangeSet(ChangeClass Class, IReadOnlyList<VersionChange> Changes, string Summary);
