using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Formats;

namespace Catalog.Core.Cataloguing;

/// <summary>Tells files that are to be filled in before any program reads them.</summary>
internal static partial class TemplateFiles
{
    private static readonly FrozenSet<string> Stems = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "template", "_template", "agent-template", "skill-template", "subagent-template", "agent_template");

    public const string Reason = "a template";

    /// <summary>The templates of folders called <c>templates</c> that hold more templates than agents: one without a place to fill in is one like its fellows.</summary>
    /// <param name="files">With whether each is a template by its own text.</param>
    public static IReadOnlySet<string> Among(IReadOnlyList<(string Path, bool IsOne)> files) =>
        files.GroupBy(file => FolderOf(file.Path), StringComparer.Ordinal)
            .Where(folder => folder.Key is not null && folder.Count(file => file.IsOne) > folder.Count(file => !file.IsOne))
            .SelectMany(folder => folder.Select(file => file.Path))
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>The outermost folder called <c>templates</c> that holds a file; null when none does.</summary>
    private static string? FolderOf(string path) =>
        NewestState.FoldersAbove(path).FirstOrDefault(folder => PathParts.FileName(folder).Equals("templates", StringComparison.OrdinalIgnoreCase));

    /// <param name="folders">Those above the file, in lower case.</param>
    /// <param name="stem">Its name without the ending.</param>
    public static bool IsOne(string[] folders, string stem, FrontMatter frontMatter, string text)
    {
        var name = frontMatter["name"] is { Items: null } field ? field.Value.Trim() : "";
        var description = frontMatter["description"]?.Value.Trim() ?? "";
        // A skill is called as its folder is, and may be one about templates.
        if (stem.Equals("SKILL", StringComparison.OrdinalIgnoreCase) && folders is [.. var above, var own])
        {
            if (own == "skill-template" && above.Contains("templates"))
                return true;
            folders = above is [.., "skills"] && own != "template" ? above : folders;
        }
        return Stems.Contains(stem) || folders is [.., "template" or "template-skill"] || folders.Contains("_template") || frontMatter["template_class"] is not null
            || (folders.Contains("templates") && (stem is "example" || (name.Length == 0 && stem.Contains('.', StringComparison.Ordinal)) || stem.EndsWith("template", StringComparison.OrdinalIgnoreCase) || Placeholder().IsMatch(Fenced().Replace(text, ""))))
            || PlaceholderName().IsMatch(name) || IsToBeFilledIn(description) || description.StartsWith("Replace with", StringComparison.OrdinalIgnoreCase)
            || PlaceholderText().IsMatch(description) || description.Contains("Replace this description", StringComparison.OrdinalIgnoreCase)
            || (text.Contains("{{#", StringComparison.Ordinal) && TemplateBlock().IsMatch(text));
    }

    /// <summary>A place to fill in, in a text that does not speak of such places.</summary>
    private static bool IsToBeFilledIn(string description) =>
        description.Replace("`{{", "", StringComparison.Ordinal).Contains("{{", StringComparison.Ordinal)
        && !description.Contains("variable", StringComparison.OrdinalIgnoreCase) && !description.Contains("placeholder", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(```|~~~).*?^\1", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Fenced();

    /// <summary>A block of a template language that opens a line, so that no code is meant.</summary>
    [GeneratedRegex(@"^\{\{#(if|each|unless)\b", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex TemplateBlock();

    [GeneratedRegex(@"\{\{\s*[\w .-]+\s*\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^[<\[][\w .-]+[>\]]$|\{[\w .-]+\}|^\$|^your[-_ ]|^(agent|skill|subagent)[-_]name$|^example[-_](agent|skill|subagent)$|^(agent|skill)[-_]template$|^template[-_](agent|skill)$|(?-i:TODO|XXX)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PlaceholderName();

    [GeneratedRegex(@"^[<\[{][\w\s.'’/-]+[>\]}]$", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceholderText();
}
