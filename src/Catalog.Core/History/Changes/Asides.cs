using System.Text.RegularExpressions;
using Catalog.Core.Parsing.Lexicons;

namespace Catalog.Core.History.Changes;

/// <summary>What stands by the way in a text, and may come and go: a reason in brackets, and of when an example is.</summary>
internal static partial class Asides
{
    public static bool HasReason(string text) => text.Contains('(', StringComparison.Ordinal) && Bracket.Matches(text).Any(IsReason);

    /// <summary>"Ask first (because bells crack)" without the brackets.</summary>
    public static string WithoutReasons(string text) =>
        text.Contains('(', StringComparison.Ordinal) ? Bracket.Replace(text, match => IsReason(match) ? "" : match.Value) : text;

    /// <summary>"a rule of January 2030" is as good an example as one of January 2031.</summary>
    public static string WithoutYears(string text) =>
        text.AsSpan().ContainsAny('"', '“') ? Quotation.Replace(text, match => Year.Replace(match.Value, "2000")) : text;

    private static bool IsReason(Match bracket) => Lexicon.Reasons.Any(opening => bracket.ValueSpan[1..].StartsWith(opening, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"\([^()\n]{3,200}\)", RegexOptions.CultureInvariant)]
    private static partial Regex Bracket { get; }

    [GeneratedRegex("[\"“][^\"“”\n]{8,300}[\"”]", RegexOptions.CultureInvariant)]
    private static partial Regex Quotation { get; }

    [GeneratedRegex(@"\b20[0-4]\d\b(?![.%-])", RegexOptions.CultureInvariant)]
    private static partial Regex Year { get; }
}
