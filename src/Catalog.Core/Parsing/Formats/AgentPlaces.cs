namespace Catalog.Core.Parsing.Formats;

/// <summary>Tells programs' own folders by their names, which begin with a dot.</summary>
internal static class AgentPlaces
{
    public static AgentPlace Of(string path, AgentFormat format) =>
        path.Split('/')[..^1].LastOrDefault(folder => folder.StartsWith('.')) is not { } hidden ? AgentPlace.Anywhere
        : hidden.Equals(format.Home.Split('/')[0], StringComparison.OrdinalIgnoreCase) ? AgentPlace.Own
        : AgentPlace.Foreign;
}
