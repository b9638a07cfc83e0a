using System.Xml.Linq;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Pages;

/// <summary>What a page says to those that it is shared with: its address, its picture, its twin, its badges.</summary>
public sealed class SharedPageTests
{
    [Fact]
    public async Task With_an_address_every_page_names_its_own_and_agents_a_picture()
    {
        using var folder = new TestFolder().Write("agents/ant.md", AgentText.Of("ant"));
        using var site = await TestSite.Of(folder, "--site-url", "https://agents.example/team");

        foreach (var file in site.Files.Where(file => file.EndsWith(".html", StringComparison.Ordinal) && file != "404.html"))
        {
            var address = $"https://agents.example/team/{(file == "index.html" ? "" : file)}";
            Assert.Equal(address, site.Page(file).QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
            Assert.Equal(address, site.Page(file).QuerySelector("meta[property='og:url']")!.GetAttribute("content"));
            Assert.NotNull(site.Page(file).QuerySelector("link[rel=alternate][type='application/atom+xml']"));
        }
        Assert.Null(site.Page("404.html").QuerySelector("link[rel=canonical]"));
        var agent = site.Page("agents/ant.html");
        Assert.Equal("https://agents.example/team/agents/ant/card.svg", agent.QuerySelector("meta[property='og:image']")!.GetAttribute("content"));
        Assert.Equal("ant.md", agent.QuerySelector("link[type='text/markdown']")!.GetAttribute("href"));
        Assert.Contains("<loc>https://agents.example/team/agents/ant.html</loc>", site.Text("sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_address_no_page_claims_one()
    {
        using var folder = new TestFolder().Write("agents/ant.md", AgentText.Of("ant"));
        using var site = await TestSite.Of(folder);

        Assert.Empty(site.Page("agents/ant.html").QuerySelectorAll("link[rel=canonical], meta[property='og:url'], meta[property='og:image']"));
        Assert.False(site.Has("sitemap.xml"));
    }

    [Fact]
    public async Task Badges_and_cards_tell_version_change_and_rights_and_obey_nothing()
    {
        using var folder = new TestFolder().Write("agents/ant.md", AgentText.With("name: \"</text><script>x</script>\"\ndescription: \"<a> & \\u202E b\"\nversion: \"<1.2>\"\ntools: Read, Bash"));
        using var site = await TestSite.Of(folder);
        var slug = site.Catalog.GetProperty("agents")[0].GetProperty("slug").GetString();

        Assert.Equal("version: <1.2>", Title(site, $"agents/{slug}/badge-version.svg"));
        Assert.Equal("changed: not in git", Title(site, $"agents/{slug}/badge-changed.svg"));
        Assert.Equal("rights: read, execute", Title(site, $"agents/{slug}/badge-rights.svg"));
        var card = XDocument.Parse(site.Text($"agents/{slug}/card.svg"));
        Assert.Contains("</text><script>x</script>", card.Root!.Elements().Select(element => element.Value), StringComparer.Ordinal);
        Assert.DoesNotContain(card.Descendants(), element => element.Name.LocalName is not ("svg" or "rect" or "text"));
        Assert.DoesNotContain('\u202E', card.Root.Value);
    }

    [Fact]
    public async Task An_agent_is_fetched_from_the_site_and_from_its_repository_with_a_sum_to_check()
    {
        using var repository = new TestRepository().Write("catalog.yml", "repository: https://github.com/o/n").Write("agents/ant.md", AgentText.Of("ant")).Write("agents/bee.md", "\uFEFF" + AgentText.Of("bee")).Commit("Add");
        using var site = await TestSite.Of(repository, "--site-url", "https://agents.example/team");

        var lines = site.Page("agents/ant.html").QuerySelectorAll(".snippet code").Select(code => code.TextContent.Split('\n')).ToList();
        Assert.Equal($"curl -fsSL https://raw.githubusercontent.com/o/n/{repository.Head}/agents/ant.md -o .claude/agents/ant.md", lines[0][1]);
        Assert.Equal("curl -fsSL https://agents.example/team/agents/ant.md -o .claude/agents/ant.md", lines[1][1]);
        Assert.Equal($"git show {repository.Head}:agents/ant.md > .claude/agents/ant.md", lines[2][1]);
        // The lines do what they say: run in a clone, the sum is right.
        Assert.Equal(".claude/agents/ant.md: OK", repository.Run("-c", "alias.run=!sh", "run", "-c", string.Join('\n', lines[2])));
        // A file whose bytes are not its text is not checked where the repository gives it, but where the site does.
        var others = site.Page("agents/bee.html").QuerySelectorAll(".snippet code").Select(code => code.TextContent).ToList();
        Assert.Equal([false, true, false], others.Select(text => text.Contains("sha256sum", StringComparison.Ordinal)));
    }

    private static string Title(TestSite site, string file) => XDocument.Parse(site.Text(file)).Descendants().Single(element => element.Name.LocalName == "title").Value;
}
