using Catalog.Core.Findings;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Cataloguing;

/// <summary>The list of a catalog tells once what many files have, and each agent's page tells it again.</summary>
public sealed class GatheringTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_stands_in_a_copy_too_is_told_with_the_copys_path()
    {
        var text = AgentText.With("name: tides\ndescription: Reads tides.\ntools: Gerp");
        var catalog = TestCatalog.Of(folder.Write(".claude/agents/tides.md", text).Write("plugin/agents/tides.md", text));

        var finding = Assert.Single(catalog.Findings, finding => finding.Rule == Rules.UnknownTool);
        Assert.Equal(".claude/agents/tides.md", finding.Path);
        Assert.EndsWith("; so in plugin/agents/tides.md", finding.Message, StringComparison.Ordinal);
        Assert.All(catalog.Agents, agent => Assert.Contains(agent.Findings, each => each.Rule == Rules.UnknownTool));
    }

    [Fact]
    public void A_habit_of_many_skills_is_told_once()
    {
        foreach (var number in Enumerable.Range(1, 12))
            folder.Write($"skills/n{number}/SKILL.md", AgentText.With($"name: sea-n{number}\ndescription: Reads tide {number}."));
        var catalog = TestCatalog.Of(folder);

        var finding = Assert.Single(catalog.Findings, finding => finding.Rule == Rules.SkillFolder);
        Assert.Equal(("skills", "12 agents have this note on their pages, for example skills/n1/SKILL.md (The skill is called sea-n1, its folder n1)"), (finding.Path, finding.Message));
        Assert.All(catalog.Agents, agent => Assert.Contains(agent.Findings, each => each.Rule == Rules.SkillFolder));
    }
}
