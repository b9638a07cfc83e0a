using System.Collections.Frozen;
using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Formats;

namespace Catalog.Core.Cataloguing;

/// <summary>Decides an agent's category: its plugin's, its own, or the nearest folder that means something.</summary>
internal static class Categories
{
    private static readonly FrozenSet<string> Meaningless = AgentFormats.HomeFolders
        .Concat(["subagents", "chatmodes", "plugins", "categories", "src", "docs", "input", "examples", "definitions", "prompts", ".agents"])
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static string? Of(CatalogSource source, AgentDefinition definition, Plugin? plugin) => plugin?.Category ?? definition.Category ?? FromFolder(source, definition);

    /// <summary>Of the source's own folders: what the source is called is no category.</summary>
    private static string? FromFolder(CatalogSource source, AgentDefinition definition)
    {
        var folders = source.Own(definition.Path).Split('/')[..^1];
        if (AgentFormats.Of(definition.Format).NamedByFolder && folders.Length > 0)
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
