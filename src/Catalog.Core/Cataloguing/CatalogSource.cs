namespace Catalog.Core.Cataloguing;

/// <summary>Where a catalog was read from.</summary>
/// <param name="Repository">The web address of the repository on a known forge, without credentials; null when there is none.</param>
/// <param name="Commit">The commit built, or that the work tree stands on; null without history.</param>
/// <param name="Branch">Null when detached or without history.</param>
/// <param name="Shallow">True when the history is cut off, so that the oldest dates are only upper bounds.</param>
/// <param name="Prefix">The source's path inside the repository with a final slash, or empty.</param>
/// <param name="Date">The date of <paramref name="Commit"/>; null without history.</param>
public sealed record CatalogSource(string? Repository, string? Commit, string? Branch, bool Shallow, string Prefix, DateTimeOffset? Date)
{
    /// <summary>What read the history, with its version; null without history.</summary>
    public string? ReadWith { get; init; }

    /// <summary>What <see cref="Repository"/> leads to; null without one.</summary>
    public ForgeKind? Forge { get; init; }

    /// <summary>True when there is a git history to tell.</summary>
    public bool HasHistory => Commit is not null;
}
