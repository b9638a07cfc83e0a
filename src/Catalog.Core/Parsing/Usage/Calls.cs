using System.Text.RegularExpressions;
using Catalog.Core.Parsing.Relations;

namespace Catalog.Core.Parsing.Usage;

/// <summary>Reads paths of skills and commands as the names of who is called by them.</summary>
internal static partial class Calls
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>"`../gilding/SKILL.md`", "`/bells:gilding`", "$gilding", "[skill:gilding]", "`crafts/gilding`", "`bells:gilding`": each as "`gilding`", where the catalog has it.</summary>
    public static string AsNames(string text, AgentMentions mentions) =>
        text.AsSpan().ContainsAny("/$[:") ? Call.Replace(text, call => mentions.AnsweringTo(call.Groups["name"].Value) is { } name ? $"`{name}`" : call.Value) : text;

    /// <summary>Where a text calls skills as they are typed, or by a reference, under the names that the catalog has.</summary>
    public static IEnumerable<AgentMention> In(string text, AgentMentions mentions)
    {
        foreach (var call in text.AsSpan().ContainsAny('/', '[') ? Typed.Matches(text) : Enumerable.Empty<Match>())
        {
            if (mentions.AnsweringTo(call.Groups["name"].Value) is { } name)
                yield return new(name, call.Index, call.Index + call.Length, IsLink: call.Value[0] == '[');
        }
    }

    /// <summary>Who is named first in code; null where nobody of the catalog is.</summary>
    public static string? FirstIn(string text, AgentMentions mentions) =>
        text.Contains('`', StringComparison.Ordinal) && Code.Match(text) is { Success: true } code && mentions.Takes(code.Groups["name"].Value) ? code.Groups["name"].Value : null;

    [GeneratedRegex(@"\[skill:(?<name>[\w-]+)\]|`([\w.-]+/)+(?<name>[\w-]+)`|`(?<name>[A-Za-z][\w-]*:[\w-]+)`|`((\.{0,2}/)?([\w.-]+/)*(?<name>[\w.-]+)/SKILL\.md|[/$](?<name>[A-Za-z][\w-]*(:[\w-]+)?))( [^`]{0,60})?`|(?<![\w./$`<-])((\.{0,2}/)?([\w.-]+/)*(?<name>[\w.-]+)/SKILL\.md|[/$](?<name>[A-Za-z][\w-]*(:[\w-]+)?))(?![\w/`:-])", Options)]
    private static partial Regex Call { get; }

    [GeneratedRegex(@"\[skill:(?<name>[\w-]+)\]|(?<![\w./$<)\]~*-])/(?<name>[A-Za-z][\w-]{1,63}(:[\w-]{1,63})?)(?![\w/:*-]|\.\w)", Options)]
    private static partial Regex Typed { get; }

    [GeneratedRegex(@"`@?(?<name>[\w:-]+)`", Options)]
    private static partial Regex Code { get; }
}
