namespace Catalog.Core.Parsing.Formats;

/// <summary>Cursor agents: <c>.cursor/agents/*.md</c>; <c>readonly</c> takes the right to edit away.</summary>
internal static class CursorAgent
{
    public static readonly AgentFormat Format = new("cursor-agent", "Cursor agent", path => PathParts.IsMarkdown(path) && PathParts.IsUnder(path, ".cursor/agents"))
    {
        Home = ".cursor/agents",
        Starter = name => StarterText.Of(name, "readonly: true"),
        Keys = ["name", "description", "model", "readonly", "is_background"],
    };
}
