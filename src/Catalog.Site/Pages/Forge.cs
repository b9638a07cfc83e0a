using Catalog.Core.Cataloguing;

namespace Catalog.Site.Pages;

/// <summary>Addresses on the forge that a source's repository lies on; null where it names none.</summary>
public static class Forge
{
    /// <summary>The page of a commit.</summary>
    public static string? Commit(CatalogSource source, string id) => source.Repository is not { } repository ? null : source.Forge switch
    {
        ForgeKind.GitLab => $"{repository}/-/commit/{id}",
        ForgeKind.Bitbucket => $"{repository}/commits/{id}",
        _ => $"{repository}/commit/{id}",
    };

    /// <summary>The page of a file as it is in the commit that was built.</summary>
    /// <param name="path">As the catalog has it.</param>
    public static string? File(CatalogSource source, string path) => Of(source, path, source.Forge switch
    {
        ForgeKind.GitLab => "-/blob",
        ForgeKind.Gitea => "src/commit",
        ForgeKind.Bitbucket => "src",
        _ => "blob",
    }, "contents");

    /// <summary>Who wrote each line of that file.</summary>
    /// <param name="path">As the catalog has it.</param>
    public static string? Blame(CatalogSource source, string path) => Of(source, path, source.Forge switch
    {
        ForgeKind.GitLab => "-/blame",
        ForgeKind.Gitea => "blame/commit",
        ForgeKind.Bitbucket => "annotate",
        _ => "blame",
    }, "blame");

    /// <summary>The bytes of a file in a commit, where anybody may ask for them by address alone.</summary>
    /// <param name="path">Relative to the repository.</param>
    public static string? Raw(CatalogSource source, string path, string commit) => source.Repository is not { } repository ? null : source.Forge switch
    {
        ForgeKind.GitLab => $"{repository}/-/raw/{commit}/{Escaped(path)}",
        ForgeKind.Gitea => $"{repository}/raw/commit/{commit}/{Escaped(path)}",
        ForgeKind.Azure => null,
        ForgeKind.GitHub when repository.StartsWith("https://github.com/", StringComparison.Ordinal) => $"https://raw.githubusercontent.com/{repository["https://github.com/".Length..]}/{commit}/{Escaped(path)}",
        _ => $"{repository}/raw/{commit}/{Escaped(path)}",
    };

    public static string Escaped(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static string? Of(CatalogSource source, string path, string kind, string view)
    {
        if (source is not { Repository: { } repository, Commit: { } commit })
            return null;
        return source.Forge == ForgeKind.Azure
            ? $"{repository}?path={Uri.EscapeDataString("/" + source.InRepository(path))}&version=GC{commit}&_a={view}"
            : $"{repository}/{kind}/{commit}/{Escaped(source.InRepository(path))}";
    }
}
