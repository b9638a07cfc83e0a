using System.Collections.Frozen;
using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Formats;
using Catalog.Core.Text;

namespace Catalog.Core.Cataloguing;

/// <summary>Decides an agent's category: its plugin's, its own, the nearest folder that means something, or where a store lists its plugin.</summary>
internal static class Categories
{
    private static readonly FrozenSet<string> Meaningless = AgentFormats.HomeFolders
        .Concat(["subagents", "chatmodes", "plugins", "categories", "src", "docs", "input", "examples", "definitions", "prompts", ".agents"])
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Folders called by a program, a language or a kind of files, which say nothing of the work; with hyphens, and without "-agents" or "-plugin" behind.</summary>
    private static readonly FrozenSet<string> Kinds =
        ("skill dist claude claude-code anthropic openai codex copilot copilot-cli github-copilot gemini gemini-cli opencode cursor qwen factory vscode vs-code droid "
        + "adapters templates template shared common resources config en de es fr ja jp ko pt pt-br ru zh zh-cn zh-tw cn").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Folders that say where agents are kept or installed, where they lie above the folder of agents; below it they are a field of work.</summary>
    private static readonly FrozenSet<string> Keepings = "assets data documents global internal plugin project system-config system-configs".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <param name="isShared">Whether a folder of the source holds other agents too; one of an agent's own is called as the agent is.</param>
    public static string? Of(CatalogSource source, AgentDefinition definition, Plugin? plugin, Func<string, bool> isShared) =>
        plugin?.Category ?? definition.Category ?? FromFolder(source, definition, (word, folder) => Kinds.Contains(KindOf(word)) || (Slug.Of(word) == Slug.Of(definition.Name) && !isShared(folder))) ?? plugin?.Listed;

    /// <summary>What tells an agent from others of its name: also a folder that is no category.</summary>
    public static string? Apart(CatalogSource source, AgentDefinition definition) => definition.Category ?? FromFolder(source, definition, (_, _) => false);

    private static string KindOf(string word) =>
        word.Replace('_', '-') is var kind && Array.Find(["-agents", "-plugin"], ending => kind.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) is { } ending ? kind[..^ending.Length] : kind;

    /// <summary>Of the source's own folders: what the source is called is no category.</summary>
    /// <param name="isNone">Whether a word, of a folder, is passed over.</param>
    private static string? FromFolder(CatalogSource source, AgentDefinition definition, Func<string, string, bool> isNone)
    {
        var folders = source.Own(definition.Path).Split('/')[..^1];
        if (AgentFormats.Of(definition.Format).NamedByFolder && folders.Length > 0)
            folders = folders[..^1];
        var home = Array.FindIndex(folders, AgentFiles.Containers.Contains);
        for (var i = folders.Length - 1; i >= 0; i--)
        {
            var folder = folders[i];
            if (Keepings.Contains(folder.TrimStart('_')) && (i < home || folder[0] == '_'))
                continue;
            var word = folder.TrimStart("0123456789".ToCharArray()).TrimStart('-', '_', '.', ' ');
            if (!Meaningless.Contains(folder) && word.Length > 1 && !isNone(word, string.Join('/', folders[..(i + 1)])))
                return word;
        }
        return null;
    }
}
