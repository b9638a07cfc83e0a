using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Formats;

namespace Catalog.Core.Cataloguing;

/// <summary>Where a program takes agents from: the folder that holds <c>agents</c> or <c>skills</c>, as <c>.claude</c> does, of one source and plugin.</summary>
/// <param name="Folder">As the catalog tells paths, without a final slash; empty for the root.</param>
internal readonly record struct Home(string? Source, string? Plugin, string Folder)
{
    public static Home Of(Agent agent) =>
        new(agent.Source.Name, agent.PluginName, FolderOf(agent.Definition.Path, AgentFormats.Of(agent.Definition.Format)) ?? agent.Source.Shown(""));

    /// <summary>The folder above the one that holds the agents or skills; null where a file lies in none.</summary>
    public static string? FolderOf(string path, AgentFormat format)
    {
        var folders = path.Split('/')[..^1];
        // The last folder of a skill is called as the skill is.
        var container = Array.FindLastIndex(format.NamedByFolder ? folders[..Math.Max(0, folders.Length - 1)] : folders, AgentFiles.Containers.Contains);
        return container < 0 ? null : string.Join('/', folders[..container]);
    }

    /// <summary>The folders whose agents are all written for Copilot.</summary>
    public static IReadOnlySet<string?> OfCopilot(IEnumerable<AgentDefinition> agents) =>
        agents.Where(agent => agent.Format != ClaudeSkill.Format.Id && agent.Format != ClaudeCommand.Format.Id)
            .GroupBy(agent => FolderOf(agent.Path, AgentFormats.Of(agent.Format)), StringComparer.Ordinal)
            .Where(home => home.Key is not null && home.All(agent => agent.Format == CopilotAgent.Format.Id))
            .Select(home => home.Key)
            .ToHashSet(StringComparer.Ordinal);

    public override string ToString() => Folder.Length > 0 ? Folder : Plugin ?? "the root";
}
