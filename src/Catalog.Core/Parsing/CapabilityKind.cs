namespace Catalog.Core.Parsing;

/// <summary>What the items of a capability are.</summary>
public enum CapabilityKind
{
    Duty,
    Technology,
    Practice,
    Tool,
}
