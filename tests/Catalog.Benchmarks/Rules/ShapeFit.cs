using System.Globalization;
using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Capabilities;
using Catalog.Core.Parsing.Document;
using Catalog.Core.Parsing.Technologies;

namespace Catalog.Benchmarks.Rules;

/// <summary>
/// Fits the weights of shapes on headed groups that rules do name: what they take for capabilities against what they rule out. Balanced logistic regression
/// by plain gradient descent, the same on each run.
/// </summary>
internal static class ShapeFit
{
    private const int Rounds = 600;
    private const double Rate = 3;
    private const double Decay = 0.0005;

    /// <summary>Most groups that nobody names are no capabilities.</summary>
    private const double TowardsNo = 0.9;

    public static void Tell(IEnumerable<AgentDefinition> agents)
    {
        var groups = agents.SelectMany(Groups).DistinctBy(group => group.Key).ToList();
        var (yes, no) = (groups.Count(group => group.IsCapability), groups.Count(group => !group.IsCapability));
        var weights = new double[CapabilityShape.Features.Count];
        for (var round = 0; round < Rounds; round++)
        {
            var slope = new double[weights.Length];
            foreach (var (_, features, isCapability) in groups)
            {
                var miss = ((isCapability ? 1 : 0) - 1 / (1 + Math.Exp(-Score(weights, features)))) * 0.5 / (isCapability ? yes : no);
                for (var i = 0; i < slope.Length; i++)
                    slope[i] += miss * features[i];
            }
            for (var i = 0; i < weights.Length; i++)
                weights[i] += Rate * (slope[i] - Decay * weights[i]);
        }
        Console.WriteLine($"# {groups.Count(group => Score(weights, group.Features) > 0 == group.IsCapability)} of {groups.Count} groups on the right side");
        weights[0] -= TowardsNo;
        for (var i = 0; i < weights.Length; i++)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{CapabilityShape.Features[i]} {weights[i]:0.##}"));
    }

    private static IEnumerable<(string Key, double[] Features, bool IsCapability)> Groups(AgentDefinition agent)
    {
        var technologies = new TechnologyReader(Vocabulary.Shipped, KnownAgents.None);
        var reader = new CapabilityReader([agent.Name], technologies);
        var outline = Outline.Of(agent);
        reader.Read(outline);
        foreach (var group in outline.Groups.Where(group => group is { Level: > 0, IsLabel: false, IsTop: false }))
        {
            var isCapability = reader.NamedFor(group) is true;
            if ((isCapability || !reader.MayShow(group)) && CapabilityShape.Of(group, technologies.Names) is { } features)
                yield return (group.Title + string.Concat(group.Parts.Take(4).Select(part => part.Plain)), features, isCapability);
        }
    }

    private static double Score(double[] weights, double[] features) => weights.Zip(features, (weight, feature) => weight * feature).Sum();
}
