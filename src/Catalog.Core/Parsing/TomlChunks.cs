namespace Catalog.Core.Parsing;

/// <summary>Parts a TOML text that is not valid into its keys and tables, line by line.</summary>
internal static class TomlChunks
{
    /// <summary>Start and end of each key or table with what follows it; a text in three quotes runs on to where it ends.</summary>
    public static List<(int Start, int End)> Of(string text)
    {
        var starts = new List<int>();
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at) is var found and >= 0 ? found : text.Length;
            var line = text.AsSpan(at, end - at);
            if (line is ['[', ..] || !Key(line).IsEmpty)
                starts.Add(at);
            if (Open(line) is { } quotes)
            {
                var from = at + line.IndexOf(quotes) + 3;
                var close = text.IndexOf(quotes, from, StringComparison.Ordinal);
                end = close < 0 ? text.Length : text.IndexOf('\n', close) is var after and >= 0 ? after : text.Length;
            }
            at = end + 1;
        }
        return [.. starts.Select((start, i) => (start, i + 1 < starts.Count ? starts[i + 1] : text.Length)).Where(chunk => text[chunk.start] != '[').Select(chunk => (chunk.start, chunk.Item2))];
    }

    /// <summary>The key of a chunk with its value as written; a text that nothing closes runs to the chunk's end.</summary>
    public static IReadOnlyList<TomlField> AsWritten(string chunk)
    {
        var key = Key(chunk.AsSpan(0, chunk.IndexOf('\n') is var end and >= 0 ? end : chunk.Length)).ToString();
        if (key.Length == 0)
            return [];
        var start = chunk.IndexOf('=', StringComparison.Ordinal) + 1;
        while (start < chunk.Length && chunk[start] is ' ' or '\t')
            start++;
        var written = chunk[start..].TrimEnd();
        var opening = Open(written) is not null ? (written.AsSpan(3).StartsWith("\n") ? 4 : 3) : written is ['"' or '\'', ..] ? 1 : 0;
        var value = written[Math.Min(opening, written.Length)..];
        if (opening == 1 && value.EndsWith(written[0]))
            value = value[..^1];
        return [new(new Field(key, value, written, 1, 1) { LastLine = 1 + chunk.AsSpan().TrimEnd().Count('\n') }, start + opening)];
    }

    /// <summary>The bare key that a line begins; empty when it begins none.</summary>
    public static ReadOnlySpan<char> Key(ReadOnlySpan<char> line)
    {
        var equals = line.IndexOf('=');
        var key = equals <= 0 ? [] : line[..equals].TrimEnd();
        foreach (var c in key)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-'))
                return [];
        }
        return key;
    }

    private static string? Open(ReadOnlySpan<char> line) =>
        line.Contains("\"\"\"", StringComparison.Ordinal) ? "\"\"\"" : line.Contains("'''", StringComparison.Ordinal) ? "'''" : null;
}
