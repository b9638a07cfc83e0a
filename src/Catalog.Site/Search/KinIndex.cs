using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
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

    private const int Dimensions = WordVectors.Dimensions;

    // What a word counts in a name, a description, a situation and a heading.
    private static readonly (SearchField Field, int Worth)[] Places =
        [(SearchField.Name, 20), (SearchField.Description, 10), (SearchField.Situations, 5), (SearchField.Headings, 2)];

    /// <param name="stems">Of each agent, as <see cref="DocumentStems"/> gives them.</param>
    /// <param name="twins">For each agent what it shares with its copies and no other has.</param>
    /// <param name="slight">Stems of words of questions, which speak for no agent.</param>
    public static KinIndex Of(IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> stems, IReadOnlyList<string> twins, WordVectors vectors, IReadOnlySet<string> slight, CancellationToken cancel)
    {
        var agents = Agents(InParallel.Select(stems, own => Sum(own, vectors, slight), cancel));
        var groups = new Dictionary<string, int>(StringComparer.Ordinal);
        int[] of = [.. twins.Select(name => groups.TryAdd(name, groups.Count) ? groups.Count - 1 : groups[name])];
        var terms = InParallel.Select([.. Enumerable.Range(0, vectors.Words.Count)], number => Term(number, vectors, agents, of), cancel);
        // A word that is kin to no agent is kept: whoever types it did not mistype another.
        return new KinIndex(agents.Length == 0 ? [] : [.. terms.Where(term => term.Mass > 0)]);
    }

    private static KinTerm Term(int number, WordVectors vectors, float[] agents, int[] groups)
    {
        var length = vectors.Length(number);
        var mass = Level(vectors.Mass(number) / 255.0);
        if (mass == 0)
            return new KinTerm(vectors.Words[number], mass, []);
        Span<float> word = stackalloc float[Dimensions];
        vectors.Read(number, word);
        var nears = ArrayPool<float>.Shared.Rent(groups.Length);
        Products(word, agents, nears);
        Span<int> kept = stackalloc int[MostCopies];
        var count = Nearest(nears, groups, (float)(Least * length * Unit), kept);
        var postings = new (int Agent, int Near)[count];
        for (var i = 0; i < count; i++)
            postings[i] = (kept[i], Level(nears[kept[i]] / (length * Unit)));
        ArrayPool<float>.Shared.Return(nears);
        return new KinTerm(vectors.Words[number], mass, postings);
    }

    // The agents of the nearest groups that are as near as the last of those, in order; of two that are as near the earlier stays. Returns how many there are.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Nearest(float[] nears, int[] groups, float least, Span<int> kept)
    {
        Span<float> best = stackalloc float[MostAgents];
        Span<int> of = stackalloc int[MostAgents];
        var count = 0;
        for (var agent = 0; agent < groups.Length; agent++)
        {
            var near = nears[agent];
            if (near < least || near <= 0 || (count == MostAgents && near <= best[count - 1]))
                continue;
            var at = of[..count].IndexOf(groups[agent]);
            if (at >= 0 && best[at] >= near)
                continue;
            if (at < 0)
                at = count == MostAgents ? count - 1 : count++;
            for (; at > 0 && best[at - 1] < near; at--)
                (best[at], of[at]) = (best[at - 1], of[at - 1]);
            (best[at], of[at]) = (near, groups[agent]);
        }
        var found = 0;
        for (var agent = 0; count > 0 && agent < groups.Length && found < kept.Length; agent++)
            if (nears[agent] >= best[count - 1] && of[..count].Contains(groups[agent]))
                kept[found++] = agent;
        return found;
    }

    private static int Level(double share) => Math.Clamp((int)((share * 91) + 0.5), 0, 91);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Products(ReadOnlySpan<float> word, ReadOnlySpan<float> agents, Span<float> nears)
    {
        var left = MemoryMarshal.Cast<float, Vector<float>>(word);
        var right = MemoryMarshal.Cast<float, Vector<float>>(agents);
        for (int agent = 0, at = 0; at < right.Length; agent++, at += left.Length)
        {
            // Two sums side by side, because an addition waits for the one before.
            var (even, odd) = (Vector<float>.Zero, Vector<float>.Zero);
            for (var i = 0; i < left.Length; i += 2)
            {
                even += left[i] * right[at + i];
                odd += left[i + 1] * right[at + i + 1];
            }
            nears[agent] = Vector.Sum(even + odd);
        }
    }

    // The words of one agent together, weighed by how much they tell and where they stand.
    private static double[] Sum(IReadOnlyList<IReadOnlyList<string>> stems, WordVectors vectors, IReadOnlySet<string> slight)
    {
        var sum = new double[Dimensions];
        Span<float> vector = stackalloc float[Dimensions];
        foreach (var (field, worth) in Places)
            foreach (var stem in stems[(int)field])
            {
                var number = slight.Contains(stem) ? -1 : vectors.NumberOf(stem);
                if (number < 0)
                    continue;
                var weight = worth * vectors.Mass(number) / vectors.Length(number);
                vectors.Read(number, vector);
                for (var i = 0; i < Dimensions; i++)
                    sum[i] += weight * vector[i];
            }
        return OfLengthOne(sum);
    }

    // Side by side, without most of what they have in common.
    private static float[] Agents(double[][] sums)
    {
        var mean = new double[Dimensions];
        foreach (var sum in sums)
            for (var i = 0; i < Dimensions; i++)
                mean[i] += sum[i] / sums.Length;
        return [.. sums.SelectMany(sum => OfLengthOne([.. sum.Index().Select(value => value.Item - (sums.Length > 1 ? Common * mean[value.Index] : 0))])
            .Select(value => (float)Math.Round(value * Unit)))];
    }

    private static double[] OfLengthOne(double[] vector)
    {
        var squares = 0.0;
        foreach (var value in vector)
            squares += value * value;
        var length = Math.Sqrt(squares);
        return length == 0 ? vector : [.. vector.Select(value => value / length)];
    }
}
