using System.Collections.Frozen;

namespace Catalog.Core.Parsing.Formats;

/// <summary>Tells programs' own folders by their names, which begin with a dot.</summary>
internal static class AgentPlaces
{
    public static AgentPlace Of(string path, AgentFormat format) =>
        path.Split('/')[..^1].LastOrDefault(folder => folder.StartsWith('.')) is not { } hidden ? AgentPlace.Anywhere
        : hidden.Equals(format.Home.Split('/')[0], StringComparison.OrdinalIgnoreCase) ? AgentPlace.Own
        : Programs.Contains(hidden) ? AgentPlace.Foreign
        : AgentPlace.Anywhere;

    /// <summary>The folders of programs; any other with a dot, such as one of a language, is nobody's.</summary>
    private static readonly FrozenSet<string> Programs = AgentFormats.All.Select(format => format.Home.Split('/')[0]).Concat([".agents", ".windsurf", ".roo", ".kiro", ".continue", ".trae", ".augment", ".junie", ".codebuddy", ".copilot"]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
