using System.Globalization;
using Catalog.Core.Findings;
using Catalog.Core.History;
using Catalog.Core.History.Changes;
using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Formats;
using Catalog.Core.Parsing.Rights;
using Catalog.Core.Reading;

namespace Catalog.Core.Cataloguing;

/// <summary>The configs of OpenCode in one source (<c>opencode.json</c>), which say more of the agents beside them: what each may do, and its model.</summary>
// https://opencode.ai/docs/config/ (places, of which later ones count more), https://opencode.ai/docs/agents/ (agent), https://opencode.ai/docs/permissions/ (permission of all and of one;
// the last rule that matches decides); packages/opencode/src/config/config.ts merges the files of agents over the configs
internal sealed class OpenCodeConfigs
{
    private const string Program = ".opencode/";

    /// <summary>Agents, and gains of one, that are told.</summary>
    private const int MostGains = 3;

    private readonly CatalogSource source;
    private readonly List<(string Path, JsonPart? Root)> configs;

    private OpenCodeConfigs(CatalogSource source, IEnumerable<SourceFile> files)
    {
        this.source = source;
        // Of two in one folder the one without comments is read last.
        configs = [.. files.Where(file => IsOne(file.Path)).OrderBy(file => file.Path, StringComparer.Ordinal).ThenByDescending(file => file.Path.Length).Select(file => (file.Path, RootOf(file.Text)))];
    }

    private OpenCodeConfigs(CatalogSource source, List<(string Path, JsonPart? Root)> configs) => (this.source, this.configs) = (source, configs);

    public static bool IsOne(string path) => PathParts.FileName(path) is "opencode.json" or "opencode.jsonc";

    public static OpenCodeConfigs Read(CatalogSource source, IEnumerable<SourceFile> files) => new(source, files);

    /// <summary>An agent with what the configs give it and take from it, and where the last of them says so; null where none says anything.</summary>
    public (AgentDefinition Definition, ConfigEntry? Entry) Apply(AgentDefinition own)
    {
        if (own.Format != OpenCodeAgent.Format.Id || configs.Count == 0)
            return (own, null);
        var holding = For(source.Own(own.Path)).ToList();
        var (all, agent) = (new OpenCodeRules(), new OpenCodeRules());
        ConfigEntry? entry = null;
        string? model = null;
        foreach (var (path, root) in holding)
        {
            all.AddConfig(root);
            if ((root["permission"] ?? root["tools"]) is { } first)
                entry ??= new(source.Shown(path), first.Line, [.. new[] { "permission", "tools" }.Where(key => root[key] is not null)]);
            if (EntryOf(root, source.Own(own.Path)) is not { Keys: { Count: > 0 } keys } said)
                continue;
            agent.AddConfig(said);
            model = said["model"]?.Value ?? model;
            entry = new(source.Shown(path), said.Line, [.. keys.Select(each => each.Key).Distinct(StringComparer.Ordinal)]);
        }
        if (entry is null)
            return (own, null);
        var isOfAll = agent.IsEmpty;
        var tools = all.IsEmpty && agent.IsEmpty ? own.Tools : Rights(own, all, agent);
        if (isOfAll && model is null && tools.GrantsSameAs(own.Tools) && !holding.Exists(config => EntryOf(config.Root, source.Own(own.Path)) is { Keys.Count: > 0 }))
            entry = entry with { IsOverridden = true };
        if (holding.Count == 1)
            entry = entry with { Lines = tools.States.Where(state => state.Line < 0).ToDictionary(state => state.Right, state => -state.Line) };
        return (own with
        {
            Tools = tools with { States = [.. tools.States.Select(state => state with { Line = Math.Max(0, state.Line) })] },
            Model = own.Model.Written is null && model is not null ? ModelNames.Read(new Field("model", model, model, 0, 0)) : own.Model,
            Findings = [.. own.Findings, .. Told(own, holding.Select(config => (source.Shown(config.Path), EntryOf(config.Root, source.Own(own.Path)))))],
        }, entry);
    }

    /// <summary>What the configs say of all agents, and of agents that have no file.</summary>
    public IEnumerable<Finding> Findings(IEnumerable<AgentDefinition> definitions)
    {
        var read = definitions.Where(each => each.Format == OpenCodeAgent.Format.Id).ToList();
        var agents = read.Select(each => source.Own(each.Path)).ToList();
        foreach (var (path, root) in configs)
        {
            var held = agents.Where(agent => Holds(path, root, agent)).ToList();
            if (root is null)
            {
                if (held.Count > 0)
                    yield return new(Rules.ElsewhereConfigured, "The config is no JSON, so what it says of agents is not counted in", source.Shown(path));
                continue;
            }
            // What every agent overrides holds for none.
            if ((root["permission"] ?? root["tools"]) is { } all && read.Exists(each => Holds(path, root, source.Own(each.Path)) && Apply(each).Entry is { IsOverridden: false }))
                yield return new(Rules.ElsewhereConfigured, $"{(root["permission"] is null ? "tools" : "permission")} holds for every OpenCode agent that is read with it ({Phrases.Count(held.Count, "file")}); it is counted in, and not in their histories", source.Shown(path), all.Line);
            // Of a folder that may be the program's or a project's nobody knows whether its agents are read with its config.
            if ((root["permission"] ?? root["tools"]) is { } some && agents.Count(agent => HomeOf(agent) == FolderOf(path)) is > 0 and var beside && held.Count == 0)
                yield return new(Rules.ElsewhereConfigured, $"{(root["permission"] is null ? "tools" : "permission")} holds for the OpenCode agents beside it ({Phrases.Count(beside, "file")}) only where this folder is OpenCode's own, ~/.config/opencode; it is not counted in", source.Shown(path), some.Line);
            string[] alone = [.. (Agents(root)?.Keys ?? [])
                .Where(each => each.Value.Keys is not null && each.Value["disable"]?.Value != "true" && !OpenCodeAgent.Format.BuiltIns.Contains(each.Key) && !held.Exists(agent => NamesOf(agent).Contains(each.Key)))
                .Select(each => each.Key).Distinct(StringComparer.Ordinal)];
            if (alone.Length > 0)
            {
                yield return new(Rules.LeftOut, $"{Phrases.First(alone, 3)} {(alone.Length == 1 ? "stands in this config alone and is" : "stand in this config alone and are")} left out", source.Shown(path), Agents(root)!.Line)
                {
                    Help = $"To have {(alone.Length == 1 ? "it" : "them")} in the catalog, write {(alone.Length == 1 ? "it" : "each")} as Markdown: {OpenCodeAgent.Format.Home}/{alone[0]}.md.",
                };
            }
        }
    }

    /// <summary>What the newest change of each config lets agents do that they might not do before it.</summary>
    /// <param name="before">The commit that changed a config last, with the text that it had until then; null where there is none.</param>
    public IEnumerable<Finding> Widened(IReadOnlyList<AgentDefinition> definitions, Func<string, (Commit Commit, SourceText Text)?> before)
    {
        foreach (var (i, (path, root)) in configs.Index())
        {
            if (root is null || before(path) is not var (commit, text) || RootOf(text) is not { } old)
                continue;
            var was = new OpenCodeConfigs(source, [.. configs[..i], (path, old), .. configs[(i + 1)..]]);
            var gained = definitions.Select(each => (each.Name, Gains: Widening.Between(was.Apply(each).Definition, Apply(each).Definition))).Where(each => each.Gains.Count > 0).ToList();
            if (gained.Count == 0)
                continue;
            var line = gained.Select(each => Agents(root)?[each.Name]?.Line).FirstOrDefault(at => at is not null) ?? root["permission"]?.Line ?? root["tools"]?.Line ?? 1;
            var told = Phrases.First([.. gained.Select(each => $"{each.Name}: {Phrases.First(each.Gains, MostGains)}")], MostGains);
            yield return new(Rules.RightsWidened, $"The newest change of this config, {commit.Id[..8]} of {commit.Date?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "no date"}, widened rights ({told})", source.Shown(path), line, 1);
        }
    }

    private static JsonPart? RootOf(SourceText text) => JsonPart.Read(Secrets.Mask(text.Text, Secrets.NoneAccepted, out _));

    private static IEnumerable<Finding> Told(AgentDefinition own, IEnumerable<(string Path, JsonPart? Entry)> entries)
    {
        foreach (var (path, entry) in entries)
        {
            if (entry?.Keys is not { Count: > 0 } keys)
                continue;
            var isOff = entry["disable"]?.Value == "true" && own.FrontMatter["disable"] is null;
            string[] names = [.. keys.Select(each => each.Key).Distinct(StringComparer.Ordinal)];
            yield return new(
                Rules.ElsewhereConfigured,
                $"{path} {(isOff ? "switches this agent off" : $"says more of this agent: {Phrases.First(names, 6)}")} (line {entry.Line.ToString(CultureInfo.InvariantCulture)}); model and rights count it in, the history tells this file alone",
                own.Path,
                1);
        }
    }

    /// <summary>What the agent's own file says stands last, so that it decides; lines of configs are below 0.</summary>
    private static ToolGrant Rights(AgentDefinition own, OpenCodeRules all, OpenCodeRules agent)
    {
        if (!agent.Add(own.FrontMatter))
            return ToolGrant.Unknown with { Allow = own.Tools.Allow, Deny = own.Tools.Deny, Line = own.Tools.Line };
        var rules = all.Flat().Concat(agent.Flat()).ToList();
        var merged = new Field("permission", "", "{}", 1, 1) { Entries = [.. rules.Select(rule => KeyValuePair.Create(rule.Key, rule.Effect))], LeafLines = [.. rules.Select(rule => rule.Line)] };
        var fields = own.FrontMatter.Fields.Where(field => field.Key is not ("tools" or "permission"));
        var grant = RightsReader.Read(own.FrontMatter with { Fields = [.. fields, merged] }, OpenCodeAgent.Format, inPlugin: false, own.Path, []);
        return grant with { Allow = own.Tools.Allow, Deny = own.Tools.Deny, Line = own.Tools.Line };
    }

    /// <summary>The configs that are read with an agent's file, the one that counts most last.</summary>
    private IEnumerable<(string Path, JsonPart Root)> For(string agent) =>
        configs.Where(config => config.Root is not null && Holds(config.Path, config.Root, agent)).OrderBy(config => config.Path.Count(c => c == '/')).Select(config => (config.Path, config.Root!));

    /// <summary>Whether a config lies above the program's own folder, or beside the folder of an agent where that is called by the program or the config speaks of agents: a project reads those of its own folder alone.</summary>
    private static bool Holds(string config, JsonPart? root, string agent)
    {
        var (folder, home) = (FolderOf(config), HomeOf(agent));
        return home.EndsWith(Program, StringComparison.Ordinal) && home.StartsWith(folder, StringComparison.Ordinal)
            || folder == home && (root is null || PathParts.Folder(config).Contains("opencode", StringComparison.OrdinalIgnoreCase) || Agents(root)?.Keys is { Count: > 0 });
    }

    /// <summary>The folder of a file, with a final slash or empty.</summary>
    private static string FolderOf(string path) => path[..^PathParts.FileName(path).Length];

    /// <summary>The folder, with a final slash or empty, that holds the folder of agents.</summary>
    private static string HomeOf(string agent)
    {
        var folders = agent.Split('/')[..^1];
        var at = Array.FindLastIndex(folders, folder => folder is "agent" or "agents");
        return string.Concat(folders.Take(Math.Max(0, at)).Select(folder => folder + "/"));
    }

    private static JsonPart? Agents(JsonPart root) => root["agent"] ?? root["agents"];

    private static JsonPart? EntryOf(JsonPart? root, string agent) =>
        root is not null && Agents(root) is { } agents ? NamesOf(agent).Select(name => agents[name]).FirstOrDefault(entry => entry is not null) : null;

    /// <summary>An agent in a folder of its own has the folder in its name.</summary>
    private static string[] NamesOf(string agent) => [OpenCodeAgent.Format.CalledFromPath(agent), OpenCodeAgent.Format.Stem(agent)];
}
