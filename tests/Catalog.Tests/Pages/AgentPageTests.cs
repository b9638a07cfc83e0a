using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Catalog.Core.Cataloguing;
using Catalog.Site;
using Catalog.Site.Pages;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Pages;

/// <summary>The page of one agent.</summary>
public sealed class AgentPageTests
{
    [Fact]
    public async Task What_a_file_does_not_say_is_called_not_stated_in_one_line()
    {
        var page = (await PagesOf.Files(("agents/writer.md", AgentFile.Writer))).Page(SitePaths.Agent("writer"));

        Assert.Equal("Not stated: when to use it, when not to use it, when it escalates", page.QuerySelector(".usage > .unstated")!.TextContent);
        Assert.Empty(page.QuerySelectorAll(".usage-avoid, .usage-escalate"));
        Assert.Contains("not set (inherits)", page.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Inherits all", page.QuerySelector(".facts .right")!.TextContent);
    }

    [Fact]
    public async Task What_a_file_may_say_in_words_that_were_not_understood_is_not_called_unstated()
    {
        var pages = await PagesOf.Files(
            ("skills/bell-ringing/SKILL.md", AgentFile.Named("bell-ringing", "Rings bells.", "Ropes of the tower are tied as in `double-knots`. Not for ropes, of which some escalate.")),
            ("skills/double-knots/SKILL.md", AgentFile.Named("double-knots", "Mends wheels.", "Turn spokes of oak on the lathe and keep their ends dry.")));
        var page = pages.Page(SitePaths.Agent("bell-ringing"));

        Assert.Equal("Not stated: when to use it", page.QuerySelector(".usage > .unstated")!.TextContent);
        Assert.Equal("None could be told for certain.", page.QuerySelector(".relations > .unstated")!.TextContent);
    }

    [Fact]
    public async Task Rights_stand_with_the_tools_that_give_them_and_their_line()
    {
        var page = (await PagesOf.Files(("agents/reviewer.md", AgentFile.Reviewer))).Page(SitePaths.Agent("reviewer"));

        Assert.Equal(["Read", "Search", "Execute"], page.QuerySelectorAll(".facts .right").Select(mark => mark.TextContent));
        Assert.Equal(["Read", "Grep", "Bash"], page.QuerySelectorAll(".facts .tools code").Select(tool => tool.TextContent));
        Assert.Equal("reviewer/v1.html#L5", page.QuerySelector(".facts .tools a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_right_that_no_listed_tool_gives_stands_with_the_key_that_does()
    {
        var page = (await PagesOf.Files((".claude/agents/keeper.md", "---\nname: keeper\ndescription: Keeps bells.\ntools: Read, Grep\nmemory: project\n---\nKeep them.\n"))).Page(SitePaths.Agent("keeper"));

        Assert.Equal(["Edit: granted by memory line 5", "Read Grep line 4"], page.QuerySelectorAll(".facts .tools").Select(Words));
    }

    [Fact]
    public async Task Skills_that_a_key_lists_are_loaded_and_get_no_work()
    {
        var page = (await PagesOf.Files(
            (".claude/agents/keeper.md", "---\nname: keeper\ndescription: Keeps bells.\nskills: knots\n---\nHand off to `bell-founder`.\n"),
            (".claude/agents/bell-founder.md", AgentFile.Named("bell-founder")),
            (".claude/skills/knots/SKILL.md", AgentFile.Named("knots")))).Page(SitePaths.Agent("keeper"));

        Assert.Equal(["Hands off to", "Loads skills"], page.QuerySelectorAll(".relation-list dt").Select(Words).Take(2));
        Assert.Equal("knots line 4", Words(page.QuerySelectorAll(".relation-list dd")[1]));
    }

    [Fact]
    public async Task What_a_memory_gives_and_a_mode_asks_for_names_both()
    {
        const string Before = "---\nname: keeper\ndescription: Keeps bells.\ntools: Read, Grep\npermissionMode: plan\n---\nKeep them.\n";
        var pages = await PagesOf.Commits([(".claude/agents/keeper.md", Before)], [(".claude/agents/keeper.md", Before.Replace("plan\n", "plan\nmemory: project\n", StringComparison.Ordinal))]);

        Assert.Equal(["Edit: asks first, given by memory line 5", "Mode: plan reads, and asks before it changes anything", "Read Grep line 4"], pages.Page(SitePaths.Agent("keeper")).QuerySelectorAll(".facts .tools").Select(Words));
        Assert.Equal("Gained edit (asks) because of memory set to project", pages.Catalog.Agents[0].Versions[0].Summary);
    }

    [Fact]
    public async Task Situations_stand_under_their_verdict_with_whom_to_ask_instead()
    {
        var page = (await PagesOf.Files(("agents/migrations.md", AgentFile.Dispatched), ("agents/query-tuner.md", AgentFile.Named("query-tuner")))).Page(SitePaths.Agent("migrations"));

        Assert.Contains("A migration adds an index to PostgreSQL", page.QuerySelectorAll(".usage-use li").Select(item => item.FirstChild!.TextContent.Trim()));
        var avoided = Assert.Single(page.QuerySelectorAll(".usage-avoid li"));
        Assert.StartsWith("A slow query without a schema change Instead: query-tuner table line 13", Words(avoided), StringComparison.Ordinal);
        Assert.Equal("query-tuner.html", avoided.QuerySelector(".instead a")!.GetAttribute("href"));
        Assert.StartsWith("A table is larger than ten million rows", Words(Assert.Single(page.QuerySelectorAll(".usage-escalate li"))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("- Not for small bells\n", "Do not use when", "small bells")]
    [InlineData("- Does not cast bells\n", "Do not use beyond its limits", "Does not cast bells")]
    [InlineData("- Does not cast bells\n- Not for small ropes\n", "Do not use in such cases", "small ropes", "Does not cast bells")]
    public async Task What_an_agent_does_not_do_is_told_apart_from_when_it_is_not_used(string boundaries, string title, params string[] rows)
    {
        var page = (await PagesOf.Files(("agents/bell-tester.md", $"---\nname: bell-tester\ndescription: Tests bells.\n---\n## Boundaries\n\n{boundaries}"))).Page(SitePaths.Agent("bell-tester"));

        Assert.Equal(title, Words(page.QuerySelector(".usage-avoid h3")!));
        Assert.Equal(rows, page.QuerySelectorAll(".usage-avoid li").Select(item => item.FirstChild!.TextContent.Trim()));
    }

    [Fact]
    public async Task What_stands_between_back_ticks_is_code_and_a_single_back_tick_is_itself()
    {
        var body = "## When to use this agent\n\n- A file under `db/<b>` changes\n- Somebody writes ` alone\n";
        var page = (await PagesOf.Files(("agents/ant.md", $"---\nname: ant\ndescription: Walks.\n---\n{body}"))).Page(SitePaths.Agent("ant"));

        Assert.Equal("db/<b>", Assert.Single(page.QuerySelectorAll(".usage-use li code")).TextContent);
        Assert.Contains(page.QuerySelectorAll(".usage-use li"), item => Words(item).StartsWith("Somebody writes ` alone", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Capabilities_stand_in_a_table_by_area()
    {
        var page = (await PagesOf.Files(("agents/migrations.md", AgentFile.Dispatched))).Page(SitePaths.Agent("migrations"));
        var rows = page.QuerySelectorAll(".capability-matrix tr").Where(row => row.QuerySelector("th[scope=row]") is not null).ToList();

        Assert.Equal(["Locks line 21", "Data line 22"], rows.Select(row => Words(row.QuerySelector("th")!)));
        Assert.Equal(["table locks", "index builds"], rows[0].QuerySelectorAll("li").Select(item => item.TextContent));
    }

    [Fact]
    public async Task A_hand_off_to_nobody_is_marked_and_one_to_an_agent_leads_there_and_back()
    {
        var pages = await PagesOf.Files(("agents/migrations.md", AgentFile.Dispatched), ("agents/query-tuner.md", AgentFile.Named("query-tuner")));

        Assert.Contains("ghost-writer", pages.Page(SitePaths.Agent("migrations")).QuerySelectorAll(".relations .dangling").Select(name => name.TextContent));
        Assert.Contains("migrations.html", pages.Page(SitePaths.Agent("query-tuner")).QuerySelectorAll(".relations a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Fields_without_a_place_of_their_own_are_shown_as_written()
    {
        var page = (await PagesOf.Files(("agents/reviewer.md", AgentFile.Reviewer))).Page(SitePaths.Agent("reviewer"));

        Assert.Equal("color", page.QuerySelector(".other-fields dt")!.TextContent);
        Assert.StartsWith("blue", page.QuerySelector(".other-fields dd")!.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_to_another_agents_file_leads_to_its_page()
    {
        var page = (await PagesOf.Files(("agents/reviewer.md", AgentFile.Reviewer), ("agents/writer.md", AgentFile.Writer))).Page(SitePaths.Agent("writer"));

        Assert.Equal("reviewer.html", page.QuerySelector(".prose a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Sections_say_which_version_brought_and_last_changed_them()
    {
        var pages = await PagesOf.Commits(
            [("agents/reviewer.md", AgentFile.Reviewer)],
            [("agents/reviewer.md", AgentFile.Reviewer.Replace("Table locks", "Row locks", StringComparison.Ordinal))],
            [("agents/reviewer.md", AgentFile.Reviewer.Replace("Table locks", "Row locks", StringComparison.Ordinal) + "\n\n## Way back\n\nSay how.\n")]);

        Assert.Equal(
            ["Locks since v1, changed v2", "Verdict since v1", "Way back since v3"],
            pages.Page(SitePaths.Agent("reviewer")).QuerySelectorAll(".contents ol li").Select(Words));
    }

    [Fact]
    public async Task Installing_is_pinned_to_the_commit_of_the_version()
    {
        var pages = await PagesOf.Commits([("agents/it's reviewer.md", AgentFile.Reviewer)]);
        var commit = pages.Catalog.Agents[0].Newest.Commit!.Id;

        Assert.Equal(
            $"mkdir -p .claude/agents\ngit show {commit}:'agents/it'\\''s reviewer.md' > '.claude/agents/it'\\''s reviewer.md'\nprintf '%s  %s\\n' {Sizes.Hash(pages.Catalog.Agents[0].Definition)} '.claude/agents/it'\\''s reviewer.md' | sha256sum --check",
            pages.Page(SitePaths.Agent("reviewer")).GetElementById("install-lines")!.TextContent);
    }

    [Theory]
    [InlineData("\r\n", "", "its lines end with CR LF, on this site with LF alone")]
    [InlineData("\n", "\uFEFF", "it begins with a byte order mark, which this site leaves out")]
    public async Task A_file_whose_bytes_are_not_the_sites_is_checked_only_where_the_site_gives_it(string end, string mark, string difference)
    {
        var install = await Install(Encoding.UTF8.GetBytes(mark + AgentFile.Named("a").ReplaceLineEndings(end)));

        Assert.DoesNotContain("the last line checks", install.TextContent, StringComparison.Ordinal);
        Assert.EndsWith("| sha256sum --check", install.QuerySelector("#install-lines")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("From this site, as it is now", install.QuerySelector("h3")!.TextContent);
        Assert.DoesNotContain("sha256sum", install.QuerySelector("#install-lines-2")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"No line checks what comes: the bytes of the file are not those of this site, for {difference}.", install.QuerySelector(".unchecked")!.TextContent);
        Assert.Contains($".claude/agents/a.md ({difference}). SHA-256:", Words(install), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_the_site_cannot_serve_whole_comes_from_its_repository_alone_without_a_check()
    {
        var install = await Install(Encoding.Latin1.GetBytes(AgentFile.Named("a") + "\nCaf\u00E9\n"));

        Assert.Equal(["In a clone of the catalog's own repository"], install.QuerySelectorAll("h3").Select(title => title.TextContent));
        Assert.DoesNotContain("sha", install.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("is not the file, for it is not UTF-8", install.TextContent, StringComparison.Ordinal);
    }

    /// <summary>The box of a file of these bytes, on a site with an address.</summary>
    private static async Task<IElement> Install(byte[] bytes)
    {
        using var repository = new TestRepository().Write("agents/a.md", bytes).Commit("Add it");
        var catalog = CatalogReader.Read(new CatalogRequest(repository.Path), TestContext.Current.CancellationToken);
        var view = new CatalogView(catalog, new Uri("https://example.org/agents/"));
        using var renderer = new PageRenderer();
        var file = await renderer.Render(PageOf.Agent(view, catalog.Agents[0]));
        return (await new HtmlParser().ParseDocumentAsync(Encoding.UTF8.GetString(file.Content.Span))).QuerySelector(".install")!;
    }

    [Fact]
    public async Task Examples_in_a_description_are_folded_away_from_its_purpose()
    {
        var pages = await PagesOf.Files(("agents/helper.md", AgentFile.Named("helper", "\"Helps with builds.\\\\n\\\\n<example>\\\\nuser: it broke\\\\n</example>\"")));
        var page = pages.Page(SitePaths.Agent("helper"));

        Assert.Equal("Helps with builds.", page.QuerySelector(".purpose")!.TextContent);
        Assert.Contains("user: it broke", page.QuerySelector(".whole")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Builds ropes of hemp and of wire for ships. ", "ships.")]
    [InlineData("船のために麻と針金で綱を作り、修理し、古いものを新しいものと取り替える。", "る。")]
    [InlineData("ropes of hemp and of wire, ", "…")]
    public async Task A_long_description_leaves_what_the_agent_may_do_in_sight_and_is_told_whole_below(string part, string end)
    {
        var description = string.Concat(Enumerable.Repeat(part, 60)).Trim(' ', ',');
        var pages = await PagesOf.Files(("agents/helper.md", AgentFile.Named("helper", $"\"{description}\"")));
        var page = pages.Page(SitePaths.Agent("helper"));

        var purpose = page.QuerySelector(".purpose")!.TextContent;
        Assert.InRange(purpose.Length, 240, 481);
        Assert.EndsWith(end, purpose, StringComparison.Ordinal);
        Assert.Equal(description, page.QuerySelector(".whole .as-written")!.TextContent);
    }

    [Fact]
    public async Task Agents_of_one_name_are_told_apart()
    {
        var pages = await PagesOf.Files(("agents/a/helper.md", AgentFile.Named("helper")), ("agents/b/helper.md", AgentFile.Named("helper")));

        Assert.All(pages.Catalog.Agents, agent => Assert.Contains("2 agents have this name", pages.Page(SitePaths.Agent(agent.Slug)).QuerySelector(".notice")!.TextContent, StringComparison.Ordinal));
        Assert.Equal(["agents/a/helper.md", "agents/b/helper.md", "identical, compare with agents/a/helper.md"], pages.Page(SitePaths.Overlaps).QuerySelectorAll(".name-groups a").Select(link => link.TextContent));
    }

    [Fact]
    public async Task A_copy_stands_once_among_related_agents()
    {
        var pages = await PagesOf.Files(("agents/a/helper.md", AgentFile.Named("helper")), ("agents/b/helper.md", AgentFile.Named("helper")));

        Assert.All(pages.Catalog.Agents, agent => Assert.Equal(["Same text"], pages.Page(SitePaths.Agent(agent.Slug)).QuerySelectorAll(".relation-list dt").Select(Words)));
    }

    [Fact]
    public async Task Of_many_tools_those_behind_the_eighth_are_folded_and_none_is_told_twice()
    {
        var tools = Enumerable.Range(1, 11).Select(number => $"mcp__github__tool_{number}").ToList();
        var pages = await PagesOf.Files(("agents/ant.md", AgentFile.Named("ant").Replace("\n---\n", $"\ntools: {string.Join(", ", tools)}\n---\n", StringComparison.Ordinal)));
        var rights = pages.Page(SitePaths.Agent("ant")).QuerySelector(".facts")!;

        Assert.Equal(tools, rights.QuerySelectorAll("p.tools > code").Select(Words));
        Assert.Equal("3 more", Words(rights.QuerySelector("details.tools > summary")!));
        Assert.DoesNotContain("MCP: granted", rights.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_prompt_is_folded_by_section_and_a_short_one_is_not()
    {
        static string Body(int words) => string.Concat(new[] { "Locks", "Data", "Verdict" }.Select(title => $"## {title}\n\n{string.Join(' ', Enumerable.Repeat("word", words))}\n\n### Below {title}\n\nMore.\n\n"));
        var pages = await PagesOf.Files(("agents/long.md", AgentFile.Named("long", body: $"You do.\n\n{Body(900)}")), ("agents/short.md", AgentFile.Named("short", body: Body(5))));
        var folded = pages.Page(SitePaths.Agent("long"));

        Assert.Equal(["Locks", "Data", "Verdict"], folded.QuerySelectorAll(".prose > details.fold:not([open]) > summary").Select(Words));
        Assert.Equal("Below Data", Words(folded.QuerySelectorAll(".fold > div")[1].QuerySelector("h4")!));
        Assert.NotNull(folded.QuerySelector("[data-open-all]"));
        Assert.Empty(pages.Page(SitePaths.Agent("short")).QuerySelectorAll("details.fold, [data-open-all]"));
    }

    [Fact]
    public async Task What_an_author_folds_is_not_folded_again()
    {
        var body = string.Concat(Enumerable.Range(1, 4).Select(number => $"<details>\n<summary>Part</summary>\n\n## Part {number}\n\n{string.Join(' ', Enumerable.Repeat("word", 700))}\n\n</details>\n\n"));
        var pages = await PagesOf.Files(("agents/long.md", AgentFile.Named("long", body: body)));

        Assert.Empty(pages.Page(SitePaths.Agent("long")).QuerySelectorAll("details.fold"));
    }

    [Fact]
    public async Task Capabilities_beyond_a_screen_are_folded()
    {
        var body = "## Capabilities\n\n" + string.Concat(Enumerable.Range(1, 60).Select(number => $"- **Area {number}**: one thing, another thing\n"));
        var page = (await PagesOf.Files(("agents/able.md", AgentFile.Named("able", body: body)))).Page(SitePaths.Agent("able"));

        Assert.Equal(60, page.QuerySelectorAll(".capability-matrix th[scope=row]").Length);
        Assert.InRange(page.QuerySelectorAll(".capabilities > .scroll th[scope=row]").Length, 10, 40);
        Assert.NotNull(page.QuerySelector("details.more-areas:not([open])"));
    }

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
