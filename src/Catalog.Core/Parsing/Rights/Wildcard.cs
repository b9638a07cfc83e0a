namespace Catalog.Core.Parsing.Rights;

/// <summary>The patterns in which the formats name commands, paths and tools: <c>*</c> stands for anything, <c>?</c> for one character.</summary>
internal static class Wildcard
{
    /// <summary>Whether a pattern holds for a text, or for all that a narrower pattern holds for.</summary>
    public static bool Covers(string pattern, string text) =>
        pattern == text || Matches(Plain(pattern), Plain(text)) || (pattern.EndsWith(" *", StringComparison.Ordinal) && Matches(pattern.AsSpan(0, pattern.Length - 2), text));

    /// <summary>A command in one notation: <c>git:*</c> is <c>git *</c>.</summary>
    // https://code.claude.com/docs/en/permissions
    public static string Spaced(string command) => command.EndsWith(":*", StringComparison.Ordinal) ? command[..^2] + " *" : command;

    /// <summary>Claude Code writes <c>git:*</c> for all that begins with <c>git</c>.</summary>
    private static string Plain(string pattern) => pattern.EndsWith(":*", StringComparison.Ordinal) ? pattern[..^2] + "*" : pattern;

    /// <summary>Time is at most the product of the lengths.</summary>
    private static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        var (at, from, star, marked) = (0, 0, -1, 0);
        while (from < text.Length)
        {
            if (at < pattern.Length && pattern[at] == '*')
            {
                (star, marked) = (at++, from);
            }
            else if (at < pattern.Length && (pattern[at] == '?' || pattern[at] == text[from]))
            {
                at++;
                from++;
            }
            else if (star >= 0)
            {
                at = star + 1;
                from = ++marked;
            }
            else
            {
                return false;
            }
        }
        return pattern[at..].TrimStart('*').IsEmpty;
    }
}
