namespace Catalog.Core.Parsing;

/// <summary>How an agent speaks of another, strongest first.</summary>
public enum RelationKind
{
    HandsOff,
    WorksWith,
    Mentions,
}
