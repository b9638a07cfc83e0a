using System.Collections.Frozen;
using Catalog.Core.Findings;
using Catalog.Core.Parsing.Formats;

namespace Catalog.Core.Parsing.Rights;

/// <summary>Reads what an agent may do: by its own format, with a finding for each key that sounds like a right and is none there.</summary>
internal static class RightsReader
{
    private static readonly string[] Sounds = ["permission", "sandbox", "approv", "allow", "deny", "denied", "readonly", "privilege", "forbid", "restrict", "bypass", "blocked"];

    /// <summary>Keys without hyphens and underscores, in lower case.</summary>
    private static readonly FrozenSet<string> Whole = FrozenSet.Create(StringComparer.Ordinal, "tool", "tools", "toolset", "toolsets", "mcp", "mcpservers", "hooks", "rights", "yolo", "trust");

    /// <param name="inPlugin">True when a plugin ships the agent, so that the format's <see cref="AgentFormat.NotInPlugins"/> say nothing.</param>
    public static ToolGrant Read(FrontMatter frontMatter, AgentFormat format, bool inPlugin, string path, List<Finding> findings)
    {
        var passedOver = inPlugin ? format.NotInPlugins : [];
        var draft = new RightsDraft(frontMatter, format, inPlugin, path, findings);
        format.GrantRights(draft);
        foreach (var field in passedOver.Select(key => frontMatter[key]).OfType<Field>())
            findings.Add(new(Rules.ForeignRightsKey, $"{field.Key} is passed over where a plugin ships the agent; it holds where the file is copied to {format.Home}", path, field.Line, field.Column) { Help = "Nothing to do where the file is copied; whoever installs the plugin sets it in the session." });
        foreach (var field in frontMatter.Fields.Where(field => SoundsLikeRight(field.Key) && !format.Keys.Contains(field.Key, StringComparer.Ordinal)))
            findings.Add(new(Rules.ForeignRightsKey, $"{SkillHomes.LabelOf(format, path)}s have no key {field.Key}{Meant(field.Key, format)}; it grants and takes away nothing", path, field.Line, field.Column) { Help = HelpFor(field, format) });
        return draft.Grant();
    }

    /// <summary>What the format has in its place: the key for the tools that are listed, or the switch for a list of which none writes or runs.</summary>
    private static string HelpFor(Field field, AgentFormat format)
    {
        if (field.Entries is not null || field.Key.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).ToLowerInvariant() is not ("tools" or "allowedtools") || ToolLists.Names(field).ToList() is not [_, ..] tools)
            return Rules.ForeignRightsKey.Help;
        if (format.Keys.Contains("readonly", StringComparer.Ordinal))
            return tools.Exists(tool => ToolNames.Of(tool, format).Right is Right.Edit or Right.Execute) ? "Take it out; no key limits the tools one by one." : "Write readonly: true in its place; none of the tools that it lists writes or runs anything.";
        return format.Keys.Contains(format.ToolsKey, StringComparer.Ordinal) && field.Key != format.ToolsKey && tools.TrueForAll(tool => ToolNames.IsAnyones(ToolNames.BareName(tool)))
            ? $"Write {format.ToolsKey} in place of {field.Key}, or take it out."
            : Rules.ForeignRightsKey.Help;
    }

    private static string Meant(string key, AgentFormat format) =>
        format.Keys.FirstOrDefault(known => known.Equals(key, StringComparison.OrdinalIgnoreCase)) is { } meant ? $", only {meant}" : "";

    /// <summary>Whether a key is, in some format, about what an agent may do.</summary>
    public static bool SoundsLikeRight(string key)
    {
        var plain = key.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
        return Whole.Contains(plain) || Array.Exists(Sounds, sound => plain.Contains(sound, StringComparison.Ordinal));
    }
}
