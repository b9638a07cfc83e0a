using System.Globalization;
using Tomlyn.Syntax;

namespace Catalog.Core.Parsing;

/// <summary>One value of a TOML text with the keys that lead to it; a table without keys has none.</summary>
/// <param name="At">Where the key stands, or the table that it is in.</param>
internal sealed record TomlPart(IReadOnlyList<string> Path, SourceSpan At, ValueSyntax? Value)
{
    /// <summary>Where the value ends, if not with <see cref="Value"/>.</summary>
    public SourceSpan? End { get; init; }

    /// <summary>The parts by their first key, in written order: a single value, a list, or a map of all that is under it.</summary>
    public static List<TomlField> Joined(IReadOnlyList<TomlPart> parts, string text)
    {
        var fields = new List<TomlField>();
        var maps = new Dictionary<string, (int Index, List<KeyValuePair<string, string>> Entries)>(StringComparer.Ordinal);
        foreach (var part in parts.Where(part => part.Path is [{ Length: > 0 }, ..]))
        {
            var (key, isNested) = (part.Path[0], part.Path.Count > 1 || part.Value is InlineTableSyntax or null);
            if (!isNested)
            {
                fields.Add(part.Single(key, text));
                continue;
            }
            if (!maps.TryGetValue(key, out var map))
            {
                maps[key] = map = (fields.Count, []);
                fields.Add(part.Single(key, text));
            }
            AddLeaves(string.Join('.', part.Path.Skip(1)), part.Value, map.Entries);
            var field = fields[map.Index].Field;
            var written = string.Join('\n', map.Entries.Select(entry => $"{entry.Key} = {entry.Value}"));
            fields[map.Index] = new(field with { Value = written, Written = written, Entries = map.Entries, Leaves = map.Entries, Items = null, LastLine = Math.Max(field.LastLine, part.LastLine) }, fields[map.Index].ValueStart);
        }
        return fields;
    }

    private int LastLine => (End ?? Value?.Span ?? At).End.Line + 1;

    private TomlField Single(string key, string text)
    {
        var span = Value?.Span ?? At;
        var written = text[Math.Min(span.Offset, text.Length)..Math.Min(span.Offset + span.Length, text.Length)];
        var items = Value is ArraySyntax list ? list.Items.Select(item => Text(item.Value)).ToList() : null;
        return new(
            new Field(key, Value is StringValueSyntax value ? value.Value ?? "" : written, written, At.Start.Line + 1, At.Start.Column + 1) { Items = items, LastLine = LastLine },
            span.Offset + Opening(written));
    }

    /// <summary>The length of the quotes that open a text, with the line break that TOML leaves out after them.</summary>
    private static int Opening(string written) =>
        written.StartsWith("\"\"\"", StringComparison.Ordinal) || written.StartsWith("'''", StringComparison.Ordinal)
            ? (written.AsSpan(3).StartsWith("\n") ? 4 : 3)
            : written is ['"' or '\'', ..] ? 1 : 0;

    private static void AddLeaves(string path, ValueSyntax? value, List<KeyValuePair<string, string>> leaves)
    {
        switch (value)
        {
            case null:
                break;
            case InlineTableSyntax table:
                foreach (var item in table.Items)
                {
                    if (item.KeyValue is { } pair)
                        AddLeaves($"{(path.Length == 0 ? "" : path + ".")}{pair.Key?.ToString().Trim().Trim('"', '\'')}", pair.Value, leaves);
                }
                break;
            case ArraySyntax list:
                foreach (var (number, item) in list.Items.Index())
                    AddLeaves(item.Value is InlineTableSyntax or ArraySyntax ? $"{path}.{number.ToString(CultureInfo.InvariantCulture)}" : path, item.Value, leaves);
                break;
            default:
                leaves.Add(new(path, Text(value)));
                break;
        }
    }

    private static string Text(ValueSyntax? value) => value is StringValueSyntax text ? text.Value ?? "" : value?.ToString().Trim() ?? "";
}
