using System.Collections.Frozen;
using Catalog.Core.Parsing.Capabilities;

namespace Catalog.Core.Parsing.Technologies;

/// <summary>The words that stand beside technologies, as the table gives them.</summary>
/// <param name="Kinds">Say what kind of thing a name is: "framework", "language".</param>
/// <param name="Others">Say that a noun is a technology, though they also stand beside verbs and adjectives: "code", "services".</param>
/// <param name="Qualities">May stand before a name with a capital: "Modern", "Apache".</param>
/// <param name="Hosts">Run agents and skills: "Codex".</param>
internal sealed record Company(FrozenSet<string> Kinds, FrozenSet<string> Others, FrozenSet<string> Qualities, FrozenSet<string> Hosts)
{
    public static Company None { get; } = new(Words(""), Words(""), Words(""), Words(""));

    /// <param name="line">A line of the table: <c>+kind word word</c>.</param>
    public Company With(string line) => line[1..].Split(' ', 2) switch
    {
        ["kind", var words] => this with { Kinds = Words(words) },
        ["company", var words] => this with { Others = Words(words) },
        ["quality", var words] => this with { Qualities = Words(words) },
        ["host", var words] => this with { Hosts = Words(words) },
        _ => throw new InvalidOperationException($"The vocabulary has a line that nothing reads: {line}"),
    };

    /// <summary>True when a word beside a name says that the technology is meant.</summary>
    public bool Vouches(ReadOnlySpan<char> word, Alias alias) =>
        Has(alias.Own, word) || alias.Need != AliasNeed.Own && (Has(Kinds, word) || alias.Need != AliasNeed.Kind && Has(Others, word));

    /// <summary>True when a word says what a name is, or is one of its own: nothing else tells the technology from an agent of that name.</summary>
    public bool Tells(ReadOnlySpan<char> word, Alias alias) => Has(alias.Own, word) || Has(Kinds, word);

    /// <summary>True for a word of a name's own.</summary>
    public static bool IsOwn(ReadOnlySpan<char> word, Alias alias) => Has(alias.Own, word);

    /// <summary>True for a name that programs which run agents bear: "Claude Code".</summary>
    public bool IsHost(ReadOnlySpan<char> name)
    {
        foreach (var range in name.Split(' '))
        {
            if (Has(Hosts, name[range]))
                return true;
        }
        return false;
    }

    /// <summary>True when a capitalised word before a name is no part of another name.</summary>
    public bool IsQuality(ReadOnlySpan<char> word) => Has(Qualities, word);

    /// <summary>"Starter Kit", "Store Front": a capitalised word before it that is no quality, nor says what is done with it, makes another name of both.</summary>
    public bool IsPartOfName(string text, int start) =>
        start > 1 && text[start - 1] == ' ' && Surroundings.WordBefore(text, start) is [>= 'A' and <= 'Z', ..] before
        && !IsQuality(before) && !CapabilityItems.StartsWithVerb($"{before} ") && !before.EndsWith("ing", StringComparison.Ordinal) && !IsLeading(before);

    /// <summary>"With Click", "Knows Rich".</summary>
    private static bool IsLeading(ReadOnlySpan<char> word)
    {
        foreach (var lead in (ReadOnlySpan<string>)["with", "in", "knows", "for", "via", "from", "on", "uses", "and", "or", "both", "like", "masters"])
        {
            if (word.Equals(lead, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    internal static FrozenSet<string> Words(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static bool Has(FrozenSet<string> words, ReadOnlySpan<char> word) => words.Count > 0 && words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
