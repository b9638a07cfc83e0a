using System.Text.RegularExpressions;
using Catalog.Core.Findings;
using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Document;
using Catalog.Core.Parsing.Formats;
using Catalog.Core.Parsing.Rights;
using Catalog.Core.Text;

namespace Catalog.Core.Cataloguing;

/// <summary>Finds agents whose text says that they change no file while nothing in their rights keeps them from it.</summary>
internal static partial class PromiseChecks
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Characters of a promise that are told.</summary>
    private const int MostTold = 80;

    /// <summary>Lines of one body that are held against its code.</summary>
    private const int MostRead = 50;

    private static readonly char[] Marks = [.. " -–—*_#>()"];

    /// <summary>The first promise that is not held; none for a skill, whose rights are those of whoever loads it.</summary>
    public static IEnumerable<Finding> Of(AgentDefinition definition)
    {
        var edit = definition.Tools[Right.Edit];
        if (edit.State is not (RightState.Granted or RightState.Inherited) || edit.Scopes.Count > 0 || AgentFormats.Of(definition.Format).ToolsAreNoLimit || PromiseOf(definition) is not var (line, said))
            yield break;
        var key = definition.FrontMatter.At(edit.Line)?.Key;
        var state = edit.State == RightState.Inherited ? "it inherits the right to edit them" : key is not null ? $"{key} (line {edit.Line}) lets it edit files" : "its rights let it edit files";
        yield return new(Rules.PromiseNotHeld, $"The text says “{Shortening.Of(Unmarked.Of(said.Trim(Marks)), MostTold)}”, and {state}", definition.Path, line, 1);
    }

    /// <summary>What is promised and its line, first in the description, then in the body outside of code.</summary>
    private static (int Line, string Said)? PromiseOf(AgentDefinition definition)
    {
        if (definition.Description is { } description && ReadOnly.Match(description) is { Success: true } own)
            return (definition.FrontMatter["description"]?.Line ?? 1, description[own.Groups["said"].Index..].Split('.', ';', '\n')[0]);
        if (!Promise.IsMatch(definition.Body))
            return null;
        // Each line once, however often it promises.
        var found = definition.Body.Split('\n').Index()
            .Where(line => Promise.IsMatch(line.Item) && !Limited.IsMatch(line.Item))
            .Select(line => (Line: definition.FrontMatter.BodyLine + line.Index, Said: line.Item.Split('.', ';', '|', '!').FirstOrDefault(Own.IsMatch)))
            .Where(line => line.Said is not null).Take(MostRead).ToList();
        if (found.Count == 0)
            return null;
        var code = definition.Document.Blocks.Where(block => block.Kind == BlockKind.Code).ToList();
        return found.Where(line => !code.Exists(block => block.Line <= line.Line && line.Line <= block.Line + block.Text.AsSpan().Count('\n') + 1)).Select(line => ((int, string)?)(line.Line, line.Said!)).FirstOrDefault();
    }

    /// <summary>"Read-only exploration of …", "a strictly read-only reviewer", "Reviews changes (read-only)."; not "a read-only copy", "read-only unless".</summary>
    [GeneratedRegex(@"((^|[.!。]\s*|\()(?<said>read[- ]only\b|읽기\s?전용|読み取り専用|只读)|\b(?<said>(strictly|purely)\sread[- ]only|an?\sread[- ]only\s(\w+\s)?(agent|subagent|reviewer|auditor|advisor|analyst|explorer|investigator|researcher))\b|[,;—–-]\s+(?<said>read[- ]only)(?=[.,;)]|$))(?![^.\n]{0,80}\b(except|unless)\b)", Options)]
    private static partial Regex ReadOnly { get; }

    [GeneratedRegex(@"\bread[- ]only\b|읽기\s?전용|読み取り専用|只读|\b(not|never|cannot|don't)\b\**\s(edit|modify|modifies|write|change|alter|create|touch)\b", Options)]
    private static partial Regex Promise { get; }

    /// <summary>"You are read-only", "**READ-ONLY**: …", "You never modify or create files", "Do not edit code or files"; not "production code", "files outside of x", "read-only except".</summary>
    [GeneratedRegex(@"^\W*([\w ]{1,30}:\W*)?(you\sare\s(a\s)?(strictly\s)?read[- ]only(\sagent)?\W*$|(read[- ]only|읽기\s?전용|読み取り専用|只读)(\**\s*:|\s[—–-]\s(never|no|does\snot)\b|\W*$)|(you\s|(this|the)\sagent\s|it\s)?\**(must\s|can\s|do\s|does\s|will\s|may\s)?(not|never|cannot|don't)\**\s((edit|modify|modifies|write|change|alter|create|touch)(,?\s(or\s|and\s)?|/)?){1,5}(any\s|the\s|actual\s)?(files|source\sfiles|code\sfiles|(source\s)?code\sor\sfiles|files\sor\scode|anything|(?<=(edit|modify|modifies|change|alter|touch)\s(any\s|the\s)?)(source\s)?code(\sor\s\w+)?(\sdirectly)?)((,|\s[—–-])\s(so|you|only|stage|and|just|report)\b.*|\W*)$)", Options)]
    private static partial Regex Own { get; }

    /// <summary>A promise for one way of working, or with what it leaves open in the same line.</summary>
    [GeneratedRegex(@"\b(except|unless|when|if|mode|only\s(write|creates?|edits?))\b", Options)]
    private static partial Regex Limited { get; }
}
