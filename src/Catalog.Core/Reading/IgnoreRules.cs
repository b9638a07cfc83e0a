namespace Catalog.Core.Reading;

/// <summary>The <c>.gitignore</c> files that apply in one folder: its own, and those of the folders above it in the work tree.</summary>
internal sealed class IgnoreRules
{
    private readonly IgnoreRules? above;
    private readonly string folder;
    private readonly List<PathPattern> patterns;
    private bool isAll;

    private IgnoreRules(IgnoreRules? above, string folder, IEnumerable<string> files)
    {
        this.above = above;
        this.folder = folder;
        // As git since 2.32: a link in the place of such a file says nothing.
        patterns = [.. files.Where(file => new FileInfo(file) is { Exists: true, LinkTarget: null }).SelectMany(File.ReadLines).Select(PathPattern.Parse).OfType<PathPattern>()];
    }

    /// <summary>The rules of a folder, given those of the root down to it.</summary>
    /// <param name="workTree">The work tree's root; null outside one, where nothing is ignored.</param>
    public static IgnoreRules? For(string? workTree, string folder)
    {
        if (workTree is null)
            return null;
        var rules = new IgnoreRules(null, workTree, [Path.Combine(workTree, ".git", "info", "exclude"), Path.Combine(workTree, ".gitignore")]);
        var at = workTree;
        foreach (var part in Path.GetRelativePath(workTree, folder).Split(Path.DirectorySeparatorChar).Where(part => part is not "."))
        {
            at = Path.Combine(at, part);
            rules = rules.In(at);
        }
        return rules;
    }

    /// <summary>The rules of a folder directly below.</summary>
    public IgnoreRules In(string child) => new(this, child, [Path.Combine(child, ".gitignore")]);

    /// <summary>The rules of an ignored folder directly below, in which nothing can be taken in again.</summary>
    public IgnoreRules InIgnored(string child) => new(this, child, []) { isAll = true };

    /// <summary>Whether git would leave this file or folder out, unless it is tracked already. The last pattern that matches decides, the nearest file first.</summary>
    public bool Ignores(string fullPath, bool isFolder)
    {
        for (var rules = this; rules is not null; rules = rules.above)
        {
            if (rules.isAll)
                return true;
            var path = Path.GetRelativePath(rules.folder, fullPath).Replace(Path.DirectorySeparatorChar, '/');
            for (var i = rules.patterns.Count - 1; i >= 0; i--)
            {
                if (rules.patterns[i].Matches(path, isFolder))
                    return !rules.patterns[i].IsNegated;
            }
        }
        return false;
    }
}
