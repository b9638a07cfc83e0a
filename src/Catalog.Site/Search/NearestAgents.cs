using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Catalog.Site.Search;

/// <summary>Finds of many agents those that are nearest to one word after another, where copies count once.</summary>
internal readonly struct NearestAgents : IDisposable
{
    private readonly int[] groups;
    private readonly int most;
    private readonly int mostCopies;

    // Agents, then groups, then what groups have; between two calls the last are zero.
    private readonly int[] near;
    private readonly int[] seen;
    private readonly int[] values;
    private readonly int[] best;

    /// <param name="groups">For each agent the number of its group of copies, below the number of agents.</param>
    /// <param name="most">Groups kept.</param>
    /// <param name="mostCopies">Agents kept with all copies.</param>
    public NearestAgents(int[] groups, int most, int mostCopies)
    {
        (this.groups, this.most, this.mostCopies) = (groups, most, mostCopies);
        near = ArrayPool<int>.Shared.Rent(groups.Length);
        seen = ArrayPool<int>.Shared.Rent(groups.Length);
        values = ArrayPool<int>.Shared.Rent(groups.Length + Vector<int>.Count);
        best = ArrayPool<int>.Shared.Rent(groups.Length);
        best.AsSpan().Clear();
    }

    /// <summary>The agents of the nearest groups that are as near as the last of those, in order; of groups that are as near those stay that are so first. They stand until the next call.</summary>
    /// <param name="least">Products from which on an agent is near; positive.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ReadOnlySpan<int> Of(ReadOnlySpan<int> products, int least)
    {
        var agents = near.AsSpan(0, AllFrom(products, least));
        var (count, best, groups) = (0, this.best, this.groups);
        foreach (var agent in agents)
        {
            var group = groups[agent];
            if (best[group] == 0)
                seen[count++] = group;
            best[group] = Math.Max(best[group], products[agent]);
        }
        var greatest = 0;
        for (var i = 0; i < count; i++)
            greatest = Math.Max(greatest, values[i] = best[seen[i]]);
        var bar = Bar(count, least, greatest);
        var found = count == agents.Length && count <= most ? count : Keep(agents, products, bar, most - Above(count, bar + 1));
        foreach (var group in seen.AsSpan(0, count))
            best[group] = 0;
        return near.AsSpan(0, Math.Min(found, mostCopies));
    }

    public void Dispose()
    {
        foreach (var rented in (int[][])[near, seen, values, best])
            ArrayPool<int>.Shared.Return(rented);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int AllFrom(ReadOnlySpan<int> products, int least)
    {
        var (count, near) = (0, this.near);
        for (var agent = 0; agent < products.Length; agent++)
        {
            // Written always and counted seldom: a jump would be guessed wrongly too often.
            near[count] = agent;
            count += products[agent] >= least ? 1 : 0;
        }
        return count;
    }

    // The greatest number that enough groups, or all where they are fewer, come up to.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Bar(int count, int low, int high)
    {
        var enough = Math.Min(count, most);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Above(count, middle) >= enough)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }

    // How many groups come up to a number.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Above(int count, int number)
    {
        values.AsSpan(count, Vector<int>.Count).Clear();
        var sums = Vector<int>.Zero;
        foreach (var some in MemoryMarshal.Cast<int, Vector<int>>(values.AsSpan(0, count + Vector<int>.Count - 1)))
            sums -= Vector.GreaterThanOrEqual(some, new Vector<int>(number));
        return Vector.Sum(sums);
    }

    // Leaves of the agents those that come up to a bar, and of groups that no more than come up to it as many as there is room for; returns how many.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Keep(ReadOnlySpan<int> agents, ReadOnlySpan<int> products, int bar, int room)
    {
        var (found, best, near) = (0, this.best, this.near);
        foreach (var agent in agents)
        {
            if (products[agent] < bar)
                continue;
            ref var own = ref best[groups[agent]];
            if (own == bar && room-- > 0)
                own = int.MaxValue; // it stays, and so do its copies
            if (own > bar)
                near[found++] = agent;
        }
        return found;
    }
}
