namespace Catalog.Core.Parsing.Formats;

/// <summary>Every format in the order in which they are asked; the first that claims a path has it.</summary>
public static class AgentFormats
{
    public static IReadOnlyList<AgentFormat> All { get; } =
    [
        ClaudeSkill.Format,
        CopilotAgent.Format,
        OpenCodeAgent.Format,
        GeminiAgent.Format,
        CursorAgent.Format,
        ClaudeCommand.Format,
        ClaudeAgent.Format,
    ];

    /// <summary>Read unless a config says otherwise: all but commands.</summary>
    public static IReadOnlyList<string> Default { get; } = [.. All.Where(format => format != ClaudeCommand.Format).Select(format => format.Id)];

    /// <summary>The format that claims a path; null when none does. A claimed path need not hold an agent: see <see cref="IsSure"/>.</summary>
    public static AgentFormat? For(string path)
    {
        if (!path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || IsDocumentation(path))
            return null;
        return All.First(format => format.Claims(path) || format == ClaudeAgent.Format);
    }

    /// <summary>False when only a <c>name</c> in the front matter makes the file an agent.</summary>
    public static bool IsSure(AgentFormat format, string path) => format.Claims(path);

    private static bool IsDocumentation(string path)
    {
        var name = PathParts.Stem(path);
        return name.StartsWith("README", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("CHANGELOG", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("CONTRIBUTING", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("LICENSE", StringComparison.OrdinalIgnoreCase)
            || name is "CLAUDE" or "AGENTS" or "GEMINI";
    }
}
