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

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Roles.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> word) => Lookup.Contains(word);

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
