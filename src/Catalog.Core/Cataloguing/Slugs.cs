using System.Globalization;
using Catalog.Core.Parsing.Formats;
using Catalog.Core.Text;

namespace Catalog.Core.Cataloguing;

/// <summary>
/// Gives each agent the stem of its pages: kebab from the name, in the letters of its own script. Where names of several sources collide, each of them gets
/// its source's name before it; where those of one do, a suffix from what is its own (plugin, category, path), so that no agent's address depends on the order of the others.
/// </summary>
public static class Slugs
{
    /// <summary>Slugs in the order of the agents.</summary>
    /// <param name="agents">Source, name, path, and what may set agents of one name apart, best first. Those of one name and path, which only agents of the past can be, the newest first.</param>
    /// <param name="taken">Slugs that are given away already.</param>
    public static IReadOnlyList<string> Assign(IReadOnlyList<(string? Source, string Name, string Path, IReadOnlyList<string?> Marks)> agents, IEnumerable<string> taken)
    {
        var used = new HashSet<string>(taken, StringComparer.Ordinal);
        var slugs = agents.Select(agent => Slug.Of(agent.Name)).ToArray();
        foreach (var same in slugs.Index().GroupBy(slug => slug.Item, slug => slug.Index, StringComparer.Ordinal).Where(same => same.DistinctBy(i => agents[i].Source).Skip(1).Any()).ToList())
        {
            foreach (var i in same)
                slugs[i] = Slug.Of($"{agents[i].Source}-{agents[i].Name}");
        }
        // Each round sets apart what still collides: by the agent's own marks, then by the program that it is for, then by its path, which is unique.
        for (var round = 0; round < 4; round++)
        {
            var colliding = slugs.Zip(agents, (slug, agent) => (Slug: slug, agent.Path)).GroupBy(each => each.Slug, StringComparer.Ordinal)
                .Where(group => used.Contains(group.Key) || group.DistinctBy(each => each.Path, StringComparer.Ordinal).Skip(1).Any())
                .Select(group => group.Key)
                .ToHashSet(StringComparer.Ordinal);
            if (colliding.Count == 0)
                break;
            for (var i = 0; i < slugs.Length; i++)
            {
                if (colliding.Contains(slugs[i]))
                    slugs[i] = round == 0 ? Marked(slugs[i], agents[i].Path, agents[i].Marks) : round == 1 && Home(agents[i].Path) is { } home ? Slug.Cut($"{slugs[i]}-{home}", Slug.Longest) : $"{Slug.Cut(slugs[i], Slug.Longest - 9)}-{Slug.Hash(agents[i].Path)}";
            }
        }
        Number(slugs, used);
        return slugs;
    }

    /// <summary>What was removed, added again under its name and path, and removed again, is numbered from the oldest on.</summary>
    private static void Number(string[] slugs, HashSet<string> used)
    {
        for (var i = slugs.Length - 1; i >= 0; i--)
        {
            var slug = slugs[i];
            for (var number = 2; !used.Add(slugs[i]); number++)
                slugs[i] = string.Create(CultureInfo.InvariantCulture, $"{Slug.Cut(slug, Slug.Longest - 9)}-{number}");
        }
    }

    private static string Marked(string slug, string path, IReadOnlyList<string?> marks)
    {
        foreach (var mark in marks.Append(OwnPart(AgentFormats.StemOf(path), slug)).Append(PathParts.Folder(path)))
        {
            if (!string.IsNullOrWhiteSpace(mark) && Slug.Of(mark) is var suffix && suffix != slug)
                return Slug.Cut($"{slug}-{suffix}", Slug.Longest);
        }
        return $"{Slug.Cut(slug, Slug.Longest - 9)}-{Slug.Hash(path)}";
    }

    /// <summary>The folder above an agent that is a program's own: <c>codex</c> of <c>.codex/agents</c>; null where there is none.</summary>
    private static string? Home(string path) => path.Split('/')[..^1].FirstOrDefault(folder => folder is ['.', _, ..]) is { } home ? Slug.Of(home) : null;

    /// <summary>What a file's name says beyond the agent's: <c>001</c> of <c>001-backend-developer.md</c>.</summary>
    private static string OwnPart(string stem, string slug)
    {
        var words = slug.Split('-').ToHashSet(StringComparer.Ordinal);
        return string.Join('-', Slug.Of(stem).Split('-').Where(word => !words.Contains(word)));
    }
}
