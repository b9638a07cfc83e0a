using Catalog.Core.History;

namespace Catalog.Core.Cataloguing;

/// <summary>An agent that the history had and the newest state has not.</summary>
/// <param name="Removed">The commit that removed it.</param>
/// <param name="Successor">The slug of the agent that likely took its place; null when none is likely.</param>
/// <param name="Versions">Newest first.</param>
public sealed record RetiredAgent(CatalogSource Source, string Slug, string Name, string Path, Commit Removed, string? Successor, IReadOnlyList<AgentVersion> Versions)
{
    /// <summary>Where its text lies since then, as the catalog tells paths, though not as an agent; null when it is gone.</summary>
    public string? MovedTo { get; init; }
}
