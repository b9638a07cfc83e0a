namespace Catalog.Core.Parsing;

/// <summary>What is understood from an agent's words, each with its evidence; nothing that the file does not say.</summary>
/// <param name="Technologies">These and the following only of an agent's newest version: older ones are compared by usage and capabilities.</param>
public sealed record Understanding(
    IReadOnlyList<UsageRow> Usage,
    IReadOnlyList<Capability> Capabilities,
    IReadOnlyList<TechnologyClaim> Technologies,
    IReadOnlyList<WrittenRelation> Relations,
    IReadOnlyList<Limit> Limits);
