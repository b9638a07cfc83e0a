namespace Catalog.Core.Parsing.Formats;

/// <summary>Every format in the order in which they are asked; the first that claims a path has it.</summary>
public static class AgentFormats
{
    private static readonly string[] Documentation = ["README", "CHANGELOG", "CONTRIBUTING", "LICENSE"];

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

    /// <summary>The format of a file that may be an agent; null when its path says that it is none.</summary>
    public static AgentFormat? For(string path)
    {
        if (!path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || IsDocumentation(path))
            return null;
        return All.FirstOrDefault(format => format.Claims(path)) ?? (IsOtherKind(path) ? null : ClaudeAgent.Format);
    }

    /// <summary>Whether the path alone makes the file an agent; otherwise only a <c>name</c> in its front matter does.</summary>
    public static bool IsSure(string path) => All.Any(format => format.Claims(path));

    /// <summary>Whether a file at one path can have become the file at another: a command or skill does not turn into an agent.</summary>
    public static bool AreAlike(string one, string other) =>
        For(one) is { } a && For(other) is { } b && (a == b || (!IsAlone(a) && !IsAlone(b)));

    private static bool IsAlone(AgentFormat format) => format == ClaudeCommand.Format || format == ClaudeSkill.Format;

    /// <summary>Capitals as the custom is: <c>readme-generator.md</c> is an agent.</summary>
    private static bool IsDocumentation(string path)
    {
        var name = PathParts.Stem(path);
        return Documentation.Any(word => name.StartsWith(word, StringComparison.Ordinal) || name.Equals(word, StringComparison.OrdinalIgnoreCase))
            || name is "CLAUDE" or "AGENTS" or "GEMINI";
    }

    /// <summary>Files whose front matter has a name too and which are something else: issue forms, prompts, instructions.</summary>
    private static bool IsOtherKind(string path) =>
        PathParts.IsUnder(path, ".github/ISSUE_TEMPLATE")
        || path.EndsWith(".prompt.md", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".instructions.md", StringComparison.OrdinalIgnoreCase);
}
