using Catalog.Core.Findings;
using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Formats;
using Catalog.Core.Text;

namespace Catalog.Core.Cataloguing;

/// <summary>Finds agents that cannot be told apart by their names or texts. What stands in two homes is a mirror and told once: no program reads both.</summary>
internal static class NameChecks
{
    /// <summary>The part of all runs of words that two texts share when one is a copy of the other.</summary>
    private const double NearCopy = 0.8;

    public static IEnumerable<Finding> Clashes(AgentCatalog catalog)
    {
        var names = catalog.Agents.GroupBy(agent => (KnownAgents.CallOf(agent.Definition).ToLowerInvariant(), agent.Definition.Format)).Where(group => group.Skip(1).Any()).Select(group => group.ToList()).ToList();
        foreach (var home in names.SelectMany(InOneHome))
        {
            foreach (var agent in home)
                yield return Clash(agent, home);
        }
        foreach (var mirror in Mirror.Of(names.Where(group => group.DistinctBy(Home.Of).Skip(1).Any())))
        {
            if (mirror.Copies is [var copies])
            {
                foreach (var agent in copies.Except(InOneHome(copies).SelectMany(home => home), ReferenceEqualityComparer.Instance).Cast<Agent>())
                    yield return Clash(agent, copies) with { Severity = Severity.Note, Help = HelpOf(mirror) };
                continue;
            }
            yield return new(Rules.NameClash, mirror.Message, mirror.Homes[0].Folder) { Severity = Severity.Note, Help = HelpOf(mirror) };
        }
    }

    public static IEnumerable<Finding> LookAlikes(AgentCatalog catalog)
    {
        foreach (var group in catalog.Agents.GroupBy(agent => LookAlike.Fold(agent.Name), StringComparer.Ordinal))
        {
            if (group.DistinctBy(agent => agent.Name, StringComparer.OrdinalIgnoreCase).Take(2).ToList() is not [var first, var second])
                continue;
            foreach (var agent in group)
            {
                var other = agent.Name.Equals(first.Name, StringComparison.OrdinalIgnoreCase) ? second : first;
                yield return new(Rules.LookAlikeName, $"{agent.Name} looks like {other.Name} of {other.Definition.Path}", agent.Definition.Path, LineOfName(agent), 1);
            }
        }
    }

    /// <summary>That a copy in another home has the same name is told already.</summary>
    public static IEnumerable<Finding> Addresses(AgentCatalog catalog)
    {
        foreach (var group in catalog.Agents.GroupBy(agent => Slug.Of(agent.Name), StringComparer.Ordinal))
        {
            var homes = group.CountBy(Home.Of).ToDictionary();
            var isOneName = !group.DistinctBy(agent => agent.Name, StringComparer.OrdinalIgnoreCase).Skip(1).Any();
            foreach (var agent in group.Where(agent => agent.Slug != group.Key && (homes.Count == 1 || !isOneName || homes[Home.Of(agent)] > 1)))
                yield return new(Rules.SlugAdjusted, $"The page is {agent.Slug}.html, because another agent's name gives the same address", agent.Definition.Path, 1);
        }
    }

    /// <summary>Each agent that is nearly the text of another is told once, with the one that it is nearest to.</summary>
    public static IEnumerable<Finding> NearCopies(AgentCatalog catalog)
    {
        var bySlug = catalog.Agents.ToDictionary(agent => agent.Slug, StringComparer.Ordinal);
        var told = new HashSet<string>(StringComparer.Ordinal);
        var toldNames = new HashSet<(string, string)>();
        var found = new List<(Agent Copy, Agent Other, double Score)>();
        foreach (var overlap in catalog.Overlaps.Where(overlap => overlap.Kind == OverlapKind.Text && overlap.Score >= NearCopy))
        {
            var (copy, other) = IsLater(bySlug[overlap.A], bySlug[overlap.B]) ? (bySlug[overlap.A], bySlug[overlap.B]) : (bySlug[overlap.B], bySlug[overlap.A]);
            // What says where it comes from is kept like it on purpose.
            if (Names(copy, other) || Names(other, copy))
                continue;
            // What was begun and not yet written is alike by its form.
            if (StarterText.IsIn(copy.Definition.Body) && StarterText.IsIn(other.Definition.Body))
                continue;
            if (IsCopy(copy, other))
            {
                // Of one format, their clash tells it.
                if (copy.Definition.Format != other.Definition.Format && told.Add(copy.Slug))
                    found.Add((copy, other, overlap.Score));
            }
            else if ((copy.Name == other.Name || (toldNames.Add((copy.Name, other.Name)) && !toldNames.Contains((other.Name, copy.Name)))) && told.Add(copy.Slug))
            {
                yield return Near(copy, other, overlap.Score);
            }
        }
        // One name in four homes is one thing to know, whichever two of them are nearest to each other.
        foreach (var mirror in Mirror.Of(found.GroupBy(each => each.Copy.Name, StringComparer.OrdinalIgnoreCase).Select(name => (IReadOnlyList<Agent>)[.. name.SelectMany(each => (Agent[])[each.Other, each.Copy]).Distinct(ReferenceEqualityComparer.Instance).Cast<Agent>()])))
        {
            if (mirror.Copies is [var only])
            {
                foreach (var (copy, other, score) in found.Where(each => only.Contains(each.Copy)))
                    yield return Near(copy, other, score);
            }
            else
                yield return new(Rules.NearCopy, mirror.Message, mirror.Homes[0].Folder) { Help = HelpOf(mirror) };
        }
    }

    /// <summary>The agents that share their name with others of their home, home by home.</summary>
    private static IEnumerable<IReadOnlyList<Agent>> InOneHome(IReadOnlyList<Agent> sameName) =>
        sameName.GroupBy(Home.Of).Select(home => home.ToList()).Where(home => home.Count > 1);

    /// <param name="all">Those of its name, itself among them.</param>
    private static Finding Clash(Agent agent, IReadOnlyList<Agent> all)
    {
        var more = all.Count > 2 ? $" and {all.Count - 2} more" : "";
        return new(Rules.NameClash, $"{agent.Name} is also the name of {all.First(other => other != agent).Definition.Path}{more}", agent.Definition.Path, LineOfName(agent), 1);
    }

    private static Finding Near(Agent copy, Agent other, double score) =>
        new(Rules.NearCopy, $"{Math.Floor(score * 100)} % of the text stands in {other.Definition.Path} too", copy.Definition.Path, 1);

    /// <summary>Whether the front matter of one agent names the file of another with its folder: <c>generated-from: shared/tides.md@1.2</c>.</summary>
    private static bool Names(Agent agent, Agent other) =>
        other.Definition.Path.Split('/') is [.., var folder, var name] && agent.Definition.FrontMatter.Fields.Any(field => field.Value.Contains($"{folder}/{name}", StringComparison.Ordinal));

    private static string HelpOf(Mirror mirror) =>
        mirror.Homes.DistinctBy(home => home.Source).Skip(1).Any() ? "Nothing to do where no project takes agents of both sources."
        : mirror.Homes.DistinctBy(home => home.Plugin).Skip(1).Any() ? "Nothing to do where the tool puts the plugin's name before the agent's."
        : "Nothing to do where no program reads both; keep the copies alike.";

    private static bool IsCopy(Agent one, Agent other) => one.Name.Equals(other.Name, StringComparison.OrdinalIgnoreCase) && Home.Of(one) != Home.Of(other);

    private static bool IsLater(Agent one, Agent other) =>
        one.Created != other.Created ? one.Created > other.Created : string.CompareOrdinal(one.Definition.Path, other.Definition.Path) > 0;

    private static int LineOfName(Agent agent) => agent.Definition.FrontMatter["name"]?.Line ?? 1;
}
