using Catalog.Core.Cataloguing.Likeness;
using Catalog.Core.History;

namespace Catalog.Core.Cataloguing;

/// <summary>Tells which of two agents of the same text is the copy, of which version, and what it has missed since.</summary>
public static class Lineages
{
    /// <summary>How much of the text a copy has on its first day.</summary>
    private const double FirstDay = 0.8;

    /// <summary>By the slug of the copy, for the overlaps in text.</summary>
    public static IReadOnlyDictionary<string, Lineage> Of(IReadOnlyList<Agent> agents, IReadOnlyList<Overlap> overlaps)
    {
        var bySlug = agents.ToDictionary(agent => agent.Slug, StringComparer.Ordinal);
        var found = new Dictionary<string, Lineage>(StringComparer.Ordinal);
        // Strongest first: a copy of a copy comes from the one that it is nearest to.
        foreach (var overlap in overlaps.Where(overlap => overlap.Kind == OverlapKind.Text).OrderByDescending(overlap => overlap.Score))
        {
            if (Between(bySlug[overlap.A], bySlug[overlap.B]) is { } forward)
                found.TryAdd(overlap.B, forward);
            else if (Between(bySlug[overlap.B], bySlug[overlap.A]) is { } backward)
                found.TryAdd(overlap.A, backward);
        }
        return found;
    }

    /// <summary>Null when the second agent is no later copy of a version of the first.</summary>
    public static Lineage? Between(Agent original, Agent copy)
    {
        if (original.Created is not { } written || copy.Created is not { } copied || written >= copied)
            return null;
        var versions = original.Versions;
        var firstDay = Nearest([.. versions.Where(version => version.Commit is { } commit && commit.Date <= copied)], copy.Versions[^1]);
        if (firstDay is not { } first || first.Likeness < FirstDay)
            return null;
        var today = Nearest(versions, copy.Newest);
        var reached = Math.Max(first.Number, today?.Number ?? 0);
        return new Lineage(original.Slug, first.Number, original.Newest.Number - reached);
    }

    /// <summary>The version most like a text; of equals the newest.</summary>
    private static (int Number, double Likeness)? Nearest(IReadOnlyList<AgentVersion> versions, AgentVersion text)
    {
        var wanted = Shingles.Of(text.Definition);
        (int, double)? nearest = null;
        foreach (var version in versions)
        {
            var likeness = Shingles.Of(version.Definition).Likeness(wanted);
            if (nearest is not { } best || likeness > best.Item2)
                nearest = (version.Number, likeness);
        }
        return nearest;
    }
}
