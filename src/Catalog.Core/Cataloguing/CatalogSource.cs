namespace Catalog.Core.Cataloguing;

/// <summary>One of the places that a catalog was read from; mostly there is one alone.</summary>
/// <param name="Repository">The web address of the repository on a known forge, without credentials; null when there is none.</param>
/// <param name="Commit">The commit built, or that the work tree stands on; null without history.</param>
/// <param name="Branch">Null when detached or without history.</param>
/// <param name="Shallow">True when the history is cut off, so that the oldest dates are only upper bounds.</param>
/// <param name="Prefix">The source's path inside the repository with a final slash, or empty.</param>
/// <param name="Date">The date of <paramref name="Commit"/>; null without history.</param>
public sealed record CatalogSource(string? Repository, string? Commit, string? Branch, bool Shallow, string Prefix, DateTimeOffset? Date)
{
    /// <summary>Stands before the paths of its files, so that those of several sources differ; null where the config lists none.</summary>
    public string? Name { get; init; }

    /// <summary>What people call it; null where the config lists none.</summary>
    public string? Title { get; init; }

    /// <summary>Its path in the checkout that the catalog is built in, with a final slash or empty.</summary>
    public string Checkout { get; init; } = Prefix;

    /// <summary>What read the history, with its version; null without history.</summary>
    public string? ReadWith { get; init; }

    /// <summary>What <see cref="Repository"/> leads to; null without one.</summary>
    public ForgeKind? Forge { get; init; }

    /// <summary>True when there is a git history to tell.</summary>
    public bool HasHistory => Commit is not null;

    /// <summary>A path or tag of the source as the catalog tells it; of an empty one, the source itself.</summary>
    public string Shown(string own) => Name is null ? own : own.Length == 0 ? Name : $"{Name}/{own}";

    /// <summary>Whether a path of the catalog is of this source.</summary>
    public bool Holds(string shown) => Name is null || shown == Name || shown.StartsWith(Name + "/", StringComparison.Ordinal);

    /// <summary>A path of the catalog as the source itself has it.</summary>
    public string Own(string shown) => Name is null ? shown : shown[Math.Min(shown.Length, Name.Length + 1)..];

    /// <summary>A path of the catalog as the source's repository has it.</summary>
    public string InRepository(string shown) => Prefix + Own(shown);

    /// <summary>A path of the catalog as the checkout has it that the catalog is built in.</summary>
    public string InCheckout(string shown) => (Checkout + Own(shown)).TrimEnd('/');
}
