using System.Text;
using Catalog.Core.Cataloguing;
using Catalog.Core.Parsing.Formats;

namespace Catalog.Site.Pages;

/// <summary>The shell lines that put an agent's file where its program looks for it, and check what came.</summary>
public static class Installing
{
    /// <summary>The ways to fetch the file, those first that need nothing but the address; none when a path holds control characters.</summary>
    public static IEnumerable<InstallWay> Ways(CatalogView view, Agent agent)
    {
        var source = agent.Source;
        var path = source.InRepository(agent.Definition.Path);
        if (path.Any(char.IsControl))
            yield break;
        var target = Target(agent);
        var commit = agent.Newest.Commit;
        // What the repository holds is checked only where it is what the catalog shows.
        string[] check = agent.Definition.IsExact ? [Check(agent, target)] : [];
        if (commit is not null && Forge.Raw(source, path, commit.Id) is { } raw)
            yield return new("From the repository, pinned to the commit that made this version", Lines(target, [$"curl -fsSL {Quoted(raw)} -o {Quoted(target)}", .. check]));
        if (view.Address is { } address && agent.Definition.Text.Length > 0)
            yield return new("From this site, as it is now", Lines(target, [$"curl -fsSL {Quoted(new Uri(address, SitePaths.AgentText(agent.Slug)).AbsoluteUri)} -o {Quoted(target)}", Check(agent, target)]));
        if (commit is not null)
            yield return new(source.Title is { } title ? $"In a clone of the repository of {title}" : "In a clone of the catalog's own repository", Lines(target, [$"git show {commit.Id}:{Quoted(path)} > {Quoted(target)}", .. check]));
    }

    /// <summary>Where the agent's own program looks for such a file.</summary>
    public static string Target(Agent agent) => AgentFormats.Of(agent.Definition.Format).InstalledAs(agent.Definition.Path, agent.Slug);

    /// <summary>A line that fails when the bytes are not those that the catalog shows.</summary>
    private static string Check(Agent agent, string target) =>
        $"printf '%s  %s\\n' {Sizes.Hash(agent.Definition)} {Quoted(target)} | sha256sum --check";

    private static string Lines(string target, IEnumerable<string> lines) => $"mkdir -p {Quoted(target[..target.LastIndexOf('/')])}\n{string.Join('\n', lines)}";

    private static string Quoted(string word) =>
        word.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '/' or '_' or '-' or ':' or '%')
            ? word
            : new StringBuilder(word).Replace("'", "'\\''").Insert(0, '\'').Append('\'').ToString();
}
