namespace Catalog.Tests.History.Changes;

/// <summary>Numbers by a seed, the same on every machine and every framework.</summary>
internal sealed class Dice(int seed)
{
    private uint state = (uint)seed * 2654435761 | 1;

    /// <summary>From 0 to one less than <paramref name="sides"/>.</summary>
    public int Next(int sides)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return (int)(state % (uint)sides);
    }

    public void Shuffle<T>(T[] items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var other = Next(i + 1);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }
}
