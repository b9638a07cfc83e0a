using Catalog.Core.Cataloguing.Likeness;
using Catalog.Core.Parsing;

namespace Catalog.Core.Cataloguing;

/// <summary>Finds agents that are alike in text, in job or in name.</summary>
public static class Overlaps
{
    /// <summary>Half of all runs of words: a copy that has drifted, not a common template.</summary>
    public const double SameText = 0.5;

    public const double SameJob = 0.22;

    /// <summary>Of one kind, for one agent: the strongest.</summary>
    private const int MostOfOneAgent = 8;

    /// <param name="accepted">Pairs, by slug or name, that are known to be alike and not to be told.</param>
    /// <returns>Strongest first.</returns>
    public static IReadOnlyList<Overlap> Find(IReadOnlyList<Agent> agents, IReadOnlyList<(string A, string B)> accepted)
    {
        var quiet = accepted.SelectMany(pair => (IEnumerable<(string, string)>)[(Key(pair.A), Key(pair.B)), (Key(pair.B), Key(pair.A))]).ToHashSet();
        var jobs = Task.Run(() => SameJobs(agents).ToList());
        var found = SameTexts(agents).ToList().Concat(jobs.GetAwaiter().GetResult()).Concat(SameNames(agents))
            .Where(overlap => !IsAccepted(agents[overlap.A], agents[overlap.B], quiet))
            .OrderByDescending(overlap => overlap.Score).ThenBy(overlap => overlap.Kind).ThenBy(overlap => agents[overlap.A].Slug, StringComparer.Ordinal).ThenBy(overlap => agents[overlap.B].Slug, StringComparer.Ordinal);
        return Strongest(agents, found);
    }

    private static IEnumerable<(int A, int B, OverlapKind Kind, double Score)> SameTexts(IReadOnlyList<Agent> agents)
    {
        var shingles = InParallel.Select(agents, agent => Shingles.Of(agent.Definition));
        var marks = shingles.Select(shingle => (IReadOnlyList<KeyValuePair<ulong, double>>)[.. shingle.Sketch.ToArray().Select(hash => KeyValuePair.Create(hash, 1.0))]).ToList();
        foreach (var (a, b) in Neighbours.Of(marks))
        {
            if (shingles[a].Likeness(shingles[b]) is >= SameText and var score)
                yield return (a, b, OverlapKind.Text, score);
        }
    }

    private static IEnumerable<(int A, int B, OverlapKind Kind, double Score)> SameJobs(IReadOnlyList<Agent> agents)
    {
        var jobs = InParallel.Select(agents, agent => JobWords.Of(agent.Definition, agent.Understanding));
        var marks = jobs.Select(job => (IReadOnlyList<KeyValuePair<string, double>>)[.. job.Top()]).ToList();
        foreach (var (a, b) in Neighbours.Of(marks))
        {
            if (jobs[a].Likeness(jobs[b]) is >= SameJob and var score)
                yield return (a, b, OverlapKind.Job, score);
        }
    }

    private static IEnumerable<(int A, int B, OverlapKind Kind, double Score)> SameNames(IReadOnlyList<Agent> agents)
    {
        var byName = Enumerable.Range(0, agents.Count).GroupBy(agent => KnownAgents.Key(agents[agent].Name)).Where(same => same.Skip(1).Any());
        foreach (var same in byName)
        {
            var sharing = same.ToList();
            for (var i = 0; i < sharing.Count; i++)
            {
                for (var j = i + 1; j < Math.Min(sharing.Count, i + MostOfOneAgent); j++)
                    yield return (sharing[i], sharing[j], OverlapKind.Name, 1);
            }
        }
    }

    private static List<Overlap> Strongest(IReadOnlyList<Agent> agents, IEnumerable<(int A, int B, OverlapKind Kind, double Score)> found)
    {
        var taken = new Dictionary<(int, OverlapKind), int>();
        var overlaps = new List<Overlap>();
        foreach (var (a, b, kind, score) in found)
        {
            if (taken.GetValueOrDefault((a, kind)) >= MostOfOneAgent || taken.GetValueOrDefault((b, kind)) >= MostOfOneAgent)
                continue;
            taken[(a, kind)] = taken.GetValueOrDefault((a, kind)) + 1;
            taken[(b, kind)] = taken.GetValueOrDefault((b, kind)) + 1;
            var (first, second) = string.CompareOrdinal(agents[a].Slug, agents[b].Slug) < 0 ? (agents[a].Slug, agents[b].Slug) : (agents[b].Slug, agents[a].Slug);
            overlaps.Add(new Overlap(first, second, kind, Math.Round(score, 4)));
        }
        return overlaps;
    }

    private static bool IsAccepted(Agent one, Agent other, HashSet<(string, string)> quiet) =>
        quiet.Count > 0 && ((IEnumerable<string>)[Key(one.Slug), Key(one.Name)]).Any(a => ((IEnumerable<string>)[Key(other.Slug), Key(other.Name)]).Any(b => quiet.Contains((a, b))));

    private static string Key(string name) => KnownAgents.Key(name.Trim());
}
