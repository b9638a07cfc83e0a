using Catalog.Core.History;
using Catalog.Core.Reading;

namespace Catalog.Core.Cataloguing;

/// <summary>The folders that a catalog is read from: those that its config lists, or the one that the command line names.</summary>
/// <param name="Config">The config that lists them; null where it lists none and is read with the source.</param>
/// <param name="Folder">The folder, absolute, that the config lies in.</param>
/// <param name="All">In ordinal order of their names, absolute.</param>
public sealed record SourceList(CatalogConfig? Config, string Folder, IReadOnlyList<ListedSource> All)
{
    /// <summary>The folders, absolute, in which a change changes the catalog.</summary>
    public IEnumerable<string> Watched =>
        All.Select(source => source.Folder).Concat(new[] { Config?.Theme, Path.GetDirectoryName(Config?.Logo) }.OfType<string>().Select(look => Path.Combine(Folder, look)));

    /// <exception cref="ConfigException">The config cannot be followed.</exception>
    /// <exception cref="RepositoryException">A source that it lists is not there.</exception>
    public static SourceList Of(CatalogRequest request)
    {
        var folder = request.ConfigFolder ?? request.Source;
        // A commit alone, and a bare repository, bring their own config along, and no folders.
        var text = request.Config ?? (request.Revision is null && !GitDirectory.Is(request.Source) ? SourceFolder.Find(request.Source, CatalogConfig.FileName)?.Text.Text : null);
        var config = text is null || request.Revision is not null ? CatalogConfig.Default : CatalogConfig.Parse(text);
        if (config.Sources.Count == 0)
            return new(null, folder, [new(null, request.Source, 0)]);
        var root = GitDirectory.Above(folder);
        var found = config.Sources.Select(source => Found(source, folder, root)).ToList();
        Separate(config.Sources, [.. found.Select(source => source.Folder)]);
        return new(config, folder, found);
    }

    /// <summary>Refuses what can only be followed with folders beside the config.</summary>
    /// <exception cref="ConfigException">The config lists sources.</exception>
    internal static void RefuseIn(CatalogConfig config)
    {
        if (config.Sources is [var first, ..])
            throw new ConfigException("A commit alone and a bare repository have no folders beside them, so the sources of their config cannot be read; name one source, or a work tree", first.Line);
    }

    /// <param name="root">The root of the work tree that the config lies in; null outside one.</param>
    private static ListedSource Found(ListedSource source, string folder, string? root)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(source.Folder, folder));
        if (!SourceFolder.Exists(full))
            throw new RepositoryException($"There is no folder {source.Folder}, which {CatalogConfig.FileName}({source.Line}) lists as a source", "Clone it there, or mend its path.");
        if (SourceFolder.IsEmpty(full))
            throw new RepositoryException($"The folder {source.Folder}, which {CatalogConfig.FileName}({source.Line}) lists as a source, is empty", $"If it is a submodule, fetch it: git submodule update --init {source.Folder}");
        var place = root is null ? ".." : Path.GetRelativePath(root, full).Replace('\\', '/');
        return source with { Folder = RealPath.Of(full), Checkout = place is "." ? "" : (place.StartsWith("..", StringComparison.Ordinal) ? source.Name : place) + "/" };
    }

    /// <summary>Refuses sources that share a file: it would have two pages.</summary>
    private static void Separate(IReadOnlyList<ListedSource> listed, IReadOnlyList<string> real)
    {
        for (var i = 0; i < real.Count; i++)
        {
            for (var k = 0; k < real.Count; k++)
            {
                if (i == k || !RealPath.IsInside(real[i], real[k]))
                    continue;
                var (one, other) = (listed[i], listed[k]);
                throw new ConfigException(
                    real[i].Length == real[k].Length ? $"The sources {one.Folder} and {other.Folder} are one folder; list it once" : $"The source {one.Folder} lies in the source {other.Folder}; list folders that share no file",
                    Math.Max(one.Line, other.Line));
            }
        }
    }
}
