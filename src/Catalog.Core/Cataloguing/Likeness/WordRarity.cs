using System.Globalization;

namespace Catalog.Core.Cataloguing.Likeness;

/// <summary>How rare a word is among agents in general, from a table that comes with the program: a handful of agents are too few to weigh words by.</summary>
internal static class WordRarity
{
    private const string Resource = "word-frequencies.txt";

    /// <summary>Words that there is room for from the beginning.</summary>
    private const int Usual = 8_000;

    private static readonly Lazy<(Dictionary<string, double> Weights, double Unknown)> Table = new(Read);

    /// <summary>0 for a word that every agent uses; larger the fewer do.</summary>
    public static double Of(string word) => Table.Value.Weights.TryGetValue(word, out var weight) ? weight : Table.Value.Unknown;

    private static (Dictionary<string, double> Weights, double Unknown) Read()
    {
        using var resource = typeof(WordRarity).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(resource);
        // The first line is the number of agents counted; then a word and how many of them use it.
        var agents = double.Parse(reader.ReadLine()!, CultureInfo.InvariantCulture);
        var weights = new Dictionary<string, double>(Usual, StringComparer.Ordinal);
        var fewest = agents;
        while (reader.ReadLine() is { } line)
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var users = double.Parse(line.AsSpan(space + 1), CultureInfo.InvariantCulture);
            fewest = Math.Min(fewest, users);
            weights[line[..space]] = Math.Max(0, Math.Log(agents / users));
        }
        return (weights, Math.Log(agents / fewest));
    }
}
