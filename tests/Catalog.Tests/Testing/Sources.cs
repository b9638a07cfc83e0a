using System.Text;
using Catalog.Core.History;

namespace Catalog.Tests.Testing;

/// <summary>Reads one repository by git and by the library, and says where they differ.</summary>
internal static class Sources
{
    /// <summary>Every difference as a line.</summary>
    public static IReadOnlyList<string> Differences(string folder, string? revision = null)
    {
        using var git = GitRepository.Find(folder, revision, "git", CancellationToken.None);
        using var library = LibGitRepository.Find(folder, revision);
        return [.. Between(git, library)];
    }

    private static IEnumerable<string> Between(Repository git, Repository library)
    {
        if (Facts(git) != Facts(library))
            yield return $"facts: {Facts(git)} and {Facts(library)}";
        var (one, other) = (Log(git), Log(library));
        if (one.Count != other.Count)
            yield return $"{one.Count} and {other.Count} commits";
        foreach (var (first, second) in one.Zip(other))
        {
            if (first.Commit != second.Commit || !first.Parents.SequenceEqual(second.Parents, StringComparer.Ordinal))
                yield return $"{first.Commit} and {second.Commit}";
            if (!first.Changes.SequenceEqual(second.Changes))
                yield return $"{first.Commit.Subject}: {string.Join(", ", first.Changes)} and {string.Join(", ", second.Changes)}";
        }
        if (!git.Source.Tree(CancellationToken.None).SequenceEqual(library.Source.Tree(CancellationToken.None)))
            yield return "other files";
        if (!git.Source.Tags(CancellationToken.None).Order().SequenceEqual(library.Source.Tags(CancellationToken.None).Order()))
            yield return "other tags";
        foreach (var id in one.SelectMany(commit => commit.Changes).SelectMany(change => (string[])[change.OldBlob, change.NewBlob]).Distinct(StringComparer.Ordinal))
        {
            if (!Blob(git, id).AsSpan().SequenceEqual(Blob(library, id)))
                yield return $"other bytes in {id}";
        }
    }

    private static (string GitFolder, string? WorkTree, string Prefix, string Head, string? Branch, bool IsShallow, bool IsPartial, string? Remote) Facts(Repository each) =>
        (each.GitFolder, each.WorkTree, each.Prefix, each.Head, each.Branch, each.IsShallow, each.IsPartial, each.Remote);

    private static IReadOnlyList<LoggedCommit> Log(Repository each)
    {
        var text = "";
        if (each.Source.Tree(CancellationToken.None).TryGetValue(".mailmap", out var file))
            each.Source.ReadBlobs([file.Blob], 100_000, (_, bytes) => text = Encoding.UTF8.GetString(bytes ?? []));
        return each.Source.Log(new Mailmap(text), CancellationToken.None);
    }

    private static byte[]? Blob(Repository each, string id)
    {
        byte[]? found = null;
        each.Source.ReadBlobs([id], 1_000_000, (_, bytes) => found = bytes);
        return found;
    }
}
