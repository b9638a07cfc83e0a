using System.Text;
using Catalog.Core.Reading;

namespace Catalog.Core.History;

/// <summary>A repository as git's own program finds it.</summary>
/// <param name="CommonFolder">The folder that holds objects and references; another one than <paramref name="GitFolder"/> in a linked work tree.</param>
/// <param name="SafeFolder">The folder that the user trusts although another user owns it; null where that is not needed.</param>
internal sealed record GitRepository(string GitFolder, string CommonFolder, string? SafeFolder)
{
    /// <summary>Tags that are asked for alone; each takes a run of git.</summary>
    private const int MostBrokenTags = 500;

    /// <summary>Finds the repository that a folder lies in, or is.</summary>
    /// <param name="revision">What to build; null for HEAD.</param>
    /// <param name="version">git's own name for itself.</param>
    /// <exception cref="RepositoryException">It cannot be used.</exception>
    public static Repository Find(string source, string? revision, string version, CancellationToken cancel)
    {
        var isGitFolder = GitDirectory.Is(source);
        var result = Locate(source, isGitFolder, null, cancel);
        string? safe = null;
        if (result.ExitCode != 0 && result.Errors.Contains("dubious ownership", StringComparison.Ordinal))
            (result, safe) = LocateOwned(source, isGitFolder, result, cancel);
        if (result.ExitCode != 0)
            throw RepositoryFault.Of(source, result.Errors);
        var lines = Encoding.UTF8.GetString(result.Output).Split('\n');
        var isBare = isGitFolder || lines[3] == "true";
        var found = new GitRepository(lines[0], lines[1], safe);
        var head = found.Resolve(source, revision, cancel);
        return new Repository
        {
            GitFolder = found.GitFolder,
            CommonFolder = found.CommonFolder,
            WorkTree = isBare || revision is not null ? null : lines.ElementAtOrDefault(5),
            Prefix = isBare ? "" : lines.ElementAtOrDefault(4) ?? "",
            Head = head,
            IsShallow = lines[2] == "true",
            Branch = revision is null ? GitDirectory.Branch(found.GitFolder) : null,
            Source = new GitSource(found, head, version),
        };
    }

    /// <summary>Runs git on the repository itself.</summary>
    /// <exception cref="RepositoryException">git fails.</exception>
    public byte[] Run(IReadOnlyList<string> arguments, CancellationToken cancel)
    {
        var result = GitProcess.Run(GitFolder, Here(arguments), cancel);
        return result.ExitCode == 0 ? result.Output : throw RepositoryFault.Of(GitFolder, result.Errors);
    }

    /// <summary>The tags as git lists them; where one stands on what is missing, git lists none of them, and each is asked for alone.</summary>
    public byte[] Tags(CancellationToken cancel)
    {
        var all = GitProcess.Run(GitFolder, Here(GitFormats.Tags(GitFormats.AllTags)), cancel);
        if (all.ExitCode == 0)
            return all.Output;
        var names = Encoding.UTF8.GetString(Run(GitFormats.TagNames, cancel)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. names.Take(MostBrokenTags).Select(name => GitProcess.Run(GitFolder, Here(GitFormats.Tags(name)), cancel)).Where(tag => tag.ExitCode == 0).SelectMany(tag => tag.Output)];
    }

    private static GitResult Locate(string source, bool isGitFolder, string? safe, CancellationToken cancel)
    {
        List<string> arguments = ["rev-parse", "--path-format=absolute", "--absolute-git-dir", "--git-common-dir", "--is-shallow-repository", "--is-bare-repository"];
        if (!isGitFolder)
            arguments.AddRange(["--show-prefix", "--show-toplevel"]);
        if (isGitFolder)
            arguments.Insert(0, $"--git-dir={source}");
        if (safe is not null)
            arguments.InsertRange(0, ["-c", $"safe.directory={safe}"]);
        return GitProcess.Run(source, arguments, cancel);
    }

    /// <summary>Our runs skip the user's configuration, and with it the folders that the user has declared safe: ask for just those.</summary>
    private static (GitResult Result, string? Safe) LocateOwned(string source, bool isGitFolder, GitResult refused, CancellationToken cancel)
    {
        var owned = refused.Errors.Split('\'') is [_, var folder, ..] ? folder : source;
        return GitProcess.SafeDirectories(source).Any(safe => safe == "*" || safe == owned)
            ? (Locate(source, isGitFolder, owned, cancel), owned)
            : (refused, null);
    }

    private string Resolve(string source, string? revision, CancellationToken cancel)
    {
        var result = GitProcess.Run(GitFolder, Here(["rev-parse", "--verify", "--quiet", "--end-of-options", (revision ?? "HEAD") + "^{commit}"]), cancel);
        return result.ExitCode == 0 ? Encoding.UTF8.GetString(result.Output).Trim() : throw RepositoryFault.NoCommit(source, revision);
    }

    private IReadOnlyList<string> Here(IReadOnlyList<string> arguments) =>
        SafeFolder is null ? [$"--git-dir={GitFolder}", .. arguments] : ["-c", $"safe.directory={SafeFolder}", $"--git-dir={GitFolder}", .. arguments];
}
