using Catalog.Core.Parsing;

namespace Catalog.Core.Cataloguing;

/// <summary>A relation as an agent wrote it, and the agent of this catalog that it means.</summary>
/// <param name="Slug">Null when no agent answers to the name.</param>
public sealed record Relation(RelationKind Kind, string To, string? Slug, int Line);
