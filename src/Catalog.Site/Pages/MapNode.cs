using Catalog.Core.Cataloguing;

namespace Catalog.Site.Pages;

/// <summary>One agent's dot on the map, and how its name is turned to stand outside the circle.</summary>
/// <param name="Weight">How many relations touch it.</param>
public sealed record MapNode(Agent Agent, double X, double Y, string LabelTransform, bool LabelEndsAtDot, int Weight)
{
    private const double LabelGap = 9;

    internal static MapNode At(Agent agent, double angle, double radius, double middle, int weight)
    {
        // The first agent stands at the top.
        var turned = angle - Math.PI / 2;
        var (x, y) = (middle + radius * Math.Cos(turned), middle + radius * Math.Sin(turned));
        var left = angle > Math.PI;
        var degrees = turned * 180 / Math.PI + (left ? 180 : 0);
        var label = $"translate({HandOffMap.Point(middle + (radius + LabelGap) * Math.Cos(turned))} {HandOffMap.Point(middle + (radius + LabelGap) * Math.Sin(turned))}) rotate({HandOffMap.Point(degrees)})";
        return new MapNode(agent, x, y, label, left, weight);
    }
}
