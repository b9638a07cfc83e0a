namespace Catalog.Core.Parsing;

/// <summary>What a granted tool lets an agent do, grouped; in the order in which pages show them.</summary>
public enum Right
{
    Read,
    Search,
    Edit,
    Execute,
    Web,
    Delegate,
    Mcp,
    Other,
}
