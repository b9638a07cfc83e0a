using System.Text.RegularExpressions;

namespace Catalog.Core.Parsing;

/// <summary>Reads a family and a version out of the ways in which models are written.</summary>
internal static partial class ModelNames
{
    private static readonly string[] Families =
    [
        "inherit", "sonnet", "opus", "haiku", "fable", "gemini", "grok", "gpt", "codex", "deepseek", "qwen", "llama", "mistral",
        "kimi", "glm", "minimax", "claude", "raptor", "nova", "command", "phi", "default", "auto",
    ];

    public static ModelName Read(Field? field)
    {
        if (field is null || field.Written.Length == 0)
            return ModelName.None;
        List<string> names = [.. Names(field)];
        var written = string.Join(", ", names);
        var first = (names is [var head, ..] ? head : field.Value).ToLowerInvariant();
        var family = Families.FirstOrDefault(name => first.Contains(name, StringComparison.Ordinal)) ?? (OSeries.IsMatch(first) ? "o-series" : null);
        return new ModelName(written, family, family is null ? null : Version(first));
    }

    /// <summary>Each model that is written; of one with keys of its own, the name and who offers it: <c>claude-opus-4 (copilot)</c>.</summary>
    private static IEnumerable<string> Names(Field field)
    {
        if (field.Entries is { Count: > 0 } entries)
            return [Keyed(entries)];
        if (field.Items is null)
            return [field.Value];
        return field.Leaves?.Any(leaf => leaf.Key.Contains('.', StringComparison.Ordinal)) == true
            ? field.Leaves.GroupBy(leaf => leaf.Key.Split('.')[0], StringComparer.Ordinal).Select(item => Keyed([.. item.Select(leaf => KeyValuePair.Create(leaf.Key[(leaf.Key.IndexOf('.', StringComparison.Ordinal) + 1)..], leaf.Value))]))
            : field.Items;
    }

    private static string Keyed(IReadOnlyList<KeyValuePair<string, string>> entries)
    {
        string? Of(params ReadOnlySpan<string> keys)
        {
            foreach (var key in keys)
            {
                if (entries.FirstOrDefault(entry => entry.Key == key).Value is { Length: > 0 } value)
                    return value;
            }
            return null;
        }

        return Of("id", "name", "model", "modelID") is not { } name ? string.Join(", ", entries.Select(entry => $"{entry.Key}: {entry.Value}"))
            : Of("vendor", "provider", "providerID") is { } vendor ? $"{name} ({vendor})"
            : name;
    }

    private static string? Version(string name)
    {
        var match = VersionNumber.Match(name);
        return match.Success ? match.Value.Replace('-', '.').TrimStart('o') : null;
    }

    // One or two short numbers; eight digits are a date (claude-sonnet-4-5-20250929).
    [GeneratedRegex(@"(?<![0-9a-z.])(?:v|o)?[0-9]{1,2}(?:[.-][0-9]{1,2}(?![0-9]))?", RegexOptions.None)]
    private static partial Regex VersionNumber { get; }

    [GeneratedRegex(@"(?:^|/)o[1-9](?:-|$)")]
    private static partial Regex OSeries { get; }
}
