namespace Catalog.Core.History;

/// <summary>Texts that are put away: versions of one file have most of their lines in common, so each line is kept once.</summary>
internal sealed class TextShelf
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lines = new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Puts a text away, and gives what brings it back.</summary>
    public Func<string> Put(ReadOnlySpan<char> text)
    {
        var kept = new string[text.Count('\n') + 1];
        var at = 0;
        foreach (var range in text.Split('\n'))
            kept[at++] = Kept(text[range]);
        return () => string.Join('\n', kept);
    }

    private string Kept(ReadOnlySpan<char> line)
    {
        if (!lines.TryGetValue(line, out var known))
        {
            lines.Add(line);
            lines.TryGetValue(line, out known);
        }
        return known!;
    }
}
