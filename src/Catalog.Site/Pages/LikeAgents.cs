using Catalog.Core.Cataloguing;

namespace Catalog.Site.Pages;

/// <summary>Agents that are alike: one that most others are like, and those others, most alike first.</summary>
public sealed record LikeAgents(Agent Lead, IReadOnlyList<(Agent Agent, double Score)> Others)
{
    /// <summary>How much of two texts is the same, in words.</summary>
    public static string Told(double score) => score >= 0.995 ? "identical" : $"drifted, {Format.Percent(score)} the same";

    /// <summary>Every agent stands in one group at most, with the agent that it is most like; the largest groups first.</summary>
    public static IReadOnlyList<LikeAgents> Of(CatalogView view, OverlapKind kind)
    {
        var pairs = view.Catalog.Overlaps.Where(overlap => overlap.Kind == kind && view.Find(overlap.A) is not null && view.Find(overlap.B) is not null).ToList();
        var weights = pairs.SelectMany(pair => new[] { (Slug: pair.A, pair.Score), (Slug: pair.B, pair.Score) })
            .GroupBy(end => end.Slug, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Sum(end => end.Score), StringComparer.Ordinal);
        var partners = pairs.SelectMany(pair => new[] { (Of: pair.A, To: pair.B, pair.Score), (Of: pair.B, To: pair.A, pair.Score) }).ToLookup(pair => pair.Of, StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var groups = new List<LikeAgents>();
        foreach (var lead in weights.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key))
        {
            if (taken.Contains(lead))
                continue;
            var others = partners[lead].Where(pair => !taken.Contains(pair.To)).OrderByDescending(pair => pair.Score).ThenBy(pair => pair.To, StringComparer.Ordinal).ToList();
            if (others.Count == 0)
                continue;
            taken.Add(lead);
            taken.UnionWith(others.Select(pair => pair.To));
            groups.Add(new(view.Find(lead)!, [.. others.Select(pair => (view.Find(pair.To)!, pair.Score))]));
        }
        return [.. groups.OrderByDescending(group => group.Others.Count).ThenByDescending(group => group.Others[0].Score).ThenBy(group => group.Lead.Slug, StringComparer.Ordinal)];
    }
}
