using Catalog.Core.Findings;

namespace Catalog.Core.Parsing;

/// <summary>Writes a field so that YAML reads the text that its author wrote.</summary>
internal static class FrontMatterFix
{
    /// <summary>The lines that say the same in valid YAML; null when reading them back does not give the same text.</summary>
    public static Fix? For(Field field)
    {
        // What was meant as a list would turn into text that looks like one.
        if (field.Value.StartsWith("- ", StringComparison.Ordinal))
            return null;
        var replacement = field.Value.Contains('\n', StringComparison.Ordinal) ? Block(field) : [Quoted(field)];
        var proof = YamlFields.Read(string.Join('\n', replacement) + "\n", field.Line);
        return proof.Fields is [var read] && read.Key == field.Key && read.Value == field.Value
            ? new Fix(field.Line, field.LastLine - field.Line + 1, replacement)
            : null;
    }

    private static string Quoted(Field field) =>
        $"{field.Key}: '{field.Value.Replace("'", "''", StringComparison.Ordinal)}'";

    private static IReadOnlyList<string> Block(Field field) =>
        [$"{field.Key}: |-", .. field.Value.Split('\n').Select(line => line.Length == 0 ? "" : "  " + line)];
}
