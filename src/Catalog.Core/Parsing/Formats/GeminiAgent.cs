namespace Catalog.Core.Parsing.Formats;

/// <summary>Gemini CLI agents: <c>.gemini/agents/*.md</c>.</summary>
internal static class GeminiAgent
{
    public static readonly AgentFormat Format = new("gemini-agent", path => PathParts.IsUnder(path, ".gemini/agents"), PathParts.Stem);
}
