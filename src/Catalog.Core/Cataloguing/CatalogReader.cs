using System.Collections.Concurrent;
using Catalog.Core.Findings;
using Catalog.Core.History;
using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Formats;
using Catalog.Core.Parsing.Technologies;
using Catalog.Core.Reading;
using Catalog.Core.Text;

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
        var guard = new Guard();
        // Git works while we do.
        var reading = Task.Run(() => state.Repository is null ? null : guard.Make<AgentHistory?>("history of the source", "", () => AgentHistory.Read(state, cancel), () => null), CancellationToken.None);
        List<AgentDefinition> definitions;
        try
        {
            definitions = InParallel(state.Agents, file => Define(file, state.Config, guard), cancel);
        }
        finally
        {
            Task.WaitAny([reading], CancellationToken.None);
        }
        var known = KnownAgents.Of(definitions);
        var vocabulary = Vocabulary.With(state.Config.Technologies);
        Understanding Understand(AgentDefinition definition, bool isNewest) =>
            guard.Make("understanding of the text", definition.Path, () => Understander.Read(definition, known, vocabulary, isNewest), () => new([], [], [], [], []));

        request.Progress("Reading history", 0);
        var history = reading.GetAwaiter().GetResult();
        request.Progress("Comparing versions", definitions.Count);
        var versions = InParallel(
            definitions,
            definition => guard.Make<IReadOnlyList<AgentVersion>>(
                "history",
                definition.Path,
                () => history?.VersionsOf(definition, Understand, guard) ?? Versions.Build([VersionDraft.Of(definition)], Understand, [], _ => false, HistoryBudget.Of([]), guard, definition.Path),
                () => [Versions.Unmade(definition, null)]),
            cancel);
        var slugs = guard.Make("list of addresses", "", () => SlugsOf(definitions, state.Plugins), () => [.. definitions.Select(definition => $"agent-{Slug.Hash(definition.Path)}")]);
        var agents = definitions.Select((definition, i) => AgentOf(definition, versions[i], slugs[i], state)).ToList();
        var names = guard.Make<Names?>("list of names", "", () => new(agents), () => null);
        agents = InParallel(agents, agent => guard.Make("list of hand-offs", agent.Definition.Path, () => names?.Resolve(agent) ?? agent, () => agent), cancel);
        agents = [.. agents.OrderBy(agent => agent.Slug, StringComparer.Ordinal)];
        var retired = history is null ? [] : guard.Make("list of retired agents", "", () => Retirement.Read(history, agents, Understand, guard, cancel), () => []);

        return Checked(
            new AgentCatalog
            {
                Title = request.Title ?? state.Config.Title ?? TitleOf(request, state.Repository),
                Source = SourceOf(state.Repository, state.Config, history),
                Look = state.Look,
                Agents = agents,
                Retired = retired,
                Redirects = guard.Make("list of redirects", "", () => Redirects.Of(agents, retired), () => []),
                Overlaps = guard.Make("list of overlaps", "", () => Overlaps.Find(agents, state.Config.Accepted), () => []),
                Technologies = vocabulary,
                Config = state.Config,
                Findings = [],
            },
            state,
            guard,
            guard.Make<IReadOnlyList<Finding>>("list of what the work tree lacks", "", () => history is null ? [] : [.. history.Missing(), .. history.Submodules()], () => []));
    }

    private static AgentDefinition Define(SourceFile file, CatalogConfig config, Guard guard)
    {
        AgentDefinition Read(SourceText text) => AgentReader.Read(text, file.Path, AgentFormats.For(file.Path)!, accepted: config.AcceptedSecrets);
        return guard.Make("agent", file.Path, () => Read(file.Text), () => Read(new SourceText("", TextFault.None)));
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
            FormerNames = [.. versions.Where(version => version.Content.Facts.NameIsWritten).Select(version => version.Content.Facts.Name).Where(name => name != definition.Name).Distinct(StringComparer.Ordinal)],
            Findings = [],
        };
    }

    private static IReadOnlyList<string> SlugsOf(IReadOnlyList<AgentDefinition> definitions, Plugins plugins) =>
        Slugs.Assign([.. definitions.Select(definition => (definition.Name, definition.Path, (IReadOnlyList<string?>)[plugins.For(definition.Path)?.Name, Categories.Of(definition, null)]))], []);

    /// <summary>Adds every finding, to its agent and to the catalog, as the config weighs it.</summary>
    private static AgentCatalog Checked(AgentCatalog catalog, NewestState state, Guard guard, IEnumerable<Finding> missing)
    {
        var found = Checks.Run(catalog, state.Holds, guard).ToList().Concat(guard.Faults).Concat(missing).Concat(state.Findings).Concat(catalog.Agents.SelectMany(agent => agent.Definition.Findings)).Distinct();
        var findings = state.Config.Weigh(Gathering.Of([.. found], catalog.Agents.Select(agent => agent.Definition.Path)))
            .OrderBy(finding => finding.Path, StringComparer.Ordinal).ThenBy(finding => finding.Line).ThenBy(finding => finding.Column).ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal).ThenBy(finding => finding.Message, StringComparer.Ordinal)
            .ToList();
        var byPath = findings.ToLookup(finding => finding.Path, StringComparer.Ordinal);
        return catalog with
        {
            Agents = [.. catalog.Agents.Select(agent => agent with { Findings = [.. byPath[agent.Definition.Path]] })],
            Findings = findings,
        };
    }

    private static CatalogSource SourceOf(Repository? repository, CatalogConfig config, AgentHistory? history)
    {
        var address = config.Repository ?? repository?.Remote;
        var source = repository is null
            ? new CatalogSource(address, null, null, false, "", null)
            : new CatalogSource(address, repository.Head, repository.Branch, repository.IsShallow, repository.Prefix, history?.HeadDate) { ReadWith = repository.Source.Name };
        return source with { Forge = address is null ? null : config.Forge ?? Forges.Of(address) };
    }

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
