namespace Catalog.Core.Parsing.Relations;

/// <summary>The relations of one agent that were found so far, one for each line and name.</summary>
internal sealed class FoundRelations
{
    public Dictionary<(int Line, string Key), WrittenRelation> Rows { get; } = [];

    /// <summary>Those of which the words around the name say that the two work together, or that no work goes there.</summary>
    public HashSet<(int Line, string Key)> Settled { get; } = [];

    /// <summary>Names that look like an agent's and are none: a skill's, or what a call of another is labelled with.</summary>
    public HashSet<string> Others { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Keeps the stronger of two on one line, and the name as it was written first.</summary>
    /// <param name="means">What is said of the name there.</param>
    public void Add(RelationKind kind, string name, int line, NamedKind means = NamedKind.Either)
    {
        var key = (line, KnownAgents.Key(name));
        if (!Others.Contains(name) && (!Rows.TryGetValue(key, out var other) || kind < other.Kind))
            Rows[key] = new WrittenRelation(kind, Rows.GetValueOrDefault(key)?.To ?? name, line) { Means = Rows.GetValueOrDefault(key)?.Means ?? means };
    }
}
