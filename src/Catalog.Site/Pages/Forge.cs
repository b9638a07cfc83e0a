using Catalog.Core.Cataloguing;

namespace Catalog.Site.Pages;

/// <summary>Addresses on the forge that a catalog's repository lies on.</summary>
public static class Forge
{
    /// <summary>The page of a commit; null where the catalog names no forge.</summary>
    public static string? Commit(CatalogSource source, string id) =>
        source.Repository is { } repository ? $"{repository}/{(IsGitLab(repository) ? "-/commit" : IsBitbucket(repository) ? "commits" : "commit")}/{id}" : null;

    /// <summary>The page of a file as it is in the commit that was built; null where the catalog names no forge.</summary>
    /// <param name="path">Relative to the source.</param>
    public static string? File(CatalogSource source, string path) =>
        source is { Repository: { } repository, Commit: { } commit }
            ? $"{repository}/{(IsGitLab(repository) ? "-/blob" : IsBitbucket(repository) ? "src" : "blob")}/{commit}/{Escaped(source.Prefix + path)}"
            : null;

    /// <summary>Who wrote each line of that file; null where the catalog names no forge.</summary>
    /// <param name="path">Relative to the source.</param>
    public static string? Blame(CatalogSource source, string path) =>
        source is { Repository: { } repository, Commit: { } commit }
            ? $"{repository}/{(IsGitLab(repository) ? "-/blame" : IsBitbucket(repository) ? "annotate" : "blame")}/{commit}/{Escaped(source.Prefix + path)}"
            : null;

    public static string Escaped(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static bool IsGitLab(string repository) => repository.StartsWith("https://gitlab.", StringComparison.Ordinal);

    private static bool IsBitbucket(string repository) => repository.StartsWith("https://bitbucket.", StringComparison.Ordinal);
}
