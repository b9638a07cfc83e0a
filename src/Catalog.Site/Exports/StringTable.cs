namespace Catalog.Site.Exports;

/// <summary>Texts that are named by number, each of them once.</summary>
internal sealed class StringTable
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];

    /// <summary>In the order of numbers.</summary>
    public IReadOnlyList<string> Texts => texts;

    public int NumberOf(string text)
    {
        if (!numbers.TryGetValue(text, out var number))
        {
            number = texts.Count;
            numbers[text] = number;
            texts.Add(text);
        }
        return number;
    }
}
