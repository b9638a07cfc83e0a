using Catalog.Site.Search;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Search;

/// <summary>Which agents and skills come together.</summary>
public sealed class KitsTests
{
    [Fact]
    public void Skills_beside_agents_in_one_folder_are_a_kit() => Assert.Equal(
        ["plugins/shop cashier", "plugins/shop refunds"],
        KitsOf("plugins/shop/agents/cashier.md", "plugins/shop/skills/refunds/SKILL.md", "plugins/lone/skills/alone/SKILL.md", "plugins/other/agents/clerk.md"));

    [Fact]
    public void Many_agents_beside_a_skill_are_a_collection() =>
        Assert.Empty(KitsOf([.. Enumerable.Range(0, 13).Select(number => $"plugins/all/agents/agent-{number}.md"), "plugins/all/skills/refunds/SKILL.md"]));

    private static IEnumerable<string> KitsOf(params string[] paths)
    {
        using var folder = new TestFolder();
        foreach (var path in paths)
        {
            var parts = path.Split('/');
            var name = parts[^1] == "SKILL.md" ? parts[^2] : parts[^1][..^3];
            folder.Write(path, $"---\nname: {name}\ndescription: Works in a shop as {name}.\n---\nYou are {name}.\n");
        }
        return Kits.Of(TestCatalog.Of(folder)).Select(pair => $"{pair.Value} {pair.Key}").Order(StringComparer.Ordinal);
    }
}
