namespace Catalog.Core.Cataloguing;

/// <summary>The same work done for each item of a list on all processors, the answers in the list's order.</summary>
public static class InParallel
{
    public static TResult[] Select<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> work, CancellationToken cancel = default)
    {
        var results = new TResult[items.Count];
        Parallel.For(0, items.Count, new ParallelOptions { CancellationToken = cancel }, index => results[index] = work(items[index]));
        return results;
    }
}
