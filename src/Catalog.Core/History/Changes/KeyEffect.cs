using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Formats;
using Catalog.Core.Parsing.Rights;

namespace Catalog.Core.History.Changes;

/// <summary>What one key alone does to the rights of an agent.</summary>
internal static class KeyEffect
{
    /// <summary>A version with one key as the version before had it, and its rights with that.</summary>
    public static AgentDefinition Without(AgentDefinition before, AgentDefinition after, string key)
    {
        var format = AgentFormats.Of(after.Format);
        // Whether a plugin ships the agent shows in what it may do.
        var inPlugin = !Read(after.FrontMatter, inPlugin: false).GrantsSameAs(after.Tools);
        var fields = after.FrontMatter.Fields.Where(field => !field.Key.Equals(key, StringComparison.OrdinalIgnoreCase));
        var frontMatter = after.FrontMatter with { Fields = [.. fields, .. before.FrontMatter.Fields.Where(field => field.Key.Equals(key, StringComparison.OrdinalIgnoreCase))] };
        return after with { FrontMatter = frontMatter, Tools = Read(frontMatter, inPlugin) };

        ToolGrant Read(FrontMatter fields, bool inPlugin) => RightsReader.Read(fields, format, inPlugin, after.Path, []);
    }
}
