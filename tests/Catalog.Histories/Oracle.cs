using Catalog.Core.Cataloguing;
using Catalog.Core.History;
using Catalog.Core.Parsing;

namespace Catalog.Histories;

/// <summary>Holds the versions of agents against what git -M pairs.</summary>
internal static class Oracle
{
    /// <summary>Files of one repository that are compared, evenly spread.</summary>
    private const int MostFiles = 400;

    public static int Run(IReadOnlyList<string> repositories)
    {
        var (equal, all) = (0, 0);
        foreach (var repository in repositories)
        {
            var (same, files) = Compare(repository);
            (equal, all) = (equal + same, all + files);
        }
        Console.WriteLine($"equal {equal} of {all} files ({(all == 0 ? 0 : 100.0 * equal / all):F2} %)");
        return 0;
    }

    private static (int Equal, int All) Compare(string repository)
    {
        try
        {
            using var states = NewestStates.Read(new CatalogRequest(Path.GetFullPath(repository)) { Revision = "HEAD", AllowShallow = true }, CancellationToken.None);
            var state = states.All[0];
            var alive = AgentHistory.Read(state, null, CancellationToken.None).Timelines.Alive.OrderBy(each => each.Key, StringComparer.Ordinal).ToList();
            if (GitCommit.Line(repository) is not { } line)
            {
                Console.WriteLine($"{repository}: git log -M ends before its answer");
                return (0, 0);
            }
            var step = Math.Max(1, (alive.Count + MostFiles - 1) / MostFiles);
            var drawn = alive.Where((_, at) => at % step == 0).ToList();
            var equal = drawn.Count(each => IsEqual(line, each.Key, each.Value, state));
            Console.WriteLine($"{repository}: equal {equal} of {drawn.Count}");
            return (equal, drawn.Count);
        }
        catch (RepositoryException fault)
        {
            Console.WriteLine($"{repository}: {fault.Message}");
            return (0, 0);
        }
    }

    private static bool IsEqual(IReadOnlyList<GitCommit> line, string path, Timeline timeline, NewestState state)
    {
        var ours = timeline.States
            .Where((each, at) => each.Returned || at + 1 == timeline.States.Count || timeline.States[at + 1].Blob != each.Blob || timeline.States[at + 1].Path != each.Path)
            .ToList();
        var gits = FollowedFile.Commits(line, path);
        var isEqual = ours.Select(each => each.Commit.Commit.Id).SequenceEqual(gits, StringComparer.Ordinal);
        if (!isEqual)
            Tell(line, path, ours, gits, state);
        return isEqual;
    }

    private static void Tell(IReadOnlyList<GitCommit> line, string path, List<FileState> ours, IReadOnlyList<string> gits, NewestState state)
    {
        var common = ours.Select(each => each.Commit.Commit.Id).Zip(gits).TakeWhile(pair => pair.First == pair.Second).Count();
        Console.WriteLine($"  {path}: ours {ours.Count}, git {gits.Count}, alike up to {common}");
        foreach (var each in ours.Skip(Math.Max(0, common - 1)).Take(3))
            Console.WriteLine($"    ours {each.Commit.Commit.Id[..10]} {each.Path} “{(state.Blobs![each.Blob] is { } text ? AgentReader.StatedName(text) : null)}” | git: {line.First(commit => commit.Id == each.Commit.Commit.Id).ByNewPath.GetValueOrDefault(each.Path)}");
        foreach (var commit in gits.Skip(Math.Max(0, common - 1)).Take(3))
            Console.WriteLine($"    git  {commit[..10]}");
    }
}
