using System.Text.Json;
using Catalog.Core.Findings;
using Catalog.Core.Reading;

namespace Catalog.Core.Cataloguing;

/// <summary>What the plugin manifests (<c>plugin.json</c>, <c>marketplace.json</c>) say of the folders below them.</summary>
internal sealed class Plugins
{
    private const string Folder = ".claude-plugin/";

    private readonly Dictionary<string, Plugin> byFolder = new(StringComparer.Ordinal);

    private Plugins()
    {
    }

    public static bool IsManifest(string path) =>
        path.EndsWith(Folder + "plugin.json", StringComparison.Ordinal) || path.EndsWith(Folder + "marketplace.json", StringComparison.Ordinal);

    /// <summary>A manifest that is no JSON says nothing.</summary>
    public static Plugins Read(IEnumerable<SourceFile> files)
    {
        var plugins = new Plugins();
        // A marketplace speaks of many plugins; a plugin's own manifest comes after it and adds what is missing.
        foreach (var file in files.Where(file => IsManifest(file.Path)).OrderByDescending(file => file.Path.EndsWith("marketplace.json", StringComparison.Ordinal)).ThenBy(file => file.Path, StringComparer.Ordinal))
        {
            var root = file.Path[..(file.Path.Length - file.Path.Split('/')[^1].Length - Folder.Length)];
            try
            {
                using var json = JsonDocument.Parse(Secrets.Mask(file.Text.Text, Secrets.NoneAccepted, out _), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 32 });
                plugins.Add(json.RootElement, root);
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

    /// <summary>Whether a plugin ships a file as one of its agents: by the folder <c>agents</c> of its own.</summary>
    public bool Ships(string path) => FolderOf(path) is { } folder && path.AsSpan(folder.Length).StartsWith("agents/", StringComparison.Ordinal);

    private string? FolderOf(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash >= 0; slash = slash == 0 ? -1 : path.LastIndexOf('/', slash - 1))
        {
            if (byFolder.ContainsKey(path[..(slash + 1)]))
                return path[..(slash + 1)];
        }
        return byFolder.ContainsKey("") ? "" : null;
    }

    private void Add(JsonElement manifest, string root)
    {
        if (manifest.ValueKind != JsonValueKind.Object)
            return;
        if (!manifest.TryGetProperty("plugins", out var plugins) || plugins.ValueKind != JsonValueKind.Array)
        {
            Put(root, manifest);
            return;
        }
        foreach (var plugin in plugins.EnumerateArray().Where(plugin => plugin.ValueKind == JsonValueKind.Object))
        {
            if (Text(plugin, "source") is { } source && source.StartsWith("./", StringComparison.Ordinal))
                Put(source is "./" ? root : root + source[2..].TrimEnd('/') + "/", plugin);
        }
    }

    private void Put(string folder, JsonElement json)
    {
        var known = byFolder.GetValueOrDefault(folder);
        byFolder[folder] = new Plugin(known?.Name ?? Text(json, "name"), known?.Version ?? Text(json, "version"), known?.Category ?? Text(json, "category"));
    }

    private static string? Text(JsonElement json, string key) =>
        json.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 and < 200 } text ? text : null;
}
