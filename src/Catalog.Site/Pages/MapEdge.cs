using Catalog.Core.Parsing;

namespace Catalog.Site.Pages;

/// <summary>One relation on the map, as a curve bent towards the middle.</summary>
public sealed record MapEdge(string From, string To, RelationKind Kind, string Curve)
{
    private const double Bend = 0.35;

    internal static MapEdge Between(MapNode from, MapNode to, RelationKind kind, double middle)
    {
        var x = middle + ((from.X + to.X) / 2 - middle) * Bend;
        var y = middle + ((from.Y + to.Y) / 2 - middle) * Bend;
        var curve = $"M{HandOffMap.Point(from.X)} {HandOffMap.Point(from.Y)}Q{HandOffMap.Point(x)} {HandOffMap.Point(y)} {HandOffMap.Point(to.X)} {HandOffMap.Point(to.Y)}";
        return new MapEdge(from.Agent.Slug, to.Agent.Slug, kind, curve);
    }
}
