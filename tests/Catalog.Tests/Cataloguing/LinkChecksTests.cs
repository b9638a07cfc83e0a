using Catalog.Core.Findings;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Cataloguing;

/// <summary>Links of a prompt that lead to no file are told; those of a sample are not.</summary>
public sealed class LinkChecksTests
{
    [Fact]
    public void A_link_in_other_capitals_is_told_as_one()
    {
        using var repository = new TestRepository().Write("agents/ant.md", AgentText.Of("ant", "Reads [tides](../Common/Tides.md).\n")).Write("common/tides.md", "Ebb.\n").Commit("Add");

        var link = Assert.Single(TestCatalog.Of(repository).Findings, finding => finding.Rule == Rules.BrokenLink);
        Assert.Equal(("../Common/Tides.md leads to a file only where capitals do not count", "Write ../common/tides.md; most disks of servers tell capitals."), (link.Message, link.Help));
    }

    [Theory]
    [InlineData("Link the other papers where they help: [Bells](02-bells.md), [Ropes](03-ropes.md), etc.\n", Severity.Note)]
    [InlineData("See [Bells](bells.md), [Ropes](ropes.md).\n", Severity.Warning)]
    [InlineData("See [Bells](papers/02-bells.md), [Ropes](papers/03-ropes.md).\n", Severity.Warning)]
    public void Several_numbered_files_of_no_folder_in_one_line_are_most_often_to_be_written(string body, Severity severity)
    {
        using var folder = new TestFolder().Write("agents/ant.md", AgentText.Of("ant", body));

        Assert.Equal([severity, severity], TestCatalog.Of(folder).Findings.Where(finding => finding.Rule == Rules.BrokenLink).Select(finding => finding.Severity));
    }

    [Theory]
    [InlineData("See [tides](./tides.md).\n", 1)]
    [InlineData("```markdown\nSee [tides](./tides.md).\n```\n", 0)]
    [InlineData("- Bad: \"See [tides](./tides.md)\"\n", 0)]
    [InlineData("❌ See [tides](./tides.md).\n", 0)]
    [InlineData("```markdown\n```yaml\na: b\n```\n\nSee [tides](./tides.md).\n```\n", 0)]
    [InlineData("```markdown\n```yaml\na: b\n```\n```\n\nSee [tides](./tides.md).\n", 1)]
    public void A_sample_that_holds_code_of_its_own_is_a_sample_to_its_end(string body, int found)
    {
        using var folder = new TestFolder().Write("agents/ant.md", AgentText.Of("ant", "Reads.\n\n" + body));

        var links = TestCatalog.Of(folder).Findings.Where(finding => finding.Rule == Rules.BrokenLink).ToList();
        Assert.Equal(found, links.Count);
        Assert.All(links, link => Assert.Equal(Array.FindIndex(AgentText.Of("ant", "Reads.\n\n" + body).Split('\n'), line => line.StartsWith("See", StringComparison.Ordinal)) + 1, link.Line));
    }
}
