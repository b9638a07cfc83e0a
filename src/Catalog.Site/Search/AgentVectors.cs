using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Catalog.Site.Search;

/// <summary>Vectors of whole numbers, those of four agents side by side, and their products with the vectors of several words at a time.</summary>
internal sealed class AgentVectors
{
    /// <summary>Words whose products are made at a time.</summary>
    public const int Words = 4;

    /// <summary>What a word has for two neighbouring dimensions stands in one number.</summary>
    public const int Pairs = WordVectors.Dimensions / 2;

    private const int Side = 4;

    // Of four agents all that they have for the first two dimensions, then for the next two.
    private readonly int[] pairs;

    /// <param name="agents">Of each <see cref="WordVectors.Dimensions"/> numbers, each of at most fifteen bits and a sign.</param>
    public AgentVectors(IReadOnlyList<short[]> agents)
    {
        pairs = new int[(agents.Count + Side - 1) / Side * Side * Pairs];
        foreach (var (agent, vector) in agents.Index())
            for (var pair = 0; pair < Pairs; pair++)
                pairs[(agent / Side * Side * Pairs) + (pair * Side) + (agent % Side)] = Pair(vector[2 * pair], vector[(2 * pair) + 1]);
    }

    /// <summary>Agents, with those that fill the last four up.</summary>
    public int Count => pairs.Length / Pairs;

    public static int Pair(int first, int second) => (ushort)first | (second << 16);

    /// <summary>Writes for each of <see cref="Words"/> words its products with all agents; the sums are exact.</summary>
    /// <param name="words">The pairs of one word after those of another.</param>
    /// <param name="products">For each word <see cref="Count"/> numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Products(ReadOnlySpan<int> words, Span<int> products)
    {
        // Each pair as often as there are agents side by side.
        Span<Vector128<int>> all = stackalloc Vector128<int>[Words * Pairs];
        for (var i = 0; i < all.Length; i++)
            all[i] = Vector128.Create(words[i]);
        ref var word = ref MemoryMarshal.GetReference(all);
        ref var own = ref MemoryMarshal.GetArrayDataReference(pairs);
        for (int at = 0, agent = 0; agent < Count; agent += Side)
        {
            var (first, second, third, fourth) = (Vector128<int>.Zero, Vector128<int>.Zero, Vector128<int>.Zero, Vector128<int>.Zero);
            for (var pair = 0; pair < Pairs; pair++, at += Side)
            {
                var agents = Vector128.LoadUnsafe(ref own, (nuint)at);
                first += Product(agents, Unsafe.Add(ref word, pair));
                second += Product(agents, Unsafe.Add(ref word, Pairs + pair));
                third += Product(agents, Unsafe.Add(ref word, (2 * Pairs) + pair));
                fourth += Product(agents, Unsafe.Add(ref word, (3 * Pairs) + pair));
            }
            first.CopyTo(products[agent..]);
            second.CopyTo(products[(Count + agent)..]);
            third.CopyTo(products[((2 * Count) + agent)..]);
            fourth.CopyTo(products[((3 * Count) + agent)..]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Product(Vector128<int> agents, Vector128<int> word) => Sse2.IsSupported
        ? Sse2.MultiplyAddAdjacent(agents.AsInt16(), word.AsInt16())
        : (((agents << 16) >> 16) * ((word << 16) >> 16)) + ((agents >> 16) * (word >> 16));
}
