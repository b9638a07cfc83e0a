namespace Catalog.Benchmarks;

/// <summary>Numbers that look drawn, from a seed; our own, because the framework's may change between versions.</summary>
internal sealed class Generator(uint state)
{
    /// <param name="bound">More than every number that comes.</param>
    public int Next(int bound)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return (int)(state % (uint)bound);
    }
}
