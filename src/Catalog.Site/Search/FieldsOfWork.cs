using Catalog.Core.Text;

namespace Catalog.Site.Search;

/// <summary>Which fields of work an agent is about, by what its name, description, situations, headings and technologies say.</summary>
public sealed class FieldsOfWork
{
    private const string Resource = "fields-of-work.txt";

    // How surely an agent is about a field that stands there.
    private static readonly double[] Sure = [1, 0.7, 0.35, 0.3, 0.3];

    // Every name of a field by its first stem, with what follows.
    private readonly Dictionary<string, List<(string[] After, int Field, int Name)>> names = new(StringComparer.Ordinal);

    public FieldsOfWork(IReadOnlyList<FieldOfWork> fields)
    {
        Fields = fields;
        foreach (var (number, field) in fields.Index())
            foreach (var (name, text) in field.Names.Index())
            {
                var stems = text.Split(' ');
                if (!names.TryGetValue(stems[0], out var list))
                    names.Add(stems[0], list = []);
                list.Add((stems[1..], number, name));
            }
    }

    /// <summary>Those that come with the program.</summary>
    public static FieldsOfWork Shipped { get; } = new(Read());

    public IReadOnlyList<FieldOfWork> Fields { get; }

    /// <summary>The fields that an agent's stems name, each with the surest place and the name that stands there.</summary>
    /// <param name="stems">For each of the fields of a document but its body its words' stems, in order.</param>
    public IReadOnlyDictionary<int, (double Sure, int Name)> Of(IReadOnlyList<IReadOnlyList<string>> stems)
    {
        var found = new Dictionary<int, (double Sure, int Name)>();
        for (var place = 0; place < Sure.Length; place++)
            for (var at = 0; at < stems[place].Count; at++)
                if (names.TryGetValue(stems[place][at], out var list))
                    foreach (var (rest, field, name) in list)
                        if (Follow(stems[place], at + 1, rest) && found.GetValueOrDefault(field).Sure < Sure[place])
                            found[field] = (Sure[place], name);
        return found;
    }

    private static bool Follow(IReadOnlyList<string> stems, int at, string[] rest)
    {
        for (var i = 0; i < rest.Length; i++)
            if (at + i >= stems.Count || stems[at + i] != rest[i])
                return false;
        return true;
    }

    // One field a line: its names, parted by bars, a colon, and the words in which people ask for it.
    private static List<FieldOfWork> Read()
    {
        using var reader = new StreamReader(typeof(FieldsOfWork).Assembly.GetManifestResourceStream(Resource)!);
        var fields = new List<FieldOfWork>();
        while (reader.ReadLine() is { } line)
            if (line.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon)
                fields.Add(new FieldOfWork(
                    [.. line[..colon].Split('|').Select(name => string.Join(' ', Stems(name)))],
                    line[..colon].Split('|'),
                    line[(colon + 2)..],
                    [.. Stems(line[(colon + 2)..]).Distinct(StringComparer.Ordinal)]));
        return fields;
    }

    private static IEnumerable<string> Stems(string text) => Tokenizer.Words(text).Select(Stemmer.Of);
}
