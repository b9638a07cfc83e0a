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

    /// <summary>The folders that two paths begin with together, with a final slash; empty where they share none.</summary>
    public static ReadOnlySpan<char> SharedFolder(ReadOnlySpan<char> one, ReadOnlySpan<char> other) =>
        one[..(one[..one.CommonPrefixLength(other)].LastIndexOf('/') + 1)];

    /// <summary>Whether some folder above the file has this name.</summary>
    /// <param name="folder">Its name, or several folders' with slashes between.</param>
    public static bool IsUnder(string path, string folder)
    {
        var rest = path.AsSpan();
        while (rest.Length > folder.Length)
        {
            if (rest[folder.Length] == '/' && rest.StartsWith(folder, StringComparison.OrdinalIgnoreCase))
                return true;
            var slash = rest.IndexOf('/');
            rest = slash < 0 ? [] : rest[(slash + 1)..];
        }
        return false;
    }

    /// <summary>Whether the nearest folder of a program, one that begins with a dot, is this one's or made for it, and a file lies in one of these folders below it and in none of skills.</summary>
    /// <param name="program">Its folder, such as <c>.cursor</c>, which stands for <c>.cursor-plugin</c> too.</param>
    public static bool IsInHomeOf(string path, string program, params ReadOnlySpan<string> folders)
    {
        if (!path.Contains(program, StringComparison.OrdinalIgnoreCase))
            return false;
        string[] above = path.Split('/')[..^1];
        var home = Array.FindLastIndex(above, folder => folder.StartsWith('.'));
        if (home < 0 || !IsHomeOf(above[home], program))
            return false;
        foreach (var folder in above[(home + 1)..])
        {
            if (folders.Contains(folder, StringComparer.OrdinalIgnoreCase))
                return true;
            if (folder.Equals("skills", StringComparison.OrdinalIgnoreCase) || folder.Equals("skill", StringComparison.OrdinalIgnoreCase))
                return false;
        }
        return false;
    }

    /// <summary>Whether a folder is a program's own, or called by it: <c>.cursor</c> and <c>.cursor-plugin</c>.</summary>
    public static bool IsHomeOf(string folder, string program) =>
        folder.StartsWith(program, StringComparison.OrdinalIgnoreCase) && (folder.Length == program.Length || folder[program.Length] is '-' or '_');

    /// <summary>Where a relative path leads from a file; null where it leads out of the root.</summary>
    public static string? Joined(string path, string relative)
    {
        var parts = path.Split('/').SkipLast(1).ToList();
        foreach (var part in relative.Split('/'))
        {
            if (part == ".." && parts.Count == 0 || relative.StartsWith('/'))
                return null;
            if (part == "..")
                parts.RemoveAt(parts.Count - 1);
            else if (part is not ("" or "."))
                parts.Add(part);
        }
        return string.Join('/', parts);
    }

    public static bool IsMarkdown(string path) => path.EndsWith(".md", StringComparison.OrdinalIgnoreCase);
}
