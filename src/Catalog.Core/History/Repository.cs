using System.Text;

namespace Catalog.Core.History;

/// <summary>A git repository that a source lies in.</summary>
/// <param name="GitFolder">The repository's own folder, absolute.</param>
/// <param name="WorkTree">The root of the work tree, absolute; null when the repository is bare or is built from a commit alone.</param>
/// <param name="Prefix">The source's path inside the repository with a final slash, or empty.</param>
/// <param name="Head">The full id of the commit that is built.</param>
/// <param name="Branch">Null when detached.</param>
/// <param name="Remote">The web address on a known forge; null when there is none.</param>
internal sealed record Repository(string GitFolder, string? WorkTree, string Prefix, string Head, string? Branch, bool Shallow, string? Remote, string? SafeFolder)
{
    private const string OldGit = "unknown option";

    /// <summary>Finds the repository that a folder lies in, or is; null when there is none.</summary>
    /// <param name="revision">What to build; null for HEAD.</param>
    /// <exception cref="RepositoryException">There is a repository, and it cannot be used.</exception>
    public static Repository? Find(string source, string? revision, CancellationToken cancel)
    {
        var isGitFolder = IsGitFolder(source);
        if (!isGitFolder && !HasGitAbove(source))
            return null;
        var result = Locate(source, isGitFolder, null, cancel);
        string? safe = null;
        if (result.ExitCode != 0 && result.Errors.Contains("dubious ownership", StringComparison.Ordinal))
            (result, safe) = LocateOwned(source, isGitFolder, result, cancel);
        if (result.ExitCode != 0)
            throw Unusable(source, result);
        var lines = Encoding.UTF8.GetString(result.Output).Split('\n');
        var (gitFolder, common, shallow, bare) = (lines[0], lines[1], lines[2] == "true", lines[3] == "true");
        var prefix = isGitFolder || bare ? "" : lines.ElementAtOrDefault(4) ?? "";
        var workTree = isGitFolder || bare || revision is not null ? null : lines.ElementAtOrDefault(5);
        var head = Resolve(source, gitFolder, safe, revision, cancel);
        return new Repository(gitFolder, workTree, prefix, head, BranchOf(gitFolder, revision), shallow, RemoteUrl.Read(common), safe);
    }

    /// <summary>Runs git on this repository.</summary>
    /// <exception cref="RepositoryException">git fails.</exception>
    public byte[] Run(IReadOnlyList<string> arguments, CancellationToken cancel)
    {
        var result = GitProcess.Run(GitFolder, Here(arguments), cancel);
        return result.ExitCode == 0 ? result.Output : throw Unusable(GitFolder, result);
    }

    /// <summary>Arguments that name this repository before those of a command.</summary>
    public IReadOnlyList<string> Here(IReadOnlyList<string> arguments) =>
        SafeFolder is null ? [$"--git-dir={GitFolder}", .. arguments] : ["-c", $"safe.directory={SafeFolder}", $"--git-dir={GitFolder}", .. arguments];

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

    private static string Resolve(string source, string gitFolder, string? safe, string? revision, CancellationToken cancel)
    {
        var wanted = revision ?? "HEAD";
        List<string> arguments = [$"--git-dir={gitFolder}", "rev-parse", "--verify", "--quiet", "--end-of-options", wanted + "^{commit}"];
        if (safe is not null)
            arguments.InsertRange(0, ["-c", $"safe.directory={safe}"]);
        var result = GitProcess.Run(gitFolder, arguments, cancel);
        if (result.ExitCode == 0)
            return Encoding.UTF8.GetString(result.Output).Trim();
        throw revision is null
            ? new RepositoryException($"The repository of {source} has no commit to build from", "Make a first commit (git add . && git commit), check out a branch that has one, or build with --no-history.")
            : new RepositoryException($"There is no commit {revision} in the repository of {source}", "Check the name with: git log --oneline; fetch it if it lies in the remote only.");
    }

    private static RepositoryException Unusable(string source, GitResult result)
    {
        var words = string.Join(' ', result.Errors.Split((char[]?)null, 64, StringSplitOptions.RemoveEmptyEntries).Take(63));
        if (words.Contains("dubious ownership", StringComparison.Ordinal))
            return new($"The repository of {source} belongs to another user", $"If you trust it: git config --global --add safe.directory {source}");
        if (words.Contains(OldGit, StringComparison.Ordinal) || words.Contains("unrecognized argument", StringComparison.Ordinal))
            return new("This git is too old", "Install git 2.31 or newer.");
        if (words.Contains("unable to read", StringComparison.Ordinal) || words.Contains("Could not read", StringComparison.Ordinal) || words.Contains("missing", StringComparison.Ordinal) || words.Contains("bad object", StringComparison.Ordinal))
            return new($"The repository of {source} lacks objects: {words}", "Fetch what is missing (git fetch --refetch), or see git fsck.");
        return new($"The repository of {source} cannot be used: {words}", "Check it with git -C SOURCE log; to build without history, use --no-history.");
    }

    private static bool IsGitFolder(string folder) =>
        File.Exists(Path.Combine(folder, "HEAD")) && Directory.Exists(Path.Combine(folder, "objects")) && Directory.Exists(Path.Combine(folder, "refs"));

    private static bool HasGitAbove(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (Path.Exists(Path.Combine(at.FullName, ".git")))
                return true;
        }
        return false;
    }

    private static string? BranchOf(string gitFolder, string? revision)
    {
        if (revision is not null)
            return null;
        var head = File.ReadAllText(Path.Combine(gitFolder, "HEAD")).Trim();
        return head.StartsWith("ref: refs/heads/", StringComparison.Ordinal) ? head["ref: refs/heads/".Length..] : null;
    }
}
