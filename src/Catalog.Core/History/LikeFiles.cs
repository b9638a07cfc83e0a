using Catalog.Core.Parsing.Formats;

namespace Catalog.Core.History;

/// <summary>Finds which of the files that a commit removed are most like which of those that it added, in time that grows with their lines and not with their pairs.</summary>
internal static class LikeFiles
{
    /// <summary>The least similarity of a rename, as in git.</summary>
    private const double Least = 0.5;

    /// <summary>At this similarity a file name that stayed, and that no other file has, decides, as in git.</summary>
    internal const double LeastOfName = 0.75;

    /// <summary>A line that more of the removed files have says little about which one became another.</summary>
    private const int MostSharers = 32;

    /// <summary>Removed files that are compared in full with one that was added.</summary>
    private const int MostCandidates = 8;

    /// <summary>Positions of an old and a new file that are at least half alike, the likest first.</summary>
    /// <param name="olds">Null where there is no text.</param>
    public static IReadOnlyList<(int Old, int New, double Similarity)> Of(IReadOnlyList<(string Path, LinePrint? Print)> olds, IReadOnlyList<(string Path, LinePrint? Print)> news)
    {
        var sharers = new Dictionary<ulong, List<(int Old, int Size)>>();
        for (var old = 0; old < olds.Count; old++)
        {
            foreach (var (hash, size) in olds[old].Print?.Lines ?? [])
            {
                if (!sharers.TryGetValue(hash, out var list))
                    sharers.Add(hash, list = []);
                if (list.Count <= MostSharers)
                    list.Add((old, size));
            }
        }
        var pairs = new List<(int Old, int New, double Similarity)>();
        for (var at = 0; at < news.Count; at++)
        {
            if (news[at].Print is { } print)
                pairs.AddRange(Candidates(print, sharers).Select(old => (old, at, olds[old].Print!.Similarity(print))).Where(pair => pair.Item3 >= Least));
        }
        var (oldNames, newNames) = (olds.CountBy(file => PathParts.FileName(file.Path)).ToDictionary(), news.CountBy(file => PathParts.FileName(file.Path)).ToDictionary());
        bool HaveOneName((int Old, int New, double) pair) => PathParts.FileName(olds[pair.Old].Path) == PathParts.FileName(news[pair.New].Path);
        bool HaveOwnName((int Old, int New, double) pair) => HaveOneName(pair) && oldNames[PathParts.FileName(olds[pair.Old].Path)] == 1 && newNames[PathParts.FileName(news[pair.New].Path)] == 1;
        return
        [
            .. pairs
                .OrderByDescending(pair => pair.Similarity >= LeastOfName && HaveOwnName(pair))
                .ThenByDescending(pair => pair.Similarity)
                .ThenByDescending(pair => HaveOneName(pair))
                .ThenBy(pair => pair.New)
                .ThenBy(pair => pair.Old),
        ];
    }

    private static IEnumerable<int> Candidates(LinePrint print, Dictionary<ulong, List<(int Old, int Size)>> sharers)
    {
        var shared = new Dictionary<int, int>();
        foreach (var (hash, size) in print.Lines)
        {
            if (!sharers.TryGetValue(hash, out var list) || list.Count > MostSharers)
                continue;
            foreach (var (old, oldSize) in list)
                shared[old] = shared.GetValueOrDefault(old) + Math.Min(size, oldSize);
        }
        return shared.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(MostCandidates).Select(pair => pair.Key);
    }
}
