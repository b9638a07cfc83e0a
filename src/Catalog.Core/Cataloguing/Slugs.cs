using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Catalog.Core.Parsing.Formats;

namespace Catalog.Core.Cataloguing;

/// <summary>
/// Gives each agent the stem of its pages: ASCII kebab from the name. Where names collide, each of them gets a suffix
/// from what is its own (plugin, category, path), so that no agent's address depends on the order of the others.
/// </summary>
public static class Slugs
{
    private const int Longest = 80;

    // The base letters of U+00C0 to U+017F: the program is built without the tables that normalising a text would need.
    private const string Latin =
        "aaaaaaaceeeeiiiidnooooo-ouuuuypsaaaaaaaceeeeiiiidnooooo-ouuuuypy"
        + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
        + "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    private const char FirstLatin = '\u00C0';
    private const char LastLatin = '\u017F';

    // Device names of Windows, which no file there may have (learn.microsoft.com, "Naming Files, Paths, and Namespaces"); and index.
    private static readonly FrozenSet<string> Reserved = FrozenSet.Create(
        "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9", "index");

    /// <summary>Slugs in the order of the agents.</summary>
    /// <param name="agents">Name, path, and what may set agents of one name apart, best first.</param>
    /// <param name="taken">Slugs that are given away already.</param>
    public static IReadOnlyList<string> Assign(IReadOnlyList<(string Name, string Path, IReadOnlyList<string?> Marks)> agents, IEnumerable<string> taken)
    {
        var used = new HashSet<string>(taken, StringComparer.Ordinal);
        var slugs = agents.Select(agent => Of(agent.Name)).ToArray();
        // Each round sets apart what still collides: by the agent's own marks, then by its path, which is unique.
        for (var round = 0; round < 3; round++)
        {
            var colliding = slugs.GroupBy(slug => slug, StringComparer.Ordinal).Where(group => group.Count() > 1 || used.Contains(group.Key)).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
            if (colliding.Count == 0)
                break;
            for (var i = 0; i < slugs.Length; i++)
            {
                if (colliding.Contains(slugs[i]))
                    slugs[i] = round == 0 ? Marked(agents[i]) : $"{Cut(slugs[i], Longest - 9)}-{Hash(agents[i].Path)}";
            }
        }
        return slugs;
    }

    /// <summary>The slug of a name that collides with none.</summary>
    public static string Of(string name)
    {
        var slug = new StringBuilder(name.Length);
        var isWhole = true;
        foreach (var c in name)
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(char.ToLowerInvariant(c));
            else if (c is >= FirstLatin and <= LastLatin && Latin[c - FirstLatin] is not '-' and var letter)
                slug.Append(letter);
            else if (c == '+')
                slug.Append(slug.Length > 0 && slug[^1] != '-' ? "p" : "plus");
            else if (c == '#')
                slug.Append("sharp");
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark)
                continue;
            else if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                isWhole = false;
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        var stem = slug.ToString().Trim('-');
        if (stem.Length == 0)
            return "agent-" + Hash(name);
        if (!isWhole || stem.Length > Longest)
            return $"{Cut(stem, Longest - 9)}-{Hash(name)}";
        return Reserved.Contains(stem) ? stem + "-agent" : stem;
    }

    private static string Marked((string Name, string Path, IReadOnlyList<string?> Marks) agent)
    {
        var slug = Of(agent.Name);
        foreach (var mark in agent.Marks.Append(OwnPart(PathParts.Stem(agent.Path), slug)).Append(PathParts.Folder(agent.Path)))
        {
            if (!string.IsNullOrWhiteSpace(mark) && Of(mark) is var suffix && suffix != slug)
                return Cut($"{slug}-{suffix}", Longest);
        }
        return $"{Cut(slug, Longest - 9)}-{Hash(agent.Path)}";
    }

    /// <summary>What a file's name says beyond the agent's: <c>001</c> of <c>001-backend-developer.md</c>.</summary>
    private static string OwnPart(string stem, string slug)
    {
        var words = slug.Split('-').ToHashSet(StringComparer.Ordinal);
        return string.Join('-', Of(stem).Split('-').Where(word => !words.Contains(word)));
    }

    private static string Cut(string slug, int length) => slug.Length <= length ? slug : slug[..length].TrimEnd('-');

    private static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];
}
