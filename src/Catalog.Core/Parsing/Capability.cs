namespace Catalog.Core.Parsing;

/// <summary>One labelled group of things that an agent says it can do or knows.</summary>
/// <param name="Area">The group's label as written, without marks.</param>
/// <param name="Parent">The heading or label above it; null when there is none.</param>
/// <param name="Items">As written, in order.</param>
/// <param name="Line">1-based line of the label.</param>
public sealed record Capability(string Area, string? Parent, IReadOnlyList<string> Items, CapabilityKind Kind, int Line);
