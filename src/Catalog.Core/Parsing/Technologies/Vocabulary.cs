namespace Catalog.Core.Parsing.Technologies;

/// <summary>The technologies that are known by name, with what people write for them; built once, asked for every text.</summary>
public sealed class Vocabulary
{
    private const string Resource = "technologies.txt";

    private static readonly char[] Marks = ['=', '?', '~', '!'];
    private static readonly Lazy<Vocabulary> LazyShipped = new(() => new Vocabulary([]));

    private readonly PhraseIndex<Alias> index;
    private readonly Dictionary<string, string> names = new(StringComparer.OrdinalIgnoreCase);

    private Vocabulary(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> additions)
    {
        var aliases = new List<KeyValuePair<string, Alias>>();
        using var resource = typeof(Vocabulary).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(resource);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                Add(line.Split(" | "), aliases);
        }
        foreach (var (name, others) in additions)
            Add([name, .. others], aliases);
        index = new PhraseIndex<Alias>(aliases);
    }

    /// <summary>What comes with the program.</summary>
    public static Vocabulary Shipped => LazyShipped.Value;

    /// <summary>What comes with the program, and more names with their aliases.</summary>
    public static Vocabulary With(IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> additions) => additions.Count == 0 ? Shipped : new(additions);

    /// <summary>The official name of everything that people write.</summary>
    public IReadOnlyDictionary<string, string> OfficialNames => names;

    /// <summary>The technologies named in a part of a text, in order, with repetitions.</summary>
    internal IEnumerable<PhraseMatch<Alias>> In(string text, int from, int to) => index.In(text, from, to);

    private void Add(IReadOnlyList<string> written, List<KeyValuePair<string, Alias>> aliases)
    {
        var name = written[0].TrimStart(Marks);
        foreach (var form in written)
        {
            var text = form.TrimStart(Marks);
            if (form[0] == '!')
                aliases.Add(new(text, new Alias("", false, false, false)));
            else if (names.TryAdd(text, name))
                aliases.Add(new(text, new Alias(name, form[0] is '=' or '?' or '~', form[0] == '?', form[0] == '~')));
        }
    }
}
