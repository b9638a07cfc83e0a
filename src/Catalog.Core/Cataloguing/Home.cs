using Catalog.Core.Parsing.Formats;

namespace Catalog.Core.Cataloguing;

/// <summary>Where a program takes agents from: the folder that holds <c>agents</c> or <c>skills</c>, as <c>.claude</c> does, of one source and plugin.</summary>
/// <param name="Folder">As the catalog tells paths, without a final slash; empty for the root.</param>
internal readonly record struct Home(string? Source, string? Plugin, string Folder)
{
    public static Home Of(Agent agent)
    {
        var path = agent.Definition.Path;
        var folders = path.Split('/')[..^1];
        // The last folder of a skill is called as the skill is.
        var container = Array.FindLastIndex(AgentFormats.Of(agent.Definition.Format).NamedByFolder ? folders[..Math.Max(0, folders.Length - 1)] : folders, AgentFiles.Containers.Contains);
        return new(agent.Source.Name, Names.PluginOf(agent), container < 0 ? agent.Source.Shown("") : string.Join('/', folders[..container]));
    }

    public override string ToString() => Folder.Length > 0 ? Folder : Plugin ?? "the root";
}
