using Catalog.Core.Findings;
using Catalog.Core.Parsing.Technologies;

namespace Catalog.Core.Cataloguing;

/// <summary>Everything that is known about the agents of one source or of several, as one immutable value; all that pages, search and exports see.</summary>
public sealed record AgentCatalog
{
    public required string Title { get; init; }

    /// <summary>In ordinal order of their names; at least one.</summary>
    public required IReadOnlyList<CatalogSource> Sources { get; init; }

    /// <summary>True when some source has a git history to tell.</summary>
    public bool HasHistory => Sources.Any(source => source.HasHistory);

    public Look Look { get; init; } = Look.Shipped;

    /// <summary>In ordinal order of slugs.</summary>
    public required IReadOnlyList<Agent> Agents { get; init; }

    /// <summary>In ordinal order of slugs.</summary>
    public required IReadOnlyList<RetiredAgent> Retired { get; init; }

    public required IReadOnlyList<Redirect> Redirects { get; init; }

    /// <summary>Strongest first.</summary>
    public required IReadOnlyList<Overlap> Overlaps { get; init; }

    /// <summary>The technologies that are known by name, with those that the config adds.</summary>
    public required Vocabulary Technologies { get; init; }

    /// <summary>How the source wants findings weighed, also those that come while its site is made.</summary>
    public CatalogConfig Config { get; init; } = CatalogConfig.Default;

    /// <summary>What earlier builds worked out, for whoever makes something of the catalog; null where nothing is kept.</summary>
    public Cache? Cache { get; init; }

    /// <summary>Every finding, of agents and of the catalog, in the order of paths and lines.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>The source that a path of the catalog is of; null for what is of none alone.</summary>
    public CatalogSource? SourceOf(string path) => Sources.FirstOrDefault(source => source.Holds(path));
}
