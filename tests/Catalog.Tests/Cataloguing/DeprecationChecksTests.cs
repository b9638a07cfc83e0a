using Catalog.Core.Findings;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Cataloguing;

/// <summary>An agent that says itself that another took its place is told with that other.</summary>
public sealed class DeprecationChecksTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("# Tides\n\n> ⚠️ **Deprecated**: Use the `/tide-tables` skill instead.\n")]
    [InlineData("# Tides\n\n**DEPRECATED** in favour of [tide-tables](../skills/tide-tables/SKILL.md).\n")]
    [InlineData("# Tides\n\nThis agent is deprecated; use tide-tables.\n")]
    public void The_other_is_named_where_the_catalog_has_it(string body)
    {
        var finding = Assert.Single(Found(body));

        Assert.Equal(("The file calls itself deprecated in favour of tide-tables", 8), (finding.Message, finding.Line));
    }

    [Theory]
    [InlineData("> **Deprecated**: Use `chart-tables` instead.\n")]
    [InlineData("Deprecated fields of `tide-tables-2` are left out.\n")]
    [InlineData("Reads tides.\n\n## Deprecated\n\nDeprecated: use `tide-tables`.\n")]
    [InlineData("If a tide table was renamed or\ndeprecated: use `tide-tables`.\n")]
    [InlineData("Reads tides, which deprecated `tide-tables` do not.\n")]
    public void Nothing_is_told_of_others_or_of_other_things(string body) => Assert.Empty(Found(body));

    private IReadOnlyList<Finding> Found(string body)
    {
        folder.Write("agents/tides.md", AgentText.With("name: tides\ndescription: Reads tides.", body)).Write("skills/tide-tables/SKILL.md", AgentText.With("name: tide-tables\ndescription: Tables."));
        return [.. TestCatalog.Of(folder).Findings.Where(finding => finding.Rule == Rules.Deprecated)];
    }
}
