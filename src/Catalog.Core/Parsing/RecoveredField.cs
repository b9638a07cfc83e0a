using Catalog.Core.Findings;

namespace Catalog.Core.Parsing;

/// <summary>A field of a block that is not valid YAML.</summary>
/// <param name="IsValid">Whether its own lines are valid YAML.</param>
/// <param name="Fix">The lines that make it so and say the same; null where none do, or none need to.</param>
internal sealed record RecoveredField(Field Field, bool IsValid, Fix? Fix);
