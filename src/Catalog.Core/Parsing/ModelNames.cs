using System.Text.RegularExpressions;

namespace Catalog.Core.Parsing;

/// <summary>Reads a family and a version out of the ways in which models are written.</summary>
internal static class ModelNames
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
        var written = field.Items is { } items ? string.Join(", ", items) : field.Value;
        var first = (field.Items is [var head, ..] ? head : field.Value).ToLowerInvariant();
        var family = Families.FirstOrDefault(name => first.Contains(name, StringComparison.Ordinal)) ?? (OSeries.IsMatch(first) ? "o-series" : null);
        return new ModelName(written, family, family is null ? null : Version(first));
    }

    private static string? Version(string name)
    {
        var match = VersionNumber.Match(name);
        return match.Success ? match.Value.Replace('-', '.').TrimStart('o') : null;
    }

    // One or two short numbers; eight digits are a date (claude-sonnet-4-5-20250929).
    private static Regex VersionNumber { get; } = new(@"(?<![0-9a-z.])(?:v|o)?[0-9]{1,2}(?:[.-][0-9]{1,2}(?![0-9]))?", RegexOptions.None);

    private static Regex OSeries { get; } = new(@"(?:^|/)o[1-9](?:-|$)", RegexOptions.NonBacktracking);
}
