using Catalog.Site.Search;
using Xunit;

namespace Catalog.Tests.Search;

/// <summary>The agents nearest to a word are those that a plain sort gives.</summary>
public sealed class NearestAgentsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(30)]
    [InlineData(301)]
    public void Products_of_many_are_those_of_each_alone(int count)
    {
        var random = new Random(count);
        var agents = Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, WordVectors.Dimensions).Select(_ => (short)random.Next(-1_000, 1_001)).ToArray()).ToArray();
        var words = Enumerable.Range(0, AgentVectors.Words).Select(_ => Enumerable.Range(0, WordVectors.Dimensions).Select(_ => random.Next(-WordVectors.Largest, WordVectors.Largest + 1)).ToArray()).ToArray();
        var vectors = new AgentVectors(agents);
        var products = new int[AgentVectors.Words * vectors.Count];
        vectors.Products([.. words.SelectMany(word => word.Chunk(2).Select(pair => AgentVectors.Pair(pair[0], pair[1])))], products);
        Assert.Equal(
            words.SelectMany(word => agents.Select(agent => agent.Zip(word, (a, b) => a * b).Sum())),
            products.Chunk(vectors.Count).SelectMany(own => own.Take(count)));
    }

    [Theory]
    [InlineData(3, 1_000, false)]
    [InlineData(40, 1_000, false)]
    [InlineData(400, 1_000, false)]
    [InlineData(400, 12, false)]
    [InlineData(400, 1_000, true)]
    [InlineData(400, 12, true)]
    public void Nearest_are_those_of_a_plain_sort_ties_and_copies_too(int count, int values, bool hasCopies)
    {
        var random = new Random(count + values);
        int[] groups = [.. Enumerable.Range(0, count).Select(agent => hasCopies ? agent % (count / 3) : agent)];
        var nearest = new NearestAgents(groups, KinIndex.MostAgents, KinIndex.MostCopies);
        for (var word = 0; word < 50; word++)
        {
            int[] products = [.. groups.Select(_ => random.Next(-values, values))];
            var least = Math.Max(1, values / 10);
            Assert.Equal(Sorted(products, groups, least), nearest.Of(products, least).ToArray());
        }
        nearest.Dispose();
    }

    private static int[] Sorted(int[] products, int[] groups, int least)
    {
        var best = products.Index().Where(agent => agent.Item >= least)
            .OrderByDescending(agent => agent.Item).ThenBy(agent => agent.Index)
            .DistinctBy(agent => groups[agent.Index]).Take(KinIndex.MostAgents).ToArray();
        return [.. products.Index().Where(agent => best.Any(kept => groups[kept.Index] == groups[agent.Index]) && agent.Item >= best[^1].Item).Take(KinIndex.MostCopies).Select(agent => agent.Index)];
    }
}
