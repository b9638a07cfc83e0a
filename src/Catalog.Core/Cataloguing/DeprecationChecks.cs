using System.Buffers;
using System.Text.RegularExpressions;
using Catalog.Core.Findings;
using Catalog.Core.Parsing;

namespace Catalog.Core.Cataloguing;

/// <summary>Finds agents whose own text says that another agent or skill of the catalog has taken their place.</summary>
internal static partial class DeprecationChecks
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Lines at the top of a body; further down it may be something else that is deprecated.</summary>
    private const int MostLines = 20;

    private static readonly SearchValues<string> Sign = SearchValues.Create(["deprecated"], StringComparison.OrdinalIgnoreCase);

    public static IEnumerable<Finding> Of(AgentCatalog catalog)
    {
        var names = new Lazy<Names>(() => new Names(catalog.Agents));
        return catalog.Agents.Select(agent => Of(agent, names)).OfType<Finding>();
    }

    private static Finding? Of(Agent agent, Lazy<Names> names)
    {
        var definition = agent.Definition;
        if (!definition.Body.AsSpan().ContainsAny(Sign))
            return null;
        var lines = definition.Body.Split('\n', MostLines + 1).Take(MostLines).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal) && !line.StartsWith("```", StringComparison.Ordinal)).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            if (!(i > 0 && IsBroken(lines[i - 1], lines[i])) && Said.Match(lines[i]) is { Success: true } said && Name.Matches(said.Groups["rest"].Value).Select(name => Named(name, agent, names.Value)).FirstOrDefault(other => other is not null) is { } successor)
                return new(Rules.Deprecated, $"The file calls itself deprecated in favour of {successor.Name}", definition.Path, definition.FrontMatter.BodyLine + i, 1);
        }
        return null;
    }

    /// <summary>Whether a line goes on with the sentence of the one before it.</summary>
    private static bool IsBroken(string before, string line) =>
        before.TrimEnd() is [.., var last] && (char.IsLetterOrDigit(last) || last == ',') && line.TrimStart('>', ' ', '\t') is [var first, ..] && char.IsLower(first) && !before.StartsWith('#');

    private static Agent? Named(Match name, Agent agent, Names names) =>
        names.Now(name.Groups["name"].Value, agent, name.Groups["command"].Success ? NamedKind.Skill : NamedKind.Either) is { } other && other.Slug != agent.Slug ? other : null;

    [GeneratedRegex(@"^[^\p{L}\p{N}]*((this (agent|skill|subagent|command|file) is|is) )?deprecated\b(?<rest>.*)$", Options)]
    private static partial Regex Said { get; }

    /// <summary>"`/gild`", "[gilder](gilder.md)", "/gild", "use gilder".</summary>
    [GeneratedRegex(@"`(?<command>/)?@?(?<name>[\w:-]+)`|\[`?(?<command>/)?(?<name>[\w:-]+)`?\]\(|(?<=\s)(?<command>/)(?<name>[\w:-]+)|\b(use|by|of)\s(the\s)?\**(?<name>[\w:-]+)", Options)]
    private static partial Regex Name { get; }
}
