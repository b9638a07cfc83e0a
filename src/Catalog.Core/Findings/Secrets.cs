using System.Text.RegularExpressions;

namespace Catalog.Core.Findings;

/// <summary>Finds what is probably a credential: the forms that issuers document, and assignments of random text to a telling name.</summary>
public static partial class Secrets
{
    private const double LeastBitsPerCharacter = 3.2;

    /// <summary>Each probable secret with its 1-based line, in order; the value masked to its first and last characters.</summary>
    public static IReadOnlyList<(string Masked, int Line)> Find(string text)
    {
        var found = new List<(string, int)>();
        var (counted, line) = (0, 1);
        foreach (var match in Issued().EnumerateMatches(text))
            Add(match.Index, match.Index, match.Length);
        foreach (Match match in Assigned().Matches(text))
            Add(match.Index, match.Groups[1].Index, match.Groups[1].Length, isAssigned: true);
        return found;

        void Add(int at, int start, int length, bool isAssigned = false)
        {
            var value = text.AsSpan(start, length);
            if (!IsRandom(value, isAssigned))
                return;
            if (at < counted)
                (counted, line) = (0, 1);
            line += text.AsSpan(counted, at - counted).Count('\n');
            counted = at;
            found.Add(($"{value[..4]}…{value[^2..]}", line));
        }
    }

    /// <summary>Placeholders repeat themselves or say what they are.</summary>
    private static bool IsRandom(ReadOnlySpan<char> value, bool isAssigned)
    {
        if (value.StartsWith("-----BEGIN"))
            return true;
        if (value.Contains("EXAMPLE", StringComparison.OrdinalIgnoreCase) || value.Contains("xxxx", StringComparison.OrdinalIgnoreCase) || value.Contains("your", StringComparison.OrdinalIgnoreCase))
            return false;
        if (isAssigned && !(value.ContainsAnyInRange('0', '9') && value.ContainsAnyInRange('a', 'z') && value.ContainsAnyInRange('A', 'Z')))
            return false;
        return Entropy(value) >= (isAssigned ? LeastBitsPerCharacter + 0.6 : LeastBitsPerCharacter);
    }

    /// <summary>Shannon's entropy in bits per character.</summary>
    private static double Entropy(ReadOnlySpan<char> value)
    {
        Span<int> counts = stackalloc int[128];
        foreach (var c in value)
            counts[c & 127]++;
        var bits = 0.0;
        foreach (var count in counts)
        {
            if (count > 0)
                bits -= (double)count / value.Length * Math.Log2((double)count / value.Length);
        }
        return bits;
    }

    // GitHub, AWS, private keys, Slack, OpenAI and Anthropic, Google, npm, NuGet, Stripe, Azure storage, JSON web tokens.
    [GeneratedRegex(
        @"\bgh[pousr]_[A-Za-z0-9]{36,}|\bgithub_pat_[A-Za-z0-9_]{60,}|\b(?:AKIA|ASIA)[0-9A-Z]{16}\b|-----BEGIN [A-Z ]*PRIVATE KEY-----|\bxox[abeprs]-[0-9A-Za-z-]{20,}|\bsk-(?:ant-|proj-)?[A-Za-z0-9_-]{32,}|\bAIza[0-9A-Za-z_-]{35}|\bnpm_[A-Za-z0-9]{36}|\boy2[a-z0-9]{43}|\b[rs]k_live_[0-9a-zA-Z]{24,}|\bAccountKey=[A-Za-z0-9+/]{80,}|\beyJ[A-Za-z0-9_-]{16,}\.eyJ[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{20,}",
        RegexOptions.NonBacktracking)]
    private static partial Regex Issued();

    [GeneratedRegex(@"(?i:password|passwd|secret|token|api[_-]?key)[""']?\s{0,3}[:=]\s{0,3}[""']?([A-Za-z0-9+/_=-]{20,})", RegexOptions.NonBacktracking)]
    private static partial Regex Assigned();
}
