using Catalog.Core.Parsing.Formats;
using Catalog.Core.Text;

namespace Catalog.Core.Cataloguing;

/// <summary>Leads the addresses that agents had under old names and paths to those that they have.</summary>
internal static class Redirects
{
    /// <summary>In ordinal order of the old slugs. An address that an agent has now, or a tombstone, is never redirected; one that several agents' name gives leads to each of them.</summary>
    public static IReadOnlyList<Redirect> Of(IReadOnlyList<Agent> agents, IReadOnlyList<RetiredAgent> retired)
    {
        var taken = agents.Select(agent => agent.Slug).Concat(retired.Select(agent => agent.Slug)).ToHashSet(StringComparer.Ordinal);
        var redirects = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var same in agents.GroupBy(agent => Slug.Of(agent.Name), StringComparer.Ordinal).Where(same => !taken.Contains(same.Key)))
            redirects[same.Key] = [.. same.Select(agent => agent.Slug).Order(StringComparer.Ordinal)];
        foreach (var agent in agents.OrderBy(agent => agent.Created ?? DateTimeOffset.MaxValue).ThenBy(agent => agent.Slug, StringComparer.Ordinal))
        {
            foreach (var old in Former(agent).Where(old => !taken.Contains(old)))
                redirects.TryAdd(old, [agent.Slug]);
        }
        return [.. redirects.SelectMany(redirect => redirect.Value.Select(slug => new Redirect(redirect.Key, slug)))];
    }

    private static IEnumerable<string> Former(Agent agent)
    {
        foreach (var name in agent.FormerNames)
            yield return Slug.Of(name);
        foreach (var version in agent.Versions.Skip(1).Where(version => version.Path != agent.Definition.Path))
        {
            // A folder is what a skill was called only where it stated no name.
            var format = AgentFormats.For(version.Path) ?? ClaudeAgent.Format;
            if (!format.NamedByFolder || !version.Content.Facts.NameIsWritten)
                yield return Slug.Of(format.NameFromPath(version.Path));
        }
    }
}
