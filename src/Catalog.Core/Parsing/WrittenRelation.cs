namespace Catalog.Core.Parsing;

/// <summary>One place where an agent names another agent.</summary>
/// <param name="To">The other agent as written, without markup.</param>
/// <param name="Line">1-based.</param>
public sealed record WrittenRelation(RelationKind Kind, string To, int Line)
{
    /// <summary>What the words around the name say that it is.</summary>
    public NamedKind Means { get; init; }
}
