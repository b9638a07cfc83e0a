using Catalog.Core.Findings;
using Catalog.Core.History;
using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Formats;
using Catalog.Core.Reading;

namespace Catalog.Core.Cataloguing;

/// <summary>The files of a source in their newest state, and the repository that they lie in.</summary>
internal sealed record NewestState(
    CatalogConfig Config,
    IReadOnlyList<SourceFile> Agents,
    Plugins Plugins,
    Repository? Repository,
    IReadOnlyDictionary<string, (string Blob, string Mode)> Tree,
    Blobs? Blobs,
    IReadOnlyList<Finding> Findings) : IDisposable
{
    private readonly Lazy<HashSet<string>> folders = new(() => [.. Tree.Keys.SelectMany(FoldersAbove)]);

    /// <summary>The folder on disk that paths of the repository, or without one of the source, are relative to; null where only a commit is read.</summary>
    public string? Root { get; private init; }

    public Look Look { get; private init; } = Look.Shipped;

    /// <summary>Whether a path, relative to the source, leads to a file or folder; null beyond the repository, where nothing is looked at.</summary>
    public bool? Holds(string path)
    {
        var parts = new List<string>();
        foreach (var part in ((Repository?.Prefix ?? "") + path).Split('/').Where(part => part is not ("" or ".")))
        {
            if (part != "..")
                parts.Add(part);
            else if (parts.Count == 0)
                return null;
            else
                parts.RemoveAt(parts.Count - 1);
        }
        var full = string.Join('/', parts);
        return full.Length == 0 || Tree.ContainsKey(full) || folders.Value.Contains(full) || (Root is not null && SourceFolder.Holds(Root, full));
    }

    /// <exception cref="RepositoryException">The source or its repository cannot be used.</exception>
    /// <exception cref="ConfigException">The config cannot be followed.</exception>
    public static NewestState Read(CatalogRequest request, CancellationToken cancel)
    {
        if (!SourceFolder.Exists(request.Source))
            throw new RepositoryException($"There is no folder {request.Source}", "Name a folder that holds agent files, or a repository.");
        var repository = request.History || request.Revision is not null ? Repository.Find(request.Source, request.Revision, cancel) : null;
        if (repository is null && request.Revision is not null)
            throw new RepositoryException($"{request.Source} lies in no git repository, so there is no commit {request.Revision}", "Leave --rev out, or name a repository.");
        try
        {
            return Read(request, repository, cancel);
        }
        catch
        {
            repository?.Dispose();
            throw;
        }
    }

    /// <summary>Whether a file of such a path is an agent of this catalog.</summary>
    public static bool IsAgent(string path, SourceText text, CatalogConfig config) =>
        MayBeAgent(path, config) && IsCandidate(path, text, config) && (config.Includes(path) || AgentFiles.Other(path, text) is null);

    /// <summary>Whether a file looks like an agent, by its place or by the name that it states.</summary>
    private static bool IsCandidate(string path, SourceText text, CatalogConfig config) =>
        AgentFormats.IsSure(path) || config.Includes(path) || AgentReader.StatedName(text) is not null;

    /// <summary>Whether a path can hold an agent of this catalog.</summary>
    public static bool MayBeAgent(string path, CatalogConfig config) =>
        AgentFormats.For(path) is { } format
        && config.Formats.Contains(format.Id)
        && !config.Excludes(path);

    public void Dispose()
    {
        Blobs?.Clear();
        Repository?.Dispose();
    }

    private static NewestState Read(CatalogRequest request, Repository? repository, CancellationToken cancel)
    {
        if (repository is { IsShallow: true } && !request.AllowShallow)
            throw new RepositoryException("The repository's history is cut off (a shallow clone), so dates and versions would be wrong", "Run git fetch --unshallow, set fetch-depth: 0 on the checkout, or accept it with --allow-shallow.");
        var tree = repository?.Source.Tree(cancel) ?? new Dictionary<string, (string, string)>();
        var blobs = repository is null ? null : new Blobs(repository.Source);
        var (files, findings) = repository is null or { WorkTree: not null }
            ? FromDisk(request, repository, tree, IsWanted, cancel)
            : FromCommit(repository, tree, blobs!, IsWanted, cancel);
        var text = request.Config ?? files.FirstOrDefault(file => file.Path == CatalogConfig.FileName)?.Text.Text;
        var config = text is null ? CatalogConfig.Default : CatalogConfig.Parse(text);
        var candidates = files.Where(file => MayBeAgent(file.Path, config) && IsCandidate(file.Path, file.Text, config))
            .Select(file => (file, Other: config.Includes(file.Path) ? null : AgentFiles.Other(file.Path, file.Text)))
            .ToList();
        blobs?.Redact(config.Redacted);
        var redacted = config.Redacted.Count == 0 ? [] : candidates.Where(each => IsRedacted(each.file, config, repository, tree)).Select(each => each.file.Path).ToHashSet(StringComparer.Ordinal);
        candidates.RemoveAll(each => redacted.Contains(each.file.Path));
        findings = [.. findings, .. redacted.Select(path => new Finding(Rules.LeftOut, "The text is named under redact, so it is not published", path))];
        var leftOut = AgentFiles.LeftOut(candidates.Where(each => each.Other is not null).Select(each => (each.file.Path, each.Other!)));
        return new NewestState(config, [.. candidates.Where(each => each.Other is null).Select(each => each.file)], Plugins.Read(files), repository, tree, blobs, [.. findings, .. leftOut])
        {
            Root = repository is null ? request.Source : repository.WorkTree,
            Look = config.Theme is null && config.Logo is null ? Looks.Of(config, []) : Looks.Of(config, Named(path => Looks.Wants(config, path))),
        };

        IReadOnlyList<SourceFile> Named(Func<string, bool> isWanted) => repository is null or { WorkTree: not null }
            ? FromDisk(request, repository, tree, isWanted, cancel).Files
            : FromCommit(repository, tree, blobs!, isWanted, cancel).Files;
    }

    /// <summary>Whether the config takes a file's newest text out; where the text does not tell the file's bytes, the committed file's id decides.</summary>
    private static bool IsRedacted(SourceFile file, CatalogConfig config, Repository? repository, IReadOnlyDictionary<string, (string Blob, string Mode)> tree) =>
        file.Text.IsExact
            ? config.Redacted.Overlaps(GitFormats.BlobIds(file.Text.Text))
            : repository is not null && tree.TryGetValue(repository.Prefix + file.Path, out var entry) && config.Redacted.Contains(entry.Blob);

    private static IEnumerable<string> FoldersAbove(string path)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash > 0; slash = path.IndexOf('/', slash + 1))
            yield return path[..slash];
    }

    private static bool IsWanted(string path) => AgentFormats.For(path) is not null || Plugins.IsManifest(path) || path == CatalogConfig.FileName;

    private static (IReadOnlyList<SourceFile> Files, IReadOnlyList<Finding> Findings) FromDisk(
        CatalogRequest request, Repository? repository, IReadOnlyDictionary<string, (string Blob, string Mode)> tree, Func<string, bool> isWanted, CancellationToken cancel)
    {
        var prefix = repository?.Prefix ?? "";
        var tracked = tree.Keys.Where(path => path.StartsWith(prefix, StringComparison.Ordinal)).Select(path => path[prefix.Length..]).ToHashSet(StringComparer.Ordinal);
        return SourceFolder.Read(request.Source, repository?.WorkTree, tracked, isWanted, request.LeaveOut, cancel);
    }

    private static (IReadOnlyList<SourceFile> Files, IReadOnlyList<Finding> Findings) FromCommit(
        Repository repository, IReadOnlyDictionary<string, (string Blob, string Mode)> tree, Blobs blobs, Func<string, bool> isWanted, CancellationToken cancel)
    {
        var findings = new List<Finding>();
        var files = new List<SourceFile>();
        var entries = tree
            .Where(entry => entry.Key.StartsWith(repository.Prefix, StringComparison.Ordinal) && isWanted(entry.Key[repository.Prefix.Length..]))
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .ToList();
        blobs.Prefetch(entries.Where(entry => GitFormats.IsFile(entry.Value.Mode)).Select(entry => entry.Value.Blob), cancel);
        foreach (var (fullPath, (blob, mode)) in entries)
        {
            var path = fullPath[repository.Prefix.Length..];
            if (!GitFormats.IsFile(mode))
                findings.Add(new(Rules.LinkSkipped, "A symbolic link or submodule was not followed", path));
            else if (blobs[blob] is { } text)
                files.Add(new SourceFile(path, text));
            else
                throw RepositoryFault.Lacks(repository.GitFolder, $"{blob} of {fullPath}");
        }
        return (files, findings);
    }
}
