using Catalog.Core.Cataloguing;
using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Formats;
using Catalog.Core.Reading;
using Catalog.Tests.History.Labels;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Cataloguing;

public sealed class OverlapsTests
{
    [Fact]
    public void A_copy_under_another_name_has_the_same_text()
    {
        using var folder = new TestFolder().Write("agents/red.md", Long("red")).Write("agents/blue.md", Long("blue")).Write("agents/other.md", AgentText.With("name: other\ndescription: Sings songs."));
        var overlap = Assert.Single(TestCatalog.Of(folder).Overlaps, overlap => overlap.Kind == OverlapKind.Text);
        Assert.Equal(("blue", "red", 1.0), (overlap.A, overlap.B, overlap.Score));
    }

    [Fact]
    public void Agents_of_one_name_are_told()
    {
        using var folder = new TestFolder().Write("a/agents/red.md", AgentText.With("name: red\ndescription: Paints doors.")).Write("b/agents/red.md", AgentText.With("name: Red\ndescription: Counts votes."));
        Assert.Single(TestCatalog.Of(folder).Overlaps, overlap => overlap.Kind == OverlapKind.Name);
    }

    [Fact]
    public void An_accepted_pair_is_not_told()
    {
        using var folder = new TestFolder().Write("agents/red.md", Long("red")).Write("agents/blue.md", Long("blue")).Write("catalog.yml", "accepted:\n  - blue red\n");
        Assert.Empty(TestCatalog.Of(folder).Overlaps);
    }

    [Fact]
    public void Agents_of_one_job_are_nearer_than_agents_of_others()
    {
        var collection = Path.Combine(Corpus.Bundles ?? "", "..", "seeds");
        Assert.SkipUnless(Corpus.Bundles is not null && Directory.Exists(collection), "There is no folder shared/seeds beside the checkout");
        var alike = Directory.GetFiles(collection).Select(file => Agent(File.ReadAllBytes(file), "agents/" + Path.GetFileName(file))).ToList();
        using var corpus = new Corpus("awesome-copilot");
        var others = corpus.Paths().Where(path => path.EndsWith(".agent.md", StringComparison.Ordinal)).Select(path => Agent(corpus.Blob("HEAD:" + path), path)).ToList();
        var pairs = Overlaps.Find([.. alike, .. others], []).Where(overlap => overlap.Kind == OverlapKind.Job).ToList();
        var slugs = alike.Select(agent => agent.Slug).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(10, pairs.Count(pair => slugs.Contains(pair.A) && slugs.Contains(pair.B)));
        Assert.DoesNotContain(pairs, pair => slugs.Contains(pair.A) != slugs.Contains(pair.B));
    }

    private static string Long(string name, string more = "") => AgentText.With(
        $"name: {name}\ndescription: Draws the maps of caves for {name}.",
        string.Concat(Enumerable.Range(1, 30).Select(number => $"Step {number} of {name} looks at gallery {number * 7} and draws wall number {number * 3} in ink.\n\n")) + more);

    private static Agent Agent(byte[] bytes, string path)
    {
        var definition = AgentReader.Read(SourceText.Decode(bytes), path, AgentFormats.For(path)!);
        return new Agent
        {
            Slug = path,
            Source = new CatalogSource(null, null, null, false, "", null),
            Definition = definition,
            Understanding = Understander.Read(definition, KnownAgents.None),
            Category = null,
            Plugin = null,
            Versions = [],
            Relations = [],
            FormerNames = [],
            Findings = [],
        };
    }
}
