using Catalog.Core.Cataloguing;
using Catalog.Core.History.Changes;
using Catalog.Core.Parsing.Rights;
using Catalog.Site;
using Catalog.Site.Pages;
using Catalog.Site.Search;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Pages;

/// <summary>Facet, matrix, agent page, JSON, search filter, comparison and difference say the same of one catalog's rights.</summary>
public sealed class RightsAgreementTests
{
    private static readonly (string Path, string? Text)[] Files =
    [
        (".claude/agents/all.md", "---\nname: all\ndescription: d\n---\nGo.\n"),
        (".claude/agents/git-only.md", "---\nname: git-only\ndescription: d\ntools: Read, Bash(git:*)\n---\nGo.\n"),
        (".claude/agents/strange.md", "---\nname: strange\ndescription: d\ntools: Read, terminalCommander\n---\nGo.\n"),
        (".opencode/agent/asker.md", "---\ndescription: d\npermission: ask\n---\nGo.\n"),
        (".opencode/agent/denied.md", "---\ndescription: d\npermission:\n  '*': deny\n  read: allow\n---\nGo.\n"),
        (".github/agents/runner.agent.md", "---\ndescription: d\ntools: [runCommands]\n---\nGo.\n"),
        (".codex/agents/checker.toml", "name = \"checker\"\ndescription = \"d\"\nsandbox_mode = \"read-only\"\ndeveloper_instructions = \"Go.\"\n"),
    ];

    [Fact]
    public async Task All_count_the_same_agents_for_every_right()
    {
        var pages = await PagesOf.Files(Files);
        var catalog = pages.Catalog;
        var facets = Facets.Of(new CatalogView(catalog)).Single(facet => facet.Key == "right").Choices.ToDictionary(choice => choice.Value, choice => choice.Count);
        var columns = pages.Page(SitePaths.Matrix).QuerySelectorAll("#rights-table thead th").Select(head => head.TextContent.Trim()).ToList();
        var rows = pages.Page(SitePaths.Matrix).QuerySelectorAll("#rights-table tbody tr").ToList();
        foreach (var right in Enum.GetValues<Right>())
        {
            var (key, label) = (Labels.Key(right), Labels.Of(right));
            string[] effective = [.. catalog.Agents.Where(agent => agent.Definition.Tools[right].IsEffective).Select(agent => agent.Name).Order(StringComparer.Ordinal)];

            Assert.Equal(effective.Length, facets.GetValueOrDefault(key));
            Assert.Equal(effective, SearchDocuments.Of(catalog, new Guard()).Where(document => document.Rights.Contains(key)).Select(document => document.Name).Order(StringComparer.Ordinal));
            Assert.Equal(effective.Length, rows.Count(row => row.Children[columns.IndexOf(label)].TextContent.Trim() != Labels.Sign(RightState.Denied)));
            Assert.Equal(effective, pages.Page(SitePaths.Home).QuerySelectorAll("[data-right]").Where(row => row.GetAttribute("data-right")!.Split(' ').Contains(key)).Select(row => row.QuerySelector("h3 a")!.TextContent).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task The_states_of_one_right_stand_everywhere()
    {
        var pages = await PagesOf.Files(Files);
        var states = pages.Catalog.Agents.ToDictionary(agent => agent.Name, agent => agent.Definition.Tools[Right.Execute].State);
        var rows = pages.Page(SitePaths.Matrix).QuerySelectorAll("#rights-table tbody tr").ToDictionary(row => row.QuerySelector("th")!.TextContent.Trim(), row => row.Children[4].TextContent.Trim());

        Assert.Equal(
            new Dictionary<string, RightState>
            {
                ["all"] = RightState.Inherited,
                ["asker"] = RightState.Asks,
                ["checker"] = RightState.Scoped,
                ["denied"] = RightState.Denied,
                ["git-only"] = RightState.Scoped,
                ["runner"] = RightState.Granted,
                ["strange"] = RightState.Unknown,
            },
            states);
        Assert.All(states, each => Assert.Equal(Labels.Sign(each.Value), rows[each.Key]));
        Assert.All(states.Where(each => each.Value != RightState.Denied), each =>
            Assert.Contains($"execute-{each.Value.ToString().ToLowerInvariant()}", SearchDocuments.Of(pages.Catalog, new Guard()).Single(document => document.Name == each.Key).Rights));
        Assert.Equal("1 granted · 1 asks first · 2 only some · 1 inherited · 1 unknown", Facets.Of(new CatalogView(pages.Catalog)).Single(facet => facet.Key == "right").Choices.Single(choice => choice.Value == "execute").Split);
    }

    [Fact]
    public void A_right_that_is_widened_is_told_by_version_finding_difference_and_log()
    {
        using var repository = new TestRepository();
        repository.Write(".opencode/agent/reader.md", "---\ndescription: d\npermission:\n  '*': deny\n  read: allow\n---\nGo.\n").Commit("Add");
        var before = TestCatalog.Of(repository);
        repository.Write(".opencode/agent/reader.md", "---\ndescription: d\npermission:\n  '*': deny\n  read: allow\n  bash: allow\n---\nGo.\n").Commit("Let it run commands");
        var after = TestCatalog.Of(repository);

        var agent = Assert.Single(after.Agents);
        Assert.Equal(ChangeClass.Rights, agent.Newest.Class);
        var finding = Assert.Single(agent.Findings, finding => finding.Rule.Id == "AC133");
        Assert.Equal(6, finding.Line);
        Assert.Equal(["execute"], Assert.Single(CatalogDifference.Between(before, after).Changed).Gains);
        Assert.Equal(["execute"], ChangeLog.Of(after).Commits[0].Versions[0].Gains);
    }
}
