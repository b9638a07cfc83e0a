using Catalog.Core.Parsing;

namespace Catalog.Core.History.Changes;

/// <summary>Compares what two versions say of their use and their capabilities.</summary>
internal static class UnderstandingChanges
{
    public static IEnumerable<VersionChange> Read(Understanding before, Understanding after) =>
        Difference<UsageRow>(before.Usage, after.Usage, ChangeSummary.Told, (was, now) => new UsageChange(was, now))
            .Concat(Difference<Capability>(before.Capabilities, after.Capabilities, ChangeSummary.Told, (was, now) => new CapabilityChange(was, now)));

    /// <summary>First what went, then what came; rows that read alike are one.</summary>
    private static IEnumerable<VersionChange> Difference<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> told, Func<T?, T?, VersionChange> change)
        where T : class
    {
        // Most versions share the very rows.
        if (before.SequenceEqual(after))
            yield break;
        string[] was = [.. before.Select(told)], now = [.. after.Select(told)];
        if (was.AsSpan().SequenceEqual(now))
            yield break;
        foreach (var (went, _) in before.Zip(was).ExceptBy(now, row => row.Second, StringComparer.Ordinal))
            yield return change(went, null);
        foreach (var (came, _) in after.Zip(now).ExceptBy(was, row => row.Second, StringComparer.Ordinal))
            yield return change(null, came);
    }
}
