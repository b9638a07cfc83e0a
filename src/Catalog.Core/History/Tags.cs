namespace Catalog.Core.History;

/// <summary>Finds the tags that lie on the published line.</summary>
internal static class Tags
{
    /// <summary>Tags by their commit's place on the line, in the order of places.</summary>
    public static IReadOnlyList<(int Place, string Tag)> On(PublishedLine line, IReadOnlyList<(string Tag, string Commit)> tags)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < line.Commits.Count; i++)
            places[line.Commits[i].Commit.Id] = i;
        return
        [
            .. tags
                .Where(tag => places.ContainsKey(tag.Commit))
                .Select(tag => (Place: places[tag.Commit], tag.Tag))
                .OrderBy(tag => tag.Place)
                .ThenBy(tag => tag.Tag, StringComparer.Ordinal),
        ];
    }
}
