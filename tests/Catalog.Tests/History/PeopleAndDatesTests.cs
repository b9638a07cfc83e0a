using Catalog.Core.History.Changes;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.History;

/// <summary>Who wrote a version, and when its content last changed.</summary>
public sealed class PeopleAndDatesTests
{
    [Fact]
    public async Task Everybody_whom_a_commit_names_is_shown_and_nobodys_address()
    {
        using var repository = new TestRepository()
            .Write("agents/ant.md", AgentText.Of("ant")).Commit("Add\n\nCo-authored-by: Bo Berg <bo@example.org>\nCo-authored-by: Cy <cy@example.org>\nCo-authored-by: Ada <ada@example.org>");

        var commit = TestCatalog.Of(repository).Named("ant").Newest.Commit!;
        using var site = await TestSite.Of(repository);

        Assert.Equal(("Ada", "Ada, Bo Berg, Cy"), (commit.Author, commit.People));
        Assert.All(["agents/ant/history.html", "agents/ant/v1.html"], page => Assert.Contains("Ada, Bo Berg, Cy", site.Page(page).Body!.TextContent, StringComparison.Ordinal));
        Assert.Equal(["Bo Berg", "Cy"], site.Agent("ant").GetProperty("versions")[0].GetProperty("coAuthors").EnumerateArray().Select(name => name.GetString()));
        Assert.DoesNotContain(site.Files, file => site.Text(file).Contains("@example.org", StringComparison.Ordinal));
    }

    [Fact]
    public void A_move_is_told_as_a_move_and_is_no_change()
    {
        using var repository = new TestRepository()
            .Write("agents/ant.md", AgentText.Of("ant")).Commit("Add")
            .Move("agents/ant.md", "agents/garden/ant.md").Commit("Move");

        var agent = TestCatalog.Of(repository).Named("ant");

        Assert.Equal(ChangeClass.Moved, agent.Newest.Class);
        Assert.Equal(agent.Created, agent.Updated);
        Assert.NotEqual(agent.Newest.Commit!.Date, agent.Updated);
    }
}
