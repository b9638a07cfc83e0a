using Catalog.Core.Cataloguing;

namespace Catalog.Site.Search;

/// <summary>For the words in which people ask, the agents of this catalog that they are near to in meaning.</summary>
/// <param name="Terms">In ordinal order of words.</param>
public sealed record NearIndex(IReadOnlyList<NearTerm> Terms)
{
    /// <summary>Agents kept for one word, the nearest.</summary>
    public const int MostAgents = 64;

    // Agents of one field from which on its words tell half as much, for every two hundred of a catalog.
    private const double Usual = 6;

    /// <param name="stems">Of each agent, as <see cref="DocumentStems"/> gives them.</param>
    public static NearIndex Of(IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> stems, FieldsOfWork fields)
    {
        var found = InParallel.Select(stems, fields.Of);
        var masses = new double[fields.Fields.Count];
        foreach (var own in found)
            foreach (var (field, (sure, _)) in own)
                masses[field] += sure;
        var usual = Usual * Math.Max(1, stems.Count / 200.0);
        var words = new Dictionary<string, Dictionary<int, (double Near, string Link)>>(StringComparer.Ordinal);
        foreach (var (agent, own) in found.Index())
            foreach (var (number, (sure, name)) in own)
            {
                var field = fields.Fields[number];
                var near = sure / Math.Sqrt(1 + (masses[number] / usual));
                foreach (var word in field.Asked)
                    Add(words, word, agent, near, field.Titles[name]);
            }
        return new NearIndex([.. words.OrderBy(word => word.Key, StringComparer.Ordinal).Select(word => Term(word.Key, word.Value))]);
    }

    private static void Add(Dictionary<string, Dictionary<int, (double Near, string Link)>> words, string word, int agent, double near, string link)
    {
        if (!words.TryGetValue(word, out var agents))
            words.Add(word, agents = []);
        if (agents.GetValueOrDefault(agent).Near < near)
            agents[agent] = (near, link);
    }

    private static NearTerm Term(string word, Dictionary<int, (double Near, string Link)> agents)
    {
        // Agents were added in their order.
        KeyValuePair<int, (double Near, string Link)>[] nearest = agents.Count <= MostAgents ? [.. agents]
            : [.. agents.OrderByDescending(agent => agent.Value.Near).ThenBy(agent => agent.Key).Take(MostAgents).OrderBy(agent => agent.Key)];
        string[] links =
        [
            .. nearest.GroupBy(agent => agent.Value.Link, StringComparer.Ordinal)
                .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
                .Take(NearTerm.MostLinks).Select(group => group.Key),
        ];
        return new NearTerm(word, links, [.. nearest.Select(agent => new NearPosting(agent.Key, Level(agent.Value.Near), Link(links, agent.Value.Link)))]);
    }

    private static int Level(double near) => Math.Clamp((int)((Math.Sqrt(near) * 15) + 0.5), 1, 15);

    private static int Link(string[] links, string link) => Array.IndexOf(links, link) is >= 0 and var number ? number : NearTerm.MostLinks;
}
