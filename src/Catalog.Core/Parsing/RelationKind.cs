namespace Catalog.Core.Parsing;

/// <summary>How an agent speaks of another, strongest first.</summary>
public enum RelationKind
{
    HandsOff,
    WorksWith,
    Mentions,

    /// <summary>A skill that the key <c>skills</c> reads into the agent; no work goes there.</summary>
    Loads,
}
