using System.Buffers;

namespace Catalog.Core.Parsing;

/// <summary>The words with which the names of agents end.</summary>
internal static class AgentRoles
{
    private static readonly HashSet<string> Roles = new(StringComparer.OrdinalIgnoreCase)
    {
        "agent", "subagent", "automator", "engineer", "developer", "expert", "pro", "specialist", "architect", "auditor", "reviewer", "tester", "manager", "designer",
        "administrator", "analyst", "admin", "writer", "researcher", "master", "guardian", "coordinator", "orchestrator", "lead", "assistant", "advisor",
        "optimizer", "debugger", "detective", "responder", "builder", "guru", "ninja", "wizard", "scientist", "strategist", "consultant", "dev", "planner",
        "validator", "verifier", "checker", "fixer", "runner", "operator", "generator", "evaluator", "critic", "judge", "mentor", "tutor", "hacker", "modernizer",
        "documenter", "scribe", "curator", "investigator", "explorer", "scout", "surgeon", "commander", "implementer", "refactorer", "troubleshooter", "watcher",
        "producer", "creator", "editor", "translator", "integrator", "synthesizer", "organizer", "officer", "marketer", "librarian", "simplifier", "hunter", "executor",
        "inspector", "supervisor", "keeper", "steward", "resolver",
    };

    private static readonly string[] Endings = ["er", "or", "ist", "smith", "clerk", "master"];

    /// <summary>Words that end like one who works and name a thing.</summary>
    private static readonly HashSet<string> Things = new(StringComparer.Ordinal)
    {
        "server", "balancer", "order", "container", "compiler", "driver", "router", "number", "layer", "folder", "header", "buffer", "cluster", "parameter", "error", "vector",
        "cursor", "user", "color", "other", "over", "list", "exist", "either", "monitor", "register", "under", "after", "power", "paper", "loader", "timer", "checklist", "allowlist",
    };

    private static readonly SearchValues<char> NameLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_:");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Roles.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> word) => Lookup.Contains(word);

    /// <summary>"sail-maker": a slug that ends like somebody who works, though no agent of this name is known; "load-balancer" is a thing.</summary>
    public static bool IsWorker(string name) =>
        name.Length is > 4 and < 65 && name.IndexOf('-', StringComparison.Ordinal) > 0 && !name.AsSpan().ContainsAnyExcept(NameLetters)
        && IsWorking(name[(name.LastIndexOf('-') + 1)..]);

    /// <summary>One word that ends like somebody who works.</summary>
    public static bool IsWorking(string word) =>
        word.Length > 3 && (Contains(word) || !Things.Contains(word.ToLowerInvariant()) && Array.Exists(Endings, ending => word.EndsWith(ending, StringComparison.Ordinal)));

    /// <summary>True when the word at a place is part of a slug such as <c>kubernetes-specialist</c>.</summary>
    public static bool IsInSlug(string text, int start, int end)
    {
        if ((start == 0 || text[start - 1] != '-') && (end >= text.Length || text[end] != '-'))
            return false;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '-'))
            end++;
        var word = text.AsSpan(start, end - start);
        return Contains(word[(word.LastIndexOf('-') + 1)..]) && !word.ContainsAnyInRange('A', 'Z');
    }
}
