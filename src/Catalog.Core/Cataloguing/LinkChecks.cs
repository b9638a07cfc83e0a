using System.Text.RegularExpressions;
using Catalog.Core.Findings;
using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Document;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Catalog.Core.Cataloguing;

/// <summary>Finds relative links of a prompt that lead to no file of the source or of its repository.</summary>
internal static partial class LinkChecks
{
    /// <summary>How a prompt writes a link that it does not mean: as a pattern for others.</summary>
    private static readonly string[] Patterns = ["...", "…", "<", ">", "{", "}", "$", "*", "[", "]", "path/to", "example", "your-", "xxx", "XXX", "NNN", "YYYY", " "];

    /// <param name="holds">Whether a path, relative to the source, leads to a file or folder; null where nobody can tell.</param>
    /// <param name="meant">The only file that a link can mean, as a link; null where nobody can tell.</param>
    public static IEnumerable<Finding> Of(AgentDefinition definition, Func<string, bool?> holds, Func<AgentDefinition, string, string?> meant)
    {
        // What no link can be in needs no syntax tree.
        if (!definition.Body.Contains("](", StringComparison.Ordinal) && !definition.Body.Contains("]:", StringComparison.Ordinal))
            yield break;
        var folder = definition.Path[..(definition.Path.LastIndexOf('/') + 1)];
        // What is shown in a sample, and only to Markdown stands outside of it, leads nowhere on purpose.
        var body = NestedFences.Lengthened(definition.Body);
        var broken = new List<(LinkInline Link, string Target)>();
        foreach (var link in (body == definition.Body ? definition.Markdown : AgentMarkdown.Parse(body)).Descendants<LinkInline>())
        {
            if (!link.IsAutoLink && Target(link.Url) is { } target && holds(folder + target) == false && !Refused.IsMatch(LineOf(body, link.Line)))
                broken.Add((link, target));
        }
        // Several numbered files of no folder in one line are most often those that the agent is to write.
        var unwritten = broken.Where(each => char.IsAsciiDigit(each.Target[0]) && !each.Target.Contains('/', StringComparison.Ordinal)).CountBy(each => each.Link.Line).Where(line => line.Value > 1).Select(line => line.Key).ToHashSet();
        foreach (var (link, target) in broken)
        {
            var other = meant(definition, target);
            var isOfOtherCase = other?.Equals(target, StringComparison.OrdinalIgnoreCase) == true;
            var isUnwritten = other is null && char.IsAsciiDigit(target[0]) && unwritten.Contains(link.Line);
            yield return new(Rules.BrokenLink, isOfOtherCase ? $"{target} leads to a file only where capitals do not count" : $"{target} leads to no file", definition.Path, definition.FrontMatter.BodyLine + link.Line, link.Column + 1)
            {
                Severity = isUnwritten ? Severity.Note : Rules.BrokenLink.Severity,
                Help = isOfOtherCase ? $"Write {other}; most disks of servers tell capitals." : other is not null ? $"Did you mean {other}?" : isUnwritten ? "Nothing to do for files that the agent is to write." : Rules.BrokenLink.Help,
            };
        }
    }

    /// <param name="line">From 0.</param>
    private static ReadOnlySpan<char> LineOf(string text, int line)
    {
        foreach (var range in text.AsSpan().Split('\n'))
        {
            if (line-- == 0)
                return text.AsSpan()[range];
        }
        return [];
    }

    /// <summary>"Bad: see [this](x.md)": how not to write it.</summary>
    [GeneratedRegex(@"^[\W_]*(bad|wrong|incorrect|avoid)[*_]*\s*[:—–-]|^[\s>*-]*(❌|✗|🚫)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Refused { get; }

    /// <summary>The file that a relative link names; null for an address, an anchor, or a pattern.</summary>
    private static string? Target(string? url)
    {
        if (string.IsNullOrEmpty(url) || url[0] is '#' or '/' or '?' or '~' || url.Contains(':', StringComparison.Ordinal) || url.Contains('\\', StringComparison.Ordinal))
            return null;
        var end = url.IndexOfAny(['#', '?']);
        var path = Uri.UnescapeDataString(end < 0 ? url : url[..end]);
        var name = path[(path.LastIndexOf('/') + 1)..];
        // "[title](url)" shows how to write a link; a file has an ending.
        var isFile = name.LastIndexOf('.') is > 0 and var dot && name.Length - dot is > 1 and < 8 && !char.IsAsciiDigit(name[dot + 1]);
        return isFile && !Array.Exists(Patterns, pattern => path.Contains(pattern, StringComparison.Ordinal)) ? path : null;
    }
}
