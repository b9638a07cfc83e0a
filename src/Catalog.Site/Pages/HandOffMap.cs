using System.Globalization;
using Catalog.Core.Cataloguing;
using Catalog.Core.Parsing;

namespace Catalog.Site.Pages;

/// <summary>Agents that hand work on, on a circle, those of one category side by side, and the relations between them as curves; where none does, those that work together.</summary>
/// <param name="Size">The length of the drawing's side.</param>
/// <param name="LeftOut">How many agents with relations stand in the list alone.</param>
public sealed record HandOffMap(double Size, IReadOnlyList<MapNode> Nodes, IReadOnlyList<MapEdge> Edges, int LeftOut)
{
    private const int MostNodes = 240;
    private const double LabelRoom = 190;
    private const double NodeGap = 15;
    private const double SmallestRadius = 130;

    /// <param name="group">The category of the agents from which relations lead; null for all agents.</param>
    public static HandOffMap Of(CatalogView view, CategoryGroup? group)
    {
        var pairs = view.AgentsOf(group)
            .SelectMany(agent => agent.Relations
                .Where(relation => relation.Kind is RelationKind.HandsOff or RelationKind.WorksWith && relation.Slug is not null && relation.Slug != agent.Slug && view.Find(relation.Slug) is not null)
                .Select(relation => (From: agent.Slug, To: relation.Slug!, relation.Kind)))
            .OrderBy(pair => pair.Kind)
            .DistinctBy(pair => (pair.From, pair.To))
            .ToList();
        // Who hands work to whom comes first; that many work together would hide it.
        var first = pairs.Any(pair => pair.Kind == RelationKind.HandsOff) ? pairs.Where(pair => pair.Kind == RelationKind.HandsOff) : pairs;
        var weight = first.SelectMany(pair => new[] { pair.From, pair.To }).CountBy(slug => slug, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var shown = weight
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Take(MostNodes)
            .Select(pair => view.Find(pair.Key)!)
            .OrderBy(agent => agent.Category, StringComparer.OrdinalIgnoreCase)
            .ThenBy(agent => agent.Slug, StringComparer.Ordinal)
            .ToList();
        var slots = Slots(shown);
        var radius = Math.Max(SmallestRadius, slots.Count * NodeGap / (2 * Math.PI));
        var middle = radius + LabelRoom;
        var nodes = slots
            .Index()
            .Where(slot => slot.Item is not null)
            .Select(slot => MapNode.At(slot.Item!, 2 * Math.PI * slot.Index / slots.Count, radius, middle, weight[slot.Item!.Slug]))
            .ToList();
        var places = nodes.ToDictionary(node => node.Agent.Slug, StringComparer.Ordinal);
        var edges = pairs
            .Where(pair => places.ContainsKey(pair.From) && places.ContainsKey(pair.To))
            .Select(pair => MapEdge.Between(places[pair.From], places[pair.To], pair.Kind, middle))
            .ToList();
        var related = pairs.SelectMany(pair => new[] { pair.From, pair.To }).Distinct(StringComparer.Ordinal).Count();
        return new HandOffMap(2 * middle, nodes, edges, related - shown.Count);
    }

    // Every category ends with an empty slot, so that its neighbours stand apart.
    private static IReadOnlyList<Agent?> Slots(IReadOnlyList<Agent> agents) =>
    [
        .. agents
            .GroupBy(agent => agent.Category, StringComparer.OrdinalIgnoreCase)
            .SelectMany(group => group.Cast<Agent?>().Append(null)),
    ];

    /// <summary>A coordinate with one decimal, so that the drawing is the same on every machine.</summary>
    internal static string Point(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);
}
