using Catalog.Core.Parsing;

namespace Catalog.Core.History.Changes;

/// <summary>Compares what two versions say of their use and their capabilities.</summary>
internal static class UnderstandingChanges
{
    public static IEnumerable<VersionChange> Read(Understanding before, Understanding after) =>
        Difference("usage", before.Usage.Select(UsageText), after.Usage.Select(UsageText))
            .Concat(Difference("capability", before.Capabilities.Select(CapabilityText), after.Capabilities.Select(CapabilityText)));

    private static IEnumerable<VersionChange> Difference(string kind, IEnumerable<string> before, IEnumerable<string> after)
    {
        var (old, current) = (before.Distinct(StringComparer.Ordinal).ToList(), after.Distinct(StringComparer.Ordinal).ToList());
        foreach (var text in old.Except(current, StringComparer.Ordinal))
            yield return new(kind, "removed", [text], null);
        foreach (var text in current.Except(old, StringComparer.Ordinal))
            yield return new(kind, "added", null, [text]);
    }

    private static string UsageText(UsageRow row)
    {
        var verdict = row.Verdict switch { Verdict.Use => "use", Verdict.Avoid => "do not use", _ => "escalate" };
        return row.Instead is null ? $"{verdict}: {row.Situation}" : $"{verdict}: {row.Situation} (instead: {row.Instead})";
    }

    private static string CapabilityText(Capability capability) => $"{capability.Area}: {string.Join(", ", capability.Items)}";
}
