using System.Text;
using Catalog.Core.Cataloguing;
using Catalog.Core.Findings;
using Catalog.Core.Parsing;
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
        var isExact = agent.Definition.IsExact;
        string[] check = isExact ? [Check(agent, target)] : [];
        if (commit is not null && Forge.Raw(source, path, commit.Id) is { } raw)
            yield return new("From the repository, pinned to the commit that made this version", Lines(target, [$"curl -fsSL {Quoted(raw)} -o {Quoted(target)}", .. check]), isExact);
        if (view.Address is { } address && IsWhole(agent.Definition))
            yield return new("From this site, as it is now", Lines(target, [$"curl -fsSL {Quoted(new Uri(address, SitePaths.AgentText(agent.Slug)).AbsoluteUri)} -o {Quoted(target)}", Check(agent, target)]), IsChecked: true);
        if (commit is not null)
            yield return new(source.Title is { } title ? $"In a clone of the repository of {title}" : "In a clone of the catalog's own repository", Lines(target, [$"git show {commit.Id}:{Quoted(path)} > {Quoted(target)}", .. check]), isExact);
    }

    /// <summary>Whether the site serves every letter of the file, if not every byte.</summary>
    public static bool IsWhole(AgentDefinition agent) => Lacks(agent) is null;

    /// <summary>How the bytes that the site serves differ from the file's, as a clause; empty where they are the same.</summary>
    public static string Difference(AgentDefinition agent) =>
        agent.IsExact ? ""
        : Lacks(agent) is { } lacks ? lacks
        : agent.HasReturns ? "its lines end with CR LF, on this site with LF alone"
        : "it begins with a byte order mark, which this site leaves out";

    private static string? Lacks(AgentDefinition agent) =>
        agent.Text.Length == 0 ? "nothing of it is on this site"
        : Has(agent, Rules.TooLarge) ? "this site has only its head"
        : Has(agent, Rules.NotUtf8) ? "it is not UTF-8, and what could not be read of it stands on this site as \uFFFD"
        : agent.Secrets.Count > 0 ? "this site masks what looks like a secret in it"
        : null;

    private static bool Has(AgentDefinition agent, Rule rule) => agent.Findings.Any(finding => finding.Rule == rule);

    /// <summary>Where the agent's own program looks for such a file.</summary>
    public static string Target(Agent agent) => AgentFormats.Of(agent.Definition.Format).InstalledAs(agent.Definition.Path, agent.Slug, agent.SkillHome?.Folder);

    /// <summary>What its program calls an agent whose folder belongs to its name; null where that is the name alone.</summary>
    public static string? Call(AgentDefinition agent) => AgentFormats.Of(agent.Format).CalledFromPath(agent.Path) is var call && call.Contains('/', StringComparison.Ordinal) ? call : null;

    /// <summary>A line that fails when the bytes are not those that the catalog shows.</summary>
    private static string Check(Agent agent, string target) =>
        $"printf '%s  %s\\n' {Sizes.Hash(agent.Definition)} {Quoted(target)} | sha256sum --check";

    private static string Lines(string target, IEnumerable<string> lines) => $"mkdir -p {Quoted(target[..target.LastIndexOf('/')])}\n{string.Join('\n', lines)}";

    private static string Quoted(string word) =>
        word.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '/' or '_' or '-' or ':' or '%')
            ? word
            : new StringBuilder(word).Replace("'", "'\\''").Insert(0, '\'').Append('\'').ToString();
}
