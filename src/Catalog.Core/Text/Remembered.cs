using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Catalog.Core.Text;

/// <summary>What was made of texts, for those that come again, up to a bound; safe to use from several threads.</summary>
/// <remarks>It counts for itself: a concurrent dictionary takes all of its locks to tell how much it holds.</remarks>
internal sealed class Remembered<TKey, TValue>(int most)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, TValue> known = new();
    private int count;

    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value) => known.TryGetValue(key, out value);

    public void Add(TKey key, TValue value)
    {
        if (!known.TryAdd(key, value) || Interlocked.Increment(ref count) <= most)
            return;
        // What comes again comes in the next version; of what was long ago little does.
        known.Clear();
        count = known.TryAdd(key, value) ? 1 : 0;
    }

    /// <summary>Finds what was made of a text by the same text in other hands.</summary>
    public ConcurrentDictionary<TKey, TValue>.AlternateLookup<TOther> By<TOther>()
        where TOther : notnull, allows ref struct => known.GetAlternateLookup<TOther>();
}
