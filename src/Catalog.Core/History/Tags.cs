using System.Text;

namespace Catalog.Core.History;

/// <summary>Reads the tags that lie on the published line.</summary>
internal static class Tags
{
    public static readonly IReadOnlyList<string> Arguments = ["for-each-ref", "--format=%(objectname) %(*objectname) %(refname:strip=2)", "refs/tags"];

    /// <summary>Tags by their commit's place on the line, in the order of places.</summary>
    public static IReadOnlyList<(int Place, string Tag)> Read(ReadOnlySpan<byte> output, PublishedLine line)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < line.Commits.Count; i++)
            places[line.Commits[i].Commit.Id] = i;
        var tags = new List<(int Place, string Tag)>();
        foreach (var row in Encoding.UTF8.GetString(output).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (row.Split(' ', 3) is [var id, var peeled, var tag] && places.TryGetValue(peeled.Length > 0 ? peeled : id, out var place))
                tags.Add((place, tag));
        }
        return [.. tags.OrderBy(tag => tag.Place).ThenBy(tag => tag.Tag, StringComparer.Ordinal)];
    }
}
