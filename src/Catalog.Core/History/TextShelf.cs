using System.Runtime.InteropServices;
using Catalog.Core.Parsing;

namespace Catalog.Core.History;

/// <summary>The versions of one agent that are put away: they have most of what they say in common, so each line, row and group is kept once.</summary>
internal sealed class TextShelf
{
    private readonly List<string> lines = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> places = new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly HashSet<UsageRow> rows = [];
    private readonly Dictionary<(string Area, string? Parent, int Line), Capability> capabilities = [];
    private AgentDefinition? last;

    /// <summary>Puts a version away.</summary>
    public VersionContent Put(AgentDefinition definition, Understanding understanding)
    {
        last = definition.WithoutText(last);
        return VersionContent.PutAway(last, Put(definition.Text), Put(understanding));
    }

    /// <summary>Puts a text away as runs of lines that stand one after another already, and gives what brings it back.</summary>
    public Func<string> Put(ReadOnlySpan<char> text)
    {
        var isFirst = lines.Count == 0;
        var runs = new List<(int Start, int Length)>();
        foreach (var range in text.Split('\n'))
        {
            var line = text[range];
            var next = runs.Count == 0 ? 0 : runs[^1].Start + runs[^1].Length;
            var place = next < lines.Count && line.SequenceEqual(lines[next]) ? next : isFirst || !places.TryGetValue(line, out var known) ? Add(line) : known;
            if (runs.Count > 0 && place == next)
                CollectionsMarshal.AsSpan(runs)[^1].Length++;
            else
                runs.Add((place, 1));
        }
        return Kept(lines, [.. runs], text.Length);
    }

    /// <summary>Holds the lines alone, and not what they are found by.</summary>
    private static Func<string> Kept(List<string> lines, (int Start, int Length)[] runs, int length) => () => string.Create(length, (lines, runs), Write);

    private static void Write(Span<char> text, (List<string> Lines, (int Start, int Length)[] Runs) kept)
    {
        foreach (var (start, length) in kept.Runs)
        {
            foreach (var line in CollectionsMarshal.AsSpan(kept.Lines).Slice(start, length))
            {
                line.CopyTo(text);
                text = text[line.Length..];
                if (text.IsEmpty)
                    return;
                text[0] = '\n';
                text = text[1..];
            }
        }
    }

    private int Add(ReadOnlySpan<char> line)
    {
        if (!places.TryGetValue(line, out var written, out _))
            places.Dictionary.Add(written = line.ToString(), lines.Count);
        lines.Add(written);
        return lines.Count - 1;
    }

    /// <summary>A text that is a line already is that line.</summary>
    private string Kept(string text) => places.TryGetValue(text, out var written, out _) ? written : text;

    private Understanding Put(Understanding understanding) =>
        understanding with { Usage = [.. understanding.Usage.Select(Kept)], Capabilities = [.. understanding.Capabilities.Select(Kept)] };

    private UsageRow Kept(UsageRow row)
    {
        if (!rows.TryGetValue(row, out var known))
            rows.Add(known = row with { Situation = Kept(row.Situation) });
        return known;
    }

    private Capability Kept(Capability capability)
    {
        var key = (capability.Area, capability.Parent, capability.Line);
        if (!capabilities.TryGetValue(key, out var known) || known.Kind != capability.Kind || !known.Items.SequenceEqual(capability.Items, StringComparer.Ordinal))
            capabilities[key] = known = capability with { Items = [.. capability.Items.Select(Kept)] };
        return known;
    }
}
