using Catalog.Core.Findings;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Cataloguing;

/// <summary>Links of a prompt that lead to no file are told; those of a sample are not.</summary>
public sealed class LinkChecksTests
{
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
