using Catalog.Core.Findings;
using Catalog.Core.History;
using Catalog.Core.Parsing.Formats;
using Catalog.Core.Reading;

namespace Catalog.Core.Cataloguing;

/// <summary>The files of a source in their newest state, and the repository that they lie in.</summary>
internal sealed record NewestState(
    Selection Selection,
    IReadOnlyList<SourceFile> Agents,
    Plugins Plugins,
    Repository? Repository,
    IReadOnlyDictionary<string, (string Blob, string Mode)> Tree,
    Blobs? Blobs,
    IReadOnlyList<Finding> Findings) : IDisposable
{
    private readonly Lazy<HashSet<string>> folders = new(() => [.. Tree.Keys.SelectMany(FoldersAbove)]);

    private readonly Lazy<ILookup<string, string>> byName = new(() => Tree.Keys.ToLookup(PathParts.FileName, StringComparer.OrdinalIgnoreCase));

    /// <summary>The folder on disk that paths of the repository, or without one of the source, are relative to; null where only a commit is read.</summary>
    public string? Root { get; private init; }

    /// <summary>The paths of files that look like agents and are none.</summary>
    public IReadOnlyList<string> LeftOut { get; private init; } = [];

    public required OpenCodeConfigs OpenCode { get; init; }

    public Look Look { get; private init; } = Look.Shipped;

    public CatalogConfig Config => Selection.Config;

    public CatalogSource Source => Selection.Source;

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

    /// <summary>The only file of the repository that ends like a link which leads nowhere, as a link from the same folder; null where there is none, or more than one.</summary>
    /// <param name="folder">Relative to the source, with a final slash or empty.</param>
    public string? Meant(string folder, string link)
    {
        var end = string.Join('/', link.Split('/').SkipWhile(part => part is "." or ".." or ""));
        return Ending(end, StringComparison.Ordinal) switch
        {
            [] => Ending(end, StringComparison.OrdinalIgnoreCase),
            var same => same,
        } is [var only] ? LinkTo(only, (Repository?.Prefix ?? "") + folder) : null;
    }

    /// <summary>No more than two.</summary>
    private List<string> Ending(string end, StringComparison comparison) =>
        [.. byName.Value[PathParts.FileName(end)].Where(path => path.Equals(end, comparison) || path.EndsWith("/" + end, comparison)).Take(2)];

    private static string LinkTo(string path, string folder)
    {
        var shared = PathParts.SharedFolder(path, folder).Length;
        return string.Concat(Enumerable.Repeat("../", folder[shared..].Count(c => c == '/'))) + path[shared..];
    }

    /// <param name="listed">What the config says of the source.</param>
    /// <param name="config">The config that lists it; null to take the source's own.</param>
    /// <exception cref="RepositoryException">The source or its repository cannot be used.</exception>
    /// <exception cref="ConfigException">The config cannot be followed.</exception>
    public static NewestState Read(CatalogRequest request, ListedSource listed, CatalogConfig? config, CancellationToken cancel)
    {
        if (!SourceFolder.Exists(request.Source))
            throw new RepositoryException(SourceFolder.Holds(".", request.Source) ? $"{request.Source} is a file" : $"There is no folder {request.Source}", "Name a folder that holds agent files, or a repository, with diff by --source; a dot is the folder that you are in.");
        var repository = request.History || request.Revision is not null ? Repository.Find(request.Source, request.Revision, cancel) : null;
        if (repository is null && request.Revision is not null)
            throw new RepositoryException($"{request.Source} lies in no git repository, so there is no commit {request.Revision}", "Leave --rev out, or name a repository.");
        try
        {
            return Read(request, listed, config, repository, cancel);
        }
        catch
        {
            repository?.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        Blobs?.Clear();
        Repository?.Dispose();
    }

    private static NewestState Read(CatalogRequest request, ListedSource listed, CatalogConfig? config, Repository? repository, CancellationToken cancel)
    {
        if (repository is { IsShallow: true } && !request.AllowShallow)
            throw new RepositoryException($"The {(listed.Name is null ? "repository's history" : $"history of {listed.Name}")} is cut off (a shallow clone), so dates and versions would be wrong", "Run git fetch --unshallow, set fetch-depth: 0 on the checkout, or accept it with --allow-shallow.");
        var tree = repository?.Source.Tree(cancel) ?? new Dictionary<string, (string, string)>();
        var blobs = repository is null ? null : new Blobs(repository.Source);
        var (files, findings) = repository is null or { WorkTree: not null }
            ? FromDisk(request, repository, tree, IsWanted, cancel)
            : FromCommit(repository, tree, blobs!, IsWanted, cancel);
        var own = config ?? ConfigIn(request, files);
        var source = (config is null ? listed with { Repository = own.Repository, Forge = own.Forge } : listed).In(repository);
        var selection = new Selection(own, source);
        var candidates = files.Where(file => selection.MayBeAgent(file.Path) && selection.IsCandidate(file.Path, file.Text))
            .Select(file => (file, Other: selection.Other(file.Path, file.Text)))
            .ToList();
        var templates = TemplateFiles.Among([.. candidates.Where(each => each.Other is null or TemplateFiles.Reason && !own.Includes(source.Shown(each.file.Path))).Select(each => (each.file.Path, each.Other is not null))]);
        candidates = [.. candidates.Select(each => templates.Contains(each.file.Path) ? (each.file, TemplateFiles.Reason) : each)];
        blobs?.Redact(own.Redacted);
        var redacted = own.Redacted.Count == 0 ? [] : candidates.Where(each => selection.IsRedacted(each.file, tree.GetValueOrDefault((repository?.Prefix ?? "") + each.file.Path).Blob)).Select(each => each.file.Path).ToHashSet(StringComparer.Ordinal);
        candidates.RemoveAll(each => redacted.Contains(each.file.Path));
        findings = [.. findings, .. redacted.Select(path => new Finding(Rules.LeftOut, "The text is named under redact, so it is not published", path))];
        var kept = files.Where(file => !own.Excludes(source.Shown(file.Path))).ToList();
        var others = candidates.Where(each => each.Other is not null).Select(each => (each.file.Path, Reason: each.Other!)).ToList();
        return new NewestState(
            selection, [.. candidates.Where(each => each.Other is null).Select(each => each.file)], Plugins.Read(files), repository, tree, blobs,
            [.. findings.Select(finding => finding with { Path = source.Shown(finding.Path) }), .. AgentFiles.LeftOut(source, others), .. AgentFiles.InYaml(source, kept), .. AgentFiles.FlatSkills(source, kept.Where(file => !own.Includes(source.Shown(file.Path)))), .. own.Formats.SequenceEqual(AgentFormats.Default) ? AgentFiles.Commands(source, kept) : []])
        {
            OpenCode = OpenCodeConfigs.Read(source, kept),
            LeftOut = [.. others.Select(each => each.Path)],
            Root = repository is null ? request.Source : repository.WorkTree,
            Look = config is not null ? Look.Shipped : Looks.Of(own, own.Theme is null && own.Logo is null ? [] : Named(path => Looks.Wants(own, path))),
        };

        IReadOnlyList<SourceFile> Named(Func<string, bool> isWanted) => repository is null or { WorkTree: not null }
            ? FromDisk(request, repository, tree, isWanted, cancel).Files
            : FromCommit(repository, tree, blobs!, isWanted, cancel).Files;
    }

    private static CatalogConfig ConfigIn(CatalogRequest request, IReadOnlyList<SourceFile> files)
    {
        var text = request.Config ?? files.FirstOrDefault(file => file.Path == CatalogConfig.FileName)?.Text.Text;
        var config = text is null ? CatalogConfig.Default : CatalogConfig.Parse(text);
        SourceList.RefuseIn(config);
        return config;
    }

    /// <summary>Each folder above a file, from the root on, without a final slash.</summary>
    internal static IEnumerable<string> FoldersAbove(string path)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash > 0; slash = path.IndexOf('/', slash + 1))
            yield return path[..slash];
    }

    private static bool IsWanted(string path) => AgentFormats.For(path) is not null || AgentFiles.MayBeYaml(path) || Plugins.IsManifest(path) || OpenCodeConfigs.IsOne(path) || path == CatalogConfig.FileName;

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
            if (mode == GitFormats.Link && blobs[blob] is { } link && PathParts.Joined(path, link.Text) is { } target && entries.Exists(entry => GitFormats.IsFile(entry.Value.Mode) && entry.Key == repository.Prefix + target))
                continue;
            if (!GitFormats.IsFile(mode))
                findings.Add(new(Rules.LinkSkipped, "A symbolic link or submodule was not followed", path));
            else if (blobs[blob] is { } text)
                files.Add(new SourceFile(path, text));
            else if (!AgentFiles.MayBeYaml(path) && !OpenCodeConfigs.IsOne(path))
                throw RepositoryFault.Lacks(repository.GitFolder, $"{blob} of {fullPath}");
        }
        return (files, findings);
    }
}
