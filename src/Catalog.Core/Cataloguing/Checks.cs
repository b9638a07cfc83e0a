using Catalog.Core.Findings;
using Catalog.Core.History;
using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Formats;
using Catalog.Core.Parsing.Rights;

namespace Catalog.Core.Cataloguing;

/// <summary>What can only be found when all agents are known: clashes, dangling hand-offs, and the state of the source itself.</summary>
internal static class Checks
{
    /// <summary>Tools of one agent that are named.</summary>
    private const int MostUnknownTools = 10;

    /// <param name="holds">Whether a path, relative to the source, leads to a file or folder; null where nobody can tell.</param>
    /// <param name="leftOut">The paths of files that look like agents and are none.</param>
    /// <param name="meant">The only file that a link of an agent which leads nowhere can mean; null where nobody can tell.</param>
    public static IEnumerable<Finding> Run(AgentCatalog catalog, Func<string, bool?> holds, Func<AgentDefinition, string, string?> meant, IReadOnlyList<string> leftOut, Guard guard) =>
        [
            .. Source(catalog),
            .. HistoryChecks.Unread(catalog),
            .. guard.Make<IEnumerable<Finding>>("list of clashes", "", () => [.. NameChecks.Clashes(catalog), .. NameChecks.LookAlikes(catalog), .. NameChecks.Addresses(catalog)], () => []),
            .. guard.Make<IEnumerable<Finding>>("list of dangling hand-offs", "", () => [.. HandOffChecks.Of(catalog, leftOut)], () => []),
            .. guard.Make<IEnumerable<Finding>>("list of deprecated agents", "", () => [.. DeprecationChecks.Of(catalog)], () => []),
            .. guard.Make<IEnumerable<Finding>>("list of near copies", "", () => [.. NameChecks.NearCopies(catalog)], () => []),
            .. guard.Make<IEnumerable<Finding>>("list of malformed commits", "", () => [.. HistoryChecks.Malformed(catalog)], () => []),
            .. catalog.Retired.SelectMany(agent => guard.Make<IReadOnlyList<Finding>>("list of findings", agent.Path, () => [.. TextChecks.OfHistory(agent.Versions, isRetired: true)], () => [])),
            .. InParallel.Select(catalog.Agents, agent => guard.Make("list of findings", agent.Definition.Path, () => OfOne(agent, holds, meant), () => [])).SelectMany(findings => findings),
        ];

    private static IReadOnlyList<Finding> OfOne(Agent agent, Func<string, bool?> holds, Func<AgentDefinition, string, string?> meant) =>
        [.. Tools(agent), .. Model(agent), .. TextChecks.Of(agent.Definition), .. PromiseChecks.Of(agent.Definition), .. ScopeChecks.Of(agent.Definition), .. LinkChecks.Of(agent.Definition, holds, meant), .. TextChecks.OfHistory(agent.Versions), .. HistoryFindings.Of(agent.Versions)];

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
        if (catalog.Look is { Words.Count: > 0, Language: null })
            yield return new(Rules.WordsLanguage, "No line says in which language its words are; they are taken for English", $"{catalog.Config.Theme}/{LookWords.Path}", 1, 1);
    }

    /// <summary>All of one file together, at the line of the first.</summary>
    private static IEnumerable<Finding> Tools(Agent agent)
    {
        var (tools, format) = (agent.Definition.Tools, AgentFormats.Of(agent.Definition.Format));
        // Of another program's skill, only its own documentation knows the tools.
        var isOther = agent.SkillHome is { } home && home.Folder != ClaudeSkill.Format.Home;
        string[] unknown = format.Tools.Count == 0 || format.TellsUnknownTools ? [] : [.. tools.Allow.Concat(tools.Deny).Where(tool => IsUnknown(tool, format) && !(isOther && ToolNames.IsAnyones(ToolNames.BareName(tool))))];
        if (unknown.Length == 0)
            yield break;
        var offers = unknown.Take(MostUnknownTools).Select(tool => (Tool: tool, Offer: ToolNames.MeantBy(tool, format))).Where(each => each.Offer is not null).ToList();
        var named = string.Join(", ", unknown.Take(MostUnknownTools));
        var are = unknown switch
        {
            [var only] => $"{only} is no tool",
            { Length: <= MostUnknownTools } => $"{named} are no tools",
            _ => $"{named} and {unknown.Length - MostUnknownTools} more are no tools",
        };
        var message = $"{are} that {agent.SkillHome?.Label ?? format.Label}s are documented to have";
        yield return new(Rules.UnknownTool, message, agent.Definition.Path, LineOf(agent.Definition, unknown), 1)
        {
            Help = offers.Count == 0 ? Rules.UnknownTool.Help
                : unknown.Length == 1 ? $"Did you mean {offers[0].Offer}?"
                : $"Did you mean {string.Join(", ", offers.Select(each => $"{each.Offer} for {each.Tool}"))}?",
        };
    }

    private static bool IsUnknown(string tool, AgentFormat format)
    {
        if (tool.Contains('*', StringComparison.Ordinal) && !tool.Contains('(', StringComparison.Ordinal))
            return false;
        var (right, isKnown) = ToolNames.Of(tool, format);
        return !format.Tools.ContainsKey(ToolNames.BareName(tool)) && (right == Right.Mcp ? !isKnown : !isKnown || format.ToolsAreExact);
    }

    /// <summary>Of a list with an item to a line, the first item's line.</summary>
    private static int LineOf(AgentDefinition definition, string[] tools)
    {
        var lines = definition.FrontMatter.Fields
            .Where(field => field.Items is not null && RightsReader.SoundsLikeRight(field.Key))
            .SelectMany(ToolLists.Lined)
            .Where(each => tools.Contains(each.Tool, StringComparer.Ordinal))
            .Select(each => each.Line);
        return lines.FirstOrDefault(definition.Tools.Line);
    }

    private static IEnumerable<Finding> Model(Agent agent)
    {
        if (agent.Definition.Model is { Written: { } written, Family: null } && agent.Definition.FrontMatter["model"] is { } field)
            yield return new(Rules.UnknownModel, $"{written} is no model that is known", agent.Definition.Path, field.Line, field.Column);
    }
}
