using System.Collections.Frozen;
using Catalog.Core.Parsing.Formats;
using Catalog.Core.Text;

namespace Catalog.Core.Parsing.Rights;

/// <summary>Finds the right that a tool opens by its name: in its own format, then in any other, then by the own tool that is probably meant or by what the name sounds like.</summary>
internal static class ToolNames
{
    private const int MostGuessed = 5_000;

    /// <summary>What reaches furthest first.</summary>
    private static readonly (Right Right, string[] Words)[] Sounds =
    [
        (Right.Execute, ["terminal", "shell", "bash", "exec", "command", "cmd", "run", "script", "process", "powershell", "console", "interpreter"]),
        (Right.Edit, ["edit", "write", "create", "delete", "patch", "replace", "insert", "rename", "move", "save", "modify", "update"]),
        (Right.Web, ["web", "fetch", "http", "url", "browser", "internet", "curl", "download"]),
        (Right.Delegate, ["agent", "delegate", "handoff", "hand_off", "task", "spawn"]),
        (Right.Search, ["search", "grep", "glob", "find", "list", "codebase"]),
        (Right.Read, ["read", "view", "open", "file", "cat"]),
    ];

    /// <summary>Names that one program has for one tool.</summary>
    // https://code.claude.com/docs/en/sub-agents (Task, now Agent), https://docs.github.com/en/copilot/reference/custom-agents-configuration (aliases)
    private static readonly string[][] Aliases = [["Task", "Agent"], ["execute", "shell"]];

    private static readonly FrozenSet<string> Inward = FrozenSet.Create(
        StringComparer.Ordinal,
        "TodoWrite", "TodoRead", "todo", "todos", "todowrite", "todoread", "todo_write", "write_todos", "TaskCreate", "TaskGet", "TaskList", "TaskUpdate", "task_create", "task_get", "task_list", "task_update",
        "EnterPlanMode", "ExitPlanMode", "enter_plan_mode", "exit_plan_mode", "AskUserQuestion", "ask_user", "ask_user_question", "askQuestions");

    /// <summary>What several programs call one thing.</summary>
    private static readonly string[][] Counterparts =
    [
        ["read_file", "Read"], ["write_file", "Write"], ["replace", "Edit", "MultiEdit", "edit"], ["run_shell_command", "Execute", "Bash"], ["grep_search", "Grep", "grep"], ["glob", "Glob"],
        ["list_directory", "LS"], ["web_fetch", "WebFetch"], ["google_web_search", "web_search", "WebSearch"], ["write_todos", "todo_write", "TodoWrite"], ["askQuestions", "ask_user", "ask_user_question", "AskUserQuestion"],
        ["agent", "Agent", "Task", "task"],
    ];

    /// <summary>Sets of tools, which stand before a slash.</summary>
    private static readonly FrozenSet<string> Sets = AgentFormats.All.SelectMany(format => format.ToolSets).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, Right> Everywhere = AgentFormats.All
        .SelectMany(format => format.Tools)
        .DistinctBy(tool => tool.Key, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(tool => tool.Key, tool => tool.Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>Of names that no program has, for which all names of a program are looked through.</summary>
    private static readonly Remembered<(string Name, string Format), Right> Guessed = new(MostGuessed);

    /// <summary>The right of one tool, and whether its program knows it; of one that it does not know, the right that it opens elsewhere or could open.</summary>
    /// <param name="tool">As written: <c>Bash(git:*)</c>, <c>mcp__server__tool</c>, <c>server/tool</c>, <c>edit/editFiles</c>.</param>
    public static (Right Right, bool IsKnown) Of(string tool, AgentFormat format)
    {
        var name = BareName(tool);
        if (format.Tools.TryGetValue(name, out var own))
            return (own, true);
        if (Everywhere.TryGetValue(name, out var foreign))
            return (foreign, false);
        if (format.McpPrefix is { } prefix && name.Contains("mcp", StringComparison.OrdinalIgnoreCase) && !name.Contains('/', StringComparison.Ordinal))
            return name.StartsWith("mcp", StringComparison.OrdinalIgnoreCase) ? (Right.Mcp, name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) : (format.NamelessTool, false);
        if (name.StartsWith("mcp_", StringComparison.OrdinalIgnoreCase))
            return (Right.Mcp, true);
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        // Copilot writes a built-in set before the slash; any other prefix is a server or an extension.
        if (slash > 0)
            return (Sets.Contains(name[..slash]) && Known(name[..slash], format) is { } set ? Known(name[(slash + 1)..], format) ?? set : Right.Mcp, true);
        if (name.Contains("mcp", StringComparison.OrdinalIgnoreCase) || (name.Contains('.', StringComparison.Ordinal) && !name.Contains(' ', StringComparison.Ordinal)))
            return (Right.Mcp, true);
        if (!Guessed.TryGetValue((name, format.Id), out var guess))
            Guessed.Add((name, format.Id), guess = FurtherOf(Sounding(name), Nearest.Of(name, format.Tools.Keys) is { } near ? format.Tools[near] : null) ?? format.NamelessTool);
        return (guess, false);
    }

    /// <summary>The program's own tool that one which it does not have probably is: what it is called there, or else one of the right that it is taken for, and near by its letters; null when none is near.</summary>
    /// <param name="tool">As written.</param>
    public static string? MeantBy(string tool, AgentFormat format)
    {
        var (name, right) = (BareName(tool), Of(tool, format).Right);
        if (Array.Find(Counterparts, names => names.Contains(name, StringComparer.Ordinal))?.FirstOrDefault(format.Tools.ContainsKey) is { } counterpart)
            return counterpart;
        return Nearest.Of(name, format.Tools.Where(own => own.Value == right).Select(own => own.Key));
    }

    /// <summary>The one that reaches further.</summary>
    private static Right? FurtherOf(Right? one, Right? other)
    {
        static int Place(Right? right) => Array.FindIndex(Sounds, each => each.Right == right);
        return other is null || (one is not null && (uint)Place(one) <= (uint)Place(other)) ? one : other;
    }

    /// <summary>Whether some program has a tool of this name.</summary>
    public static bool IsAnyones(string name) => Everywhere.ContainsKey(name);

    /// <summary>Whether a tool only keeps a list of what to do, plans, or asks the user.</summary>
    public static bool ReachNothing(string tool) => Inward.Contains(tool);

    /// <summary>What a whole set opens besides the right of its name.</summary>
    public static IEnumerable<Right> AlsoOf(string tool, AgentFormat format) =>
        format.AlsoOpened.Where(each => each.Set.Equals(tool.EndsWith("/*", StringComparison.Ordinal) ? tool[..^2] : tool, StringComparison.OrdinalIgnoreCase)).Select(each => each.Right);

    /// <summary>The server that a tool's name begins with, and the rest of it, empty for the whole server; null for a tool of the program's own.</summary>
    public static (string Server, string Tool)? ServerOf(string tool)
    {
        const string Prefix = "mcp__";
        if (tool.StartsWith(Prefix, StringComparison.Ordinal))
            return tool[Prefix.Length..].Split("__", 2) is [{ Length: > 0 } server, .. var rest] ? (server, rest is [var one] ? one : "") : null;
        var slash = tool.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && !tool.Contains('(', StringComparison.Ordinal) && !Sets.Contains(tool[..slash]) ? (tool[..slash], tool[(slash + 1)..]) : null;
    }

    /// <summary>Whether one name stands where another stood and opens the same: a tool with its set before it, or the set that such tools are in.</summary>
    public static bool StandsFor(string now, string was) =>
        now.LastIndexOf('/') is > 0 and var slash ? Sets.Contains(now[..slash]) && now[(slash + 1)..] == was
        : IsAlias(now, was) || now != was && CopilotAgent.Format.ToolSets.Contains(now, StringComparer.Ordinal) && CopilotAgent.Format.Tools.TryGetValue(now, out var right) && CopilotAgent.Format.Tools.TryGetValue(was, out var own) && own == right && right != Right.Other;

    /// <summary>Whether two are the names of one tool, with the same pattern behind both.</summary>
    private static bool IsAlias(string one, string other) =>
        one[BareName(one).Length..] == other[BareName(other).Length..] && Array.Exists(Aliases, names => names.Contains(BareName(one), StringComparer.Ordinal) && names.Contains(BareName(other), StringComparer.Ordinal)) && one != other;

    /// <summary>The name without a pattern in parentheses.</summary>
    public static string BareName(string tool)
    {
        var open = tool.IndexOf('(', StringComparison.Ordinal);
        return (open > 0 ? tool[..open] : tool).Trim();
    }

    /// <summary>The patterns in parentheses, parted at commas; none when there are no parentheses or they hold everything.</summary>
    public static IReadOnlyList<string> ScopesOf(string tool)
    {
        var open = tool.IndexOf('(', StringComparison.Ordinal);
        if (open <= 0)
            return [];
        var inside = InsideOf(tool);
        // Names of agents stand in a row; anything else in parentheses is one rule.
        string[] scopes = [.. BareName(tool) is "Bash" ? [inside.Trim()] : inside.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        return scopes is ["*"] or ["**"] ? [] : scopes;
    }

    /// <summary>What stands in parentheses; empty where there are none.</summary>
    internal static string InsideOf(string tool) => tool.IndexOf('(', StringComparison.Ordinal) is > 0 and var open ? tool[(open + 1)..].TrimEnd().TrimEnd(')') : "";

    /// <summary>Whether several commands stand with commas in one rule, of which each was meant by itself.</summary>
    internal static bool IsOneRuleOfMany(string tool) => BareName(tool) is "Bash" && InsideOf(tool) is var rule && rule.Contains(", ", StringComparison.Ordinal) && !rule.Contains('"', StringComparison.Ordinal);

    private static Right? Known(string name, AgentFormat format) =>
        format.Tools.TryGetValue(name, out var right) || Everywhere.TryGetValue(name, out right) ? right : null;

    private static Right? Sounding(string name) =>
        Sounds.Where(each => Array.Exists(each.Words, word => name.Contains(word, StringComparison.OrdinalIgnoreCase))).Select(each => (Right?)each.Right).FirstOrDefault();
}
