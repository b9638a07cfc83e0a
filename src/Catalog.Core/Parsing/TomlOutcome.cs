namespace Catalog.Core.Parsing;

/// <summary>What came of reading a TOML text: its top-level keys in written order, and what stood in the way.</summary>
/// <param name="Fault">The first fault; null where the whole text could be read.</param>
internal sealed record TomlOutcome(IReadOnlyList<TomlField> Fields, TomlFault? Fault);
