using System.Globalization;
using Catalog.Core.Cataloguing;
using Catalog.Site;
using Catalog.Site.Pages;
using Catalog.Site.Pages.Changes;
using Xunit;

namespace Catalog.Tests.Pages;

/// <summary>The whole catalog over time.</summary>
public sealed class ChangesPageTests
{
    private static readonly string[] Names = [.. Enumerable.Range(1, 20).Select(number => $"agent-{number:00}")];

    [Fact]
    public async Task Months_behind_the_sixty_newest_commits_are_folded_and_whole()
    {
        var pages = await PagesOf.Commits([.. Enumerable.Range(1, 100).Select(number => (IReadOnlyList<(string, string?)>)[("agents/a.md", AgentFile.Named("ant", body: $"Step {number}.\n"))])]);
        var page = pages.Page(SitePaths.Changes);
        var (open, folded) = (page.QuerySelectorAll("#log > section > .log > li"), page.QuerySelectorAll("#log .log-month > .log > li"));

        Assert.InRange(open.Length, 60, 91);
        Assert.Equal(100, open.Length + folded.Length);
        Assert.Equal(page.QuerySelectorAll(".log-month").Select(month => month.QuerySelectorAll("li.log-commit").Length.ToString(CultureInfo.InvariantCulture)), page.QuerySelectorAll(".log-month > summary .count").Select(count => count.TextContent));
    }

    [Fact]
    public async Task A_bulk_commit_is_told_in_a_line_for_each_kind_of_change()
    {
        var pages = await PagesOf.Commits(
            [.. Names.Select(name => ($"agents/{name}.md", (string?)Agent(name, "model: sonnet")))],
            [.. Names.Select(name => ($"agents/{name}.md", (string?)Agent(name, name == "agent-01" ? "model: opus\ncolor: red" : "model: opus")))]);

        var log = pages.Page(SitePaths.Changes).QuerySelectorAll(".log-commit");
        Assert.Equal(["model: sonnet → opus in 20 agents", "color added in 1 agent"], log[0].QuerySelectorAll(".log-facts li").Select(fact => fact.TextContent));
        Assert.Equal(["added in 20 agents"], log[1].QuerySelectorAll(".log-facts li").Select(fact => fact.TextContent));
        Assert.Equal(20, log[0].QuerySelectorAll("details a").Length);
    }

    [Fact]
    public async Task Widened_rights_stand_out_and_lead_to_the_version()
    {
        var pages = await PagesOf.Commits(
            [("agents/a.md", Agent("a", "tools: Read"))],
            [("agents/a.md", Agent("a", "tools: Read, Bash"))]);

        var line = pages.Page(SitePaths.Changes).QuerySelector(".log-widened")!;
        Assert.Equal("Rights widened: execute (Bash)", line.QuerySelector("strong")!.TextContent);
        Assert.Equal("agents/a/history.html#v2", line.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Agents_of_one_name_are_told_apart_by_their_category_and_in_one_category_by_their_path()
    {
        var pages = await PagesOf.Commits(
            [("agents/north/a.md", Agent("a", "model: opus")), ("agents/north/b/a.md", Agent("a", "model: opus")), ("agents/south/a.md", Agent("a", "model: opus")), ("agents/south/c.md", Agent("c", "model: opus"))],
            [("agents/north/a.md", Agent("a", "model: haiku"))],
            [("agents/north/b/a.md", Agent("a", "model: haiku"))],
            [("agents/south/a.md", Agent("a", "model: haiku"))]);

        Assert.Equal(["south", "agents/north/b/a.md", "agents/north/a.md"], pages.Page(SitePaths.Changes).QuerySelectorAll(".log-line .apart").Select(mark => mark.TextContent));
        Assert.Equal(["south", "agents/north/b/a.md", "agents/north/a.md"], pages.Page(SitePaths.Home).QuerySelectorAll(".recent-list .apart").Select(mark => mark.TextContent));
    }

    [Fact]
    public async Task Copies_that_one_commit_changed_alike_are_told_once()
    {
        var pages = await PagesOf.Commits(
            [("agents/north/a.md", Agent("a", "model: opus")), ("agents/south/a.md", Agent("a", "model: opus")), ("agents/west/a.md", Agent("a", "model: opus"))],
            [("agents/north/a.md", Agent("a", "model: haiku")), ("agents/south/a.md", Agent("a", "model: haiku")), ("agents/west/a.md", Agent("a", "model: sonnet"))]);

        var lines = pages.Page(SitePaths.Changes).QuerySelectorAll(".log-commit")[0].QuerySelectorAll(".log-line");
        Assert.Equal(["Behaviour a × 2 (north v2, south v2) Model opus → haiku", "Behaviour a v2 west Model opus → sonnet"], lines.Select(line => Words(line.TextContent)));
        Assert.Equal("agents/a-south/history.html#v2", lines[0].QuerySelectorAll("a")[1].GetAttribute("href"));
        Assert.Equal(["a × 2", "a west", "a × 3"], pages.Page(SitePaths.Home).QuerySelectorAll(".recent-list h3").Select(name => Words(name.TextContent)));
    }

    [Fact]
    public async Task A_version_before_a_new_name_is_told_by_the_old_one_and_what_it_is_now()
    {
        var pages = await PagesOf.Commits([("agents/a.md", Agent("old", "model: opus"))], [("agents/a.md", Agent("new", "model: opus"))]);

        var lines = pages.Page(SitePaths.Changes).QuerySelectorAll(".log-line");
        Assert.Equal(["new v2", "old v1"], lines.Select(line => line.QuerySelector("a")!.TextContent));
        Assert.Equal("now new", lines[1].QuerySelector(".apart")!.TextContent);
        Assert.Null(lines[0].QuerySelector(".apart"));
    }

    [Fact]
    public async Task A_name_that_many_agents_have_stands_once_in_a_bulk_commit_with_the_folder_of_each()
    {
        string[] plugins = ["east", "north", "west"];
        (string, string?)[] added = [.. Names.Select(name => ($"agents/{name}.md", (string?)Agent(name, "model: opus"))), .. plugins.Select(plugin => ($"plugins/{plugin}/agents/reviewer.md", (string?)Agent("reviewer", "model: opus")))];
        var pages = await PagesOf.Commits([.. added, ("agents/stays.md", Agent("stays", "model: opus"))], [.. added.Select(file => (file.Item1, (string?)null))]);

        var log = pages.Page(SitePaths.Changes).QuerySelectorAll(".log-commit");
        Assert.Equal("Removed reviewer × 3 (east, north, west)", Words(log[0].QuerySelectorAll(".log-line")[^1].TextContent));
        Assert.Equal("reviewer × 3 (east, north, west)", Words(log[1].QuerySelectorAll(".log-agents p > span").Single(name => name.TextContent.Contains("reviewer", StringComparison.Ordinal)).TextContent));
        Assert.Equal(24, log[1].QuerySelectorAll(".log-agents a").Length);
    }

    [Fact]
    public async Task A_new_agent_is_said_to_be_added_once_and_its_card_says_what_for()
    {
        var pages = await PagesOf.Commits([("agents/a.md", AgentFile.Named("a"))]);

        Assert.Equal("Does a thing.", pages.Page(SitePaths.Home).QuerySelector(".recent-sentence")!.TextContent);
        Assert.Equal("Added a v1", string.Join(' ', pages.Page(SitePaths.Changes).QuerySelector(".log-line")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.Empty(pages.Page(SitePaths.Agent("a")).QuerySelectorAll(".timeline-sentence"));
        Assert.Equal("", pages.Page(SitePaths.History("a")).QuerySelector(".version-summary")!.TextContent.Trim());
        Assert.Equal("Added", pages.Page(SitePaths.Version("a", 1)).QuerySelector(".summary")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_removal_is_told_and_the_month_still_lists_who_was_there()
    {
        var pages = await PagesOf.Commits(
            [("agents/a.md", Agent("a", "model: opus")), ("agents/b.md", Agent("b", "model: opus"))],
            [("agents/b.md", null)]);

        Assert.Equal("Removed b", Words(pages.Page(SitePaths.Changes).QuerySelector(".log-commit .log-line")!.TextContent));
        var month = pages.Page(SitePaths.Moment("2026-03"));
        Assert.Equal(["a"], month.QuerySelectorAll("#moment tbody th").Select(cell => cell.TextContent));
        Assert.Equal(2, month.QuerySelectorAll(".log-commit").Length);
    }

    [Fact]
    public async Task A_month_of_very_many_commits_lists_each_in_its_order()
    {
        var pages = await PagesOf.Commits([("agents/a.md", Agent("a", "model: opus"))], [("agents/a.md", Agent("a", "model: sonnet"))]);
        var view = new CatalogView(pages.Catalog);
        var month = Assert.Single(CatalogMoment.Of(pages.Catalog, ChangeLog.Of(pages.Catalog)));
        using var renderer = new PageRenderer();

        var file = await renderer.Render(PageOf.Moment(view, month with { Commits = [.. Enumerable.Repeat(month.Commits, 600).SelectMany(commits => commits)] }));

        var subjects = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(System.Text.Encoding.UTF8.GetString(file.Content.Span)).QuerySelectorAll(".log > .log-commit .log-subject").Select(subject => subject.TextContent);
        Assert.Equal(Enumerable.Repeat<string[]>(["State 2", "State 1"], 600).SelectMany(each => each), subjects);
    }

    [Fact]
    public async Task Titles_are_set_apart_in_sentences_and_an_authors_own_asterisks_are_not()
    {
        var pages = await PagesOf.Commits(
            [("agents/a.md", Agent("a", "tools: Bash"))],
            [("agents/a.md", Agent("a", "tools: Bash(git:*), Bash(helm:*)") + "\n## Security\n\nNever print a token.\n")]);

        var sentence = pages.Page(SitePaths.Changes).QuerySelector(".log-line span:last-of-type")!;
        Assert.Equal("Narrowed Bash to Bash(git:*) and Bash(helm:*); section Security added", sentence.TextContent);
        Assert.Equal(["Security"], sentence.QuerySelectorAll("em").Select(title => title.TextContent));
    }

    [Fact]
    public async Task Outside_git_the_page_says_that_there_is_no_history() =>
        Assert.Contains("no history", (await PagesOf.Files(("agents/a.md", Agent("a", "model: opus")))).Page(SitePaths.Changes).QuerySelector(".summary")!.TextContent, StringComparison.Ordinal);

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Agent(string name, string field) => $"---\nname: {name}\ndescription: Use it for {name}.\n{field}\n---\n\n# {name}\n\nDo the work of {name} with care.\n";
}
