using Catalog.Core.History;

namespace Catalog.Core.Cataloguing;

/// <summary>One folder that a catalog is read from.</summary>
/// <param name="Name">Stands before the paths of its files, so that those of several sources differ; null for the one source of a command line.</param>
/// <param name="Folder">As the config writes it, until it is found on disk: then absolute.</param>
/// <param name="Line">The line of the config that lists it.</param>
public sealed record ListedSource(string? Name, string Folder, int Line)
{
    /// <summary>What people call it; null for its name.</summary>
    public string? Title { get; init; }

    /// <summary>The repository's web address, where its remote does not tell.</summary>
    public string? Repository { get; init; }

    /// <summary>What that address leads to; null to tell it by the host's name.</summary>
    public ForgeKind? Forge { get; init; }

    /// <summary>Its path in the checkout that the config lies in, with a final slash; null to take its path in its own repository.</summary>
    public string? Checkout { get; init; }

    /// <summary>What is known of the source before its history is read.</summary>
    internal CatalogSource In(Repository? repository)
    {
        var address = Repository ?? repository?.Remote;
        return new CatalogSource(address, repository?.Head, repository?.Branch, repository?.IsShallow ?? false, repository?.Prefix ?? "", null)
        {
            Name = Name,
            Title = Title ?? Name,
            Checkout = Checkout ?? repository?.Prefix ?? "",
            ReadWith = repository?.Source.Name,
            Forge = address is null ? null : Forge ?? Forges.Of(address),
        };
    }
}
