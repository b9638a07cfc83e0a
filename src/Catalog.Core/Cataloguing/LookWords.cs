using System.Text.RegularExpressions;
using Catalog.Core.Findings;
using Catalog.Core.Text;

namespace Catalog.Core.Cataloguing;

/// <summary>A theme's <c>words.txt</c>: a line for each word of the interface, <c>Agents = Agenten</c>, and one for their language.</summary>
internal static partial class LookWords
{
    public const string Path = "words.txt";

    private const string LanguageKey = "language";
    private const int MostLetters = 200;

    /// <param name="line">The config's, for what is wrong.</param>
    /// <exception cref="ConfigException">A line says no word.</exception>
    public static (IReadOnlyDictionary<string, string> Words, string? Language) Read(string text, int line)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (i, written) in text.Split('\n').Index())
        {
            if (written.Trim() is not { Length: > 0 } entry || entry[0] == '#')
                continue;
            if (entry.Split('=', 2, StringSplitOptions.TrimEntries) is not [{ Length: > 0 } english, { Length: > 0 } other])
                throw new ConfigException($"Line {i + 1} of the theme's {Path} must be a word and what stands in its place, such as Agents = Agenten", line);
            if (other.Length > MostLetters)
                throw new ConfigException($"Line {i + 1} of the theme's {Path} has {other.Length} characters in the place of {Shortening.Of(english, MostLetters)}; a page has room for {MostLetters}", line);
            if (UnicodeScan.Find(entry) is [var hidden, ..])
                throw new ConfigException($"Line {i + 1} of the theme's {Path} holds what nobody sees, {hidden.Characters}; take it out", line);
            if (!words.TryAdd(english, other))
                throw new ConfigException($"The theme's {Path} says {english} twice", line);
        }
        if (words.Remove(LanguageKey, out var language) && !Tag().IsMatch(language))
            throw new ConfigException($"The language of the theme's {Path} must be a tag such as de or pt-BR, not {language}", line);
        return (words, language);
    }

    [GeneratedRegex(@"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
    private static partial Regex Tag();
}
