using Catalog.Core.Parsing;
using Catalog.Core.Text;

namespace Catalog.Core.Cataloguing;

/// <summary>Reads the sources that a config lists; whether there are such folders is not asked here.</summary>
internal static class ListedSources
{
    private const int LongestName = 40;

    private static readonly string[] Keys = ["path", "prefix", "title", "repository", "forge"];

    /// <summary>In ordinal order of their names, so that the order of the list says nothing.</summary>
    /// <exception cref="ConfigException">The list cannot be followed.</exception>
    public static IReadOnlyList<ListedSource> Read(Field field)
    {
        var entries = Entries(field);
        if (entries.Count == 0 || entries.Count != field.Items?.Count)
            throw new ConfigException($"sources must be a list of folders, each as its path alone or with {string.Join(", ", Keys)}", field.Line);
        var sources = entries.Select(Of).ToList();
        foreach (var same in sources.GroupBy(source => source.Name, StringComparer.OrdinalIgnoreCase))
        {
            if (same.ToList() is [var first, var second, ..])
                throw new ConfigException(first.Folder == second.Folder ? $"The source {first.Folder} is listed twice" : $"The sources {first.Folder} and {second.Folder} have the prefix {same.Key}; give each another one with prefix", second.Line);
        }
        return [.. sources.OrderBy(source => source.Name, StringComparer.Ordinal)];
    }

    /// <summary>Each entry's keys: a text alone is its path.</summary>
    private static List<List<Field>> Entries(Field field)
    {
        var entries = new List<List<Field>>();
        var last = "";
        foreach (var (leaf, line) in (field.Leaves ?? []).Zip(field.LeafLines ?? []))
        {
            // Keys of a map follow its number in the list; a text has none.
            var (number, key) = leaf.Key.Split('.', 2) is [var before, var after] ? (before, after) : ("", leaf.Key.Length == 0 ? "path" : leaf.Key);
            if (number.Length == 0 || number != last)
                entries.Add([]);
            entries[^1].Add(new Field(key, leaf.Value, leaf.Value, line, 1));
            last = number;
        }
        return entries;
    }

    private static ListedSource Of(List<Field> entry)
    {
        var source = new ListedSource(null, "", entry[0].Line);
        foreach (var key in entry)
        {
            source = key.Key switch
            {
                _ when entry.Count(other => other.Key == key.Key) > 1 => throw new ConfigException($"{key.Key} stands twice in one source", key.Line),
                "path" => source with { Folder = Relative(key) },
                "prefix" => source with { Name = key.Value },
                "title" => source with { Title = key.Value.Trim() is { Length: > 0 } title ? title : null },
                "repository" => source with { Repository = Forges.Repository(key) },
                "forge" => source with { Forge = Forges.Named(key) },
                _ => throw new ConfigException($"A source has no key {key.Key}; {Nearest.Offer(key.Key, Keys)}", key.Line),
            };
        }
        if (source.Folder.Length == 0)
            throw new ConfigException("A source needs the path of its folder", source.Line);
        var name = source.Name ?? source.Folder.Split('/')[^1];
        if (!IsFileName(name))
            throw new ConfigException($"{(name.Length == 0 ? "Nothing" : name)} cannot stand before paths; give the source a prefix of letters, digits, hyphens, underscores and dots, up to {LongestName}", source.Line);
        Forges.Check(source.Repository, source.Forge, source.Line);
        return source with { Name = name };
    }

    private static string Relative(Field field)
    {
        var path = field.Value.Trim().Replace('\\', '/').TrimEnd('/');
        if (path.StartsWith("./", StringComparison.Ordinal))
            path = path[2..].TrimStart('/');
        return path.Length == 0 || path[0] is '/' or '~' || path.Contains(':', StringComparison.Ordinal) || path.Any(char.IsControl)
            ? throw new ConfigException($"A source's path must be relative to the config, such as ../other-agents, not {field.Value}", field.Line)
            : path;
    }

    /// <summary>Whether a name is one part of a path on every system, and one word in a search.</summary>
    private static bool IsFileName(string name) =>
        name.Length is > 0 and <= LongestName && char.IsLetterOrDigit(name[0]) && name[^1] != '.'
        && name.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' or '.') && !Slug.IsDevice(name.Split('.')[0]);
}
