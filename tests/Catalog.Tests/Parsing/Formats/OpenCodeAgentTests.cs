using Catalog.Core.Parsing.Formats;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Parsing.Formats;

/// <summary>OpenCode's agents: by which folders they are called, and where that leads.</summary>
// https://opencode.ai/docs/agents/: ".opencode/agents/team/reviewer.md → team/reviewer"
public sealed class OpenCodeAgentTests
{
    [Theory]
    [InlineData(".opencode/agent/night/watch.md", "night/watch")]
    [InlineData("settings/agents/watch.md", "watch")]
    [InlineData("watch.md", "watch")]
    public void Folders_below_its_own_belong_to_what_an_agent_is_called(string path, string called) =>
        Assert.Equal(called, OpenCodeAgent.Format.CalledFromPath(path));

    [Fact]
    public void It_is_installed_where_it_keeps_its_name() =>
        Assert.Equal(".opencode/agent/night/watch.md", OpenCodeAgent.Format.InstalledAs("settings/agent/night/watch.md", "watch"));

    [Fact]
    public void An_agent_is_named_by_others_with_its_folder()
    {
        using var folder = new TestFolder()
            .Write(".opencode/agent/night/watch.md", "---\ndescription: Watches.\nmode: subagent\n---\n\nWatch.\n")
            .Write(".opencode/agent/lead.md", "---\ndescription: Leads.\nmode: primary\npermission:\n  task:\n    \"*\": deny\n    \"night/watch\": allow\n---\n\n- Delegate the harbour to `night/watch`.\n");

        var catalog = TestCatalog.Of(folder);

        Assert.Contains(catalog.Named("lead").Relations, relation => relation is { To: "night/watch", Slug: "watch" });
    }

    [Fact]
    public void Whom_it_may_call_is_told_by_path()
    {
        using var folder = new TestFolder()
            .Write(".opencode/agent/_night/watch.md", "---\ndescription: Watches.\nmode: subagent\n---\n\nWatch.\n")
            .Write(".opencode/agent/lead.md", "---\ndescription: Leads.\nmode: primary\npermission:\n  task:\n    \"*\": deny\n    \"_night/watch\": allow\n---\n\nLead.\n");

        Assert.Contains(TestCatalog.Of(folder).Named("lead").Relations, relation => relation is { To: "_night/watch", Slug: "watch", Line: 7 });
    }

    [Fact]
    public void A_word_is_not_who_is_called_by_folder_and_word()
    {
        using var folder = new TestFolder()
            .Write(".opencode/agent/night/edit.md", "---\ndescription: Edits.\nmode: subagent\n---\n\nEdit.\n")
            .Write(".opencode/agent/lead.md", "---\ndescription: Leads.\nmode: primary\n---\n\nWrite with the tool; `edit` cannot fill an empty file.\n");

        Assert.Empty(TestCatalog.Of(folder).Named("lead").Relations);
    }

    [Fact]
    public void Two_of_one_file_name_in_two_folders_are_two_names()
    {
        using var folder = new TestFolder();
        foreach (var home in new[] { "day", "night" })
            folder.Write($".opencode/agent/{home}/watch.md", $"---\ndescription: Watches by {home}.\nmode: subagent\n---\n\nWatch by {home}.\n");

        Assert.DoesNotContain(TestCatalog.Of(folder).Findings, finding => finding.Rule.Id == "AC121");
    }

    [Fact]
    public void Another_of_the_file_name_is_neither_its_later_self_nor_its_successor()
    {
        using var repository = new TestRepository()
            .Write(".opencode/agent/day/watch.md", "---\ndescription: Watches the boats by day.\nmode: subagent\n---\n\nCount every boat that leaves before noon.\nSay which are late.\n").Commit("Add")
            .Delete(".opencode/agent/day/watch.md").Write(".opencode/agent/night/watch.md", "---\ndescription: Rings a bell in fog.\nmode: subagent\n---\n\nRing when nothing is seen.\nRing again each minute.\n").Commit("Replace");

        var catalog = TestCatalog.Of(repository);

        Assert.Single(Assert.Single(catalog.Agents).Versions);
        Assert.Null(Assert.Single(catalog.Retired).Successor);
    }
}
