using Catalog.Core.Cataloguing;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Cataloguing;

/// <summary>In which order and under which names the log of a whole catalog tells its commits.</summary>
public sealed class ChangeLogTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-60)]
    [InlineData(60)]
    public void Commits_of_a_day_keep_gits_order_whatever_their_clocks_say(int seconds)
    {
        using var repository = new TestRepository();
        string[] names = ["a", "b", "c", "d", "e", "f", "g"];
        foreach (var name in names)
            repository.Write($"agents/{name}.md", AgentText.With($"name: {name}\ndescription: d")).After(TimeSpan.FromSeconds(seconds)).Commit($"Add {name}");

        var log = LogOf(repository);

        Assert.Equal(names.Reverse().Select(name => $"Add {name}"), log.Commits.Select(commit => commit.Commit!.Subject));
    }

    [Fact]
    public void A_later_day_comes_first_whatever_git_says()
    {
        using var repository = new TestRepository()
            .Write("agents/a.md", AgentText.With("name: a\ndescription: d")).Commit("Written late")
            .Write("agents/b.md", AgentText.With("name: b\ndescription: d")).After(TimeSpan.FromDays(-3)).Commit("Written early");

        Assert.Equal(["Written late", "Written early"], LogOf(repository).Commits.Select(commit => commit.Commit!.Subject));
    }

    [Fact]
    public void A_version_goes_by_the_name_that_its_agent_had_then()
    {
        using var repository = new TestRepository()
            .Write("agents/a.md", AgentText.With("name: old\ndescription: d")).Commit("Add it")
            .Write("agents/a.md", AgentText.With("name: new\ndescription: d")).Commit("Name it anew");

        var versions = LogOf(repository).Commits.Select(commit => Assert.Single(commit.Versions)).ToList();

        Assert.Equal([("new", "new", false), ("old", "new", true)], versions.Select(version => (version.NameThen, version.Name, version.IsRenamed)));
    }

    private static ChangeLog LogOf(TestRepository repository) =>
        ChangeLog.Of(CatalogReader.Read(new CatalogRequest(repository.Path), TestContext.Current.CancellationToken));
}
