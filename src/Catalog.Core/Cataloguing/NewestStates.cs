using Catalog.Core.Findings;
using Catalog.Core.History;
using Catalog.Core.Parsing;
using Catalog.Core.Reading;

namespace Catalog.Core.Cataloguing;

/// <summary>The sources of a catalog in their newest state, in ordinal order of their names.</summary>
internal sealed record NewestStates(CatalogConfig Config, Look Look, IReadOnlyList<NewestState> All) : IDisposable
{
    /// <summary>Every agent file with the source that it is of.</summary>
    public IReadOnlyList<(NewestState State, SourceFile File)> Agents { get; } = [.. All.SelectMany(state => state.Agents.Select(file => (state, file)))];

    /// <summary>The paths of files that look like agents and are none, as the catalog tells them.</summary>
    public IReadOnlyList<string> LeftOut { get; } = [.. All.SelectMany(state => state.LeftOut.Select(state.Source.Shown))];

    /// <exception cref="RepositoryException">A source or its repository cannot be used.</exception>
    /// <exception cref="ConfigException">The config cannot be followed.</exception>
    public static NewestStates Read(CatalogRequest request, CancellationToken cancel)
    {
        var list = SourceList.Of(request);
        var states = new List<NewestState>();
        try
        {
            foreach (var source in list.All)
                states.Add(NewestState.Read(request with { Source = source.Folder }, source, list.Config, cancel));
            return new(states[0].Config, list.Config is { } config ? LookOf(config, list.Folder, request.LeaveOut, cancel) : states[0].Look, states);
        }
        catch
        {
            states.ForEach(state => state.Dispose());
            throw;
        }
    }

    /// <summary>Whether a path of the catalog leads to a file or folder; null where nobody can tell.</summary>
    public bool? Holds(string path)
    {
        var state = Of(path);
        return state.Holds(state.Source.Own(path));
    }

    /// <summary>The only file that a link of an agent which leads nowhere can mean; null where there is none, or more than one.</summary>
    public string? Meant(AgentDefinition agent, string link)
    {
        var (state, path) = (Of(agent.Path), agent.Path);
        return state.Meant(state.Source.Own(path[..(path.LastIndexOf('/') + 1)]), link);
    }

    /// <summary>The plugin that ships an agent; null when none does.</summary>
    public Plugin? PluginOf(AgentDefinition agent)
    {
        var state = Of(agent.Path);
        return state.Plugins.For(state.Source.Own(agent.Path));
    }

    /// <summary>An agent with what its program's config says of it as well, and where it does; null where none does.</summary>
    public (AgentDefinition Definition, ConfigEntry? Entry) Configured(AgentDefinition agent) => Of(agent.Path).OpenCode.Apply(agent);

    /// <summary>What configs of programs say of all agents, or of agents without a file.</summary>
    public IEnumerable<Finding> Configs(IReadOnlyList<AgentDefinition> agents) => All.SelectMany(state => state.OpenCode.Findings(agents.Where(agent => Of(agent.Path) == state)));

    public void Dispose()
    {
        foreach (var state in All)
            state.Dispose();
    }

    private NewestState Of(string path) => All.First(state => state.Source.Holds(path));

    private static Look LookOf(CatalogConfig config, string folder, string? leaveOut, CancellationToken cancel) =>
        Looks.Of(config, config.Theme is null && config.Logo is null ? [] : SourceFolder.Read(folder, null, new HashSet<string>(), path => Looks.Wants(config, path), leaveOut, cancel).Files);
}
