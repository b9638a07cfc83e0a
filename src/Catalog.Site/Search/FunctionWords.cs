using Catalog.Core.Text;

namespace Catalog.Site.Search;

/// <summary>The words of some languages that name nothing: by them a task's language is known, and what is said of a result leaves them out.</summary>
public static class FunctionWords
{
    private const string Resource = "function-words.txt";

    /// <summary>English words as they are folded, and those of each other language, each list parted by spaces.</summary>
    public static IReadOnlyList<string> Shipped { get; } = Read();

    /// <summary>For the browser, one list after the other.</summary>
    public static SearchPart Part => new("function-words", Printable.Literals(Shipped));

    // A line for each language: its code, a colon, the words.
    private static List<string> Read()
    {
        using var reader = new StreamReader(typeof(FunctionWords).Assembly.GetManifestResourceStream(Resource)!);
        var languages = new List<string>();
        while (reader.ReadLine() is { } line)
            if (line.IndexOf(": ", StringComparison.Ordinal) is 2 and var colon)
                languages.Add(string.Join(' ', Tokenizer.Words(line[(colon + 2)..]).Distinct(StringComparer.Ordinal)));
        return languages;
    }
}
