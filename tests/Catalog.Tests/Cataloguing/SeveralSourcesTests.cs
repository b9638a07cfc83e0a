using Catalog.Core.Cataloguing;
using Catalog.Core.Findings;
using Catalog.Core.History;
using Catalog.Site.Pages.Changes;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Cataloguing;

/// <summary>One catalog over several repositories.</summary>
public sealed class SeveralSourcesTests
{
    [Fact]
    public void Each_agent_has_the_history_of_its_own_repository_and_a_path_that_begins_with_its_prefix()
    {
        using var team = new TestTeam()
            .With("south", new TestRepository().Write("team/agents/ant.md", AgentText.Of("ant")).Commit("Add").Write("team/agents/ant.md", AgentText.Of("ant", "More.\n")).Commit("Edit"))
            .With("north", new TestRepository().Write("agents/reviews/bee.md", AgentText.Of("bee")).Commit("Come"), "title: The north");

        var catalog = Read(team);

        Assert.Equal(["2 south/team/agents/ant.md Edit", "1 south/team/agents/ant.md Add"], catalog.Named("ant").Told());
        Assert.Equal(["1 north/agents/reviews/bee.md Come"], catalog.Named("bee").Told());
        Assert.Equal(["north The north", "south south"], catalog.Sources.Select(source => $"{source.Name} {source.Title}"));
        Assert.Equal(("north", "reviews", "team"), (catalog.Named("bee").Source.Name, catalog.Named("bee").Category, catalog.Named("ant").Category));
        Assert.All(catalog.Sources, source => Assert.True(source is { HasHistory: true, Branch: "main", Date: not null }));
        Assert.Equal(Path.GetFileName(team.Path), catalog.Title);
        Assert.Empty(catalog.Problems());
    }

    [Fact]
    public void A_prefix_says_nothing_about_what_is_an_agent_or_its_category()
    {
        using var team = new TestTeam().With("tests", new TestRepository().Write("agents/ant.md", AgentText.Of("ant")).Write("notes/bee.md", "A page.\n").Commit("Add"));
        using var other = new TestTeam().With("agents", new TestRepository().Write("agents/ant.md", AgentText.Of("ant")).Write("notes/bee.md", "A page.\n").Commit("Add"));

        Assert.Null(Assert.Single(Read(team).Agents).Category);
        Assert.Equal("agents/agents/ant.md", Assert.Single(Read(other).Agents).Definition.Path);
    }

    [Fact]
    public void Agents_of_one_name_are_told_apart_by_their_prefix_and_the_shared_address_leads_to_each()
    {
        using var team = new TestTeam()
            .With("north", new TestRepository().Write("agents/java/ant.md", AgentText.Of("ant")).Write("agents/web/ant.md", AgentText.Of("ant", "x")).Write("agents/bee.md", AgentText.Of("bee")).Commit("Add"))
            .With("south", new TestRepository().Write("agents/ant.md", AgentText.Of("ant", "y")).Commit("Add"));

        var catalog = Read(team);

        Assert.Equal(["bee", "north-ant-java", "north-ant-web", "south-ant"], catalog.Agents.Select(agent => agent.Slug));
        Assert.Equal(["ant north-ant-java", "ant north-ant-web", "ant south-ant"], catalog.Redirects.Select(redirect => $"{redirect.From} {redirect.To}"));
        var clashes = catalog.Findings.Where(finding => finding.Rule == Rules.NameClash).Select(finding => $"{finding.Severity} {finding.Path} {finding.Help}").ToList();
        Assert.Equal(3, clashes.Count);
        Assert.Contains("Note south/agents/ant.md Nothing to do where no project takes agents of both sources.", clashes);
    }

    [Fact]
    public void Who_is_mentioned_is_sought_in_the_same_source_first_and_then_in_the_others()
    {
        const string mentions = "Hand off to the `ant` agent, then to the `cat` agent.\n\nUse `north/ant` for maps.\n";
        using var team = new TestTeam()
            .With("north", new TestRepository().Write("agents/ant.md", AgentText.Of("ant")).Write("agents/cat.md", AgentText.Of("cat")).Commit("Add"))
            .With("south", new TestRepository().Write(".github/agents/ant.agent.md", AgentText.Of("ant")).Write("agents/lead.md", AgentText.Of("lead", mentions)).Commit("Add"));

        var relations = Read(team).Named("lead").Relations.Select(relation => $"{relation.To} {relation.Slug}").Distinct().ToList();

        // Of another format, and yet nearer.
        Assert.Contains("ant south-ant", relations);
        Assert.Contains("cat cat", relations);
    }

    [Fact]
    public void Commits_of_one_id_in_two_repositories_stay_two()
    {
        using var team = new TestTeam()
            .With("north", Twin("x").Tag("v1"), "repository: https://github.com/north/agents")
            .With("south", Twin("y").Tag("v1"), "repository: https://gitlab.com/south/agents");

        var catalog = Read(team);
        var log = ChangeLog.Of(catalog);

        var (north, south) = (catalog.Agents[0].Versions[^1].Commit!, catalog.Agents[1].Versions[^1].Commit!);
        Assert.Equal(north.Id, south.Id);
        Assert.Equal(["south Edit y", "north Edit x", "north Add", "south Add"], log.Commits.Select(entry => $"{entry.Source.Name} {entry.Commit!.Subject}").OrderBy(entry => entry.EndsWith("Add", StringComparison.Ordinal)).ThenByDescending(entry => entry.EndsWith('y')));
        Assert.All(log.Commits, entry => Assert.Equal(entry.Source.Name, Assert.Single(entry.Versions).Source.Name));
        Assert.Equal(["north/v1", "south/v1"], CatalogMoment.Of(catalog, log).Where(moment => moment.IsTag).Select(moment => moment.Name).Order(StringComparer.Ordinal));

        static TestRepository Twin(string edit) =>
            new TestRepository().Write("agents/ant.md", AgentText.Of("ant")).Commit("Add").Write("agents/ant.md", AgentText.Of("ant", edit)).Commit($"Edit {edit}");
    }

    [Fact]
    public void An_agent_that_one_repository_removed_is_retired_with_its_own_commit_and_a_namesake_elsewhere_as_its_successor()
    {
        using var north = new TestRepository().Write("agents/ant.md", AgentText.Of("ant")).Write("agents/bee.md", AgentText.Of("bee")).Write("agents/cat.md", AgentText.Of("cat")).Commit("Add").Delete("agents/ant.md").Delete("agents/cat.md").Commit("Remove");
        using var team = new TestTeam()
            .With("north", north)
            .With("south", new TestRepository().Write("agents/ant.md", AgentText.Of("ant")).Commit("Add"));

        var retired = Read(team).Retired;

        Assert.Equal(["ant north/agents/ant.md ant", "cat north/agents/cat.md "], retired.Select(agent => $"{agent.Name} {agent.Path} {agent.Successor}"));
        Assert.All(retired, agent => Assert.Equal(("north", north["Remove"]), (agent.Source.Name, agent.Removed.Id)));
    }

    [Fact]
    public void A_submodule_is_a_source_with_its_own_history()
    {
        using var inner = new TestRepository().Write("agents/bee.md", AgentText.Of("bee")).Commit("Add the bee").Write("agents/bee.md", AgentText.Of("bee", "x")).Commit("Edit the bee");
        using var outer = new TestRepository()
            .Write("catalog.yml", "sources:\n  - agents\n  - path: vendor/bees\n    title: Bees\n")
            .Write("agents/ant.md", AgentText.Of("ant")).Commit("Add the ant");
        outer.Run("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", inner.Path, "vendor/bees");

        var catalog = TestCatalog.Of(outer);

        Assert.Equal(["2 bees/agents/bee.md Edit the bee", "1 bees/agents/bee.md Add the bee"], catalog.Named("bee").Told());
        Assert.Equal(["1 agents/ant.md Add the ant"], catalog.Named("ant").Told());
        Assert.Equal("vendor/bees/agents/bee.md", catalog.Named("bee").Source.InCheckout("bees/agents/bee.md"));
        Assert.DoesNotContain(catalog.Findings, finding => finding.Rule == Rules.Submodule);
    }

    [Fact]
    public void A_source_outside_git_has_no_history_and_the_others_have_theirs()
    {
        using var plain = new TestFolder().Write("agents/bee.md", AgentText.Of("bee"));
        using var team = new TestTeam().With("git", new TestRepository().Write("agents/ant.md", AgentText.Of("ant")).Commit("Add")).With("plain", plain.Path);

        var catalog = Read(team);

        Assert.Equal(["1 plain/agents/bee.md uncommitted"], catalog.Named("bee").Told());
        Assert.Equal("plain", Assert.Single(catalog.Findings, finding => finding.Rule == Rules.NoHistory).Path);
        Assert.Equal(["ant"], ChangeLog.Of(catalog).Commits.SelectMany(entry => entry.Versions).Select(version => version.Name));
    }

    [Fact]
    public void The_one_config_chooses_by_paths_with_their_prefix_and_those_of_the_sources_are_not_read()
    {
        using var team = new TestTeam()
            .Say("title: Everybody\nexclude: [north/agents/old/]\ninclude: [south/docs/]\nfooter: All of them\n")
            .With("north", new TestRepository().Write("catalog.yml", "titel: x\n").Write("agents/ant.md", AgentText.Of("ant")).Write("agents/old/bee.md", AgentText.Of("bee")).Commit("Add"))
            .With("south", new TestRepository().Write("agents/old/cat.md", AgentText.Of("cat")).Write("docs/dog.md", "A dog.\n").Write("docs/agents/references/elk.md", "x\n").Commit("Add"));

        var catalog = Read(team);

        Assert.Equal(["ant", "cat", "dog", "elk"], catalog.Agents.Select(agent => agent.Name));
        Assert.Equal(("Everybody", "All of them"), (catalog.Title, catalog.Look.Footer));
    }

    [Fact]
    public void What_is_left_out_and_broken_is_told_by_paths_with_their_prefix()
    {
        using var team = new TestTeam()
            .With("north", new TestRepository().Write("agents/ant.md", AgentText.Of("ant", "See [the map](../maps/world.md) and [the bee](bee.md).\n")).Write("maps/world.md", "x").Write("templates/agents/form.md", AgentText.Of("{{name}}")).Commit("Add"));

        var findings = Read(team).Findings;

        Assert.Equal("bee.md leads to no file", Assert.Single(findings, finding => finding.Rule == Rules.BrokenLink).Message);
        var leftOut = Assert.Single(findings, finding => finding.Rule == Rules.LeftOut);
        Assert.Equal("north/templates/agents", leftOut.Path);
        Assert.EndsWith("include: [north/templates/agents/form.md]", leftOut.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_the_config_takes_out_is_out_of_every_source()
    {
        using var north = new TestRepository().Write("agents/ant.md", AgentText.Of("ant")).Write("agents/bee.md", AgentText.Of("bee")).Commit("Add");
        using var team = new TestTeam()
            .Say($"redact: [{north.Run("rev-parse", "HEAD:agents/ant.md")}]")
            .With("north", north.Path)
            .With("south", new TestRepository().Write("agents/ant.md", AgentText.Of("ant")).Commit("Add").Write("agents/ant.md", AgentText.Of("ant", "x")).Commit("Edit"));

        var catalog = Read(team);

        Assert.Equal(["bee north/agents/bee.md", "ant south/agents/ant.md"], catalog.Agents.Select(agent => $"{agent.Name} {agent.Definition.Path}").OrderBy(line => line.Split(' ')[1], StringComparer.Ordinal));
        Assert.Equal([TextState.There, TextState.Redacted], catalog.Named("ant").Versions.Select(version => version.TextState));
        Assert.Equal("north/agents/ant.md", Assert.Single(catalog.Findings, finding => finding.Rule == Rules.LeftOut).Path);
    }

    [Fact]
    public void A_shallow_source_is_refused_by_its_name_unless_it_is_accepted()
    {
        using var whole = new TestRepository().Write("agents/ant.md", AgentText.Of("ant")).Commit("Add").Write("agents/ant.md", AgentText.Of("ant", "x")).Commit("Edit");
        using var place = new TestFolder();
        Git.Run(place.Path, "clone", "-q", "--depth", "1", new Uri(whole.Path).AbsoluteUri, "cut");
        using var team = new TestTeam().With("cut", place.At("cut")).With("whole", new TestRepository().Write("agents/bee.md", AgentText.Of("bee")).Commit("Add"));

        var fault = Assert.Throws<RepositoryException>(() => Read(team));

        Assert.StartsWith("The history of cut is cut off (a shallow clone)", fault.Message, StringComparison.Ordinal);
        var catalog = TestCatalog.Of(new CatalogRequest(team.Path) { AllowShallow = true });
        Assert.Equal("cut", Assert.Single(catalog.Findings, finding => finding.Rule == Rules.Shallow).Path);
    }

    [Fact]
    public void A_bare_repository_is_a_source_too()
    {
        using var bare = new TestRepository(bare: true).Write("agents/ant.md", AgentText.Of("ant")).Commit("Add");
        using var team = new TestTeam().With("bare", bare);

        Assert.Equal(["1 bare/agents/ant.md Add"], Read(team).Named("ant").Told());
    }

    private static AgentCatalog Read(TestTeam team) => TestCatalog.Of(new CatalogRequest(team.Path));
}
