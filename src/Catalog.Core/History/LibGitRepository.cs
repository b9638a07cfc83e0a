using Catalog.Core.Reading;
using LibGit2Sharp;

namespace Catalog.Core.History;

/// <summary>A repository as LibGit2Sharp finds it.</summary>
/// <param name="CommonFolder">The folder that holds objects and references; another one than <paramref name="GitFolder"/> in a linked work tree.</param>
/// <param name="Tags">Each with the id that it names.</param>
internal sealed record LibGitRepository(string GitFolder, string CommonFolder, IReadOnlyList<(string Name, string Id)> Tags)
{
    private const string TagFolder = "refs/tags/";

    private static readonly ConfigurationLevel[] OfUser = [ConfigurationLevel.Global, ConfigurationLevel.Xdg];
    private static readonly ConfigurationLevel[] OfMachine = [ConfigurationLevel.System, ConfigurationLevel.ProgramData];

    /// <summary>Finds the repository that a folder lies in, or is.</summary>
    /// <param name="revision">What to build; null for HEAD.</param>
    /// <exception cref="RepositoryException">It cannot be used.</exception>
    public static Repository Find(string source, string? revision)
    {
        var root = GitDirectory.Is(source) ? null : GitDirectory.Above(source);
        using var opened = Open(source, root ?? source);
        var gitFolder = Path.TrimEndingDirectorySeparator(opened.Info.Path);
        var head = Resolve(source, opened, revision);
        var isBare = root is null || opened.Info.IsBare;
        var found = new LibGitRepository(gitFolder, GitDirectory.Common(gitFolder), [.. TagsOf(opened)]);
        return new Repository
        {
            GitFolder = found.GitFolder,
            CommonFolder = found.CommonFolder,
            WorkTree = isBare || revision is not null ? null : root,
            Prefix = isBare ? "" : PrefixOf(root!, source),
            Head = head,
            IsShallow = opened.Info.IsShallow,
            Branch = revision is null ? GitDirectory.Branch(gitFolder) : null,
            Source = new LibGitSource(found, head),
        };
    }

    /// <summary>
    /// Opens with nothing of the user's or the machine's configuration, so that it has no say. Only whether the user trusts another
    /// user's folder stands there, and is asked for when it matters.
    /// </summary>
    private static LibGit2Sharp.Repository Open(string source, string folder)
    {
        foreach (var level in (ConfigurationLevel[])[.. OfUser, .. OfMachine])
            GlobalSettings.SetConfigSearchPaths(level, Path.Combine(source, ".git", "no such folder"));
        try
        {
            return Opened(source, folder);
        }
        catch (LibGit2SharpException fault) when (IsForeign(fault))
        {
            foreach (var level in OfUser)
                GlobalSettings.SetConfigSearchPaths(level, null);
            try
            {
                return Opened(source, folder);
            }
            catch (LibGit2SharpException again) when (IsForeign(again))
            {
                throw RepositoryFault.Foreign(source);
            }
        }
    }

    private static LibGit2Sharp.Repository Opened(string source, string folder)
    {
        try
        {
            return new LibGit2Sharp.Repository(LibGit2Sharp.Repository.Discover(folder) ?? folder);
        }
        catch (LibGit2SharpException fault) when (!IsForeign(fault))
        {
            throw new RepositoryException(
                $"The repository of {source} cannot be read without git: {string.Join(' ', fault.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}",
                "Install git 2.31 or newer and put it on the PATH.");
        }
    }

    private static bool IsForeign(LibGit2SharpException fault) => fault.Message.Contains("owned by", StringComparison.Ordinal);

    private static string PrefixOf(string root, string source)
    {
        var path = Path.GetRelativePath(root, source).Replace('\\', '/');
        return path is "." ? "" : path + "/";
    }

    private static string Resolve(string source, LibGit2Sharp.Repository opened, string? revision)
    {
        try
        {
            var id = revision is null
                ? opened.Refs.Head?.ResolveToDirectReference()?.TargetIdentifier
                : opened.Lookup(revision + "^{commit}", LibGit2Sharp.ObjectType.Commit)?.Sha;
            return id ?? throw RepositoryFault.NoCommit(source, revision);
        }
        catch (LibGit2SharpException)
        {
            throw RepositoryFault.NoCommit(source, revision);
        }
    }

    private static IEnumerable<(string Name, string Id)> TagsOf(LibGit2Sharp.Repository opened) =>
        from reference in opened.Refs
        where reference.CanonicalName.StartsWith(TagFolder, StringComparison.Ordinal)
        let target = reference.ResolveToDirectReference()
        where target is not null
        select (reference.CanonicalName[TagFolder.Length..], target.TargetIdentifier);
}
