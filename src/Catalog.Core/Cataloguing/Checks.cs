using Catalog.Core.Findings;
using Catalog.Core.History;
using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Formats;
using Catalog.Core.Parsing.Rights;
using Catalog.Core.Text;

namespace Catalog.Core.Cataloguing;

/// <summary>What can only be found when all agents are known: clashes, dangling hand-offs, and the state of the source itself.</summary>
internal static class Checks
{
    /// <summary>The part of all runs of words that two texts share when one is a copy of the other.</summary>
    private const double NearCopy = 0.8;

    /// <summary>Tools of one agent that are told one by one.</summary>
    private const int MostUnknownTools = 100;

    /// <param name="holds">Whether a path, relative to the source, leads to a file or folder; null where nobody can tell.</param>
    public static IEnumerable<Finding> Run(AgentCatalog catalog, Func<string, bool?> holds, Guard guard) =>
        [
            .. Source(catalog),
            .. HistoryChecks.Unread(catalog),
            .. guard.Make<IEnumerable<Finding>>("list of clashes", "", () => [.. Clashes(catalog)], () => []),
            .. guard.Make<IEnumerable<Finding>>("list of dangling hand-offs", "", () => [.. DanglingHandOffs(catalog)], () => []),
            .. guard.Make<IEnumerable<Finding>>("list of near copies", "", () => [.. NearCopies(catalog)], () => []),
            .. guard.Make<IEnumerable<Finding>>("list of malformed commits", "", () => [.. HistoryChecks.Malformed(catalog)], () => []),
            .. catalog.Retired.SelectMany(agent => guard.Make<IReadOnlyList<Finding>>("list of findings", agent.Path, () => [.. TextChecks.OfHistory(agent.Versions, isRetired: true)], () => [])),
            .. InParallel.Select(catalog.Agents, agent => guard.Make("list of findings", agent.Definition.Path, () => OfOne(agent, holds), () => [])).SelectMany(findings => findings),
        ];

    private static IReadOnlyList<Finding> OfOne(Agent agent, Func<string, bool?> holds) =>
        [.. Tools(agent), .. Model(agent), .. TextChecks.Of(agent.Definition), .. LinkChecks.Of(agent.Definition, holds), .. TextChecks.OfHistory(agent.Versions), .. HistoryFindings.Of(agent.Versions)];

    private static IEnumerable<Finding> Source(AgentCatalog catalog)
    {
        foreach (var source in catalog.Sources)
        {
            if (!catalog.Agents.Any(agent => agent.Source.Name == source.Name))
                yield return new(Rules.NoAgents, "The source holds no agent files", source.Shown(""));
            if (source.Shallow)
                yield return new(Rules.Shallow, "The history is cut off; the oldest dates read “at or before”", source.Shown(""));
            if (!source.HasHistory)
                yield return new(Rules.NoHistory, "The source has no git history, so there are no timelines", source.Shown(""));
        }
    }

    /// <summary>An agent is known by its source, format, plugin and name: the same name in another source or plugin is only worth a note.</summary>
    private static IEnumerable<Finding> Clashes(AgentCatalog catalog)
    {
        foreach (var group in catalog.Agents.GroupBy(agent => (agent.Name.ToLowerInvariant(), agent.Definition.Format)).Where(group => group.Skip(1).Any()))
        {
            foreach (var agent in group)
            {
                var rivals = group.Where(other => other != agent && other.Source.Name == agent.Source.Name && Names.PluginOf(other) == Names.PluginOf(agent)).ToList();
                var others = rivals.Count > 0 ? rivals : [.. group.Where(other => other != agent)];
                var help = others[0].Source.Name == agent.Source.Name ? "Nothing to do where the tool puts the plugin's name before the agent's." : "Nothing to do where no project takes agents of both sources.";
                var more = others.Count > 1 ? $" and {others.Count - 1} more" : "";
                var line = agent.Definition.FrontMatter["name"]?.Line ?? 1;
                var finding = new Finding(Rules.NameClash, $"{agent.Name} is also the name of {others[0].Definition.Path}{more}", agent.Definition.Path, line, 1);
                yield return rivals.Count > 0 ? finding : finding with { Severity = Severity.Note, Help = help };
            }
        }
        foreach (var group in catalog.Agents.GroupBy(agent => LookAlike.Fold(agent.Name), StringComparer.Ordinal).Where(group => group.Skip(1).Any()))
        {
            foreach (var agent in group)
            {
                if (group.FirstOrDefault(other => !other.Name.Equals(agent.Name, StringComparison.OrdinalIgnoreCase)) is { } other)
                    yield return new(Rules.LookAlikeName, $"{agent.Name} looks like {other.Name} of {other.Definition.Path}", agent.Definition.Path, agent.Definition.FrontMatter["name"]?.Line ?? 1, 1);
            }
        }
        foreach (var agent in catalog.Agents.Where(agent => agent.Slug != Slug.Of(agent.Name)))
            yield return new(Rules.SlugAdjusted, $"The page is {agent.Slug}.html, because another agent's name gives the same address", agent.Definition.Path, 1);
    }

    /// <summary>Each agent that is nearly the text of another is told once, with the one that it is nearest to.</summary>
    private static IEnumerable<Finding> NearCopies(AgentCatalog catalog)
    {
        var bySlug = catalog.Agents.ToDictionary(agent => agent.Slug, StringComparer.Ordinal);
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var overlap in catalog.Overlaps.Where(overlap => overlap.Kind == OverlapKind.Text && overlap.Score >= NearCopy))
        {
            var (copy, other) = IsLater(bySlug[overlap.A], bySlug[overlap.B]) ? (bySlug[overlap.A], bySlug[overlap.B]) : (bySlug[overlap.B], bySlug[overlap.A]);
            if (told.Add(copy.Slug))
                yield return new(Rules.NearCopy, $"{Math.Floor(overlap.Score * 100)} % of the text stands in {other.Definition.Path} too", copy.Definition.Path, 1);
        }
    }

    private static bool IsLater(Agent one, Agent other) =>
        one.Created != other.Created ? one.Created > other.Created : string.CompareOrdinal(one.Definition.Path, other.Definition.Path) > 0;

    private static IEnumerable<Finding> Tools(Agent agent)
    {
        var format = AgentFormats.Of(agent.Definition.Format);
        if (format.Tools.Count == 0)
            yield break;
        var tools = agent.Definition.Tools;
        var told = 0;
        foreach (var tool in tools.Allow.Concat(tools.Deny).Where(tool => !tool.Contains('*', StringComparison.Ordinal) || tool.Contains('(', StringComparison.Ordinal)))
        {
            var name = ToolNames.BareName(tool);
            var (right, isKnown) = ToolNames.Of(tool, format);
            if (format.Tools.ContainsKey(name) || right == Right.Mcp || (isKnown && !format.ToolsAreExact))
                continue;
            if (++told > MostUnknownTools)
            {
                yield return new(Rules.UnknownTool, $"More than {MostUnknownTools} tools are none that {format.Id} documents; the others are not told", agent.Definition.Path, tools.Line, 1);
                yield break;
            }
            var nearest = Nearest.Of(name, format.Tools.Keys);
            yield return new(Rules.UnknownTool, $"{tool} is no tool that {format.Id} documents", agent.Definition.Path, tools.Line, 1)
            {
                Help = nearest is null ? Rules.UnknownTool.Help : $"Did you mean {nearest}?",
            };
        }
    }

    private static IEnumerable<Finding> Model(Agent agent)
    {
        if (agent.Definition.Model is { Written: { } written, Family: null } && agent.Definition.FrontMatter["model"] is { } field)
            yield return new(Rules.UnknownModel, $"{written} is no model that is known", agent.Definition.Path, field.Line, field.Column);
    }

    private static IEnumerable<Finding> DanglingHandOffs(AgentCatalog catalog)
    {
        var offers = new Dictionary<string, string?>(StringComparer.Ordinal);
        var names = catalog.Agents.Select(agent => agent.Name).Distinct(StringComparer.Ordinal).ToList();
        foreach (var agent in catalog.Agents)
        {
            foreach (var relation in agent.Relations.Where(relation => relation is { Kind: RelationKind.HandsOff, Slug: null } && !AgentFormats.Of(agent.Definition.Format).BuiltIns.Contains(KnownAgents.Key(relation.To.Trim()))))
            {
                if (!offers.TryGetValue(relation.To, out var offer))
                    offers[relation.To] = offer = Nearest.Of(relation.To, names, part: 5) ?? SameJob(relation.To, names);
                yield return new(Rules.DanglingHandOff, $"Hands off to {relation.To}, which is no agent of this catalog", agent.Definition.Path, relation.Line, 1)
                {
                    Help = offer is null ? Rules.DanglingHandOff.Help : $"Did you mean {offer}?",
                };
            }
        }
    }

    /// <summary>The only agent in whose name all words but the role stand: <c>security-expert</c> for <c>security-auditor</c>.</summary>
    private static string? SameJob(string name, IEnumerable<string> names)
    {
        var wanted = Job(name);
        return wanted.Count > 0 && names.Where(each => wanted.IsSubsetOf(Job(each))).Take(2).ToList() is [var only] ? only : null;

        static HashSet<string> Job(string name) =>
            KnownAgents.Key(name).Split('-', ':').Where(word => word.Length > 2 && !AgentRoles.Contains(word)).ToHashSet(StringComparer.Ordinal);
    }
}
