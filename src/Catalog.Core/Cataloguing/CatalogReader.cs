using System.Collections.Concurrent;
using Catalog.Core.Findings;
using Catalog.Core.History;
using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Formats;
using Catalog.Core.Parsing.Technologies;
using Catalog.Core.Reading;
using Catalog.Core.Text;

namespace Catalog.Core.Cataloguing;

/// <summary>Reads sources and their histories into a catalog.</summary>
public static class CatalogReader
{
    /// <summary>Characters of the newest texts whose syntax trees, which have twenty times the size, are held; others are parsed again for whoever asks.</summary>
    private const long MostTrees = 2_000_000;

    /// <exception cref="RepositoryException">The source or its repository cannot be used.</exception>
    /// <exception cref="ConfigException">The config cannot be followed.</exception>
    public static AgentCatalog Read(CatalogRequest request, CancellationToken cancel)
    {
        request.Progress("Reading files", 0);
        using var states = NewestStates.Read(request, cancel);
        request.Progress("Reading agents", states.Agents.Count);
        var guard = new Guard(request.Making);
        // Git works while we do.
        var readings = states.All.Select(state => Task.Run(() => HistoryOf(state, request.NotOlderThan, guard, cancel), CancellationToken.None)).ToList();
        List<AgentDefinition> definitions;
        try
        {
            var held = 0L;
            definitions = InParallel(states.Agents, each => Define(each.State, each.File, guard) is var read && Interlocked.Add(ref held, read.Text.Length) <= MostTrees ? read : read.WithoutTree(), cancel);
        }
        finally
        {
            Task.WaitAny([Task.WhenAll(readings)], CancellationToken.None);
        }
        var known = KnownAgents.Of(definitions);
        definitions = [.. definitions.Select(known.Resolve)];
        var vocabulary = Vocabulary.With(states.Config.Technologies);
        Understanding Understand(AgentDefinition definition, bool isNewest) =>
            guard.Make("understanding of the text", definition.Path, () => Understander.Read(definition, known, vocabulary, isNewest), () => new([], [], [], [], []));

        request.Progress("Reading history", 0);
        var histories = readings.Select(reading => reading.GetAwaiter().GetResult()).OfType<AgentHistory>().ToList();
        if (request.NotOlderThan is { } published && !histories.Exists(history => history.HoldsPublished))
            throw RepositoryFault.OlderThan(published);
        var budget = new Lazy<HistoryBudget>(() => HistoryBudget.Of([.. histories.SelectMany(history => history.Sizes)]));
        request.Progress("Comparing versions", definitions.Count);
        var making = new VersionMaking(known.Resolve, Understand, budget, guard, request.Cache is { } cache ? new(cache, known, states.Config) : null);
        var versions = InParallel(
            [.. definitions.Zip(states.Agents, (definition, agent) => (Definition: definition, agent.File.Text, InPlugin: agent.State.Plugins.Ships(agent.File.Path)))],
            each => guard.Make<IReadOnlyList<AgentVersion>>(
                "history",
                each.Definition.Path,
                () => histories.Find(history => history.Source.Holds(each.Definition.Path))?.VersionsOf(each.Definition, each.Text, making)
                    ?? Versions.Build([VersionDraft.Of(each.Definition, each.Text) with { InPlugin = each.InPlugin }], making, [], _ => false, each.Definition.Path),
                () => [Versions.Unmade(each.Definition, null)]),
            cancel);
        var sources = states.All.Select(state => histories.Find(history => history.Source.Name == state.Source.Name)?.Source ?? state.Source).ToList();
        var agentsIn = definitions.SelectMany(definition => NewestState.FoldersAbove(definition.Path)).CountBy(folder => folder, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var copilot = Home.OfCopilot(definitions);
        var drafts = definitions.Select((definition, i) => AgentOf(guard.Make("config of the program", definition.Path, () => states.Configured(definition), () => (definition, null)), versions[i], sources.First(source => source.Holds(definition.Path)), states.PluginOf(definition), folder => agentsIn[folder] > 1, path => copilot.Contains(Home.FolderOf(path, ClaudeSkill.Format)))).ToList();
        var slugs = guard.Make("list of addresses", "", () => SlugsOf(drafts, states), () => [.. drafts.Select(draft => $"agent-{Slug.Hash(draft.Definition.Path)}")]);
        var agents = drafts.Select((draft, i) => draft with { Slug = slugs[i] }).ToList();
        var names = guard.Make<Names?>("list of names", "", () => new(agents), () => null);
        agents = InParallel(agents, agent => guard.Make("list of hand-offs", agent.Definition.Path, () => names?.Resolve(agent) ?? agent, () => agent), cancel);
        var all = agents;
        agents = [.. agents.Select(agent => guard.Make("agent that a skill runs as", agent.Definition.Path, () => Forks.Of(agent, all), () => agent))];
        agents = [.. agents.OrderBy(agent => agent.Slug, StringComparer.Ordinal)];
        var retired = guard.Make("list of retired agents", "", () => Retirement.Read(histories, agents, making, cancel), () => []);

        return Checked(
            new AgentCatalog
            {
                Title = request.Title ?? states.Config.Title ?? TitleOf(request, states),
                Sources = sources,
                Look = states.Look,
                Agents = agents,
                Retired = retired,
                Redirects = guard.Make("list of redirects", "", () => Redirects.Of(agents, retired), () => []),
                Overlaps = guard.Make("list of overlaps", "", () => Overlaps.Find(agents, states.Config.Accepted), () => []),
                Technologies = vocabulary,
                Config = states.Config,
                Cache = request.Cache,
                Findings = [],
            },
            states,
            guard,
            [
                .. guard.Make<IReadOnlyList<Finding>>("list of what the work tree lacks", "", () => [.. histories.SelectMany(history => history.Missing().Concat(history.Submodules()))], () => []),
                .. guard.Make<IReadOnlyList<Finding>>("list of what configs say", "", () => [.. states.Configs(definitions), .. histories.SelectMany(history => history.Widened(definitions))], () => []),
            ]);
    }

    private static AgentHistory? HistoryOf(NewestState state, string? published, Guard guard, CancellationToken cancel) =>
        state.Repository is null ? null : guard.Make<AgentHistory?>("history of the source", state.Source.Shown(""), () => AgentHistory.Read(state, published, cancel), () => null);

    private static AgentDefinition Define(NewestState state, SourceFile file, Guard guard)
    {
        var path = state.Source.Shown(file.Path);
        AgentDefinition Read(SourceText text) => AgentReader.Read(text, path, AgentFormats.For(file.Path)!, accepted: state.Config.AcceptedSecrets, inPlugin: state.Plugins.Ships(file.Path));
        return guard.Make("agent", path, () => Read(file.Text), () => Read(new SourceText("", TextFault.None)));
    }

    /// <summary>Without its slug, which hangs on the others.</summary>
    /// <param name="isShared">Whether a folder of the catalog holds several agents.</param>
    /// <param name="isBesideCopilot">Whether the agents that share a file's home are written for Copilot.</param>
    private static Agent AgentOf((AgentDefinition Definition, ConfigEntry? Entry) configured, IReadOnlyList<AgentVersion> versions, CatalogSource source, Plugin? plugin, Func<string, bool> isShared, Func<string, bool> isBesideCopilot) => new()
    {
        Slug = "",
        Source = source,
        Definition = configured.Definition,
        Config = configured.Entry,
        Understanding = versions[0].Understanding,
        Category = Categories.Of(source, configured.Definition, plugin, folder => isShared(source.Shown(folder))),
        Plugin = plugin?.Name is null ? null : plugin.Version is null ? plugin.Name : $"{plugin.Name} {plugin.Version}",
        SkillHome = configured.Definition.Format == ClaudeSkill.Format.Id ? SkillHomes.Of(configured.Definition.Path, plugin?.Program, isBesideCopilot(configured.Definition.Path)) : null,
        Versions = versions,
        Relations = [],
        FormerNames = [.. versions.Where(version => version.Content.Facts.NameIsWritten).Select(version => version.Content.Facts.Name).Where(name => name != configured.Definition.Name).Distinct(StringComparer.Ordinal)],
        Findings = [],
    };

    private static IReadOnlyList<string> SlugsOf(IReadOnlyList<Agent> agents, NewestStates states) =>
        Slugs.Assign([.. agents.Select(agent => (agent.Source.Name, agent.Name, agent.Definition.Path, (IReadOnlyList<string?>)[states.PluginOf(agent.Definition)?.Name, Categories.Apart(agent.Source, agent.Definition)]))], []);

    /// <summary>Adds every finding, to its agent and to the catalog, as the config weighs it.</summary>
    private static AgentCatalog Checked(AgentCatalog catalog, NewestStates states, Guard guard, IEnumerable<Finding> missing)
    {
        var found = Checks.Run(catalog, states.Holds, states.Meant, states.LeftOut, guard).ToList().Concat(guard.Faults).Concat(missing).Concat(states.All.SelectMany(state => state.Findings)).Concat(catalog.Agents.SelectMany(agent => agent.Definition.Findings)).Distinct();
        var findings = InOrder(states.Config.Weigh(Gathering.Of([.. found], catalog.Agents.Select(agent => agent.Definition.Path)))).ToList();
        var byPath = findings.ToLookup(finding => finding.Path, StringComparer.Ordinal);
        var agents = catalog.Agents.Select(agent => agent with { Findings = [.. byPath[agent.Definition.Path]] }).ToList();
        return catalog with
        {
            Agents = agents,
            Findings = [.. InOrder(Gathering.OfAll(findings, agents))],
        };
    }

    private static IEnumerable<Finding> InOrder(IEnumerable<Finding> findings) =>
        findings.OrderBy(finding => finding.Path, StringComparer.Ordinal).ThenBy(finding => finding.Line).ThenBy(finding => finding.Column).ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal).ThenBy(finding => finding.Message, StringComparer.Ordinal);

    private static string TitleOf(CatalogRequest request, NewestStates states)
    {
        var folder = states.All is [{ Source.Name: null } only] ? only.Repository?.WorkTree ?? request.Source : request.ConfigFolder ?? request.Source;
        return Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)) is { Length: > 0 } name ? name : "Agents";
    }

    private static List<TResult> InParallel<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> make, CancellationToken cancel)
    {
        var results = new TResult[items.Count];
        // One at a time: one agent may have a hundred times the versions of the next.
        var each = Partitioner.Create(Enumerable.Range(0, items.Count), EnumerablePartitionerOptions.NoBuffering);
        Parallel.ForEach(each, new ParallelOptions { CancellationToken = cancel }, i => results[i] = make(items[i]));
        return [.. results];
    }
}
