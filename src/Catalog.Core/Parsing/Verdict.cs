namespace Catalog.Core.Parsing;

/// <summary>What a usage row tells a dispatcher.</summary>
public enum Verdict
{
    Use,
    Avoid,
    Escalate,
}
