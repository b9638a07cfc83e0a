using System.Globalization;
using System.Text.RegularExpressions;

namespace Catalog.Site;

/// <summary>Whether the colours of a theme can be read on the grounds that they stand on, in light and in dark (WCAG 2.2, 1.4.3).</summary>
internal static partial class Contrast
{
    private const double Least = 4.5;

    private static readonly (string Ink, string Ground)[] Pairs =
    [
        ("ink", "paper"), ("ink", "surface"), ("ink", "sunken"), ("ink-soft", "paper"), ("ink-soft", "surface"), ("accent", "paper"), ("accent", "surface"),
        ("on-accent", "accent"), ("good", "good-soft"), ("bad", "bad-soft"), ("warn", "warn-soft"), ("web", "web-soft"),
    ];

    /// <summary>The first pair that cannot be read, as a sentence; null when all can.</summary>
    /// <param name="tokens">The style that sets the values; the last one of a name counts.</param>
    public static string? Fault(string tokens)
    {
        var values = new Dictionary<string, (string Light, string Dark)>(StringComparer.Ordinal);
        foreach (Match match in Value().Matches(tokens))
            values[match.Groups["name"].Value] = (Long(match.Groups["light"].Value), Long(match.Groups["dark"].Success ? match.Groups["dark"].Value : match.Groups["light"].Value));
        foreach (var (ink, ground) in Pairs)
        {
            if (!values.TryGetValue(ink, out var colour) || !values.TryGetValue(ground, out var under))
                continue;
            foreach (var (mode, one, other) in new[] { ("light", colour.Light, under.Light), ("dark", colour.Dark, under.Dark) })
            {
                if (Between(one, other) < Least)
                    return string.Create(CultureInfo.InvariantCulture, $"--{ink} {one} has a contrast of {Between(one, other):F2} on --{ground} {other} in the {mode} theme; {Least} is needed to be read");
            }
        }
        return null;
    }

    /// <summary>Black or white, whichever is read better on a colour.</summary>
    public static string On(string colour) => Between("#ffffff", colour) >= Between("#101010", colour) ? "#ffffff" : "#101010";

    private static double Between(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        double Part(int at)
        {
            var value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }
        return (0.2126 * Part(1)) + (0.7152 * Part(3)) + (0.0722 * Part(5));
    }

    private static string Long(string colour) => colour.Length == 4 ? $"#{colour[1]}{colour[1]}{colour[2]}{colour[2]}{colour[3]}{colour[3]}" : colour;

    [GeneratedRegex(@"--(?<name>[a-z-]+):\s*(?:light-dark\(\s*(?<light>#[0-9a-fA-F]{6}|#[0-9a-fA-F]{3})\s*,\s*(?<dark>#[0-9a-fA-F]{6}|#[0-9a-fA-F]{3})\s*\)|(?<light>#[0-9a-fA-F]{6}|#[0-9a-fA-F]{3}))\s*;", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Value();
}
