using Catalog.Core.Cataloguing;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Cataloguing;

public sealed class DistinctionTests
{
    [Fact]
    public void Agents_of_one_name_are_told_apart_by_category_then_by_path_and_shortly_by_the_part_that_no_other_has()
    {
        using var folder = new TestFolder()
            .Write("agents/north/kit/a.md", AgentText.Of("a")).Write("agents/north/play/a.md", AgentText.Of("a")).Write("agents/south/kit/a.md", AgentText.Of("A"))
            .Write("agents/south/alone.md", AgentText.Of("alone"));
        var catalog = TestCatalog.Of(folder);

        Assert.Equal(
            ["agents/north/kit/a.md: agents/north/kit/a.md (agents/north/kit/a.md)", "agents/north/play/a.md: play (play)", "agents/south/kit/a.md: agents/south/kit/a.md (south)"],
            Told(catalog));
    }

    [Fact]
    public void Agents_of_several_sources_are_told_apart_by_their_source_first()
    {
        using var team = new TestTeam().Say("title: All")
            .With("one", new TestRepository().Write("agents/x/a.md", AgentText.Of("a")).Commit("Add"), "title: The one")
            .With("two", new TestRepository().Write("agents/x/a.md", AgentText.Of("a")).Write("agents/y/a.md", AgentText.Of("a")).Commit("Add"), "title: The other");
        var catalog = TestCatalog.Of(new CatalogRequest(team.Path));

        Assert.Equal(["one/agents/x/a.md: The one (The one)", "two/agents/x/a.md: The other, two/agents/x/a.md (x)", "two/agents/y/a.md: The other, two/agents/y/a.md (y)"], Told(catalog));
    }

    private static IEnumerable<string> Told(AgentCatalog catalog)
    {
        var distinctions = Distinction.Of(catalog.Agents);
        return catalog.Agents.Where(agent => distinctions.ContainsKey(agent.Slug))
            .Select(agent => $"{agent.Definition.Path}: {distinctions[agent.Slug]} ({distinctions[agent.Slug].Brief})")
            .Order(StringComparer.Ordinal);
    }
}
