namespace Catalog.Core.Parsing;

/// <summary>Where an agent names a technology, strongest first.</summary>
public enum Claim
{
    Name,
    Description,
    Capability,
    Elsewhere,
}
