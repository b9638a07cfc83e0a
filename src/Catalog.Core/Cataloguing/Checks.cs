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
    public static IEnumerable<Finding> Run(AgentCatalog catalog, Guard guard) =>
        [
            .. Source(catalog),
            .. guard.Make<IEnumerable<Finding>>("list of clashes", "", () => [.. Clashes(catalog)], () => []),
            .. guard.Make<IEnumerable<Finding>>("list of dangling hand-offs", "", () => [.. DanglingHandOffs(catalog)], () => []),
            .. catalog.Retired.SelectMany(agent => TextChecks.OfHistory(agent.Versions, isRetired: true)),
            .. InParallel.Select(catalog.Agents, agent => guard.Make("list of findings", agent.Definition.Path, () => OfOne(agent), () => [])).SelectMany(findings => findings),
        ];

    private static IReadOnlyList<Finding> OfOne(Agent agent) =>
        [.. Tools(agent), .. Model(agent), .. TextChecks.Of(agent.Definition), .. TextChecks.OfHistory(agent.Versions), .. HistoryFindings.Of(agent.Versions)];

    private static IEnumerable<Finding> Source(AgentCatalog catalog)
    {
        if (catalog.Agents.Count == 0)
            yield return new(Rules.NoAgents, "The source holds no agent files", "");
        if (catalog.Source.Shallow)
            yield return new(Rules.Shallow, "The history is cut off; the oldest dates read “at or before”", "");
        if (!catalog.Source.HasHistory)
            yield return new(Rules.NoHistory, "The source has no git history, so there are no timelines", "");
        foreach (var agent in catalog.Agents)
        {
            foreach (var version in agent.Versions.Where(version => version.Unreadable))
                yield return new(Rules.VersionUnreadable, $"The text of version {version.Number} is missing from the repository", agent.Definition.Path) { Commit = version.Commit?.Id };
        }
    }

    private static IEnumerable<Finding> Clashes(AgentCatalog catalog)
    {
        foreach (var group in catalog.Agents.GroupBy(agent => (agent.Name.ToLowerInvariant(), agent.Definition.Format)).Where(group => group.Count() > 1))
        {
            var agents = group.ToList();
            foreach (var agent in agents)
            {
                var other = agent == agents[0] ? agents[1] : agents[0];
                var more = agents.Count > 2 ? $" and {agents.Count - 2} more" : "";
                var line = agent.Definition.FrontMatter["name"]?.Line ?? 1;
                yield return new(Rules.NameClash, $"{agent.Name} is also the name of {other.Definition.Path}{more}", agent.Definition.Path, line, 1);
            }
        }
        foreach (var agent in catalog.Agents.Where(agent => agent.Slug != Slug.Of(agent.Name)))
            yield return new(Rules.SlugAdjusted, $"The page is {agent.Slug}.html, because another agent's name gives the same address", agent.Definition.Path, 1);
    }

    private static IEnumerable<Finding> Tools(Agent agent)
    {
        var format = AgentFormats.Of(agent.Definition.Format);
        if (format.Tools.Count == 0)
            yield break;
        var tools = agent.Definition.Tools;
        foreach (var tool in tools.Allow.Concat(tools.Deny).Where(tool => !tool.Contains('*', StringComparison.Ordinal) || tool.Contains('(', StringComparison.Ordinal)))
        {
            var name = ToolNames.BareName(tool);
            var (right, isKnown) = ToolNames.Of(tool, format);
            if (format.Tools.ContainsKey(name) || right == Right.Mcp || (isKnown && !format.ToolsAreExact))
                continue;
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
        var byName = catalog.Agents.ToLookup(agent => agent.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var agent in catalog.Agents)
        {
            foreach (var relation in agent.Relations.Where(relation => relation is { Kind: RelationKind.HandsOff, Slug: null }))
            {
                if (byName[relation.To].ToList() is [var one, var other, ..] namesakes)
                {
                    var more = namesakes.Count > 2 ? $" and {namesakes.Count - 2} more" : "";
                    yield return new(Rules.DanglingHandOff, $"Hands off to {relation.To}, which is the name of {one.Definition.Path} and {other.Definition.Path}{more}", agent.Definition.Path, relation.Line, 1) { Help = "Rename all but one of them, or name the one that is meant." };
                    continue;
                }
                if (!offers.TryGetValue(relation.To, out var nearest))
                    offers[relation.To] = nearest = Nearest.Of(relation.To, byName.Select(group => group.Key));
                yield return new(Rules.DanglingHandOff, $"Hands off to {relation.To}, which is no agent of this catalog", agent.Definition.Path, relation.Line, 1)
                {
                    Help = nearest is null ? Rules.DanglingHandOff.Help : $"Did you mean {nearest}?",
                };
            }
        }
    }
}
