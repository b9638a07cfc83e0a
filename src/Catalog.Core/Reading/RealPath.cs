namespace Catalog.Core.Reading;

/// <summary>Where a path leads in the end, so that two ways to one folder are seen to be one.</summary>
public static class RealPath
{
    /// <summary>The path with the links of its existing part followed, without a final slash.</summary>
    /// <param name="path">Absolute.</param>
    public static string Of(string path)
    {
        path = Path.TrimEndingDirectorySeparator(path);
        if (Path.GetDirectoryName(path) is not { } parent)
            return path;
        var here = Path.Combine(Of(parent), Path.GetFileName(path));
        return new DirectoryInfo(here) is { LinkTarget: not null } link && link.ResolveLinkTarget(returnFinalTarget: true) is { } target ? target.FullName : here;
    }

    /// <summary>Whether a real path is another one or lies in it.</summary>
    public static bool IsInside(string inner, string outer) =>
        (inner + Path.DirectorySeparatorChar).StartsWith(outer + Path.DirectorySeparatorChar, StringComparison.OrdinalIgnoreCase);
}
