using System.Globalization;
using Catalog.Core.Text;

namespace Catalog.Core.History.Changes;

/// <summary>Names, titles and counts as a sentence of changes has room for them.</summary>
internal static class Phrases
{
    private const int MostNames = 3;
    private const int MostLetters = 60;

    /// <summary>Also of none, which a list may hold.</summary>
    public static string Names(IReadOnlyList<string> names)
    {
        if (names.Count > MostNames + 1)
            return First(names, MostNames);
        return names.Count == 0 ? "none" : names.Count == 1 ? names[0] : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
    }

    /// <summary>So many, and how many more there are.</summary>
    public static string First(IReadOnlyList<string> names, int most) =>
        string.Join(", ", names.Take(most)) + (names.Count > most ? $" and {(names.Count - most).ToString(CultureInfo.InvariantCulture)} more" : "");

    public static string Count(int number, string noun) => $"{number.ToString(CultureInfo.InvariantCulture)} {noun}{(number == 1 ? "" : "s")}";

    /// <summary>A title; what stands before the first heading has none.</summary>
    public static string Marked(string? title) => TitleMarks.Around(title is null ? "before the first heading" : Short(title));

    public static bool IsShort(string value) => value.Length is > 0 and <= MostLetters && !value.Contains('\n', StringComparison.Ordinal);

    public static string Short(string text) => Shortening.Of(text, MostLetters);
}
