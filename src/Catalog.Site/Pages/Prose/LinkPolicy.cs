using System.Globalization;
using System.Text;
using Catalog.Core.Findings;

namespace Catalog.Site.Pages.Prose;

/// <summary>Decides which targets of an author may become links: web and mail addresses in their plainest spelling, and places in the catalog.</summary>
internal static class LinkPolicy
{
    private const int MaximumLength = 2_048;

    private static readonly IdnMapping Idn = new();

    /// <summary>Judges a target after its entities and escapes were decoded.</summary>
    public static LinkVerdict Judge(string target)
    {
        if (target.Length is 0 or > MaximumLength || !IsClean(target))
            return default;
        if (target[0] == '#')
            return new(LinkKind.Fragment);
        if (target[0] == '?' || target.StartsWith("//", StringComparison.Ordinal))
            return default;

        var end = target.AsSpan().IndexOfAny(":/?#");
        if (end < 0 || target[end] != ':')
            return new(LinkKind.Relative);
        var rest = target.AsSpan(end + 1);
        return target[..end].ToLowerInvariant() switch
        {
            "http" or "https" => Web(rest),
            "mailto" => rest.IsEmpty ? default : new(LinkKind.Mail),
            _ => default,
        };
    }

    /// <summary>The host of a text that looks like a web address; null when it looks like none.</summary>
    public static string? HostShown(string text)
    {
        var shown = text.Trim();
        if (shown.Contains(' ', StringComparison.Ordinal))
            return null;
        var scheme = shown.IndexOf("://", StringComparison.Ordinal);
        var host = shown[(scheme < 0 ? 0 : scheme + 3)..];
        host = host[..(host.AsSpan().IndexOfAny("/?#:") is var end and >= 0 ? end : host.Length)].ToLowerInvariant();
        var looks = scheme >= 0 || host.StartsWith("www.", StringComparison.Ordinal)
            || host.EndsWith(".com", StringComparison.Ordinal) || host.EndsWith(".org", StringComparison.Ordinal)
            || host.EndsWith(".net", StringComparison.Ordinal) || host.EndsWith(".io", StringComparison.Ordinal);
        return looks && host.Length > 0 ? host : null;
    }

    private static bool IsClean(string target)
    {
        if (target[0] == ' ' || target[^1] == ' ' || target.Contains('\\', StringComparison.Ordinal))
            return false;
        foreach (var character in target)
        {
            if (char.IsControl(character) || (char.IsWhiteSpace(character) && character != ' ') || character == '\uFFFD')
                return false;
        }
        return UnicodeScan.Next(target, 0, target.Length) is null;
    }

    private static LinkVerdict Web(ReadOnlySpan<char> rest)
    {
        if (!rest.StartsWith("//", StringComparison.Ordinal))
            return default;
        rest = rest[2..];
        var authority = (rest.IndexOfAny("/?#") is var end and >= 0 ? rest[..end] : rest).ToString();
        var port = authority.LastIndexOf(':');
        var hasPort = port > authority.LastIndexOf(']');
        if (hasPort && authority.AsSpan(port + 1).ContainsAnyExceptInRange('0', '9'))
            return default;
        var host = hasPort ? authority[..port] : authority;
        if (host.Length == 0 || (host.Contains(':', StringComparison.Ordinal) && host[0] != '[') || !host.EnumerateRunes().All(MayStandInHost))
            return default;
        if (Ascii.IsValid(host))
            return new(LinkKind.Web, host.ToLowerInvariant(), host.Contains("xn--", StringComparison.OrdinalIgnoreCase));
        try
        {
            return new(LinkKind.Web, Idn.GetAscii(host.ToLowerInvariant()), true);
        }
        catch (ArgumentException)
        {
            return default;
        }
    }

    /// <summary>Neither user names nor characters that a browser would turn into dots or slashes.</summary>
    private static bool MayStandInHost(Rune rune) =>
        rune.IsAscii
            ? Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '.' or '_' or '[' or ']' or ':'
            : Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
