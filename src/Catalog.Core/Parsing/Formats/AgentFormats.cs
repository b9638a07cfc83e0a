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
        QwenAgent.Format,
        GeminiAgent.Format,
        CodexAgent.Format,
        CursorAgent.Format,
        FactoryDroid.Format,
        ClaudeCommand.Format,
        ClaudeAgent.Format,
    ];

    /// <summary>Read unless a config says otherwise: all but commands.</summary>
    public static IReadOnlyList<string> Default { get; } = [.. All.Where(format => !format.OnlyOnRequest).Select(format => format.Id)];

    /// <summary>The folders in which programs look for agents, part by part.</summary>
    public static IEnumerable<string> HomeFolders => All.SelectMany(format => format.Home.Split('/'));

    /// <summary>The format of a file that may be an agent; null when its path says that it is none.</summary>
    public static AgentFormat? For(string path)
    {
        if (IsDocumentation(path))
            return null;
        return Claiming(path)
            ?? (PathParts.IsMarkdown(path) ? IsOtherKind(path) ? null : ClaudeAgent.Format : path.EndsWith(".toml", StringComparison.OrdinalIgnoreCase) ? CodexAgent.Format : null);
    }

    /// <summary>The format of a front matter at a path that has one: <c>agents</c> may be any program's folder, where it lies in none's own, and what is written decides.</summary>
    internal static AgentFormat Of(string path, AgentFormat byPath, FrontMatter frontMatter) =>
        byPath == ClaudeAgent.Format && All.FirstOrDefault(format => format.Speaks(frontMatter)) is { } spoken && !All.Any(format => PathParts.IsUnder(path, format.Home.Split('/')[0]))
            ? spoken
            : byPath;

    /// <summary>Whether a file that its path does not make an agent lies in a folder called <c>agent</c>, and is written as one whose file alone names it.</summary>
    internal static bool IsWrittenAsOne(string path, string text) =>
        PathParts.IsMarkdown(path) && PathParts.IsUnder(path, "agent") && text.StartsWith("---", StringComparison.Ordinal) && IsWrittenAsOne(path, FrontMatterReader.Read(text, "", []));

    /// <summary>The same of a front matter that is read already.</summary>
    internal static bool IsWrittenAsOne(string path, FrontMatter frontMatter) =>
        PathParts.IsMarkdown(path) && PathParts.IsUnder(path, "agent") && frontMatter.Exists && All.Any(format => format.NamedByFile && format.Speaks(frontMatter));

    /// <summary>The format of an id that one of them has.</summary>
    public static AgentFormat Of(string id) => All.First(format => format.Id == id);

    /// <summary>Whether the path alone makes the file an agent; otherwise only a <c>name</c> in its front matter does.</summary>
    public static bool IsSure(string path) => Claiming(path) is not null;

    /// <summary>The file name without the ending that its format gives it.</summary>
    public static string StemOf(string path) => (For(path) ?? ClaudeAgent.Format).Stem(path);

    /// <summary>The file name as its program takes it for a name, with the folders that belong to it.</summary>
    public static string CallOf(string path) => (For(path) ?? ClaudeAgent.Format) is { NamedByFolder: false } format ? format.CalledFromPath(path) : StemOf(path);

    /// <summary>Whether a file at one path can have become the file at another: a command or skill does not turn into an agent.</summary>
    public static bool AreAlike(string one, string other) =>
        For(one) is { } a && For(other) is { } b && (a == b || (!a.StandsAlone && !b.StandsAlone));

    private static AgentFormat? Claiming(string path)
    {
        foreach (var format in All)
        {
            if (format.Claims(path))
                return format;
        }
        return null;
    }

    /// <summary>Capitals as the custom is: <c>readme-generator.md</c> is an agent.</summary>
    private static bool IsDocumentation(string path)
    {
        var name = ClaudeAgent.Format.Stem(path);
        foreach (var word in Documentation)
        {
            if (name.StartsWith(word, StringComparison.Ordinal) || name.Equals(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return name is "CLAUDE" or "AGENTS" or "GEMINI";
    }

    /// <summary>Files whose front matter has a name too and which are something else: issue forms, prompts, instructions.</summary>
    private static bool IsOtherKind(string path) =>
        PathParts.IsUnder(path, ".github/ISSUE_TEMPLATE")
        || PathParts.IsUnder(path, ".continue/prompts")
        || path.EndsWith(".prompt.md", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".instructions.md", StringComparison.OrdinalIgnoreCase);
}
