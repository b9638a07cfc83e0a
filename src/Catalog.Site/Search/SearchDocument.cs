namespace Catalog.Site.Search;

/// <summary>What the search knows of one agent: its words by field and its values by facet.</summary>
public sealed record SearchDocument
{
    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required IReadOnlyList<string> FormerNames { get; init; }

    public required string Description { get; init; }

    public required IReadOnlyList<string> Situations { get; init; }

    public required IReadOnlyList<string> Headings { get; init; }

    public required IReadOnlyList<string> Technologies { get; init; }

    public required string Body { get; init; }

    public required string? Category { get; init; }

    /// <summary>A model family such as <c>sonnet</c>; null when none is set.</summary>
    public required string? Model { get; init; }

    public required IReadOnlyList<string> Tools { get; init; }

    public required IReadOnlyList<string> Rights { get; init; }

    public required string Format { get; init; }

    /// <summary>Null where the catalog's config lists no sources.</summary>
    public string? Source { get; init; }

    /// <summary>What tells the agent apart from others of its name and source; null where none of its source has its name.</summary>
    public string? Apart { get; init; }

    /// <summary>What speaks for and against the agent, its own words first.</summary>
    public IReadOnlyList<Situated> Situated { get; init; } = [];

    /// <summary>What stands for the agent and its copies; null for an agent without copies.</summary>
    public string? Twins { get; init; }

    /// <summary>The folder of the agents and skills that come together; null for one that comes alone.</summary>
    public string? Kit { get; init; }

    /// <summary>The number of the newest version.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The texts of one field, in the order in which they are read.</summary>
    public IEnumerable<string> Texts(SearchField field) => field switch
    {
        SearchField.Name => FormerNames.Prepend(Name),
        SearchField.Description => [Description],
        SearchField.Situations => Situations,
        SearchField.Headings => Headings,
        SearchField.Technologies => [.. Technologies, .. Tools],
        _ => [Body],
    };
}
