using System.Collections.Frozen;

namespace Catalog.Core.Parsing.Technologies;

/// <summary>The words that stand beside technologies, as the table gives them.</summary>
/// <param name="Kinds">Say what kind of thing a name is: "framework", "language".</param>
/// <param name="Others">Say that a noun is a technology, though they also stand beside verbs and adjectives: "code", "services".</param>
/// <param name="Qualities">May stand before a name with a capital: "Modern", "Apache".</param>
internal sealed record Company(FrozenSet<string> Kinds, FrozenSet<string> Others, FrozenSet<string> Qualities)
{
    public static Company None { get; } = new(Words(""), Words(""), Words(""));

    /// <param name="line">A line of the table: <c>+kind word word</c>.</param>
    public Company With(string line) => line[1..].Split(' ', 2) switch
    {
        ["kind", var words] => this with { Kinds = Words(words) },
        ["company", var words] => this with { Others = Words(words) },
        ["quality", var words] => this with { Qualities = Words(words) },
        _ => throw new InvalidOperationException($"The vocabulary has a line that nothing reads: {line}"),
    };

    /// <summary>True when a word beside a name says that the technology is meant.</summary>
    public bool Vouches(ReadOnlySpan<char> word, Alias alias) =>
        Has(alias.Own, word) || Has(Kinds, word) || alias.Need != AliasNeed.Kind && Has(Others, word);

    /// <summary>True when a capitalised word before a name is no part of another name.</summary>
    public bool IsQuality(ReadOnlySpan<char> word) => Has(Qualities, word);

    internal static FrozenSet<string> Words(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static bool Has(FrozenSet<string> words, ReadOnlySpan<char> word) => words.Count > 0 && words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
