using System.Text.RegularExpressions;
using Catalog.Core.Findings;
using Catalog.Core.Parsing;

namespace Catalog.Core.Cataloguing;

/// <summary>What lies between two states of a catalog.</summary>
/// <param name="Changed">Agents that are in both and differ, in the order of slugs.</param>
/// <param name="Findings">Those that the newer state has and the older had not, errors first.</param>
public sealed partial record CatalogDifference(
    IReadOnlyList<Agent> Added,
    IReadOnlyList<Agent> Removed,
    IReadOnlyList<AgentDifference> Changed,
    IReadOnlyList<Finding> Findings)
{
    public bool IsEmpty => Added.Count + Removed.Count + Changed.Count + Findings.Count == 0;

    public static CatalogDifference Between(AgentCatalog before, AgentCatalog after)
    {
        var (pairs, removed) = AgentPairs.Of(before, after);
        List<AgentDifference> changed =
        [
            .. pairs
                .Where(pair => Differ(pair.Before, pair.After))
                .OrderBy(pair => pair.After.Slug, StringComparer.Ordinal)
                .Select(pair => AgentDifference.Between(pair.Before, pair.After)),
        ];
        var moved = pairs.ToDictionary(pair => pair.Before.Definition.Path, pair => pair.After.Definition.Path, StringComparer.Ordinal);
        // Told backwards, the newest version of the older state may have gained what both states have.
        var ungained = moved.Values.Except(changed.Where(agent => agent.Gains.Count > 0).Select(agent => agent.After.Definition.Path), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        List<Finding> found = [.. New(before, after, moved).Where(finding => finding.Rule != Rules.RightsWidened || !ungained.Contains(finding.Path))];
        return new(
            [.. after.Agents.Except(pairs.Select(pair => pair.After), ReferenceEqualityComparer.Instance).Cast<Agent>()],
            [.. removed.OrderBy(agent => agent.Slug, StringComparer.Ordinal)],
            changed,
            [.. found.Concat(Lost(found, after, pairs)).OrderByDescending(finding => finding.Severity)]);
    }

    // What a checkout makes of line ends is nobody's change: those of the commit count, where the work tree has the same text.
    private static bool Differ(Agent before, Agent after) =>
        before.Definition.Text != after.Definition.Text || before.Definition.Path != after.Definition.Path
        || before.Newest.Content.Facts.HasReturns != after.Newest.Content.Facts.HasReturns || before.Newest.Content.Facts.IsExact != after.Newest.Content.Facts.IsExact;

    /// <summary>A hand-off that led to an agent before, still stands in the text and leads nowhere now needs no words around it that leave no doubt.</summary>
    private static IEnumerable<Finding> Lost(IReadOnlyList<Finding> found, AgentCatalog after, IReadOnlyList<(Agent Before, Agent After)> pairs)
    {
        var names = KnownAgents.Of(after.Agents.Select(agent => agent.Definition));
        foreach (var (old, now) in pairs)
        {
            foreach (var lost in old.Relations.Where(relation => relation is { Kind: RelationKind.HandsOff, Slug: not null } && !names.Contains(relation.To)).DistinctBy(relation => KnownAgents.Key(relation.To)))
            {
                var line = Array.FindIndex(now.Definition.Text.Split('\n'), text => text.Contains(lost.To, StringComparison.OrdinalIgnoreCase)) + 1;
                if (line > 0 && !found.Any(finding => finding.Rule == Rules.DanglingHandOff && finding.Path == now.Definition.Path && finding.Message.Contains($" {lost.To},", StringComparison.Ordinal)))
                    yield return new(Rules.DanglingHandOff, $"Hands off to {lost.To}, which is no agent of this catalog any more", now.Definition.Path, line, 1);
            }
        }
    }

    /// <summary>Findings of a rule, place and subject that was not so often there before.</summary>
    /// <param name="moved">The path after of each path before.</param>
    private static IEnumerable<Finding> New(AgentCatalog before, AgentCatalog after, Dictionary<string, string> moved)
    {
        string Moved(string path) => moved.GetValueOrDefault(path, path);
        var known = before.Findings.CountBy(finding => (finding.Rule, Moved(finding.Path), Subject(finding.Rule, string.Join(' ', finding.Message.Split(' ').Select(Moved))))).ToDictionary();
        foreach (var finding in after.Findings)
        {
            var key = (finding.Rule, finding.Path, Subject(finding.Rule, finding.Message));
            if (known.GetValueOrDefault(key) == 0)
                yield return finding;
            else
                known[key]--;
        }
    }

    /// <summary>The message without what is counted in it, which grows while nothing new happens; but each version that gains rights is one of its own.</summary>
    private static string Subject(Rule rule, string message) => rule == Rules.RightsWidened ? message : Counted().Replace(message, "");

    [GeneratedRegex(@"(?<![^\s(])(?:once|twice|[0-9][0-9,.:-]*(?: times)?)(?![^\s,;.)])")]
    private static partial Regex Counted();
}
