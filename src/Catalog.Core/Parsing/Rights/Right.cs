namespace Catalog.Core.Parsing.Rights;

/// <summary>What an agent may do, grouped; in the order in which pages show it.</summary>
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
