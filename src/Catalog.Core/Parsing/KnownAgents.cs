namespace Catalog.Core.Parsing;

/// <summary>The agents that a catalog knows, by every name that another may call them.</summary>
public sealed class KnownAgents
{
    private KnownAgents()
    {
    }

    public static KnownAgents Of(IEnumerable<AgentDefinition> definitions, IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> technologies)
    {
        _ = definitions;
        _ = technologies;
        return new();
    }
}
