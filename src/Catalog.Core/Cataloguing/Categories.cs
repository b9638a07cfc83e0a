using System.Collections.Frozen;
using Catalog.Core.Parsing;

namespace Catalog.Core.Cataloguing;

/// <summary>Decides an agent's category: its plugin's, its own, or the nearest folder that means something.</summary>
internal static class Categories
{
    private static readonly FrozenSet<string> Meaningless = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "agents", "agent", "subagents", "skills", "commands", "chatmodes", "plugins", "categories", "src", "docs", "input", "examples",
        ".claude", ".github", ".opencode", ".gemini", ".cursor", ".agents", "definitions", "prompts");

    public static string? Of(AgentDefinition definition, Plugin? plugin) => plugin?.Category ?? definition.Category ?? FromFolder(definition);

    private static string? FromFolder(AgentDefinition definition)
    {
        var folders = definition.Path.Split('/')[..^1];
        if (definition.Format == "claude-skill" && folders.Length > 0)
            folders = folders[..^1];
        foreach (var folder in folders.Reverse())
        {
            var word = folder.TrimStart("0123456789".ToCharArray()).TrimStart('-', '_', '.', ' ');
            if (!Meaningless.Contains(folder) && word.Length > 1)
                return word;
        }
        return null;
    }
}
