namespace Catalog.Core.Parsing;

/// <summary>Mends the lines of a map one by one: quotes with an escape that YAML does not have, and a colon in a value without quotes.</summary>
internal static class MapLines
{
    /// <summary>Whether lines are a key with a map below it.</summary>
    public static bool AreMap(string[] lines) =>
        lines[0].TrimEnd().EndsWith(':') && Array.Find(lines[1..], line => !string.IsNullOrWhiteSpace(line) && line.TrimStart()[0] != '#') is { } first
        && first[0] is ' ' or '\t' && (first.TrimEnd().EndsWith(':') || first.Contains(": ", StringComparison.Ordinal)) && !first.TrimStart().StartsWith("- ", StringComparison.Ordinal);

    /// <summary>The same lines, of which each is valid by itself where quotes alone make it so; what stands in a block of text is left as it is.</summary>
    public static string[] Mended(string[] lines)
    {
        var (mended, inBlock) = (new string[lines.Length], int.MaxValue);
        for (var i = 0; i < lines.Length; i++)
        {
            var indent = lines[i].Length - lines[i].TrimStart().Length;
            if (indent <= inBlock)
                inBlock = int.MaxValue;
            mended[i] = inBlock == int.MaxValue ? Mended(lines[i]) : lines[i];
            if (inBlock == int.MaxValue && lines[i].TrimEnd().TrimEnd('-', '+') is [.., ' ', '|' or '>'])
                inBlock = indent;
        }
        return mended;
    }

    private static string Mended(string line) => new[] { line, WithoutEscapes(line), Quoted(line) }.FirstOrDefault(IsValid) ?? line;

    private static bool IsValid(string line) => YamlFields.Read(line.Trim() + "\n", 1).Fault != YamlFault.Invalid;

    /// <summary>What stands in double quotes and holds a backslash, in single ones, where it is only a character.</summary>
    private static string WithoutEscapes(string line)
    {
        var parts = line.Split('"');
        if (parts.Length % 2 == 0)
            return line;
        for (var i = 1; i < parts.Length; i += 2)
            parts[i] = parts[i].Contains('\\', StringComparison.Ordinal) ? $"'{parts[i].Replace("'", "''", StringComparison.Ordinal)}'" : $"\"{parts[i]}\"";
        return string.Concat(parts);
    }

    private static string Quoted(string line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        return colon < 0 ? line : $"{line[..colon]}: '{line[(colon + 2)..].Trim().Replace("'", "''", StringComparison.Ordinal)}'";
    }
}
