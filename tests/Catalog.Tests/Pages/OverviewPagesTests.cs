using System.Text.Json;
using AngleSharp.Dom;
using Catalog.Site;
using Xunit;

namespace Catalog.Tests.Pages;

/// <summary>The pages about all agents at once.</summary>
public sealed class OverviewPagesTests
{
    [Theory]
    [InlineData("database-cloud-optimization-backend-architect", "database…backend-architect", "database…architect")]
    [InlineData("one-name-that-is-short", "one-name-that-is-short", "one-name…is-short")]
    [InlineData("incomprehensibilities-and-misunderstandings", "incomprehensibilities-and…", "incomprehensibili…")]
    [InlineData("honorificabilitudinitatibusque-ad-hoc", "honorificabilitudinitatibus…", "honorificabilitud…")]
    [InlineData("short", "short", null)]
    public async Task A_long_name_on_the_map_is_cut_between_its_words(string name, string label, string? brief)
    {
        var pages = await PagesOf.Files(("agents/a.md", AgentFile.Named(name, body: "Hand off to bee when done.\n")), ("agents/b.md", AgentFile.Named("bee")));
        var node = pages.Page(SitePaths.Map).QuerySelectorAll(".map-node").Single(node => node.TextContent != "bee");

        Assert.Equal((label, label == name ? null : name), (node.QuerySelector("text")!.TextContent, node.QuerySelector("title")?.TextContent));
        Assert.Equal(brief, node.QuerySelector("text")!.GetAttribute("data-short"));
    }

    [Fact]
    public async Task An_empty_source_has_a_front_page_that_says_so()
    {
        var pages = await PagesOf.Files(("README.md", "# Nothing here\n"));

        Assert.Contains("No agents here yet", pages.Page(SitePaths.Home).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("No agents here yet", pages.Page(SitePaths.Matrix).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_catalog_leads_to_what_was_left_out()
    {
        var pages = await PagesOf.Files(("tests/fixtures/agents/helper.md", AgentFile.Named("helper")));

        Assert.Equal(SitePaths.Health, pages.Page(SitePaths.Home).QuerySelector(".empty a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_front_page_counts_agents_and_skills_apart()
    {
        var pages = await PagesOf.Files(("agents/a.md", AgentFile.Named("ant")), ("skills/dig/SKILL.md", AgentFile.Named("dig")), ("skills/lay/SKILL.md", AgentFile.Named("lay")));
        var skills = await PagesOf.Files(("skills/dig/SKILL.md", AgentFile.Named("dig")));

        Assert.StartsWith("1 agent · 2 skills", Words(pages.Page(SitePaths.Home).QuerySelector(".hero .summary")!), StringComparison.Ordinal);
        Assert.StartsWith("1 skill", Words(skills.Page(SitePaths.Home).QuerySelector(".hero .summary")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facets_are_made_of_what_the_agents_have_and_count_it()
    {
        var pages = await PagesOf.Files(("agents/quality/reviewer.md", AgentFile.Reviewer), ("agents/notes/writer.md", AgentFile.Writer), ("agents/notes/helper.md", AgentFile.Named("helper")));
        var page = pages.Page(SitePaths.Home);

        Assert.Equal(["notes 2", "quality 1"], page.QuerySelectorAll("[data-facet=category] a").Select(Words));
        Assert.Equal(["Read 3", "Search 3", "Edit 2", "Execute 3", "Web 2", "Delegate 2", "MCP 2", "Other 2", "Inherits all 2"], page.QuerySelectorAll("[data-facet=right] a").Select(Words));
        Assert.Equal(["1 granted · 2 inherited", "1 granted · 2 inherited", "2 inherited", "1 granted · 2 inherited"], page.QuerySelectorAll("[data-facet=right] small").Select(Words).Take(4));
        Assert.Null(page.QuerySelector("[data-facet=model]"));
        Assert.Null(page.QuerySelector("[data-facet=format]"));
    }

    [Fact]
    public async Task Plugins_narrow_a_list_where_they_tell_more_than_categories()
    {
        static (string, string?)[] Shipped(string field) =>
        [
            ("plugins/north/.claude-plugin/plugin.json", """{ "name": "north", "version": "2.0.0" }"""), ("plugins/north/agents/ant.md", $"---\nname: ant\ndescription: x\n{field}---\nA\n"),
            ("plugins/south/.claude-plugin/plugin.json", """{ "name": "south", "version": "2.0.0" }"""), ("plugins/south/agents/bee.md", $"---\nname: bee\ndescription: x\n{field}---\nB\n"),
        ];
        var shared = (await PagesOf.Files(Shipped("category: work\n"))).Page(SitePaths.Home);
        var own = (await PagesOf.Files(Shipped(""))).Page(SitePaths.Home);

        Assert.Equal(["north 1", "south 1"], shared.QuerySelectorAll("[data-facet=plugin] a").Select(Words));
        Assert.Equal(["north", "south"], shared.QuerySelectorAll(".agent-row").Select(row => row.GetAttribute("data-plugin")!));
        Assert.Equal(["north 1", "south 1"], own.QuerySelectorAll("[data-facet=category] a").Select(Words));
        Assert.Null(own.QuerySelector("[data-facet=plugin]"));
    }

    [Fact]
    public async Task What_all_agents_have_narrows_nothing_and_is_no_facet()
    {
        var pages = await PagesOf.Files(("agents/a.md", AgentFile.Named("ant")), ("agents/b.md", AgentFile.Named("bee")));

        Assert.Empty(pages.Page(SitePaths.Home).QuerySelectorAll("[data-facet=right]"));
    }

    [Fact]
    public async Task A_facet_of_categories_works_without_script()
    {
        var pages = await PagesOf.Files(("agents/quality/reviewer.md", AgentFile.Reviewer), ("agents/notes/writer.md", AgentFile.Writer));
        var category = pages.Page(pages.Page(SitePaths.Home).QuerySelector("[data-facet=category] a")!.GetAttribute("href")!);

        Assert.Equal(["writer"], category.QuerySelectorAll(".agent-row h3").Select(Words));
    }

    [Fact]
    public async Task Categories_that_differ_in_signs_alone_get_pages_of_their_own()
    {
        var pages = await PagesOf.Files(
            ("agents/a.md", "---\nname: a\ndescription: x\ncategory: C++\n---\nA\n"),
            ("agents/b.md", "---\nname: b\ndescription: x\ncategory: C#\n---\nB\n"));

        Assert.Equal(2, pages.Paths.Count(path => path.StartsWith("categories/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_matrix_tells_stated_from_inherited_and_from_not_granted()
    {
        var pages = await PagesOf.Files(("agents/reviewer.md", AgentFile.Reviewer), ("agents/writer.md", AgentFile.Writer));
        var rows = pages.Page(SitePaths.Matrix).QuerySelectorAll("#rights-table tbody tr").ToDictionary(row => Words(row.QuerySelector("th")!), row => row.QuerySelectorAll("td"));

        Assert.Equal("Execute: granted, line 5", rows["reviewer"][3].QuerySelector("a")!.GetAttribute("aria-label"));
        Assert.Equal("agents/reviewer/v1.html#L5", rows["reviewer"][3].QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("Edit: not granted, line 5", rows["reviewer"][2].QuerySelector("a")!.GetAttribute("aria-label"));
        Assert.Equal("Execute: inherited", rows["writer"][3].QuerySelector("span")!.GetAttribute("aria-label"));
    }

    [Fact]
    public async Task All_situations_stand_in_tables_by_verdict_with_the_agent_that_says_so()
    {
        var pages = await PagesOf.Files(("agents/migrations.md", AgentFile.Dispatched), ("agents/query-tuner.md", AgentFile.Named("query-tuner")));
        var page = pages.Page(SitePaths.When);

        Assert.Equal(["use", "avoid", "escalate", "purpose"], page.QuerySelectorAll(".when-group h2").Select(heading => heading.Id));
        var avoided = Assert.Single(page.QuerySelectorAll("[aria-labelledby=avoid] tbody tr"));
        Assert.Equal(["A slow query without a schema change", "migrations", "query-tuner", "table line 13"], avoided.Children.Select(Words));
        Assert.Equal(
            pages.Catalog.Agents.Sum(agent => agent.Understanding.Usage.Count),
            page.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task The_map_draws_each_hand_off_between_agents_and_lists_them_all()
    {
        var page = (await PagesOf.Files(("agents/migrations.md", AgentFile.Dispatched), ("agents/query-tuner.md", AgentFile.Named("query-tuner")))).Page(SitePaths.Map);

        Assert.Equal(["migrations", "query-tuner"], page.QuerySelectorAll(".map-node").Select(node => node.GetAttribute("data-slug")));
        Assert.Equal(["migrations query-tuner"], page.QuerySelectorAll(".map-edges path").Select(edge => $"{edge.GetAttribute("data-from")} {edge.GetAttribute("data-to")}"));
        Assert.Contains("ghost-writer", page.QuerySelector(".map-table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_technology_that_two_agents_name_has_a_column_with_the_line_that_names_it()
    {
        var pages = await PagesOf.Files(("agents/migrations.md", AgentFile.Dispatched), ("agents/tuner.md", AgentFile.Named("tuner", "Tunes PostgreSQL.")));
        var table = pages.Page(SitePaths.Matrix).GetElementById("technology-table")!;

        Assert.Equal(["Agent", "PostgreSQL"], table.QuerySelectorAll("thead th").Select(Words));
        Assert.Equal("PostgreSQL: in its description, line 3", table.QuerySelectorAll("tbody a[title]")[^1].GetAttribute("aria-label"));
    }

    [Fact]
    public async Task Health_shows_each_finding_with_its_place_and_what_to_do()
    {
        var pages = await PagesOf.Files(("agents/twin.md", AgentFile.Named("twin", "Reviews plans: all of them")));
        var finding = pages.Catalog.Findings.Single(finding => finding.Fix is not null);
        var item = pages.Page(SitePaths.Health).QuerySelectorAll(".finding-list li").Single(item => item.QuerySelector(".fix") is not null);

        Assert.Contains(finding.Message, item.TextContent, StringComparison.Ordinal);
        Assert.Contains($"agents/twin.md:{finding.Line}", item.TextContent, StringComparison.Ordinal);
        Assert.Equal(string.Join('\n', finding.Fix!.Replacement), item.QuerySelector("details[open] > pre")!.TextContent);
        Assert.Null(item.QuerySelector(".help"));
    }

    [Fact]
    public async Task Findings_that_say_the_same_of_a_file_stand_once_by_folder()
    {
        var body = "You do.\n\nHand off to ghost-writer.\n\n## Later\n\nHand off to ghost-writer.\n";
        var pages = await PagesOf.Files(("agents/a/one.md", AgentFile.Named("one", body: body)), ("agents/b/two.md", AgentFile.Named("two", body: body)));
        var rule = pages.Page(SitePaths.Health).QuerySelector("#AC125")!.ParentElement!;

        Assert.Equal(["agents/a 1", "agents/b 1"], rule.QuerySelectorAll(".finding-folder > summary").Select(Words));
    }

    [Fact]
    public async Task Copies_of_one_agent_stand_in_one_row_and_the_drifted_one_is_named()
    {
        static string Body(string end) => string.Concat(Enumerable.Range(1, 60).Select(number => $"Rule {number} says that step {number * 7} of the work of {number * 13} is done with care.\n\n")) + end;
        var pages = await PagesOf.Files(
            ("agents/a.md", AgentFile.Named("ant", body: Body("The end."))),
            ("agents/b.md", AgentFile.Named("bee", body: Body("The end."))),
            ("agents/c.md", AgentFile.Named("cat", body: Body("Another end, which nobody else has, stands here and is a good deal longer."))));
        var row = Assert.Single(pages.Page(SitePaths.Overlaps).QuerySelectorAll("[aria-labelledby=same-text] tbody tr"));

        Assert.Equal(["ant", "bee", "cat"], row.QuerySelectorAll("th a, li > a:first-child").Select(Words).Order());
        Assert.Contains(row.QuerySelectorAll("li"), item => Words(item).Contains("drifted", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Beyond_five_hundred_agents_the_list_comes_in_parts_and_categories_hold_all()
    {
        var files = Enumerable.Range(1, 503).Select(number => ($"agents/{(number % 2 == 0 ? "even/" : "")}helper-{number:000}.md", (string?)AgentFile.Named($"helper-{number:000}"))).ToArray();
        var pages = await PagesOf.Files(files);

        Assert.Equal(500, pages.Page(SitePaths.Home).QuerySelectorAll(".agent-row").Length);
        Assert.Equal("1", pages.Page(SitePaths.Home).QuerySelector("[data-agents]")!.GetAttribute("data-parts"));
        Assert.StartsWith("AgentCatalog.part(\"list-1\",[[\"helper-", pages.Text(SitePaths.RowPart("list", 1)), StringComparison.Ordinal);
        var held = pages.Page(SitePaths.Home).QuerySelectorAll("ul[data-list-rest] a").SelectMany(link => pages.Page(link.GetAttribute("href")!).QuerySelectorAll(".agent-row"));
        Assert.Equal(503, held.Count());
    }

    [Fact]
    public async Task Beyond_five_hundred_agents_tables_come_in_parts_and_the_same_by_category_holds_all()
    {
        var files = Enumerable.Range(1, 503).Select(number => ($"agents/{(number % 2 == 0 ? "even/" : "")}helper-{number:000}.md", (string?)AgentFile.Named($"helper-{number:000}", body: $"Hand off to helper-{number % 503 + 1:000} when done.\n\n## Technologies\n\n- PostgreSQL\n"))).ToArray();
        var pages = await PagesOf.Files(files);

        foreach (var (path, table, part) in new[] { (SitePaths.Matrix, "#rights-table", "rights"), (SitePaths.Matrix, "#technology-table", "technologies"), (SitePaths.When, "[data-part=when-purpose]", "when-purpose"), (SitePaths.Map, "#map-rows", "map") })
        {
            var rows = pages.Page(path).QuerySelectorAll($"{table} tbody tr");
            Assert.Equal(200, rows.Length);
            Assert.Equal("1", pages.Page(path).QuerySelector(table)!.GetAttribute("data-parts"));
            using var value = JsonDocument.Parse(pages.Text(SitePaths.RowPart(part, 1)).Split(',', 2)[1].TrimEnd('\n', ';', ')'));
            var rest = value.RootElement.GetProperty("rows").EnumerateArray().Select(row => row[0][1].GetString()!);
            var ways = pages.Page(path).QuerySelectorAll("#by-category a").Select(link => link.GetAttribute("href")!);
            var held = ways.SelectMany(way => pages.Page(way).QuerySelectorAll($"{table} tbody th > a"), (way, link) => Link.Between("", new Uri(new Uri($"https://a.example/{way}"), link.GetAttribute("href")!).AbsolutePath[1..]));
            Assert.Equal(503, rest.Concat(rows.Select(row => row.QuerySelector("th > a")!.GetAttribute("href")!)).Order().Intersect(held).Count());
        }
    }

    [Fact]
    public async Task Up_to_five_hundred_agents_a_table_holds_all_its_rows()
    {
        var pages = await PagesOf.Files([.. Enumerable.Range(1, 300).Select(number => ($"agents/one/helper-{number:000}.md", (string?)AgentFile.Named($"helper-{number:000}")))]);

        Assert.Equal(300, pages.Page(SitePaths.Matrix).QuerySelectorAll("#rights-table tbody tr").Length);
        Assert.Equal(300, pages.Page(SitePaths.When).QuerySelectorAll(".when-table tbody tr").Length);
        Assert.DoesNotContain(pages.Paths, path => path.EndsWith(".js", StringComparison.Ordinal) || path.StartsWith("categories/one/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_map_shows_hand_offs_first_and_who_works_together_on_demand()
    {
        var pages = await PagesOf.Files(
            ("agents/a.md", AgentFile.Named("ant", body: "Hand off to bee when done.\n\n## Integration with other agents\n\n- Collaborate with cat on plans\n")),
            ("agents/b.md", AgentFile.Named("bee")),
            ("agents/c.md", AgentFile.Named("cat")));
        var page = pages.Page(SitePaths.Map);

        Assert.Equal(["ant", "bee"], page.QuerySelectorAll(".map-node").Select(node => node.GetAttribute("data-slug")));
        Assert.Contains("cat", page.QuerySelector(".map-table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whom_an_agent_hands_work_to_is_not_said_again_of_those_it_works_with()
    {
        var pages = await PagesOf.Files(
            ("agents/a.md", AgentFile.Named("ant", body: "Hand off to bee when done.\n\n## Integration with other agents\n\n- Collaborate with bee on plans\n- Collaborate with cat on plans\n")),
            ("agents/b.md", AgentFile.Named("bee")),
            ("agents/c.md", AgentFile.Named("cat")));

        Assert.Equal(["bee", "cat"], pages.Page(SitePaths.Map).QuerySelectorAll(".map-table td").Select(cell => cell.TextContent.Trim()));
    }

    [Fact]
    public async Task Agents_of_one_name_are_told_apart_on_the_map()
    {
        static string Text(string more) => AgentFile.Named("a-helper-of-a-very-long-name", body: $"{more} Hand off to bee when done.\n");
        var pages = await PagesOf.Files(
            ("agents/a-kit-of-a-very-long-name/north/a.md", Text("One.")), ("agents/a-box-of-a-very-long-name/north/a.md", Text("Two.")), ("agents/south/a.md", Text("Three.")),
            ("agents/bee.md", AgentFile.Named("bee")));
        var page = pages.Page(SitePaths.Map);

        Assert.Equal(["a-helper…long-name · south", "a-helper…name · a-box-of…name", "a-helper…name · a-kit-of…name", "bee"], page.QuerySelectorAll(".map-node text").Select(label => label.TextContent).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["a-helper-of-a-very-long-name · agents/a-box-of-a-very-long-name/north/a.md", "a-helper-of-a-very-long-name · agents/a-kit-of-a-very-long-name/north/a.md", "a-helper-of-a-very-long-name · south"],
            page.QuerySelectorAll(".map-node title").Select(label => label.TextContent).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_changes_strip_leaves_moves_out_and_puts_the_newest_first()
    {
        var pages = await PagesOf.Commits(
            [("agents/reviewer.md", AgentFile.Reviewer), ("agents/writer.md", AgentFile.Writer)],
            [("agents/writer.md", AgentFile.Writer.Replace("You write.", "You write plainly and briefly.", StringComparison.Ordinal))],
            [("agents/reviewer.md", null), ("agents/moved/reviewer.md", AgentFile.Reviewer)]);

        Assert.Equal(["writer", "reviewer", "writer"], pages.Page(SitePaths.Home).QuerySelectorAll(".recent-list h3").Select(Words));
    }

    [Fact]
    public async Task The_missing_page_carries_its_styles_and_every_name_and_asks_for_nothing()
    {
        var page = (await PagesOf.Files(("agents/writer.md", AgentFile.Writer))).Page(SitePaths.NotFound);

        Assert.Equal("[[\"writer\"]]", page.GetElementById("names")!.TextContent);
        Assert.Contains(".search-box", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("link:not([href^='data:']), [src]"));
    }

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
