using Catalog.Core.Cataloguing;

namespace Catalog.Site.Search;

/// <summary>Agents and skills that come together: what a skill knows, the agents beside it are meant to use.</summary>
public static class Kits
{
    /// <summary>The format of a skill.</summary>
    public const string Skill = "claude-skill";

    // So many agents beside a skill are a whole collection, and not all of them for its work.
    private const int MostAgents = 12;

    /// <summary>For each agent and skill of a kit the folder that holds both.</summary>
    public static IReadOnlyDictionary<string, string> Of(AgentCatalog catalog) =>
        catalog.Agents
            .Select(agent => (agent.Slug, Folder: FolderOf(agent.Definition.Path), IsSkill: agent.Definition.Format == Skill))
            .Where(member => member.Folder.Length > 0)
            .GroupBy(member => member.Folder, StringComparer.Ordinal)
            .Where(kit => kit.Any(member => member.IsSkill) && kit.Count(member => !member.IsSkill) is > 0 and <= MostAgents)
            .SelectMany(kit => kit)
            .ToDictionary(member => member.Slug, member => member.Folder, StringComparer.Ordinal);

    // "plugins/payments" of "plugins/payments/skills/refunds/SKILL.md".
    private static string FolderOf(string path)
    {
        var folders = path.Split('/')[..^1];
        var at = Array.FindLastIndex(folders, folder => folder is "agents" or "skills" or "commands");
        return at < 0 ? "" : string.Join('/', folders[..at]);
    }
}
