using System.Text.RegularExpressions;
using Catalog.Core.Cataloguing;
using Catalog.Core.Parsing;
using Catalog.Site;
using Catalog.Site.Pages;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Pages;

/// <summary>How a team's own look is laid over the shipped one, and what it cannot do.</summary>
public sealed partial class ThemeTests
{
    private const string Mark = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><circle cx=\"5\" cy=\"5\" r=\"4\" fill=\"#123456\"/></svg>";

    [Fact]
    public async Task Files_of_the_folder_take_the_place_of_shipped_ones_and_the_rest_stays()
    {
        using var folder = Source("theme: design\naccent: \"#7a1f5c #f0a6d6\"\nlogo: design/logo.svg\nfooter: Ask <the> team\nlinks:\n  Hand book: https://example.org/handbook\n")
            .Write("design/css/prose.css", ".prose { color: var(--ink); }\n").Write("design/logo.svg", Mark);
        using var site = await TestSite.Of(folder);

        Assert.Equal(0, site.Run.ExitCode);
        Assert.Equal(".prose { color: var(--ink); }\n", site.Text("theme/css/prose.css"));
        Assert.Equal(Root.Text("theme/css/base.css"), site.Text("theme/css/base.css"));
        Assert.Equal(Mark, site.Text("theme/images/mark.svg"));
        Assert.Contains("--accent: light-dark(#7a1f5c, #f0a6d6);", site.Text("theme/css/tokens.css"), StringComparison.Ordinal);
        var footer = site.Page("agents/ant.html").QuerySelector("footer")!;
        Assert.Contains("Ask <the> team", footer.TextContent, StringComparison.Ordinal);
        Assert.Equal("Hand book", footer.QuerySelector("a[href='https://example.org/handbook']")!.TextContent);
        Assert.Contains("#7a1f5c", site.Page("404.html").QuerySelector("style")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("script-src 'self'; style-src 'self'", site.Page("index.html").QuerySelector("meta[http-equiv]")!.GetAttribute("content"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_of_the_interface_are_said_in_the_themes_language_and_the_rest_stays_English()
    {
        using var folder = Source("theme: design\n").Write("design/words.txt", "# German\nlanguage = de\n1 agent = 1 Agent\n1 version = 1 Stand\n{0} characters = {0} Zeichen\nAgents = Agenten & Co\nHealth = Befunde\nFacts = Fakten\n");
        using var site = await TestSite.Of(folder);

        Assert.Equal(0, site.Run.ExitCode);
        var page = site.Page("agents/ant.html");
        Assert.Equal(["Agenten & Co", "Finder", "Matrix", "Changes", "Compare", "Map", "Overlaps", "Befunde"], page.QuerySelectorAll(".site-nav a").Select(link => link.TextContent));
        Assert.Equal(["Agenten & Co", "Befunde"], page.QuerySelectorAll(".site-nav [lang=de]").Select(word => word.TextContent));
        Assert.Equal("1 Agent", site.Page("index.html").QuerySelector(".summary [lang=de]")!.TextContent);
        Assert.Matches("^[0-9]+ Zeichen$", page.QuerySelector(".facts dd [lang=de]")!.TextContent);
        Assert.Equal("Fakten", page.QuerySelector("#facts [lang=de]")!.TextContent);
        Assert.StartsWith("Befunde · ", site.Page("health.html").Title, StringComparison.Ordinal);
        Assert.False(site.Has("theme/words.txt"));
    }

    [Fact]
    public void Every_word_that_a_page_says_stands_in_the_list_and_every_one_of_the_list_is_said()
    {
        // Some stand where no page is: what a list is narrowed by, and how agents are related.
        var elsewhere = Titles().Matches(Root.Text("src/Catalog.Site/Pages/Facets.cs") + Root.Text("src/Catalog.Site/Pages/OverlapsPage.razor") + Root.Text("src/Catalog.Site/Pages/Parts/Relations.razor")).Select(match => match.Groups[1].Value)
            .Concat(CountedNoun().Matches(string.Concat(Directory.EnumerateFiles(Root.At("src/Catalog.Site/Pages"), "*.razor", SearchOption.AllDirectories).Select(File.ReadAllText))).SelectMany(match => new[] { $"1 {match.Groups[1].Value}", $"{Words.Gap} {(match.Groups[2].Success ? match.Groups[2].Value : match.Groups[1].Value + "s")}" }))
            .Concat(Enum.GetValues<RelationKind>().Select(Labels.Of)).Concat(Enum.GetValues<OverlapKind>().Select(Labels.Of));
        var said = Directory.EnumerateFiles(Root.At("src/Catalog.Site/Pages"), "*.razor", SearchOption.AllDirectories)
            .SelectMany(file => SaidWord().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value).Concat(file.EndsWith("Layout.razor", StringComparison.Ordinal) ? Navigation().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value) : []));

        Assert.Equal(Words.All, said.Concat(elsewhere).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Agents = Agenten\n", true)]
    [InlineData("language = de\nAgents = Agenten\n", false)]
    [InlineData("# Nothing yet\n", false)]
    public async Task Words_without_their_language_are_told(string words, bool isTold)
    {
        using var folder = Source("theme: design\n").Write("design/words.txt", words);

        var run = await TestRun.Of("check", folder.Path);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(isTold, run.Output.Contains("design/words.txt(1,1): note AC174: No line says in which language its words are; they are taken for English. Add a line such as language = de", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_commit_alone_has_the_look_of_that_commit()
    {
        using var repository = new TestRepository().Write("catalog.yml", "logo: mark.svg\n").Write("mark.svg", Mark).Write("agents/ant.md", AgentText.Of("ant")).Commit("Add").Delete("mark.svg").Write("catalog.yml", "title: x\n").Commit("Remove");
        using var site = await TestSite.Of(repository, "--rev", "HEAD^");

        Assert.Equal(Mark, site.Text("theme/images/mark.svg"));
    }

    [Theory]
    [InlineData("theme: nowhere", "", "", "There is no file in the theme folder nowhere")]
    [InlineData("theme: ../design", "", "", "theme must be a path below the source, not ../design")]
    [InlineData("logo: /etc/passwd", "", "", "logo must be a path below the source, not /etc/passwd")]
    [InlineData("logo: gone.svg", "", "", "There is no file gone.svg for the logo")]
    [InlineData("theme: design", "design/css/tokns.css", "a {}", "The theme's css/tokns.css takes the place of no file; did you mean css/tokens.css?")]
    [InlineData("theme: design", "design/js/site.js", "alert(1)", "The theme's js/site.js is neither css nor svg nor words.txt; a theme changes how pages look, not what they do")]
    [InlineData("theme: design", "design/css/base.css", "a{}</style><script>x</script>", "The theme's css/base.css may hold styles alone: no markup, no @import, no address")]
    [InlineData("theme: design", "design/css/base.css", "a{background:url(https://elsewhere.example/x.png)}", "The theme's css/base.css may hold styles alone: no markup, no @import, no address")]
    [InlineData("theme: design", "design/images/mark.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>x</script></svg>", "The theme's images/mark.svg may only draw: no script, link, animation, style or picture from elsewhere")]
    [InlineData("theme: design", "design/images/mark.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"x\"/>", "The theme's images/mark.svg may only draw: no script, link, animation, style or picture from elsewhere")]
    [InlineData("theme: design", "design/images/mark.svg", "<svg", "The theme's images/mark.svg may only draw: no script, link, animation, style or picture from elsewhere")]
    [InlineData("theme: design", "design/css/tokens.css", ":root { --ink: #777; --paper: #fff; }", "--ink #777777 has a contrast of 4.48 on --paper #ffffff in the light theme; 4.5 is needed to be read")]
    [InlineData("accent: \"#ffcc00\"", "", "", "--accent #ffcc00 has a contrast of 1.44 on --paper #faf9f6 in the light theme; 4.5 is needed to be read")]
    [InlineData("accent: yellow", "", "", "accent must be one colour as \"#rrggbb\", or two: one on light, one on dark; not yellow")]
    [InlineData("theme: design", "design/words.txt", "Agent = Agent\nFakts = Fakten", "The theme's words.txt says Fakts, which is no word of the interface; did you mean Facts?")]
    [InlineData("theme: design", "design/words.txt", "\nAgents", "Line 2 of the theme's words.txt must be a word and what stands in its place, such as Agents = Agenten")]
    [InlineData("theme: design", "design/words.txt", "Map = Karte\nMap = Plan", "The theme's words.txt says Map twice")]
    [InlineData("theme: design", "design/words.txt", "language = \"><script>", "The language of the theme's words.txt must be a tag such as de or pt-BR, not \"><script>")]
    [InlineData("theme: design", "design/words.txt", "{0} agents = viele Agenten", "The theme's words.txt must have {0} in the place of {0} agents as often as that has it: there stands a count")]
    [InlineData("theme: design", "design/words.txt", "Map = Karte\nAgents = \u202Enetnega", "Line 2 of the theme's words.txt holds what nobody sees, U+202E RIGHT-TO-LEFT OVERRIDE; take it out")]
    [InlineData("theme: design", "design/words.txt", "Agents = A\u0007", "Line 1 of the theme's words.txt holds what nobody sees, U+0007 BELL; take it out")]
    [InlineData("theme: design", "design/words.txt", "Agents = 012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890", "Line 1 of the theme's words.txt has 201 characters in the place of Agents; a page has room for 200")]
    [InlineData("links:\n  Bad: javascript:alert(1)", "", "", "links must be titles with web addresses, such as Handbook: https://example.org/handbook")]
    public async Task What_a_look_cannot_be_is_refused_in_a_sentence_and_the_old_site_stays(string config, string file, string text, string message)
    {
        using var folder = Source("title: x\n");
        using var site = await TestSite.Of(folder);
        var before = site.Hashes();
        folder.Write("catalog.yml", config);
        if (file.Length > 0)
            folder.Write(file, text);

        var run = await site.Build(folder.Path);

        Assert.Equal((2, $"agent-catalog: catalog.yml(1): {message}"), (run.ExitCode, run.Said[^2]));
        Assert.Equal(before, site.Hashes());
    }

    [Fact]
    public void The_shipped_theme_passes_its_own_checks()
    {
        var files = Directory.EnumerateFiles(Root.At("theme"), "*.*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".js", StringComparison.Ordinal)).ToList();
        using var folder = Source("theme: design\n");
        foreach (var file in files)
            folder.Write("design/" + Path.GetRelativePath(Root.At("theme"), file), File.ReadAllText(file));

        var theme = Theme.Of(TestCatalog.Of(folder).Look);

        Assert.Equal(Theme.Of(Look.Shipped).Files.Select(file => file.Path), theme.Files.Select(file => file.Path));
    }

    private static TestFolder Source(string config) => new TestFolder().Write("catalog.yml", config).Write("agents/ant.md", AgentText.Of("ant"));

    [GeneratedRegex("Place\\.(?:Say|Word)\\(\"([^\"]+)\"")]
    private static partial Regex SaidWord();

    [GeneratedRegex("(?:Place\\.Count|count)\\([^\"\n]+, \"([a-z ]+)\"(?:, \"([a-z]+)\")?(?:, null)?\\)")]
    private static partial Regex CountedNoun();

    [GeneratedRegex("(?:new|(?:naming|loads) = |OverlapKind\\.\\w+, )\\(?\"([A-Z][a-z ]+)\"")]
    private static partial Regex Titles();

    [GeneratedRegex("^        \\(\"([A-Za-z]+)\", SitePaths", RegexOptions.Multiline)]
    private static partial Regex Navigation();
}
