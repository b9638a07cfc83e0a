namespace Catalog.Site.Exports;

/// <summary>Texts that are named by number, each of them once.</summary>
internal sealed class StringTable
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];

    /// <summary>In the order of numbers.</summary>
    public IReadOnlyList<string> Texts => texts;

    public int NumberOf(ReadOnlySpan<char> text)
    {
        var known = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(text, out var number))
        {
            number = texts.Count;
            texts.Add(text.ToString());
            numbers.Add(texts[number], number);
        }
        return number;
    }
}
