using Catalog.Core.Cataloguing;
using Catalog.Core.Findings;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Cataloguing;

/// <summary>What a <c>catalog.yml</c> may say, and how it is refused.</summary>
public sealed class CatalogConfigTests
{
    [Fact]
    public void It_names_chooses_excludes_and_weighs()
    {
        using var folder = new TestFolder()
            .Write("catalog.yml", "title: Our agents\nformats: [claude-command, claude-agent]\nexclude:\n  - templates/\n  - '*.draft.md'\n  - '!good.draft.md'\nseverities:\n  AC117: error\n  AC116: off\n")
            .Write("agents/ant.md", AgentText.Of("ant", fields: "model: wizard\ntools: Gerp"))
            .Write("agents/templates/form.md", AgentText.Of("form"))
            .Write("agents/x.draft.md", AgentText.Of("draft"))
            .Write("agents/good.draft.md", AgentText.Of("good-draft"))
            .Write("commands/go.md", "Go.\n")
            .Write("skills/s/SKILL.md", AgentText.Of("s"));

        var catalog = TestCatalog.Of(folder);

        Assert.Equal("Our agents", catalog.Title);
        Assert.Equal(["ant", "go", "good-draft"], catalog.Agents.Select(agent => agent.Name));
        Assert.Equal(Severity.Error, Assert.Single(catalog.Findings, finding => finding.Rule == Rules.UnknownModel).Severity);
        Assert.DoesNotContain(catalog.Findings, finding => finding.Rule == Rules.UnknownTool);
    }

    [Fact]
    public void A_title_on_the_command_line_comes_first_and_the_folders_name_last()
    {
        using var folder = new TestFolder().Write("catalog.yml", "title: Config\n");

        Assert.Equal("Line", TestCatalog.Of(new CatalogRequest(folder.Path) { Title = "Line" }).Title);
        Assert.Equal("Config", TestCatalog.Of(folder).Title);
        Assert.Equal(Path.GetFileName(folder.Path), TestCatalog.Of(new CatalogRequest(folder.Path) { Config = "" }).Title);
    }

    [Theory]
    [InlineData("titel: x", 1, "There is no key titel; did you mean title?")]
    [InlineData("title: x\nformats: [claude-agnet]", 2, "There is no format claude-agnet; did you mean claude-agent?")]
    [InlineData("severities:\n  AC999: error", 1, "There is no rule AC999; agent-catalog check prints the ids")]
    [InlineData("severities:\n  AC101: fatal", 1, "fatal is no severity; write error, warning, note or off")]
    [InlineData("accepted: [one]", 1, "Accepted are pairs, two names with a space between them, and fingerprints of twelve digits, not: one")]
    [InlineData("repository: https://git.example.org/team/agents", 1, "https://git.example.org/team/agents does not say which forge it is; add forge: github, gitlab, gitea, bitbucket or azure")]
    [InlineData("repository: javascript:alert(1)", 1, "repository must be the web address of a repository, such as https://git.example.org/team/agents, not javascript:alert(1)")]
    [InlineData("repository: https://me:secret@github.com/a/b", 1, "repository must be the web address of a repository, such as https://git.example.org/team/agents, not https://me:secret@github.com/a/b")]
    [InlineData("title: x\nforge: sourceforge", 2, "sourceforge is no forge; write github, gitlab, gitea, bitbucket or azure")]
    [InlineData("title: x\nformats: claude-agent\ntitle: y", 3, "title stands here and in line 1; write it once")]
    [InlineData("severities:\n  AC101: note\n  ac101: error", 3, "AC101 stands twice in severities; write it once")]
    [InlineData("technologies:\n  Kiln: [kilnjs]\n  Kiln: [kiln.js]", 3, "Kiln stands twice in technologies; write it once")]
    [InlineData("links:\n  Home: https://a.example\n  Home: https://b.example", 3, "Home stands twice in links; write it once")]
    [InlineData("severities: [AC101]", 1, "severities must be a map")]
    [InlineData("exclude:\n  a: b", 1, "exclude must be a list")]
    [InlineData("- title", 1, "Front matter is not a map of keys")]
    public void What_it_cannot_say_is_refused_with_its_line(string text, int line, string message)
    {
        var fault = Assert.Throws<ConfigException>(() => CatalogConfig.Parse(text));

        Assert.Equal((line, message), (fault.Line, fault.Message));
    }

    [Theory]
    [InlineData("title: [")]
    [InlineData("title: *x")]
    [InlineData("title: &x y")]
    [InlineData("title: !run x")]
    public void Yaml_that_is_broken_or_clever_is_refused(string text) => Assert.Throws<ConfigException>(() => CatalogConfig.Parse(text));

    [Fact]
    public void A_config_that_is_too_long_is_refused() => Assert.Throws<ConfigException>(() => CatalogConfig.Parse("title: " + new string('x', 70_000)));

    [Fact]
    public void An_empty_config_is_the_default() => Assert.Equal(CatalogConfig.Default.Formats, CatalogConfig.Parse("").Formats);
}
