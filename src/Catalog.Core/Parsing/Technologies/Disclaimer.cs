using System.Buffers;
using System.Text.RegularExpressions;

namespace Catalog.Core.Parsing.Technologies;

/// <summary>Sentences that name a technology to say that it is not covered, or who covers it, and names of the program that only runs the agent.</summary>
internal static partial class Disclaimer
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    /// <summary>Characters to either side that are looked at.</summary>
    private const int Furthest = 300;

    /// <summary>"You don't write A, B, or C", "A is out of scope", "For A and B, use the matching lead".</summary>
    public static bool Covers(string text, int start, int end)
    {
        var before = Clause(text.AsSpan(Math.Max(0, start - Furthest), Math.Min(start, Furthest)), last: true);
        var after = Clause(text.AsSpan(end, Math.Min(text.Length - end, Furthest)), last: false);
        return Refusal.IsMatch(before) || Outside.IsMatch(after) || For.IsMatch(before) && Redirect.IsMatch(after);
    }

    /// <summary>"Do NOT use: A, B", "Never suggest A": refused in so many words.</summary>
    public static bool Refuses(string text, int start) =>
        Clause(text.AsSpan(Math.Max(0, start - Furthest), Math.Min(start, Furthest)), last: true) is var before && (Refusal.IsMatch(before) || Unused.IsMatch(before));

    /// <summary>"A naming Codex skill for bells", "when Claude needs to count": the program that runs the agent, and nothing that the agent works on.</summary>
    public static bool IsRunner(string text, int start, int end, Company company)
    {
        if (!company.IsHost(text.AsSpan(start, end - start)))
            return false;
        var after = text.AsSpan(end, Math.Min(text.Length - end, Furthest));
        return Runs.IsMatch(after) || OwnKind.IsMatch(after) && !Made.IsMatch(Clause(text.AsSpan(Math.Max(0, start - Furthest), Math.Min(start, Furthest)), last: true));
    }

    /// <summary>"**Author**: the Codex guild", "This skill is part of the Copilot suite", "skill converted from …": where a file is from.</summary>
    public static bool IsOrigin(string text) => !text.Contains('\n', StringComparison.Ordinal) && Origin.IsMatch(text);

    private static ReadOnlySpan<char> Clause(ReadOnlySpan<char> text, bool last)
    {
        if (last)
        {
            var at = text.LastIndexOfAny('.', ';', '\n');
            while (at >= 0 && text[at] == '.' && at + 1 < text.Length && text[at + 1] != ' ')
                at = text[..at].LastIndexOfAny('.', ';', '\n');
            return text[(at + 1)..];
        }
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is ';' or '\n' || text[i] == '.' && (i + 1 == text.Length || text[i + 1] == ' '))
                return text[..i];
        }
        return text;
    }

    [GeneratedRegex(@"^[\W_]*(?:authors?|maintainers?|(?:created|written|generated|maintained)\s+(?:by|with)|copyright|licen[sc]e|repository|homepage|repo)(?:\W*:|$)|^[\W_]*(?:this|the)\s+(?:[\w-]+\s+){0,2}(?:agent|skill|instructions?|prompt|file|document|plugin)\s+(?:is|are)\s+(?:a\s+)?part\s+of\b|\b(?:skill|agent|subagent|prompt|instructions?|command)s?\s+(?:converted|derived|adapted|ported|generated)\s+(?:from|by|with)\b", Options)]
    private static partial Regex Origin { get; }

    /// <summary>Nothing but a list stands between the verb and the name.</summary>
    [GeneratedRegex(@"\b(?:don't|do\s+not|doesn't|does\s+not|never|won't|will\s+not|cannot|can't)\s+(?:write|author|cover|handle|support|touch|own|manage|maintain|generate|teach|review|suggest|recommend|propose|introduce|port|guess|assume|mention)\s*:?\s+(?:(?!in\b|on\b|for\b|with\b|to\b|from\b|of\b|without\b|but\b|instead\b|until\b|unless\b|just\b|only\b)[\w.#+*`-]+(?:\s*[,/]\s*|\s+))*$", Options)]
    private static partial Regex Refusal { get; }

    /// <summary>"Companies like A, B and C", "A-level care": whose work is praised, and nothing that is worked with.</summary>
    public static bool IsPraised(string text, int start, int end) =>
        end < text.Length && text[end] == '-' && Surroundings.WordAfter(text, end) is "level" or "grade" or "quality" || text.AsSpan(0, start).ContainsAny(Companies) && Praised.IsMatch(Clause(text.AsSpan(Math.Max(0, start - Furthest), Math.Min(start, Furthest)), last: true));

    private static readonly SearchValues<string> Companies = SearchValues.Create(["companies", "brands", "firms", "startups", "businesses"], StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\b(?:companies|brands|firms|startups|businesses)\s*\(?(?:like|such\s+as|including|e\.g\.)\s+(?:[\w.&-]+(?:\s*,\s*(?:and\s+|or\s+)?|\s+and\s+|\s+or\s+|\s+))*$", Options)]
    private static partial Regex Praised { get; }

    [GeneratedRegex(@"\b(?:do\s+not|don't|never)\s+use\W*:\W*(?:[\w.#+*`-]+(?:\s*[,/]\s*|\s+))*$", Options)]
    private static partial Regex Unused { get; }

    [GeneratedRegex(@"^[\w\s,/+#().`*-]{0,60}?\s(?:is|are)\s+(?:explicitly\s+|strictly\s+)?(?:out\s+of\s+scope|not\s+covered|handled\s+elsewhere|not\s+(?:my|your|its)\s+(?:job|scope|concern))\b", Options)]
    private static partial Regex Outside { get; }

    [GeneratedRegex(@"^\W*(?:for|when\s+it\s+comes\s+to)\s", Options)]
    private static partial Regex For { get; }

    [GeneratedRegex(@"[,)\s]\s*(?:use|see|go\s+to|ask|switch\s+to|prefer|hand\s+(?:it\s+)?(?:off\s+)?to)\s+(?:(?:the\s+)?`[a-z0-9]+-[a-z0-9-]+`|the\s+(?:matching|relevant|dedicated|respective|corresponding|appropriate)\s)", Options)]
    private static partial Regex Redirect { get; }

    [GeneratedRegex(@"^\s+(?:needs?|should|must|will|can|may|wants?|is\s+(?:asked|about|going))\b", Options)]
    private static partial Regex Runs { get; }

    [GeneratedRegex(@"^\s+(?:skill|agent|subagent|sub-agent)(?:\s+(?:for|that|which|to|with|specializ\w+|focused|designed)\b|\s*(?:[.,—]|$))", Options)]
    private static partial Regex OwnKind { get; }

    /// <summary>"Designs a Codex agent", but "API design Codex skill".</summary>
    [GeneratedRegex(@"^\W*(?:creates|builds|writes|authors|designs|generates|edits|reviews|converts|migrates|tests|develops|installs|audits|evaluates|improves)\b|\b(?:creat|build|writ|author|design|generat|edit|review|convert|migrat|test|develop|configur|install|audit|evaluat|improv)(?:e|es|s|ing)?\s+(?:\w+\s+){0,2}(?:a|an|new|your|the|each|any)\s+(?:\w+\s+)?$", Options)]
    private static partial Regex Made { get; }
}
