namespace Catalog.Core.Parsing.Relations;

/// <summary>Under what kind of heading an agent is named.</summary>
internal enum RelationPlace
{
    Elsewhere,
    HandOff,
    Together,
    Contrast,
    Example,
}
