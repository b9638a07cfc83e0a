using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Catalog.Core.Findings;

/// <summary>Finds what is probably a credential: the forms that issuers document, and assignments of random text to a telling name.</summary>
public static partial class Secrets
{
    private const int LongestKey = 16_384;
    private const int LeastKey = 64;
    private const int LeastAssigned = 16;
    private const string KeyHead = "PRIVATE KEY-----";
    private const string TokenHead = "eyJ";

    private static readonly SearchValues<string> Heads = SearchValues.Create([.. SecretForm.All.Select(form => form.Prefix), KeyHead, TokenHead], StringComparison.Ordinal);

    private static readonly SearchValues<char> OfValues = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/_~!@#^&*.-");

    /// <summary>Each probable secret, in the order of the text; none lies in another.</summary>
    public static IReadOnlyList<Secret> Find(string text)
    {
        List<(int Start, int End, string What)>? found = null;
        for (var at = Next(text, 0); at >= 0; at = Next(text, at + 1))
        {
            if (Issued(text, at) is { } issued)
                (found ??= []).Add(issued);
        }
        for (var at = 0; Run(text, at) is var (start, stop); at = stop)
        {
            var end = stop;
            if (IsAssigned(text, start, ref end))
                (found ??= []).Add((start, end, "a secret"));
        }
        for (var at = text.IndexOf("://", StringComparison.Ordinal); at >= 0; at = text.IndexOf("://", at + 3, StringComparison.Ordinal))
        {
            if (Credentials().Match(text, at, Math.Min(200, text.Length - at)) is { Success: true } match && match.Groups["value"] is var value && Randomness.HasAllKinds(value.Value) && Randomness.IsRandom(value.Value))
                (found ??= []).Add((value.Index, value.Index + value.Length, "a password"));
        }
        return found is null ? [] : Told(text, found);
    }

    /// <summary>For texts in which no value is accepted.</summary>
    public static IReadOnlySet<string> NoneAccepted { get; } = new HashSet<string>();

    /// <summary>The text with every secret that is not accepted replaced by a mark with its fingerprint; lines stay where they are.</summary>
    public static string Mask(string text, IReadOnlySet<string> accepted, out IReadOnlyList<Secret> masked)
    {
        masked = [.. Find(text).Where(secret => !accepted.Contains(secret.Fingerprint))];
        if (masked.Count == 0)
            return text;
        var result = new StringBuilder(text.Length);
        var end = 0;
        foreach (var secret in masked)
        {
            result.Append(text, end, secret.Start - end).Append(secret.Mark);
            end = secret.Start + secret.Length;
            result.Append('\n', text.AsSpan(secret.Start, secret.Length).Count('\n'));
        }
        return result.Append(text, end, text.Length - end).ToString();
    }

    private static int Next(string text, int from) =>
        text.AsSpan(from).IndexOfAny(Heads) is var at and >= 0 ? from + at : -1;

    private static List<Secret> Told(string text, List<(int Start, int End, string What)> found)
    {
        var secrets = new List<Secret>();
        var (counted, line) = (0, 1);
        foreach (var (start, end, what) in found.OrderBy(each => each.Start).ThenByDescending(each => each.End))
        {
            if (start < counted)
                continue;
            line += text.AsSpan(counted, start - counted).Count('\n');
            secrets.Add(new(start, end - start, line, what, Fingerprint(text[start..end])));
            line += text.AsSpan(start, end - start).Count('\n');
            counted = end;
        }
        return secrets;
    }

    private static (int Start, int End, string What)? Issued(string text, int at)
    {
        if (text.AsSpan(at).StartsWith(KeyHead))
            return PrivateKey(text, at + KeyHead.Length);
        if (at > 0 && (char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] is '_' or '-'))
            return null;
        if (text.AsSpan(at).StartsWith(TokenHead))
            return WebToken(text, at);
        var form = SecretForm.All.First(form => string.CompareOrdinal(text, at, form.Prefix, 0, form.Prefix.Length) == 0);
        var start = at + form.Prefix.Length;
        var end = start;
        while (end < text.Length && form.Holds(text[end]))
            end++;
        while (end > start && text[end - 1] is '.' or '-' or '_')
            end--;
        return end - start >= form.Least && end - start <= form.Most && !IsElided(text, end) && Randomness.IsRandom(text[start..end])
            ? (start, end, form.Issuer)
            : null;
    }

    /// <summary>The lines between the head of a key and its foot; a head alone, or a key that was cut, is none.</summary>
    private static (int Start, int End, string What)? PrivateKey(string text, int head)
    {
        var foot = text.IndexOf("-----END", head, Math.Min(LongestKey, text.Length - head), StringComparison.Ordinal);
        if (foot < 0 || text.IndexOf('\n', head) is var line && (line < 0 || line > foot) && !text.AsSpan(head, foot - head).Contains("\\n", StringComparison.Ordinal))
            return null;
        var body = text.AsSpan(head, foot - head);
        if (body.Contains("...", StringComparison.Ordinal) || body.Contains('…'))
            return null;
        var start = head + Math.Max(0, KeyText().EnumerateMatches(body) is var runs && runs.MoveNext() ? runs.Current.Index : 0);
        var letters = string.Concat(text[start..foot].Replace("\\n", "", StringComparison.Ordinal).Where(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/' or '='));
        var end = foot;
        while (end > start && !char.IsAsciiLetterOrDigit(text[end - 1]) && text[end - 1] is not '=')
            end--;
        return letters.Length >= LeastKey && Randomness.IsRandom(letters) ? (start, end, "a private key") : null;
    }

    /// <summary>Three parts of which the first two are JSON; one that names the people of the documentation is a sample.</summary>
    private static (int Start, int End, string What)? WebToken(string text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '_' or '.'))
            end++;
        if (text[at..end].TrimEnd('.').Split('.') is not [var header, var payload, var signature] || signature.Length < 20 || IsElided(text, at + header.Length + payload.Length + signature.Length + 2))
            return null;
        var claims = Encoding.UTF8.GetString(Randomness.Decoded(payload));
        var head = Encoding.UTF8.GetString(Randomness.Decoded(header));
        return IsObject(head) && !Unsigned().IsMatch(head) && IsObject(claims) && !SampleClaims().IsMatch(claims) && Randomness.IsRandom(signature)
            ? (at, at + header.Length + payload.Length + signature.Length + 2, "a JSON web token")
            : null;
    }

    private static bool IsObject(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>The next run of characters that a value could be; a value may end before it.</summary>
    private static (int Start, int End)? Run(string text, int from)
    {
        while (text.AsSpan(from).IndexOfAny(OfValues) is var skip and >= 0)
        {
            var start = from + skip;
            var length = text.AsSpan(start).IndexOfAnyExcept(OfValues);
            var end = length < 0 ? text.Length : start + length;
            if (end - start >= LeastAssigned)
                return (start, end);
            from = end;
        }
        return null;
    }

    /// <summary>Nothing but its look, and the name before it, speak for such a value.</summary>
    private static bool IsAssigned(string text, int start, ref int end)
    {
        while (end > start && text[end - 1] is '.' or '*' or '!' or '#' or '~' or '-' or '_')
            end--;
        var value = text[start..end];
        // A web token has a form of its own, by which it was found or not; "hash2Of(" calls something.
        if ((value.StartsWith(TokenHead, StringComparison.Ordinal) && value.Count(c => c == '.') is 1 or 2) || (end < text.Length && text[end] is '(' or '['))
            return false;
        if (value.Length < LeastAssigned || value.Contains("..", StringComparison.Ordinal) || value.Contains("**", StringComparison.Ordinal) || !LooksDrawn(value)
            || !Naming().IsMatch(text[Math.Max(0, start - 40)..start]) || IsElided(text, end))
            return false;
        while (end < text.Length && text[end] == '=')
            end++;
        return Randomness.IsRandom(text[start..end]);
    }

    /// <summary>All kinds of characters, a digest's length of hexadecimal digits, or long and with many digits.</summary>
    private static bool LooksDrawn(string value) =>
        Randomness.HasAllKinds(value)
        || (value.AsSpan().ContainsAnyInRange('0', '9') && value.Any(char.IsAsciiLetter) && value.All(char.IsAsciiLetterOrDigit)
            && ((value.Length >= 32 && value.All(char.IsAsciiHexDigit)) || (value.Length >= 24 && value.Count(char.IsAsciiDigit) >= value.Length / 5)));

    /// <summary>Whoever cuts a value short shows it to be looked at, not to be used.</summary>
    private static bool IsElided(string text, int end) =>
        end < text.Length && (text[end] is '…' or '*' or '<' or '{' || string.CompareOrdinal(text, end, "...", 0, 3) == 0 || string.CompareOrdinal(text, end, "[...", 0, 4) == 0);

    private static string Fingerprint(string value) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("agent-catalog\0" + string.Concat(value.Where(c => !char.IsWhiteSpace(c))))))[..12];

    [GeneratedRegex(@"[A-Za-z0-9+/=]{32,}")]
    private static partial Regex KeyText();

    // RFC 7519, jwt.io and the many pages that copy them.
    [GeneratedRegex(@"1234567890|John Doe|Jane Doe|""joe""|example|""test|testuser", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SampleClaims();

    [GeneratedRegex(@"""alg""\s*:\s*""none""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unsigned();

    [GeneratedRegex(
        @"((?i:passw(or)?d|passphrase|pwd|secret|secret[_-]?key|token|(api|access|auth|account|signing|encryption|private|client|session)[_-]?key|credentials?)[""'`\]*]{0,3}\s{0,3}(=>|:=|[:=])|(?i:bearer)\s)\s{0,3}[""'`]?$",
        RegexOptions.ExplicitCapture | RegexOptions.RightToLeft | RegexOptions.CultureInvariant)]
    private static partial Regex Naming();

    [GeneratedRegex(@"\G://[^\s/:@]{1,40}:(?<value>[^\s/:@]{12,100})@[\w.-]{3,}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Credentials();
}
