using Catalog.Core.Parsing.Formats;
using Catalog.Core.Text;

namespace Catalog.Core.Cataloguing;

/// <summary>
/// Gives each agent the stem of its pages: kebab from the name, in the letters of its own script. Where names collide, each of them gets a suffix
/// from what is its own (plugin, category, path), so that no agent's address depends on the order of the others.
/// </summary>
public static class Slugs
{
    /// <summary>Slugs in the order of the agents.</summary>
    /// <param name="agents">Name, path, and what may set agents of one name apart, best first.</param>
    /// <param name="taken">Slugs that are given away already.</param>
    public static IReadOnlyList<string> Assign(IReadOnlyList<(string Name, string Path, IReadOnlyList<string?> Marks)> agents, IEnumerable<string> taken)
    {
        var used = new HashSet<string>(taken, StringComparer.Ordinal);
        var slugs = agents.Select(agent => Slug.Of(agent.Name)).ToArray();
        // Each round sets apart what still collides: by the agent's own marks, then by its path, which is unique.
        for (var round = 0; round < 3; round++)
        {
            var colliding = slugs.GroupBy(slug => slug, StringComparer.Ordinal).Where(group => group.Count() > 1 || used.Contains(group.Key)).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
            if (colliding.Count == 0)
                break;
            for (var i = 0; i < slugs.Length; i++)
            {
                if (colliding.Contains(slugs[i]))
                    slugs[i] = round == 0 ? Marked(agents[i]) : $"{Slug.Cut(slugs[i], Slug.Longest - 9)}-{Slug.Hash(agents[i].Path)}";
            }
        }
        return slugs;
    }

    private static string Marked((string Name, string Path, IReadOnlyList<string?> Marks) agent)
    {
        var slug = Slug.Of(agent.Name);
        foreach (var mark in agent.Marks.Append(OwnPart(AgentFormats.StemOf(agent.Path), slug)).Append(PathParts.Folder(agent.Path)))
        {
            if (!string.IsNullOrWhiteSpace(mark) && Slug.Of(mark) is var suffix && suffix != slug)
                return Slug.Cut($"{slug}-{suffix}", Slug.Longest);
        }
        return $"{Slug.Cut(slug, Slug.Longest - 9)}-{Slug.Hash(agent.Path)}";
    }

    /// <summary>What a file's name says beyond the agent's: <c>001</c> of <c>001-backend-developer.md</c>.</summary>
    private static string OwnPart(string stem, string slug)
    {
        var words = slug.Split('-').ToHashSet(StringComparer.Ordinal);
        return string.Join('-', Slug.Of(stem).Split('-').Where(word => !words.Contains(word)));
    }
}
