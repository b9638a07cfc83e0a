namespace Catalog.WordVectors;

/// <summary>Cuts a word into the pieces that the model knows, the longest first.</summary>
internal sealed class WordPieces(IReadOnlyList<string> pieces)
{
    private const int Begin = 101;
    private const int End = 102;
    private const int Unknown = 100;

    private readonly Dictionary<string, int> numbers = pieces.Index().ToDictionary(piece => piece.Item, piece => piece.Index, StringComparer.Ordinal);

    public long[] Of(string word) => [Begin, .. Pieces(word), End];

    private List<long> Pieces(string word)
    {
        var found = new List<long>();
        for (var start = 0; start < word.Length;)
        {
            var end = word.Length;
            var number = 0;
            while (end > start && !numbers.TryGetValue((start > 0 ? "##" : "") + word[start..end], out number))
                end--;
            if (end == start)
                return [Unknown];
            found.Add(number);
            start = end;
        }
        return found;
    }
}
