using Catalog.Core.Parsing.Formats;
using Catalog.Core.Parsing.Rights;

namespace Catalog.Core.Cataloguing;

/// <summary>Skills that run in a subagent of the catalog, which says what they may do.</summary>
// https://code.claude.com/docs/en/skills: with context: fork the agent field determines model, tools and permissions
internal static class Forks
{
    /// <summary>A skill with the rights of the agent that it runs as; what that one leaves to the session is the skill's own.</summary>
    /// <param name="agents">All of the catalog.</param>
    public static Agent Of(Agent skill, IReadOnlyList<Agent> agents)
    {
        var definition = skill.Definition;
        if (definition.Format != ClaudeSkill.Format.Id || definition.FrontMatter["context"]?.Value.Trim() != "fork" || definition.FrontMatter["agent"] is not { } field || Runner(skill, field.Value.Trim(), agents) is not { } runner)
            return skill;
        return skill with { Definition = definition with { Tools = Under(definition.Tools, runner.Definition.Tools, field.Line) }, RunsAs = runner.Name };
    }

    /// <summary>The agent of that name whose file lies nearest; null where the catalog has none.</summary>
    private static Agent? Runner(Agent skill, string name, IReadOnlyList<Agent> agents)
    {
        var parts = name.Split(':');
        return agents
            .Where(agent => agent.Source.Name == skill.Source.Name && agent.Definition.Format == ClaudeAgent.Format.Id && agent.Name == parts[^1] && (parts.Length == 1 || agent.PluginName == parts[0]))
            .OrderByDescending(agent => agent.PluginName == skill.PluginName)
            .ThenByDescending(agent => PathParts.SharedFolder(agent.Definition.Path, skill.Definition.Path).Count('/'))
            .ThenBy(agent => agent.Definition.Path, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    private static ToolGrant Under(ToolGrant own, ToolGrant runner, int line) => new(own.Allow, own.Deny, [.. own.States.Zip(runner.States, (mine, its) => Under(mine, its, line))], own.Mode ?? runner.Mode, own.Line);

    private static RightGrant Under(RightGrant own, RightGrant runner, int line)
    {
        if (runner.State == RightState.Inherited || own.State == RightState.Denied)
            return own;
        RightScope[] hooks = [.. own.Scopes.Where(scope => scope.IsHook)];
        return runner with { State = runner.State == RightState.Denied && hooks.Length > 0 ? RightState.Scoped : runner.State, Line = line, GrantedAt = 0, Scopes = [.. runner.Scopes, .. hooks] };
    }
}
