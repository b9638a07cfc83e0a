namespace Catalog.Core.Cataloguing.Likeness;

/// <summary>Finds the pairs worth comparing through what they share, so that the work grows with the agents and not with their square.</summary>
internal static class Neighbours
{
    /// <summary>Of each shared thing; what more share than that says little.</summary>
    private const int MostSharers = 48;

    /// <summary>Of each agent.</summary>
    private const int MostCandidates = 24;

    /// <param name="marks">What each agent may share, with its weight.</param>
    /// <returns>Pairs of positions, the smaller first, each once.</returns>
    public static IEnumerable<(int A, int B)> Of<TMark>(IReadOnlyList<IReadOnlyList<KeyValuePair<TMark, double>>> marks)
        where TMark : notnull
    {
        var sharers = new Dictionary<TMark, List<(int Agent, double Weight)>>();
        for (var agent = 0; agent < marks.Count; agent++)
        {
            foreach (var (mark, weight) in marks[agent])
            {
                if (!sharers.TryGetValue(mark, out var list))
                    sharers.Add(mark, list = []);
                list.Add((agent, weight));
            }
        }
        var pairs = new HashSet<(int, int)>();
        var scores = new Dictionary<int, double>();
        for (var agent = 0; agent < marks.Count; agent++)
        {
            scores.Clear();
            foreach (var (mark, weight) in marks[agent])
            {
                foreach (var (other, shared) in Near(sharers[mark], agent))
                    scores[other] = scores.GetValueOrDefault(other) + weight * shared;
            }
            foreach (var (other, _) in scores.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(MostCandidates))
                pairs.Add((Math.Min(agent, other), Math.Max(agent, other)));
        }
        return pairs;
    }

    /// <summary>The others of a short list; of a long one those that stand next to the agent.</summary>
    private static IEnumerable<(int Agent, double Weight)> Near(List<(int Agent, double Weight)> list, int agent)
    {
        var from = 0;
        var to = list.Count;
        if (list.Count > MostSharers)
        {
            var at = list.BinarySearch((agent, 0), Comparer<(int Agent, double Weight)>.Create((one, other) => one.Agent.CompareTo(other.Agent)));
            from = Math.Clamp(at - MostSharers / 2, 0, list.Count - MostSharers);
            to = from + MostSharers;
        }
        for (var i = from; i < to; i++)
        {
            if (list[i].Agent != agent)
                yield return list[i];
        }
    }
}
