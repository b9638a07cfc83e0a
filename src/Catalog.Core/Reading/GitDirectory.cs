namespace Catalog.Core.Reading;

/// <summary>What can be seen of a repository in its folder on disk, without opening it.</summary>
public static class GitDirectory
{
    private const int LinesOfConfig = 2_000;

    /// <summary>Whether a folder is a bare repository or a <c>.git</c> folder itself.</summary>
    public static bool Is(string folder) =>
        File.Exists(Path.Combine(folder, "HEAD")) && Directory.Exists(Path.Combine(folder, "objects")) && Directory.Exists(Path.Combine(folder, "refs"));

    /// <summary>The folder that holds a <c>.git</c>: this one or the nearest above it; null when there is none.</summary>
    public static string? Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (Path.Exists(Path.Combine(at.FullName, ".git")))
                return at.FullName;
        }
        return null;
    }

    /// <summary>The repository's own folder of a folder in a work tree, which a submodule and a linked work tree have elsewhere; null outside one.</summary>
    public static string? Of(string folder)
    {
        if (Is(folder))
            return folder;
        if (Above(folder) is not { } root)
            return null;
        var git = Path.Combine(root, ".git");
        if (Directory.Exists(git))
            return git;
        return File.ReadLines(git).FirstOrDefault() is { } line && line.StartsWith("gitdir: ", StringComparison.Ordinal) && Path.GetFullPath(line["gitdir: ".Length..].Trim(), root) is var elsewhere && Directory.Exists(elsewhere)
            ? elsewhere
            : null;
    }

    /// <summary>The folder that holds objects and references: in a linked work tree not the git folder itself.</summary>
    public static string Common(string gitFolder)
    {
        var file = Path.Combine(gitFolder, "commondir");
        return File.Exists(file) ? Path.GetFullPath(File.ReadAllText(file).Trim(), gitFolder) : gitFolder;
    }

    /// <summary>The commits at which a shallow clone's history is cut off.</summary>
    public static IReadOnlyList<string> Cut(string commonFolder)
    {
        var file = Path.Combine(commonFolder, "shallow");
        return File.Exists(file) ? File.ReadAllLines(file) : [];
    }

    /// <summary>The branch that <c>HEAD</c> stands on; null when it is detached or elsewhere, or there is none.</summary>
    public static string? Branch(string gitFolder)
    {
        var file = Path.Combine(gitFolder, "HEAD");
        var head = File.Exists(file) ? File.ReadAllText(file).Trim() : "";
        return head.StartsWith("ref: refs/heads/", StringComparison.Ordinal) ? head["ref: refs/heads/".Length..] : null;
    }

    /// <summary>Whether objects may be missing because a filter left them with the remote.</summary>
    public static bool IsPartial(string commonFolder)
    {
        var packs = Path.Combine(commonFolder, "objects", "pack");
        return Directory.Exists(packs) && Directory.EnumerateFiles(packs, "*.promisor").Any();
    }

    /// <summary>The lines of the repository's configuration, trimmed; none when there is no file.</summary>
    public static IReadOnlyList<string> Config(string commonFolder)
    {
        var config = Path.Combine(commonFolder, "config");
        return File.Exists(config) ? [.. File.ReadLines(config).Select(line => line.Trim()).Take(LinesOfConfig)] : [];
    }
}
