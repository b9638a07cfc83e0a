namespace Catalog.Core.History;

/// <summary>The lines of <c>Key: value</c> at the end of a commit's message, found as git finds them.</summary>
// git's trailer.c: the last paragraph that is not the title counts when all its lines are trailers, or when one is git's own and a quarter are trailers.
internal static class Trailers
{
    /// <summary>The values of one key, each in one line, in written order.</summary>
    public static IReadOnlyList<string> Of(string message, string key)
    {
        var lines = message.TrimEnd().Split('\n');
        var start = Array.FindLastIndex(lines, line => line.Trim().Length == 0) + 1;
        var title = Array.FindIndex(lines, line => line.Trim().Length > 0);
        return title >= 0 && start > title && Array.FindIndex(lines, title, line => line.Trim().Length == 0) >= 0 && IsBlock(lines[start..]) ? Values(lines[start..], key) : [];
    }

    private static bool IsBlock(string[] lines)
    {
        var (trailers, others, hasOwn, wasTrailer) = (0, 0, false, false);
        foreach (var line in lines)
        {
            if (line[0] is ' ' or '\t')
            {
                others += wasTrailer ? 0 : 1;
                continue;
            }
            hasOwn |= line.StartsWith("Signed-off-by: ", StringComparison.Ordinal) || line.StartsWith("(cherry picked from commit ", StringComparison.Ordinal);
            wasTrailer = line.StartsWith("(cherry picked from commit ", StringComparison.Ordinal) || Separator(line) > 0;
            (trailers, others) = wasTrailer ? (trailers + 1, others) : (trailers, others + 1);
        }
        return trailers > 0 && (others == 0 || (hasOwn && trailers * 3 >= others));
    }

    private static List<string> Values(string[] lines, string key)
    {
        var values = new List<string>();
        var isOurs = false;
        foreach (var line in lines)
        {
            if (line[0] is ' ' or '\t')
            {
                if (isOurs)
                    values[^1] = $"{values[^1]} {line.Trim()}".Trim();
                continue;
            }
            var separator = Separator(line);
            isOurs = separator > 0 && line[..separator].Trim().Equals(key, StringComparison.OrdinalIgnoreCase);
            if (isOurs)
                values.Add(line[(separator + 1)..].Trim());
        }
        return values;
    }

    /// <summary>Where the colon after a key of letters, digits and hyphens stands; -1 where there is none.</summary>
    private static int Separator(string line)
    {
        var end = 0;
        while (end < line.Length && (char.IsAsciiLetterOrDigit(line[end]) || line[end] == '-'))
            end++;
        var colon = end;
        while (colon < line.Length && line[colon] is ' ' or '\t')
            colon++;
        return end > 0 && colon < line.Length && line[colon] == ':' ? colon : -1;
    }
}
