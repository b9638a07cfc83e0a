using System.Reflection;
using Catalog.Core.Cataloguing;
using Catalog.Core.Text;

namespace Catalog.Site;

/// <summary>The fixed words of the interface, in English or as a theme says them.</summary>
public sealed class Words
{
    /// <summary>Where a count stands in a word.</summary>
    public const string Gap = "{0}";

    private readonly IReadOnlyDictionary<string, string> said;

    private Words(IReadOnlyDictionary<string, string> said, string? language) => (this.said, Language) = (said, language);

    /// <summary>In English, in the order of <c>Pages/words.txt</c>.</summary>
    public static IReadOnlyList<string> All { get; } = Load();

    /// <summary>The tag of the theme's language; null where it says none.</summary>
    public string? Language { get; }

    public string this[string english] => said.GetValueOrDefault(english, english);

    /// <summary>Names all of them, for whoever keeps what holds some.</summary>
    public string Stamp => string.Join('\n', said.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}").Prepend(Language ?? ""));

    /// <exception cref="ConfigException">It says a word that the interface has not, or leaves out its count.</exception>
    public static Words Of(Look look)
    {
        if (look.Words.Keys.FirstOrDefault(word => !All.Contains(word)) is { } unknown)
            throw new ConfigException($"The theme's words.txt says {unknown}, which is no word of the interface; {(Nearest.Of(unknown, All) is { } nearest ? $"did you mean {nearest}?" : "docs/theme.md lists them")}", look.Line);
        if (look.Words.FirstOrDefault(pair => pair.Key.Contains(Gap, StringComparison.Ordinal) != pair.Value.Contains(Gap, StringComparison.Ordinal)).Key is { } uncounted)
            throw new ConfigException($"The theme's words.txt must have {Gap} in the place of {uncounted} as often as that has it: there stands a count", look.Line);
        return new(look.Words, look.Language);
    }

    private static IReadOnlyList<string> Load()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("words.txt")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
