using Catalog.Core.History;

namespace Catalog.Core.Cataloguing;

/// <summary>
/// How much of a history is read: the newest versions of each agent, up to a number and to characters, and fewer characters where all agents together would be too many.
/// What is beyond it is listed without its text.
/// </summary>
internal sealed class HistoryBudget
{
    /// <summary>Versions of one agent that are read.</summary>
    public const int MostVersions = 2_000;

    /// <summary>Characters of all versions of one agent that are read.</summary>
    public const long MostOfOne = 64_000_000;

    /// <summary>Characters of all versions of all agents that are read.</summary>
    public const long MostOfAll = 500_000_000;

    private HistoryBudget(long ofOne) => OfOne = ofOne;

    /// <summary>Characters of one agent in this build.</summary>
    public long OfOne { get; }

    /// <param name="sizes">Characters of all versions of each agent.</param>
    public static HistoryBudget Of(IReadOnlyCollection<long> sizes)
    {
        var ofOne = MostOfOne;
        while (sizes.Sum(size => Math.Min(size, ofOne)) > MostOfAll)
            ofOne /= 2;
        return new(ofOne);
    }

    /// <summary>How many states, counted from the newest, are read; the newest always is.</summary>
    /// <param name="lengthOf">Characters of a blob.</param>
    public int Read(IReadOnlyList<FileState> states, Func<string, int> lengthOf)
    {
        var (count, rest) = (0, OfOne);
        while (count < Math.Min(states.Count, MostVersions) && ((rest -= lengthOf(states[count].Blob)) >= 0 || count == 0))
            count++;
        return count;
    }
}
