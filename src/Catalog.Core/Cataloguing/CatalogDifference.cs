using Catalog.Core.Findings;

namespace Catalog.Core.Cataloguing;

/// <summary>What lies between two states of a catalog.</summary>
/// <param name="Changed">Agents that are in both and differ, in the order of slugs.</param>
/// <param name="Findings">Collisions, hand-offs that lead nowhere and errors that the newer state has and the older had not.</param>
public sealed record CatalogDifference(
    IReadOnlyList<Agent> Added,
    IReadOnlyList<Agent> Removed,
    IReadOnlyList<AgentDifference> Changed,
    IReadOnlyList<Finding> Findings)
{
    private static readonly Rule[] AmongAgents = [Rules.NameClash, Rules.LookAlikeName, Rules.DanglingHandOff];

    public bool IsEmpty => Added.Count + Removed.Count + Changed.Count + Findings.Count == 0;

    public static CatalogDifference Between(AgentCatalog before, AgentCatalog after)
    {
        var old = before.Agents.ToDictionary(agent => agent.Definition.Path, StringComparer.Ordinal);
        var pairs = new List<(Agent Before, Agent After)>();
        void Pair(Func<Agent, Agent?> partnerOf)
        {
            foreach (var agent in after.Agents.Except(pairs.Select(pair => pair.After), ReferenceEqualityComparer.Instance).Cast<Agent>().ToList())
            {
                if (partnerOf(agent) is { } partner && old.Remove(partner.Definition.Path))
                    pairs.Add((partner, agent));
            }
        }

        Pair(agent => old.GetValueOrDefault(agent.Definition.Path));
        // A renamed agent had its old path in an earlier version, and that version's text.
        Pair(agent => agent.Versions.Select(version => old.GetValueOrDefault(version.Path)).FirstOrDefault(partner => partner is not null));
        var known = before.Findings.Select(finding => (finding.Rule, finding.Message)).ToHashSet();
        return new(
            [.. after.Agents.Except(pairs.Select(pair => pair.After), ReferenceEqualityComparer.Instance).Cast<Agent>()],
            [.. old.Values.OrderBy(agent => agent.Slug, StringComparer.Ordinal)],
            [
                .. pairs
                    .Where(pair => pair.Before.Definition.Text != pair.After.Definition.Text || pair.Before.Definition.Path != pair.After.Definition.Path)
                    .OrderBy(pair => pair.After.Slug, StringComparer.Ordinal)
                    .Select(pair => AgentDifference.Between(pair.Before, pair.After)),
            ],
            [.. after.Findings.Where(finding => !(finding.Rule == Rules.NameClash && finding.Severity == Severity.Note) && (AmongAgents.Contains(finding.Rule) || finding.Severity == Severity.Error) && !known.Contains((finding.Rule, finding.Message)))]);
    }
}
