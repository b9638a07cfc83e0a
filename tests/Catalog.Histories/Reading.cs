using System.Diagnostics;
using Catalog.Core.History;

namespace Catalog.Histories;

/// <summary>Reads all that a catalog needs of a repository by one source, to be measured from outside.</summary>
internal static class Reading
{
    public static int Run(string source, string repository)
    {
        var watch = Stopwatch.StartNew();
        var folder = Path.GetFullPath(repository);
        using var found = source == "git" ? GitRepository.Find(folder, null, "git", CancellationToken.None) : LibGitRepository.Find(folder, null);
        var log = found.Source.Log(new Mailmap(""), CancellationToken.None);
        var tree = found.Source.Tree(CancellationToken.None);
        var tags = found.Source.Tags(CancellationToken.None);
        var blobs = log.SelectMany(commit => commit.Changes)
            .Where(change => change.NewIsFile && change.NewPath.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            .Select(change => change.NewBlob)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var bytes = 0L;
        found.Source.ReadBlobs(blobs, 1024 * 1024, (_, text) => bytes += text?.Length ?? 0);
        Console.WriteLine(FormattableString.Invariant($"{found.Source.Name}: {log.Count} commits, {log.Sum(commit => commit.Changes.Count)} changes, {tree.Count} files, {tags.Count} tags, {blobs.Count} texts of {bytes} bytes in {watch.ElapsedMilliseconds} ms"));
        return 0;
    }
}
