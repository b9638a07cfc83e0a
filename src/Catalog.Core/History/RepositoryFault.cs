namespace Catalog.Core.History;

/// <summary>Says why a repository cannot be used, and what mends it.</summary>
internal static class RepositoryFault
{
    private const string Fetch = "In a partial clone, fetch what is missing: git fetch --refetch --no-filter. Otherwise see git fsck.";

    private static readonly string[] OfOldGit = ["unknown option", "unrecognized argument"];
    private static readonly string[] OfMissing = ["unable to read", "Could not read", "missing", "bad object", "Failed to traverse parents"];

    /// <param name="source">What was to be read.</param>
    /// <param name="errors">git's own words.</param>
    public static RepositoryException Of(string source, string errors)
    {
        var words = string.Join(' ', errors.Split((char[]?)null, 64, StringSplitOptions.RemoveEmptyEntries).Take(63));
        if (words.Contains("dubious ownership", StringComparison.Ordinal))
            return Foreign(source);
        if (OfOldGit.Any(sign => words.Contains(sign, StringComparison.Ordinal)))
            return new("This git is too old", "Install git 2.31 or newer.");
        return OfMissing.Any(sign => words.Contains(sign, StringComparison.Ordinal))
            ? new($"The repository of {source} lacks objects: {words}", Fetch)
            : new($"The repository of {source} cannot be used: {words}", "Check it with git -C SOURCE log; to build without history, use --no-history.");
    }

    public static RepositoryException Foreign(string source) =>
        new($"The repository of {source} belongs to another user", $"If you trust it: git config --global --add safe.directory {source}");

    public static RepositoryException Lacks(string source, string id) => new($"The repository {source} lacks the object {id}", Fetch);

    public static RepositoryException OlderThan(string published) =>
        new($"The history does not hold the commit {published}: the site would be older than that one, or of another branch", "Check out the newest commit of the branch that is published; to publish this one all the same, leave out --not-older-than.");

    public static RepositoryException NoCommit(string source, string? revision) => revision is null
        ? new($"The repository of {source} has no commit to build from", "Make a first commit (git add . && git commit), check out a branch that has one, or build with --no-history.")
        : new($"There is no commit {revision} in the repository of {source}", "Check the name with: git log --oneline; fetch it if it lies in the remote only.");
}
