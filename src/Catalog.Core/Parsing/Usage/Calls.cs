using System.Text.RegularExpressions;
using Catalog.Core.Parsing.Relations;

namespace Catalog.Core.Parsing.Usage;

/// <summary>Reads paths of skills and commands as the names of who is called by them.</summary>
internal static partial class Calls
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>"`../gilding/SKILL.md`", "`/bells:gilding`", "$gilding": each as "`gilding`", where the catalog has it.</summary>
    public static string AsNames(string text, AgentMentions mentions) =>
        text.AsSpan().ContainsAny('/', '$') ? Call.Replace(text, call => mentions.Takes(call.Groups["name"].Value) ? $"`{call.Groups["name"].Value}`" : call.Value) : text;

    /// <summary>Who is named first in code; null where nobody of the catalog is.</summary>
    public static string? FirstIn(string text, AgentMentions mentions) =>
        text.Contains('`', StringComparison.Ordinal) && Code.Match(text) is { Success: true } code && mentions.Takes(code.Groups["name"].Value) ? code.Groups["name"].Value : null;

    [GeneratedRegex(@"`((\.{0,2}/)?([\w.-]+/)*(?<name>[\w.-]+)/SKILL\.md|[/$](?<name>[A-Za-z][\w-]*(:[\w-]+)?))( [^`]{0,60})?`|(?<![\w./$`<-])((\.{0,2}/)?([\w.-]+/)*(?<name>[\w.-]+)/SKILL\.md|[/$](?<name>[A-Za-z][\w-]*(:[\w-]+)?))(?![\w/`:-])", Options)]
    private static partial Regex Call { get; }

    [GeneratedRegex(@"`@?(?<name>[\w:-]+)`", Options)]
    private static partial Regex Code { get; }
}
