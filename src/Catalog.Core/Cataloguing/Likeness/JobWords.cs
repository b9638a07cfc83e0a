using System.Runtime.InteropServices;
using Catalog.Core.Parsing;

namespace Catalog.Core.Cataloguing.Likeness;

/// <summary>What an agent's job is, as words weighted by where they stand and how rare they are; of length 1.</summary>
internal sealed class JobWords
{
    private const double NameWeight = 4;
    private const double PurposeWeight = 2;
    private const double CapabilityWeight = 1;
    private const double BodyWeight = 0.25;

    /// <summary>How many of its heaviest words stand for a job when like ones are looked for.</summary>
    private const int Heaviest = 16;

    private readonly Dictionary<string, double> weights;

    private JobWords(Dictionary<string, double> weights) => this.weights = weights;

    public static JobWords Of(AgentDefinition definition, Understanding understanding)
    {
        var counts = new Dictionary<string, double>(StringComparer.Ordinal);
        Add(counts, definition.Name, NameWeight);
        Add(counts, definition.Description ?? "", PurposeWeight);
        foreach (var row in understanding.Usage.Where(row => row.Verdict == Verdict.Use && row.Source is not (UsageSource.Description or UsageSource.Inferred)))
            Add(counts, row.Situation, PurposeWeight);
        foreach (var capability in understanding.Capabilities)
        {
            Add(counts, capability.Area, CapabilityWeight);
            foreach (var item in capability.Items)
                Add(counts, item, CapabilityWeight);
        }
        Add(counts, definition.Body, BodyWeight);
        return new JobWords(Weighed(counts));
    }

    /// <summary>Heaviest first.</summary>
    public IEnumerable<KeyValuePair<string, double>> Top() =>
        weights.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(Heaviest);

    /// <summary>The cosine between two jobs: 0 to 1.</summary>
    public double Likeness(JobWords other)
    {
        var (few, many) = weights.Count <= other.weights.Count ? (weights, other.weights) : (other.weights, weights);
        var product = 0.0;
        foreach (var (word, weight) in few)
        {
            if (many.TryGetValue(word, out var same))
                product += weight * same;
        }
        return Math.Min(1, product);
    }

    private static void Add(Dictionary<string, double> counts, string text, double weight)
    {
        var known = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in AgentWords.In(text))
        {
            if (word.Length > 1 && !char.IsAsciiDigit(word[0]))
                CollectionsMarshal.GetValueRefOrAddDefault(known, word, out _) += weight;
        }
    }

    private static Dictionary<string, double> Weighed(Dictionary<string, double> counts)
    {
        var weights = new Dictionary<string, double>(counts.Count, StringComparer.Ordinal);
        var squares = 0.0;
        foreach (var (word, count) in counts)
        {
            // Saying a word ten times does not make it ten times the job.
            var weight = Math.Log(1 + count) * WordRarity.Of(word);
            weights[word] = weight;
            squares += weight * weight;
        }
        var length = Math.Sqrt(squares);
        foreach (var word in counts.Keys)
            weights[word] = length > 0 ? weights[word] / length : 0;
        return weights;
    }
}
