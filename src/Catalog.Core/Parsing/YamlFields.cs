using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using Catalog.Core.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Catalog.Core.Parsing;

/// <summary>
/// Reads the top-level keys of a YAML document from parser events, with limits.
/// Untrusted YAML never reaches YamlDotNet's object model: its recursion cannot be bounded and its stack overflow cannot be caught.
/// A block is read for the agent's name and again for the agent, and comes again in the next version, so what was read is remembered, up to a bound.
/// </summary>
internal static class YamlFields
{
    private const int MaxCharacters = 64 * 1024;
    private const int MaxDepth = 16;
    private const int MaxEvents = 2_000;
    private const int MostRemembered = 10_000;

    /// <summary>Characters of a block that is remembered.</summary>
    private const int LongestRemembered = 4_000;

    private static readonly Remembered<(string Yaml, int FirstLine), YamlOutcome> Known = new(MostRemembered);

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    private static readonly FrozenSet<string> CoreTags = new[] { "str", "int", "float", "bool", "null", "seq", "map", "timestamp" }
        .Select(name => "tag:yaml.org,2002:" + name)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Reads a block of lines.</summary>
    /// <param name="yaml">The block without its fences.</param>
    /// <param name="firstLine">1-based line of the file on which the block begins.</param>
    public static YamlOutcome Read(string yaml, int firstLine)
    {
        if (Known.TryGetValue((yaml, firstLine), out var known))
            return known;
        var outcome = Parsed(yaml, firstLine);
        if (yaml.Length <= LongestRemembered)
            Known.Add((yaml, firstLine), outcome);
        return outcome;
    }

    private static YamlOutcome Parsed(string yaml, int firstLine)
    {
        if (yaml.Length > MaxCharacters)
            return YamlOutcome.Refused($"Front matter has {yaml.Length:N0} characters; {MaxCharacters:N0} are read", firstLine, 1);
        var reading = new Reading(yaml, firstLine);
        try
        {
            return reading.Document();
        }
        catch (YamlRefusal refusal)
        {
            return YamlOutcome.Refused(refusal.Message, firstLine + (int)refusal.Start.Line - 1, (int)refusal.Start.Column);
        }
        catch (YamlException fault)
        {
            var mark = fault.Start;
            return YamlOutcome.Invalid(Cause(fault), firstLine + (int)mark.Line - 1, (int)mark.Column);
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            // The scanner has exceptions of its own where it loses itself, as in "{" before a block of keys.
            return YamlOutcome.Invalid("The value ends in the middle", firstLine + (int)reading.Place.Line - 1, (int)reading.Place.Column);
        }
    }

    private static string Cause(YamlException fault)
    {
        var cause = fault.Message;
        var colon = cause.StartsWith('(') ? cause.IndexOf("): ", StringComparison.Ordinal) : -1;
        if (cause.Contains("hexadecimal number", StringComparison.Ordinal) || cause.Contains("unknown escape character", StringComparison.Ordinal))
            return "a backslash in double quotes that begins no escape of YAML's";
        return (colon < 0 ? cause : cause[(colon + 3)..]).TrimEnd('.');
    }

    private sealed class Reading(string yaml, int firstLine)
    {
        // Comments are skipped by the scanner; a key of 1,024 characters is YAML's own limit.
        private readonly Parser parser = new(new Scanner(new StringReader(yaml), skipComments: true));
        private readonly List<Field> fields = [];
        private readonly List<int> leafLines = [];
        private readonly List<KeyValuePair<string, int>> lists = [];
        private int events;
        private int lastEnd;

        /// <summary>Where the last thing that could be read begins.</summary>
        public Mark Place { get; private set; } = Mark.Empty;

        public YamlOutcome Document()
        {
            Next<StreamStart>();
            if (Peek() is StreamEnd)
                return YamlOutcome.Of([]);
            Next<DocumentStart>();
            var root = Peek();
            if (root is Scalar { Value.Length: 0, IsPlainImplicit: true })
                return YamlOutcome.Of([]);
            if (root is not MappingStart)
                return YamlOutcome.NotAMap(firstLine + (int)root.Start.Line - 1, (int)root.Start.Column);
            Advance();
            while (Peek() is not MappingEnd)
                fields.Add(Pair());
            Advance();
            return YamlOutcome.Of(fields);
        }

        private Field Pair()
        {
            var key = Peek();
            if (key is not Scalar name)
                throw new YamlException(key.Start, key.End, "A key is a list or a map");
            Advance();
            var value = Peek();
            var items = value is SequenceStart ? new List<string>() : null;
            var leaves = value is SequenceStart or MappingStart ? new List<KeyValuePair<string, string>>() : null;
            leafLines.Clear();
            lists.Clear();
            Value("", depth: 1, items, leaves);
            var written = Slice(value);
            if (value is Scalar { Value.Length: 0, IsPlainImplicit: true } && ColourAfter(name) is { } colour)
                return new Field(name.Value, colour, colour, firstLine + (int)name.Start.Line - 1, (int)name.Start.Column);
            return new Field(name.Value, value is Scalar scalar ? scalar.Value : written, written, firstLine + (int)name.Start.Line - 1, (int)name.Start.Column)
            {
                Items = items,
                Entries = value is MappingStart ? leaves : null,
                Leaves = leaves,
                LeafLines = leaves is null ? null : [.. leafLines],
                Lists = value is MappingStart ? [.. lists] : null,
                LastLine = firstLine + LineOf(lastEnd) - 1,
            };
        }

        private void Value(string path, int depth, List<string>? items, List<KeyValuePair<string, string>>? leaves)
        {
            if (depth > MaxDepth)
                throw new YamlRefusal($"Front matter is nested deeper than {MaxDepth} levels", Peek().Start);
            switch (Advance())
            {
                case Scalar scalar:
                    RefuseColon(scalar);
                    if (depth == 2)
                        items?.Add(scalar.Value);
                    if (depth > 1 && leaves is not null)
                    {
                        leaves.Add(new(path, scalar.Value));
                        leafLines.Add(firstLine + (int)scalar.Start.Line - 1);
                    }
                    break;
                case SequenceStart start:
                    lists.Add(new(path, firstLine + (int)start.Start.Line - 1));
                    for (var number = 0; Peek() is not SequenceEnd; number++)
                        Value(depth == 1 && Peek() is not Scalar ? number.ToString(CultureInfo.InvariantCulture) : path, depth + 1, items, leaves);
                    Advance();
                    if (depth == 2)
                        items?.Add(Slice(start));
                    break;
                case MappingStart start:
                    while (Peek() is not MappingEnd)
                    {
                        var key = Advance() as Scalar ?? throw new YamlException(start.Start, start.End, "A key is a list or a map");
                        Value(path.Length == 0 ? key.Value : path + "." + key.Value, depth + 1, null, leaves);
                    }
                    Advance();
                    if (depth == 2)
                        items?.Add(Slice(start));
                    break;
            }
        }

        /// <summary>The scanner lets "**word**: text" pass, which no other program takes.</summary>
        private void RefuseColon(Scalar scalar)
        {
            if (scalar.Style != ScalarStyle.Plain)
                return;
            var text = yaml.AsSpan((int)scalar.Start.Index, Math.Clamp((int)(scalar.End.Index - scalar.Start.Index), 0, yaml.Length - (int)scalar.Start.Index));
            for (var at = text.IndexOf(':'); at >= 0; at = text[(at + 1)..].IndexOf(':') is var next and >= 0 ? at + 1 + next : -1)
            {
                if (at + 1 < text.Length ? text[at + 1] is ' ' or '\t' or '\n' : at > 0)
                    throw new YamlException(scalar.Start, scalar.End, "Mapping values are not allowed in this context");
            }
        }

        private string Slice(ParsingEvent from)
        {
            var start = (int)from.Start.Index;
            var end = Math.Min(lastEnd, yaml.Length);
            return end <= start ? "" : yaml[start..end].Trim();
        }

        /// <summary>A colour such as <c>#F97316</c> without quotes, which is a comment to YAML and none to its author.</summary>
        private string? ColourAfter(Scalar name)
        {
            var line = yaml.AsSpan((int)name.End.Index);
            line = line[..(line.IndexOf('\n') is var end and >= 0 ? end : line.Length)].TrimStart(':').Trim();
            return line is ['#', _, _, _] or ['#', _, _, _, _, _, _] && !line[1..].ContainsAnyExcept(HexDigits) ? line.ToString() : null;
        }

        private int LineOf(int index) => 1 + yaml.AsSpan(0, Math.Min(index, yaml.Length)).TrimEnd().Count('\n');

        private void Next<T>()
            where T : ParsingEvent
        {
            if (Advance() is not T)
                throw new YamlException("Unexpected content");
        }

        private ParsingEvent Peek()
        {
            if (parser.Current is null && !parser.MoveNext())
                throw new YamlException("Unexpected end");
            return parser.Current!;
        }

        private ParsingEvent Advance()
        {
            var current = Peek();
            Place = current.Start;
            if (++events > MaxEvents)
                throw new YamlRefusal($"Front matter has more than {MaxEvents:N0} values", current.Start);
            if (current is AnchorAlias)
                throw new YamlRefusal("Front matter uses an alias (*)", current.Start);
            if (current is NodeEvent { Anchor.IsEmpty: false })
                throw new YamlRefusal("Front matter uses an anchor (&)", current.Start);
            if (current is NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } tag } && !CoreTags.Contains(tag.Value))
                throw new YamlRefusal("Front matter uses a tag (!)", current.Start);
            // A block collection ends where the next thing begins; only text, and a bracket, have an end of their own.
            if (current is Scalar)
                lastEnd = (int)current.End.Index;
            else if ((current is SequenceEnd or MappingEnd) && current.Start.Index < yaml.Length && yaml[(int)current.Start.Index] is (']' or '}'))
                lastEnd = (int)current.Start.Index + 1;
            if (!parser.MoveNext() && current is not StreamEnd)
                throw new YamlException("Unexpected end");
            return current;
        }
    }

    private sealed class YamlRefusal(string message, Mark at) : YamlException(at, at, message);
}
