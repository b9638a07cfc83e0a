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
}
