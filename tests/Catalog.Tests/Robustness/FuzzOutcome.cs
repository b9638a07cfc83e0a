namespace Catalog.Tests.Robustness;

/// <summary>What is wrong with one round, in a line each, and what its worst file took; of a round that is cheap as a whole, what all of them took.</summary>
internal sealed record FuzzOutcome(IReadOnlyList<string> Faults, FuzzCost Worst);
