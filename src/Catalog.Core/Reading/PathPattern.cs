namespace Catalog.Core.Reading;

/// <summary>One line of a <c>.gitignore</c>, or one <c>exclude</c> of a config, in git's pattern language (gitignore(5)).</summary>
public sealed class PathPattern
{
    private readonly string[] segments;
    private readonly bool foldersOnly;

    private PathPattern(string[] segments, bool foldersOnly, bool isNegated)
    {
        this.segments = segments;
        this.foldersOnly = foldersOnly;
        IsNegated = isNegated;
    }

    /// <summary>True for a <c>!pattern</c>, which takes a path in again.</summary>
    public bool IsNegated { get; }

    /// <summary>Null for a blank line or a comment.</summary>
    public static PathPattern? Parse(string line)
    {
        var text = line.TrimEnd('\r').TrimEnd(' ');
        if (text.Length == 0 || text[0] == '#')
            return null;
        var isNegated = text[0] == '!';
        if (isNegated || text.StartsWith("\\!", StringComparison.Ordinal) || text.StartsWith("\\#", StringComparison.Ordinal))
            text = text[1..];
        var foldersOnly = text.EndsWith('/');
        text = text.TrimEnd('/');
        // A slash before the end ties the pattern to the folder that it stands in; without one it matches at any depth.
        var isAnchored = text.Contains('/', StringComparison.Ordinal);
        var segments = text.TrimStart('/').Split('/');
        return text.Length == 0 ? null : new PathPattern(isAnchored ? segments : ["**", .. segments], foldersOnly, isNegated);
    }

    /// <param name="path">Relative to the folder that the pattern stands in, with forward slashes.</param>
    public bool Matches(string path, bool isFolder) => (isFolder || !foldersOnly) && Matches(segments, path.Split('/'));

    private static bool Matches(ReadOnlySpan<string> pattern, ReadOnlySpan<string> path)
    {
        // As with single characters below: on a mismatch only the last ** may take one more.
        var (p, s, star, mark) = (0, 0, -1, 0);
        while (s < path.Length)
        {
            if (p < pattern.Length && pattern[p] == "**")
            {
                if (p == pattern.Length - 1)
                    return true;
                (star, mark) = (p++, s);
            }
            else if (p < pattern.Length && MatchesSegment(pattern[p], path[s]))
            {
                p++;
                s++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                s = ++mark;
            }
            else
            {
                return false;
            }
        }
        return p == pattern.Length;
    }

    private static bool MatchesSegment(string pattern, string name)
    {
        var (p, s, star, mark) = (0, 0, -1, 0);
        while (s < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                (star, mark) = (p++, s);
            }
            else if (p < pattern.Length && MatchesOne(pattern, p, name[s], out var length))
            {
                p += length;
                s++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                s = ++mark;
            }
            else
            {
                return false;
            }
        }
        return pattern.AsSpan(p).TrimStart('*').IsEmpty;
    }

    private static bool MatchesOne(string pattern, int at, char c, out int length)
    {
        length = 1;
        if (pattern[at] == '?')
            return true;
        if (pattern[at] == '\\' && at + 1 < pattern.Length)
        {
            length = 2;
            return pattern[at + 1] == c;
        }
        if (pattern[at] == '[' && pattern.IndexOf(']', Math.Min(at + 2, pattern.Length)) is var close and > 0)
        {
            length = close - at + 1;
            return IsInSet(pattern.AsSpan(at + 1, close - at - 1), c);
        }
        return pattern[at] == c;
    }

    private static bool IsInSet(ReadOnlySpan<char> set, char c)
    {
        var isNegated = set[0] is '!' or '^';
        if (isNegated)
            set = set[1..];
        for (var i = 0; i < set.Length; i++)
        {
            var isRange = i + 2 < set.Length && set[i + 1] == '-';
            if (isRange ? c >= set[i] && c <= set[i + 2] : c == set[i])
                return !isNegated;
            if (isRange)
                i += 2;
        }
        return isNegated;
    }
}
