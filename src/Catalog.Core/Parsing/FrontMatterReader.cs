using System.Collections.Frozen;
using Catalog.Core.Findings;
using Catalog.Core.Text;

namespace Catalog.Core.Parsing;

/// <summary>Reads the front matter of an agent file: strictly where it is valid YAML, by known keys where it is not.</summary>
internal static class FrontMatterReader
{
    /// <summary>Characters of a lost text that a finding shows.</summary>
    private const int LongestTold = 60;

    /// <summary>Keys whose values are words for people or a model.</summary>
    private static readonly FrozenSet<string> Prose = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "name", "description", "title", "role", "purpose", "display_name", "display-name", "when_to_use", "when-to-use", "whenToUse", "argument-hint");

    private static readonly string[] Articles = ["a", "an", "the", "or", "and", "of", "to", "for", "with"];

    /// <param name="text">The whole file, line ends as <c>\n</c>.</param>
    public static FrontMatter Read(string text, string path, List<Finding> findings)
    {
        if (FrontMatterBlock.Find(text) is not { } block)
            return new FrontMatter([], 0, 1, Exists: false, Strict: false);
        NotePlace(block, path, findings);
        var yaml = block.Place == FrontMatterPlace.Indented
            ? string.Join('\n', text[block.Start..block.End].Split('\n').Select(line => line.StartsWith("    ", StringComparison.Ordinal) ? line[4..] : line))
            : text[block.Start..block.End];
        var bodyLine = block.FirstLine + text.AsSpan(block.Start, block.BodyStart - block.Start).Count('\n');
        var outcome = YamlFields.Read(yaml, block.FirstLine);
        var fields = outcome.Fields ?? Recover(outcome, yaml, block.FirstLine, path, findings);
        NoteDuplicates(fields, path, findings);
        if (outcome.Fields is not null)
            NoteComments(fields, yaml.Split('\n'), block.FirstLine, path, findings);
        return new FrontMatter(fields, block.BodyStart, bodyLine, Exists: true, Strict: outcome.Fields is not null);
    }

    private static void NotePlace(FrontMatterBlock block, string path, List<Finding> findings)
    {
        var line = block.FirstLine - 1;
        Finding? finding = block.Place switch
        {
            FrontMatterPlace.AfterBlankLines => new(Rules.NoFrontMatter, "Front matter does not begin on the first line", path, line, 1) { Help = "Delete the lines above it." },
            FrontMatterPlace.AfterComment => new(Rules.NoFrontMatter, "A comment stands above the front matter, so tools take the file for one without", path, 1, 1) { Help = "Move the comment below the front matter." },
            FrontMatterPlace.Indented => new(Rules.NoFrontMatter, "Front matter is indented by four", path, line, 1) { Help = "Take the indentation out of the whole file." },
            FrontMatterPlace.Fenced => new(Rules.NoFrontMatter, "Front matter stands in a code fence", path, line, 1) { Help = "Replace the fence by lines of ---, at the head of the file." },
            FrontMatterPlace.Unclosed => new(Rules.UnclosedFrontMatter, "Front matter has no closing ---", path, line, 1),
            _ => null,
        };
        if (finding is not null)
            findings.Add(finding);
    }

    private static IReadOnlyList<Field> Recover(YamlOutcome outcome, string yaml, int firstLine, string path, List<Finding> findings)
    {
        if (outcome.Fault == YamlFault.Refused && IsText(yaml, outcome.Line - firstLine))
            outcome = YamlOutcome.Invalid("an unquoted mark at its head", outcome.Line, outcome.Column);
        var recovered = outcome.Fault == YamlFault.NotAMap || yaml.Length > 4 * 64 * 1024 ? [] : RecoveringFields.Read(yaml, firstLine, anyKey: outcome.Fault == YamlFault.Refused);
        var rule = outcome.Fault switch
        {
            YamlFault.NotAMap => Rules.NotAMap,
            YamlFault.Refused => Rules.YamlRefused,
            _ => Rules.InvalidYaml,
        };
        var broken = recovered.Where(each => !each.IsValid).ToList();
        if (broken.Count == 0 || rule != Rules.InvalidYaml)
        {
            findings.Add(new(rule, $"{outcome.Cause}; {(recovered.Count == 0 ? "nothing could be taken from it" : "the keys were read line by line")}", path, outcome.Line, outcome.Column)
            {
                Fix = broken is [var only] ? only.Fix : null,
            });
            return [.. recovered.Select(each => each.Field)];
        }
        foreach (var (field, _, fix) in broken)
        {
            var here = field.Holds(outcome.Line);
            findings.Add(new(rule, $"The value of {field.Key} is not valid YAML ({Cause(field, outcome, here)}); it was taken as written", path, fix is not null && field.Entries is not null ? fix.FirstLine : here ? outcome.Line : field.Line, here ? outcome.Column : field.Column)
            {
                Fix = fix,
                Help = fix is null ? rule.Help : $"Write it as: {fix.Replacement[0].TrimStart()}{(fix.Replacement.Count > 1 ? " …" : "")}",
            });
        }
        return [.. recovered.Select(each => each.Field)];
    }

    /// <summary>Notes every text that ends at a mark which YAML takes for the begin of a comment ("closes issue #7 and reports"); a comment that was meant has a space behind the mark.</summary>
    private static void NoteComments(IReadOnlyList<Field> fields, string[] lines, int firstLine, string path, List<Finding> findings)
    {
        foreach (var field in fields.Where(field => Prose.Contains(field.Key) && field is { Items: null, Entries: null, Written: [not ('"' or '\'' or '|' or '>'), ..] }))
        {
            if (field.LastLine - firstLine is not (>= 0 and var last) || last >= lines.Length)
                continue;
            var end = field.Written[(field.Written.LastIndexOf('\n') + 1)..].Trim();
            var at = lines[last].IndexOf(end, field.LastLine == field.Line ? Math.Min(field.Column + field.Key.Length, lines[last].Length) : 0, StringComparison.Ordinal);
            var rest = at < 0 ? "" : lines[last][(at + end.Length)..].TrimEnd();
            if (rest.TrimStart() is not ['#', var next, ..] lost || next is ' ' or '\t' or '#' && !IsUnfinished(field.Value))
                continue;
            var fix = FrontMatterFix.For(field with { Value = field.Value + rest });
            findings.Add(new(Rules.FieldType, $"{field.Key} ends before {Shortening.Of(lost, LongestTold)}: YAML takes that for a comment, and it is lost", path, field.LastLine, at + end.Length + rest.Length - lost.Length + 1)
            {
                Fix = fix,
                Help = fix is null ? "Put the whole value in quotes." : $"Put the whole value in quotes: {fix.Replacement[0]}",
            });
        }
    }

    /// <summary>"Rings a bell (or a", "updates the": nobody ends a sentence there.</summary>
    private static bool IsUnfinished(string text) =>
        text.AsSpan().Count('(') > text.AsSpan().Count(')') || Articles.Contains(text[(text.LastIndexOf(' ') + 1)..], StringComparer.OrdinalIgnoreCase);

    /// <summary>"**Bold** words", "&amp;quick words", "!IMPORTANT words": what begins like an alias, an anchor or a tag, and was meant as text.</summary>
    private static bool IsText(string yaml, int line)
    {
        var lines = yaml.Split('\n');
        if (line < 0 || line >= lines.Length || lines[line].IndexOf(':', StringComparison.Ordinal) is not (> 0 and var colon))
            return false;
        var value = lines[line][(colon + 1)..].Trim();
        var space = value.IndexOf(' ', StringComparison.Ordinal);
        if (space < 2)
            return value.StartsWith("**", StringComparison.Ordinal);
        var rest = value[(space + 1)..].TrimStart();
        return value[0] switch
        {
            '*' => true,
            '&' => !lines.Any(each => each.Contains("*" + value[1..space], StringComparison.Ordinal)),
            '!' => value[1] != '!' && rest[0] is not ('{' or '[' or '"' or '\''),
            _ => false,
        };
    }

    private static string Cause(Field field, YamlOutcome outcome, bool here) =>
        field.Entries is null && field.Written.Contains(": ", StringComparison.Ordinal) && field.Written[0] is not ('"' or '\'')
            ? "an unquoted colon and space"
            : here ? outcome.Cause : "see its first line";

    /// <summary>Notes every key that stands twice.</summary>
    internal static void NoteDuplicates(IEnumerable<Field> fields, string path, List<Finding> findings)
    {
        var seen = new Dictionary<string, Field>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            if (!seen.TryAdd(field.Key, field))
                findings.Add(new(Rules.DuplicateKey, $"{field.Key} stands in line {seen[field.Key].Line} already; the first one counts", path, field.Line, field.Column));
        }
    }
}
