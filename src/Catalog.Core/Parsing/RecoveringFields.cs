using Catalog.Core.Findings;

namespace Catalog.Core.Parsing;

/// <summary>Reads the fields of a block that is not valid YAML: each known key with its continuation, as written.</summary>
internal static class RecoveringFields
{
    /// <summary>Each field, in the order of the lines.</summary>
    /// <param name="firstLine">1-based line of the file on which the block begins.</param>
    /// <param name="anyKey">True where the block was refused for another reason than a colon in its text, so that any word at column 0 is a key.</param>
    public static IReadOnlyList<RecoveredField> Read(string block, int firstLine, bool anyKey)
    {
        var lines = block.Split('\n');
        var fields = new List<RecoveredField>();
        for (var at = 0; at < lines.Length;)
        {
            var key = KnownKeys.AnyAt(lines[at]).ToString();
            var isOpen = KnownKeys.MayHoldDialogue(key) && !anyKey;
            var next = at + 1;
            while (next < lines.Length && (isOpen ? KnownKeys.At(lines[next]) : KnownKeys.AnyAt(lines[next])).IsEmpty)
                next++;
            var end = next;
            if (key.Length > 0 && !anyKey && IsWholeList(lines[at]) && lines[(at + 1)..next].Any(IsText))
            {
                // What follows a list that is closed is no part of it; it may be turns of a dialogue that look like keys.
                end = at + 1;
                while (next < lines.Length && KnownKeys.At(lines[next]).IsEmpty)
                    next++;
            }
            if (key.Length > 0)
                fields.Add(Chunk(key, lines[at..end], firstLine + at));
            at = next;
        }
        return fields;
    }

    /// <summary>Whether a list opens and closes on the line of its key.</summary>
    private static bool IsWholeList(string line) => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim() is ['[', .., ']'];

    /// <summary>A line at column 0 that is neither a comment nor an entry.</summary>
    private static bool IsText(string line) => line.Length > 0 && line[0] is not (' ' or '\t' or '#' or '-');

    private static RecoveredField Chunk(string key, string[] lines, int line)
    {
        var outcome = YamlFields.Read(string.Join('\n', lines) + "\n", line);
        if (outcome.Fields is [var field] && field.Key == key)
            return new(field, IsValid: true, Fix: null);
        if (MapLines.AreMap(lines))
            return Map(key, lines, line);
        var broken = AsWritten(key, lines, line);
        return new(broken, IsValid: false, FrontMatterFix.For(broken));
    }

    /// <summary>A map is read with its lines mended one by one; where that does not serve, as text, which is no form to write it in.</summary>
    private static RecoveredField Map(string key, string[] lines, int line)
    {
        var mended = MapLines.Mended(lines);
        if (YamlFields.Read(string.Join('\n', mended) + "\n", line).Fields is not [{ Entries: not null } field] || field.Key != key)
            return new(AsWritten(key, lines, line), IsValid: false, Fix: null);
        var changed = Enumerable.Range(0, lines.Length).Where(i => lines[i] != mended[i]).ToList();
        return new(field, IsValid: false, new Fix(line + changed[0], changed[^1] - changed[0] + 1, mended[changed[0]..(changed[^1] + 1)]));
    }

    private static Field AsWritten(string key, string[] lines, int line)
    {
        var lastLine = line + lines.Length - 1 - lines.Reverse().TakeWhile(string.IsNullOrEmpty).Count();
        lines[0] = lines[0][(key.Length + 1)..];
        var written = string.Join('\n', lines.Select(each => each.TrimEnd())).Trim();
        return new Field(key, AsMeant(written), written, line, 1) { LastLine = lastLine };
    }

    /// <summary>Takes a block indicator or a pair of outer quotes away, which the author did not mean as text.</summary>
    private static string AsMeant(string written)
    {
        var firstBreak = written.IndexOf('\n', StringComparison.Ordinal);
        if (firstBreak > 0 && written.AsSpan(0, firstBreak).Trim() is "|" or ">" or "|-" or ">-" or "|+" or ">+")
            return string.Join('\n', written[(firstBreak + 1)..].Split('\n').Select(line => line.Trim())).Trim();
        if (written.Length >= 2 && written[0] is '"' or '\'' && written[^1] == written[0])
            return written[1..^1];
        return written;
    }
}
