using Catalog.Core.Text;

namespace Catalog.Core.Parsing.Technologies;

/// <summary>The technologies that are known by name, with what people write for them; built once, asked for every text.</summary>
public sealed class Vocabulary
{
    private const string Resource = "technologies.txt";
    private const string Languages = "Languages";

    private const int MostRemembered = 50_000;

    private static readonly char[] Marks = ['=', '?', '^', '*', '~', '!'];
    private static readonly Lazy<Vocabulary> LazyShipped = new(() => new Vocabulary([]));

    private readonly PhraseIndex<Alias> index;
    private readonly HashSet<string> spellings = new(StringComparer.Ordinal);
    private readonly HashSet<string> sure = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> names = new(StringComparer.OrdinalIgnoreCase);

    private Vocabulary(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> additions)
    {
        var aliases = new List<KeyValuePair<string, Alias>>();
        using var resource = typeof(Vocabulary).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(resource);
        var section = "";
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
                section = line[2..];
            else if (line is ['+', ..])
                Company = Company.With(line);
            else if (line is [not '#', ..])
                Add(line.Split(" | "), aliases, section);
        }
        foreach (var (name, others) in additions)
            Add([name, .. others], aliases, section: null);
        index = new PhraseIndex<Alias>(aliases);
    }

    /// <summary>What comes with the program.</summary>
    public static Vocabulary Shipped => LazyShipped.Value;

    /// <summary>What comes with the program, and more names with their aliases.</summary>
    public static Vocabulary With(IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> additions) => additions.Count == 0 ? Shipped : new(additions);

    /// <summary>The official name of everything that people write.</summary>
    public IReadOnlyDictionary<string, string> OfficialNames => names;

    /// <summary>Whether a spelling is no ordinary word as well.</summary>
    public bool IsSure(string spelling) => sure.Contains(spelling);

    /// <summary>Whether texts name one of these technologies.</summary>
    internal Remembered<string, bool> Asked { get; } = new(MostRemembered);

    internal Company Company { get; } = Company.None;

    /// <summary>The technologies named in a part of a text, in order, with repetitions.</summary>
    internal IEnumerable<PhraseMatch<Alias>> In(string text, int from, int to) => index.In(text, from, to);

    /// <param name="section">Of the table; null for what a team adds.</param>
    private void Add(IReadOnlyList<string> written, List<KeyValuePair<string, Alias>> aliases, string? section)
    {
        var name = written[0].Split(": ")[0].TrimStart(Marks);
        foreach (var form in written)
        {
            var (text, own) = form.Split(": ") is [var spelling, var words] ? (spelling.TrimStart(Marks), Company.Words(words)) : (form.TrimStart(Marks), []);
            var need = form[0] switch
            {
                '?' => AliasNeed.Company,
                '^' => AliasNeed.Kind,
                '*' => AliasNeed.Own,
                '~' => AliasNeed.Maker,
                '!' => AliasNeed.Never,
                _ => AliasNeed.Nothing,
            };
            if (need == AliasNeed.Nothing)
                sure.Add(text);
            // Two shipped names may differ in their letter case alone: "WiX" and "Wix".
            if (need == AliasNeed.Never || names.TryAdd(text, name) | (spellings.Add(text) && section is not null))
                aliases.Add(new(text, new Alias(need == AliasNeed.Never ? "" : name, need, need is not (AliasNeed.Nothing or AliasNeed.Never) || form[0] == '=', own, section == Languages)));
        }
    }
}
