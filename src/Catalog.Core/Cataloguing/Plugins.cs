using System.Text.Json;
using Catalog.Core.Findings;
using Catalog.Core.Parsing.Formats;
using Catalog.Core.Reading;

namespace Catalog.Core.Cataloguing;

/// <summary>What the plugin manifests (<c>plugin.json</c>, <c>marketplace.json</c>) of Claude Code, Copilot and Codex say of the folders below them.</summary>
// https://code.claude.com/docs/en/plugins-reference, https://developers.openai.com/codex/plugins/build,
// https://docs.github.com/en/copilot/how-tos/copilot-cli/customize-copilot/plugins-marketplace
internal sealed class Plugins
{
    private const string Claude = ".claude-plugin/";

    /// <summary>Where a plugin lies that is not of this source.</summary>
    private const string Elsewhere = "/";

    /// <summary>Where manifests lie; the folder above speaks.</summary>
    private static readonly (string Path, PluginProgram Program)[] Manifests =
    [
        (Claude + "marketplace.json", PluginProgram.Claude), (".github/plugin/marketplace.json", PluginProgram.Copilot), (Claude + "plugin.json", PluginProgram.Claude),
        (".agents/plugins/marketplace.json", PluginProgram.Codex), (".codex-plugin/plugin.json", PluginProgram.Codex),
    ];

    /// <summary>The keys with which an entry says which of its files are its own, a path or a list of them.</summary>
    // https://code.claude.com/docs/en/plugin-marketplaces: several plugins may have one folder as their source, each with some of what lies there.
    private static readonly string[] Lists = ["skills", "agents", "commands"];

    /// <summary>Folders end with a slash; what a list names alone may be a file.</summary>
    private readonly Dictionary<string, Plugin> byFolder = new(StringComparer.Ordinal);

    /// <summary>Folders, and files named alone, of which plugins of Claude Code ship each file as an agent.</summary>
    private readonly HashSet<string> agents = new(StringComparer.Ordinal);

    private Plugins()
    {
    }

    public static bool IsManifest(string path) => Place(path) >= 0;

    /// <summary>A manifest that is no JSON says nothing.</summary>
    public static Plugins Read(IEnumerable<SourceFile> files)
    {
        var plugins = new Plugins();
        // A marketplace speaks of many plugins; a plugin's own manifest comes after it and adds what is missing, and so does what another program reads.
        foreach (var (file, place) in files.Select(file => (file, Place: Place(file.Path))).Where(each => each.Place >= 0).OrderBy(each => each.Place).ThenBy(each => each.file.Path, StringComparer.Ordinal))
        {
            var root = file.Path[..^Manifests[place].Path.Length];
            try
            {
                using var json = JsonDocument.Parse(Secrets.Mask(file.Text.Text, Secrets.NoneAccepted, out _), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 32 });
                plugins.Add(json.RootElement, root, Manifests[place].Program);
            }
            catch (JsonException)
            {
                continue;
            }
        }
        return plugins;
    }

    /// <summary>The plugin whose folder holds a file, the innermost; null when none does.</summary>
    public Plugin? For(string path) => FolderOf(path) is { } folder ? byFolder[folder] : null;

    /// <summary>Whether a plugin of Claude Code ships a file as one of its agents: from the folder <c>agents</c> of its own, or because it lists it.</summary>
    public bool Ships(string path) => Innermost(path, agents.Contains) is not null;

    private string? FolderOf(string path) => Innermost(path, byFolder.ContainsKey);

    /// <summary>The file itself, or the innermost folder above it, of which something holds.</summary>
    private static string? Innermost(string path, Func<string, bool> holds)
    {
        if (holds(path))
            return path;
        for (var slash = path.LastIndexOf('/'); slash >= 0; slash = slash == 0 ? -1 : path.LastIndexOf('/', slash - 1))
        {
            if (holds(path[..(slash + 1)]))
                return path[..(slash + 1)];
        }
        return holds("") ? "" : null;
    }

    private static int Place(string path) =>
        Array.FindIndex(Manifests, manifest => path.EndsWith(manifest.Path, StringComparison.Ordinal) && (path.Length == manifest.Path.Length || path[^(manifest.Path.Length + 1)] == '/'));

    private void Add(JsonElement manifest, string root, PluginProgram program)
    {
        if (manifest.ValueKind != JsonValueKind.Object)
            return;
        if (!manifest.TryGetProperty("plugins", out var plugins) || plugins.ValueKind != JsonValueKind.Array)
        {
            Put(root, manifest, program);
            if (program == PluginProgram.Claude)
                agents.UnionWith(Listed(manifest, "agents", root));
            return;
        }
        var entries = plugins.EnumerateArray().Where(plugin => plugin.ValueKind == JsonValueKind.Object).Select(plugin => (plugin, Folder: FolderIn(root, SourceOf(plugin)) ?? Elsewhere)).Where(each => each.Folder != Elsewhere).ToList();
        var shared = entries.CountBy(each => each.Folder).Where(count => count.Value > 1).Select(count => count.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var (plugin, folder) in entries)
        {
            var own = Lists.SelectMany(key => Listed(plugin, key, folder)).Where(path => path != folder).ToList();
            // Of a folder that many share, each has what it lists.
            Put(folder, own.Count > 0 && shared.Contains(folder) ? default : plugin, program);
            foreach (var path in own)
                Put(path, plugin, program);
            if (program == PluginProgram.Claude)
                agents.UnionWith(Listed(plugin, "agents", folder));
        }
    }

    /// <summary>What an entry lists under a key, folders with a final slash.</summary>
    private static IEnumerable<string> Listed(JsonElement plugin, string key, string folder)
    {
        if (!plugin.TryGetProperty(key, out var list))
            return [];
        IEnumerable<JsonElement> paths = list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [list];
        return paths.Where(path => path.ValueKind == JsonValueKind.String).Select(path => FolderIn(folder, path.GetString())).OfType<string>();
    }

    /// <summary>Where a path that begins with a dot leads to below a folder; null where it leads elsewhere.</summary>
    private static string? FolderIn(string folder, string? path) =>
        path is null || !path.StartsWith("./", StringComparison.Ordinal) ? null
        : path[2..].TrimEnd('/') is { Length: > 0 } below ? folder + below + (below.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? "" : "/")
        : folder;

    /// <summary>A path as it is, or in what Codex writes: <c>{ "source": "local", "path": "./plugins/tides" }</c>.</summary>
    private static string? SourceOf(JsonElement plugin) =>
        plugin.TryGetProperty("source", out var source) && source.ValueKind == JsonValueKind.Object ? Text(source, "source") == "local" ? Text(source, "path") : null : Text(plugin, "source");

    /// <param name="json">Undefined where nothing is known of the folder but whose plugins it holds.</param>
    private void Put(string folder, JsonElement json, PluginProgram program)
    {
        if (program == PluginProgram.Claude && (folder.Length == 0 || folder[^1] == '/'))
            agents.Add(folder + "agents/");
        var known = byFolder.GetValueOrDefault(folder);
        // Codex lists a plugin, however much it holds, under one of a few headings of its store.
        var listed = program != PluginProgram.Codex ? null : Text(json, "category") ?? (json.ValueKind == JsonValueKind.Object && json.TryGetProperty("interface", out var shown) && shown.ValueKind == JsonValueKind.Object ? Text(shown, "category") : null);
        byFolder[folder] = new Plugin(known?.Name ?? Text(json, "name"), known?.Version ?? Text(json, "version"), known?.Category ?? (program == PluginProgram.Codex ? null : Text(json, "category")), known?.Listed ?? listed, program == PluginProgram.Claude && known?.Program != PluginProgram.Copilot ? program : known?.Program ?? program);
    }

    private static string? Text(JsonElement json, string key) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 and < 200 } text ? text : null;
}
