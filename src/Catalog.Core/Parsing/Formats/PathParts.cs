namespace Catalog.Core.Parsing.Formats;

/// <summary>The parts of a path with forward slashes.</summary>
internal static class PathParts
{
    public static string FileName(string path) => path[(path.LastIndexOf('/') + 1)..];

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

    public static bool IsMarkdown(string path) => path.EndsWith(".md", StringComparison.OrdinalIgnoreCase);
}
