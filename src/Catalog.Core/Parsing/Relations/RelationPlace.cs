namespace Catalog.Core.Parsing.Relations;

/// <summary>Under what kind of heading an agent is named.</summary>
internal enum RelationPlace
{
    Elsewhere,
    HandOff,
    Together,
    Contrast,
    Example,

    /// <summary>Where a file that gives work out to others speaks of them.</summary>
    Leading,
}
