using System.Text.Json;
using Catalog.Core.Findings;
using Catalog.Core.Reading;

namespace Catalog.Core.Cataloguing;

/// <summary>What the plugin manifests (<c>plugin.json</c>, <c>marketplace.json</c>) of Claude Code and Codex say of the folders below them.</summary>
// https://code.claude.com/docs/en/plugins-reference, https://developers.openai.com/codex/plugins/build
internal sealed class Plugins
{
    private const string Claude = ".claude-plugin/";

    /// <summary>Where manifests lie; the folder above speaks.</summary>
    private static readonly string[] Manifests = [Claude + "marketplace.json", Claude + "plugin.json", ".agents/plugins/marketplace.json", ".codex-plugin/plugin.json"];

    private readonly Dictionary<string, Plugin> byFolder = new(StringComparer.Ordinal);

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
            var root = file.Path[..^Manifests[place].Length];
            try
            {
                using var json = JsonDocument.Parse(Secrets.Mask(file.Text.Text, Secrets.NoneAccepted, out _), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 32 });
                plugins.Add(json.RootElement, root, Manifests[place].StartsWith(Claude, StringComparison.Ordinal));
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

    /// <summary>Whether a plugin of Claude Code ships a file as one of its agents: by the folder <c>agents</c> of its own.</summary>
    public bool Ships(string path) => FolderOf(path) is { } folder && byFolder[folder].IsOfClaude && path.AsSpan(folder.Length).StartsWith("agents/", StringComparison.Ordinal);

    private string? FolderOf(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash >= 0; slash = slash == 0 ? -1 : path.LastIndexOf('/', slash - 1))
        {
            if (byFolder.ContainsKey(path[..(slash + 1)]))
                return path[..(slash + 1)];
        }
        return byFolder.ContainsKey("") ? "" : null;
    }

    private static int Place(string path) =>
        Array.FindIndex(Manifests, manifest => path.EndsWith(manifest, StringComparison.Ordinal) && (path.Length == manifest.Length || path[^(manifest.Length + 1)] == '/'));

    private void Add(JsonElement manifest, string root, bool isOfClaude)
    {
        if (manifest.ValueKind != JsonValueKind.Object)
            return;
        if (!manifest.TryGetProperty("plugins", out var plugins) || plugins.ValueKind != JsonValueKind.Array)
        {
            Put(root, manifest, isOfClaude);
            return;
        }
        foreach (var plugin in plugins.EnumerateArray().Where(plugin => plugin.ValueKind == JsonValueKind.Object))
        {
            if (SourceOf(plugin) is { } source && source.StartsWith("./", StringComparison.Ordinal))
                Put(source is "./" ? root : root + source[2..].TrimEnd('/') + "/", plugin, isOfClaude);
        }
    }

    /// <summary>A path as it is, or in what Codex writes: <c>{ "source": "local", "path": "./plugins/tides" }</c>.</summary>
    private static string? SourceOf(JsonElement plugin) =>
        plugin.TryGetProperty("source", out var source) && source.ValueKind == JsonValueKind.Object ? Text(source, "source") == "local" ? Text(source, "path") : null : Text(plugin, "source");

    private void Put(string folder, JsonElement json, bool isOfClaude)
    {
        var known = byFolder.GetValueOrDefault(folder);
        // Codex lists a plugin, however much it holds, under one of a few headings of its store.
        var listed = isOfClaude ? null : Text(json, "category") ?? (json.TryGetProperty("interface", out var shown) && shown.ValueKind == JsonValueKind.Object ? Text(shown, "category") : null);
        byFolder[folder] = new Plugin(known?.Name ?? Text(json, "name"), known?.Version ?? Text(json, "version"), known?.Category ?? (isOfClaude ? Text(json, "category") : null), known?.Listed ?? listed, isOfClaude || known?.IsOfClaude == true);
    }

    private static string? Text(JsonElement json, string key) =>
        json.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 and < 200 } text ? text : null;
}
