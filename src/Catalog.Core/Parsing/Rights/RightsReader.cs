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
            findings.Add(new(Rules.ForeignRightsKey, $"{field.Key} is passed over where a plugin ships the agent; it holds where the file is copied to {format.Home}", path, field.Line, field.Column));
        foreach (var field in frontMatter.Fields.Where(field => SoundsLikeRight(field.Key) && !format.Keys.Contains(field.Key, StringComparer.Ordinal)))
            findings.Add(new(Rules.ForeignRightsKey, $"{format.Label}s have no key {field.Key}{Meant(field.Key, format)}; it grants and takes away nothing", path, field.Line, field.Column));
        return draft.Grant();
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
