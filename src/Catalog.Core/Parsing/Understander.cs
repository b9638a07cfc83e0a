namespace Catalog.Core.Parsing;

/// <summary>Reads what an agent says of itself; so far its purpose alone.</summary>
public static class Understander
{
    public static Understanding Read(AgentDefinition definition, KnownAgents known)
    {
        _ = known;
        IReadOnlyList<UsageRow> usage = definition.Description is { } purpose
            ? [new(purpose, Verdict.Use, null, UsageSource.Inferred, definition.FrontMatter["description"]?.Line ?? 1)]
            : [];
        return new(usage, [], [], [], []);
    }
}
