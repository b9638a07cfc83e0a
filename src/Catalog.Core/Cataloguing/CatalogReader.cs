using System.Collections.Concurrent;
using Catalog.Core.Findings;
using Catalog.Core.History;
using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Formats;
using Catalog.Core.Parsing.Technologies;
using Catalog.Core.Reading;

namespace Catalog.Core.Cataloguing;

/// <summary>Reads a source and its history into a catalog.</summary>
public static class CatalogReader
{
    /// <exception cref="RepositoryException">The source or its repository cannot be used.</exception>
    /// <exception cref="ConfigException">The config cannot be followed.</exception>
    public static AgentCatalog Read(CatalogRequest request, CancellationToken cancel)
    {
        request.Progress("Reading files", 0);
        using var state = NewestState.Read(request, cancel);
        request.Progress("Reading agents", state.Agents.Count);
        var faults = new ConcurrentBag<Finding>();
        // Git works while we do.
        var reading = Task.Run(() => state.Repository is null ? null : AgentHistory.Read(state, cancel), CancellationToken.None);
        List<AgentDefinition> definitions;
        try
        {
            definitions = InParallel(state.Agents, file => Define(file, faults), cancel);
        }
        finally
        {
            Task.WaitAny([reading], CancellationToken.None);
        }
        var known = KnownAgents.Of(definitions);
        var vocabulary = Vocabulary.With(state.Config.Technologies);
        Understanding Understand(AgentDefinition definition, bool isNewest) =>
            Guarded(() => Understander.Read(definition, known, vocabulary, isNewest), () => new([], [], [], [], []), definition.Path, faults);

        request.Progress("Reading history", 0);
        var history = reading.GetAwaiter().GetResult();
        request.Progress("Comparing versions", definitions.Count);
        var versions = InParallel(
            definitions,
            definition => history?.VersionsOf(definition, Understand) ?? Versions.Build([new(_ => definition, null)], Understand, [], _ => false),
            cancel);
        var slugs = SlugsOf(definitions, state.Plugins);
        var agents = definitions.Select((definition, i) => AgentOf(definition, versions[i], slugs[i], state)).ToList();
        agents = InParallel(agents, new Names(agents).Resolve, cancel);
        agents = [.. agents.OrderBy(agent => agent.Slug, StringComparer.Ordinal)];
        var retired = history is null ? [] : Retirement.Read(history, agents, Understand, cancel);

        return Checked(
            new AgentCatalog
            {
                Title = request.Title ?? state.Config.Title ?? TitleOf(request, state.Repository),
                Source = SourceOf(state.Repository, history),
                Agents = agents,
                Retired = retired,
                Redirects = Redirects.Of(agents, retired),
                Overlaps = Overlaps.Find(agents, state.Config.Accepted),
                Technologies = vocabulary,
                Findings = [],
            },
            state,
            faults.Concat(history?.Missing() ?? []));
    }

    private static AgentDefinition Define(SourceFile file, ConcurrentBag<Finding> faults)
    {
        AgentDefinition Read(SourceText text) => AgentReader.Read(text, file.Path, AgentFormats.For(file.Path)!);
        return Guarded(() => Read(file.Text), () => Read(new SourceText("", TextFault.None)), file.Path, faults);
    }

    /// <summary>A fault of ours in one agent must not cost the others their pages.</summary>
    private static T Guarded<T>(Func<T> read, Func<T> instead, string path, ConcurrentBag<Finding> faults)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            faults.Add(new(Rules.InternalFault, $"The program failed on this file ({fault.GetType().Name}); what it could not read is left out", path));
            return instead();
        }
    }

    private static Agent AgentOf(AgentDefinition definition, IReadOnlyList<AgentVersion> versions, string slug, NewestState state)
    {
        var plugin = state.Plugins.For(definition.Path);
        return new Agent
        {
            Slug = slug,
            Definition = definition,
            Understanding = versions[0].Understanding,
            Category = Categories.Of(definition, plugin),
            Plugin = plugin?.Name is null ? null : plugin.Version is null ? plugin.Name : $"{plugin.Name} {plugin.Version}",
            Versions = versions,
            Relations = [],
            FormerNames = [.. versions.Where(version => version.Definition.NameIsWritten).Select(version => version.Definition.Name).Where(name => name != definition.Name).Distinct(StringComparer.Ordinal)],
            Findings = [],
        };
    }

    private static IReadOnlyList<string> SlugsOf(IReadOnlyList<AgentDefinition> definitions, Plugins plugins) =>
        Slugs.Assign([.. definitions.Select(definition => (definition.Name, definition.Path, (IReadOnlyList<string?>)[plugins.For(definition.Path)?.Name, Categories.Of(definition, null)]))], []);

    /// <summary>Adds every finding, to its agent and to the catalog, as the config weighs it.</summary>
    private static AgentCatalog Checked(AgentCatalog catalog, NewestState state, IEnumerable<Finding> faults)
    {
        var found = Checks.Run(catalog).Concat(faults.Distinct()).Concat(state.Findings).Concat(catalog.Agents.SelectMany(agent => agent.Definition.Findings));
        var findings = state.Config.Weigh(found)
            .OrderBy(finding => finding.Path, StringComparer.Ordinal).ThenBy(finding => finding.Line).ThenBy(finding => finding.Column).ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal).ThenBy(finding => finding.Message, StringComparer.Ordinal)
            .ToList();
        var byPath = findings.ToLookup(finding => finding.Path, StringComparer.Ordinal);
        return catalog with
        {
            Agents = [.. catalog.Agents.Select(agent => agent with { Findings = [.. byPath[agent.Definition.Path]] })],
            Findings = findings,
        };
    }

    private static CatalogSource SourceOf(Repository? repository, AgentHistory? history) =>
        repository is null
            ? new(null, null, null, false, "", null)
            : new(repository.Remote, repository.Head, repository.Branch, repository.IsShallow, repository.Prefix, history?.HeadDate) { ReadWith = repository.Source.Name };

    private static string TitleOf(CatalogRequest request, Repository? repository) =>
        Path.GetFileName(Path.TrimEndingDirectorySeparator(repository?.WorkTree ?? request.Source)) is { Length: > 0 } name ? name : "Agents";

    private static List<TResult> InParallel<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> make, CancellationToken cancel)
    {
        var results = new TResult[items.Count];
        // One at a time: one agent may have a hundred times the versions of the next.
        var each = Partitioner.Create(Enumerable.Range(0, items.Count), EnumerablePartitionerOptions.NoBuffering);
        Parallel.ForEach(each, new ParallelOptions { CancellationToken = cancel }, i => results[i] = make(items[i]));
        return [.. results];
    }
}
