namespace Catalog.Core.Parsing.Formats;

/// <summary>The parts of a path with forward slashes.</summary>
internal static class PathParts
{
    public static string FileName(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>The file name up to its first dot, but for a dot that begins it or stands in a number.</summary>
    public static string Stem(string path)
    {
        var name = FileName(path);
        foreach (var ending in (ReadOnlySpan<string>)[".agent.md", ".chatmode.md", ".prompt.md", ".md"])
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && name.Length > ending.Length)
                return name[..^ending.Length];
        }
        return name;
    }

    /// <summary>The name of the folder that a file lies in; empty at the root.</summary>
    public static string Folder(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash <= 0 ? "" : FileName(path[..slash]);
    }

    /// <summary>Whether some folder above the file has this name.</summary>
    public static bool IsUnder(string path, string folder) =>
        path.StartsWith(folder + "/", StringComparison.OrdinalIgnoreCase)
        || path.Contains("/" + folder + "/", StringComparison.OrdinalIgnoreCase);
}
