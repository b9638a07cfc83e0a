using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using Catalog.Core.Cataloguing;

namespace Catalog.Site.Search;

/// <summary>For each word of the table of vectors the agents of this catalog that are kin to it in meaning.</summary>
/// <param name="Terms">In ordinal order of words.</param>
public sealed record KinIndex(IReadOnlyList<KinTerm> Terms)
{
    /// <summary>Agents kept for one word, the nearest; copies of one agent count once.</summary>
    public const int MostAgents = 24;

    /// <summary>Agents kept for one word with all copies, at most.</summary>
    public const int MostCopies = 64;

    // Cosine from which on an agent is kin to a word.
    private const double Least = 0.1;

    // How much of what all agents have in common is taken from each.
    private const double Common = 0.7;

    // The length of an agent's vector. Whole numbers this small add up exactly, in any order.
    private const int Unit = 1_000;

    // What the opening of a body counts beside all else that an agent says of itself.
    private const double Opening = 0.4;

    private const int Dimensions = WordVectors.Dimensions;

    // What a word counts in a name, a description, a situation and a heading.
    private static readonly (SearchField Field, int Worth)[] Places =
        [(SearchField.Name, 20), (SearchField.Description, 10), (SearchField.Situations, 5), (SearchField.Headings, 2)];

    /// <param name="stems">Of each agent, as <see cref="DocumentStems"/> gives them.</param>
    /// <param name="twins">For each agent what it shares with its copies and no other has.</param>
    /// <param name="slight">Stems of words of questions, which speak for no agent.</param>
    public static KinIndex Of(IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> stems, IReadOnlyList<string> twins, WordVectors vectors, IReadOnlySet<string> slight, CancellationToken cancel)
    {
        if (stems.Count == 0)
            return new KinIndex([]);
        var agents = Agents(InParallel.Select(stems, own => Sum(own, vectors, slight), cancel));
        var groups = new Dictionary<string, int>(StringComparer.Ordinal);
        int[] of = [.. twins.Select(name => groups.TryAdd(name, groups.Count) ? groups.Count - 1 : groups[name])];
        // Words of one meaning have one vector, and so the same kin.
        var meanings = Enumerable.Range(0, vectors.Words.Count).Where(number => vectors.FirstAlike(number) == number).ToArray();
        var kin = new IReadOnlyList<(int Agent, int Near)>[vectors.Words.Count];
        foreach (var (first, postings) in meanings.Zip(InParallel.Select([.. meanings.Chunk(AgentVectors.Words)], words => Kin(words, vectors, agents, of), cancel).SelectMany(postings => postings)))
            kin[first] = postings;
        // A word that is kin to no agent is kept: whoever types it did not mistype another.
        return new KinIndex([.. vectors.Words.Select((word, number) => new KinTerm(word, Level(vectors.Mass(number) / 255.0), kin[vectors.FirstAlike(number)])).Where(term => term.Mass > 0)]);
    }

    // The kin of as many words as stand in one call of products.
    private static (int Agent, int Near)[][] Kin(int[] words, WordVectors vectors, AgentVectors agents, int[] groups)
    {
        Span<int> pairs = stackalloc int[AgentVectors.Words * AgentVectors.Pairs];
        for (var i = 0; i < words.Length; i++)
            vectors.ReadPairs(words[i], pairs[(i * AgentVectors.Pairs)..]);
        var products = ArrayPool<int>.Shared.Rent(AgentVectors.Words * agents.Count);
        agents.Products(pairs, products);
        var nearest = new NearestAgents(groups, MostAgents, MostCopies);
        var kin = new (int, int)[words.Length][];
        for (var i = 0; i < words.Length; i++)
        {
            var length = vectors.Length(words[i]) * Unit;
            var own = products.AsSpan(i * agents.Count, groups.Length);
            var kept = nearest.Of(own, Math.Max(1, (int)Math.Ceiling(Least * length)));
            kin[i] = new (int, int)[kept.Length];
            for (var at = 0; at < kept.Length; at++)
                kin[i][at] = (kept[at], Level(own[kept[at]] / length));
        }
        nearest.Dispose();
        ArrayPool<int>.Shared.Return(products);
        return kin;
    }

    private static int Level(double share) => Math.Clamp((int)((share * 91) + 0.5), 0, 91);

    // The words of one agent together, weighed by how much they tell and where they stand.
    private static double[] Sum(IReadOnlyList<IReadOnlyList<string>> stems, WordVectors vectors, IReadOnlySet<string> slight)
    {
        var sum = new double[Dimensions];
        foreach (var (field, worth) in Places)
            Add(sum, stems[(int)field], worth, vectors, slight);
        var opening = new double[Dimensions];
        Add(opening, stems[(int)SearchField.Body], 1, vectors, slight);
        sum = OfLengthOne(sum);
        Add(sum, OfLengthOne(opening), Opening);
        return OfLengthOne(sum);
    }

    private static void Add(Span<double> sum, IReadOnlyList<string> stems, int worth, WordVectors vectors, IReadOnlySet<string> slight)
    {
        Span<double> vector = stackalloc double[Dimensions];
        foreach (var stem in stems)
        {
            var number = vectors.NumberOf(stem);
            if (number < 0 || slight.Contains(stem))
                continue;
            vectors.Read(number, vector);
            Add(sum, vector, worth * vectors.Mass(number) / vectors.Length(number));
        }
    }

    private static void Add(Span<double> sum, ReadOnlySpan<double> vector, double weight)
    {
        var own = MemoryMarshal.Cast<double, Vector<double>>(vector);
        var sums = MemoryMarshal.Cast<double, Vector<double>>(sum);
        for (var i = 0; i < sums.Length; i++)
            sums[i] += own[i] * weight;
    }

    // Without most of what they have in common.
    private static AgentVectors Agents(double[][] sums)
    {
        var mean = new double[Dimensions];
        foreach (var sum in sums)
            for (var i = 0; i < Dimensions; i++)
                mean[i] += sum[i] / sums.Length;
        var common = sums.Length > 1 ? Common : 0;
        foreach (var sum in sums)
            for (var i = 0; i < Dimensions; i++)
                sum[i] -= common * mean[i];
        return new AgentVectors([.. sums.Select(sum => Array.ConvertAll(OfLengthOne(sum), value => (short)Math.Round(value * Unit)))]);
    }

    private static double[] OfLengthOne(double[] vector)
    {
        var squares = 0.0;
        foreach (var value in vector)
            squares += value * value;
        var length = Math.Sqrt(squares);
        return length == 0 ? vector : Array.ConvertAll(vector, value => value / length);
    }
}
