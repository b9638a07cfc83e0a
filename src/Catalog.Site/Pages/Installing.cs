using System.Text;
using Catalog.Core.Cataloguing;
using Catalog.Core.Parsing.Formats;

namespace Catalog.Site.Pages;

/// <summary>The shell lines that put an agent's file where its program looks for it.</summary>
public static class Installing
{
    private const string GitHub = "https://github.com/";

    /// <summary>The lines for the newest committed text, pinned to its commit; null without one, or when a path holds control characters.</summary>
    public static string? Pinned(AgentCatalog catalog, Agent agent)
    {
        if (agent.Newest.Commit is not { } commit || agent.Definition.Path.Any(char.IsControl))
            return null;
        var path = catalog.Source.Prefix + agent.Definition.Path;
        var target = Target(agent);
        var folder = target[..target.LastIndexOf('/')];
        var fetch = IsDownload(catalog)
            ? $"curl -fsSL {Quoted($"https://raw.githubusercontent.com/{catalog.Source.Repository![GitHub.Length..]}/{commit.Id}/{Forge.Escaped(path)}")} -o {Quoted(target)}"
            : $"git show {commit.Id}:{Quoted(path)} > {Quoted(target)}";
        return $"mkdir -p {Quoted(folder)}\n{fetch}";
    }

    /// <summary>True when the lines fetch the text from the forge, so that they run anywhere; otherwise they need a clone.</summary>
    public static bool IsDownload(AgentCatalog catalog) =>
        catalog.Source.Repository?.StartsWith(GitHub, StringComparison.Ordinal) == true;

    /// <summary>Where the agent's own program looks for such a file.</summary>
    public static string Target(Agent agent) => AgentFormats.Of(agent.Definition.Format).InstalledAs(agent.Definition.Path, agent.Slug);

    private static string Quoted(string word) =>
        word.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '/' or '_' or '-' or ':' or '%')
            ? word
            : new StringBuilder(word).Replace("'", "'\\''").Insert(0, '\'').Append('\'').ToString();
}
