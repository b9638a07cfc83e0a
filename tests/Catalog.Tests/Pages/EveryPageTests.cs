using System.Text;
using Catalog.Core.Cataloguing;
using Catalog.Site;
using Catalog.Site.Pages;
using Xunit;

namespace Catalog.Tests.Pages;

/// <summary>What holds on every page.</summary>
public sealed class EveryPageTests
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types catalog";

    [Fact]
    public async Task The_head_begins_with_charset_then_policy_then_referrer()
    {
        var pages = await Everything();

        foreach (var path in pages.Paths)
        {
            var head = pages.Page(path).Head!.Children;
            Assert.Equal("utf-8", head[0].GetAttribute("charset"));
            if (path != SitePaths.NotFound)
                Assert.Equal(Policy, head[1].GetAttribute("content"));
            Assert.Equal("no-referrer", head[2].GetAttribute("content"));
        }
    }

    [Fact]
    public async Task What_pages_share_stands_on_each_as_if_it_were_rendered_for_that_page_alone()
    {
        var pages = await Everything();
        using var renderer = new PageRenderer();

        foreach (var path in pages.Paths)
        {
            var alone = PageList.Of(new CatalogView(pages.Catalog), new Guard()).Single(page => page.Path == path);
            Assert.Equal(pages.Text(path), Encoding.UTF8.GetString((await renderer.Render(alone)).Content.Span));
        }
    }

    [Fact]
    public async Task Nothing_runs_or_styles_from_inside_a_page()
    {
        var pages = await Everything();

        foreach (var path in pages.Paths.Where(path => path != SitePaths.NotFound))
        {
            var page = pages.Page(path);
            Assert.Empty(page.QuerySelectorAll("style, [style], script:not([src]), [integrity], [crossorigin], script[type]"));
            Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
            Assert.All(page.QuerySelectorAll("script"), script => Assert.True(script.HasAttribute("defer")));
            Assert.InRange(page.QuerySelectorAll("script").Length, 0, 3);
        }
    }

    [Fact]
    public async Task The_page_for_missing_addresses_carries_one_style_and_one_script_and_its_policy_lets_nothing_else_run()
    {
        var page = (await Everything()).Page(SitePaths.NotFound);

        var script = Assert.Single(page.Scripts, script => script.Type is null);
        var style = Assert.Single(page.QuerySelectorAll("style"));
        Assert.Equal(
            $"default-src 'none'; script-src '{Hash(script.Text)}'; style-src '{Hash(style.TextContent)}'; img-src 'self' data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
            page.QuerySelector("meta[http-equiv]")!.GetAttribute("content"));
        Assert.Empty(page.QuerySelectorAll("[style], [src]:not([src^='data:']), link:not([href^='data:'])"));
        Assert.Contains("checker", page.GetElementById("names")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_link_is_relative_and_ends_at_a_file_and_place_that_exist()
    {
        var pages = await Everything();
        var root = new Uri("https://example.org/catalog/");

        foreach (var path in pages.Paths.Where(path => path != SitePaths.NotFound))
        {
            var here = new Uri(root, path);
            foreach (var link in pages.Page(path).QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!))
            {
                Assert.DoesNotMatch("^/|^$|/$", link);
                var target = new Uri(here, link);
                if (!target.AbsoluteUri.StartsWith(root.AbsoluteUri, StringComparison.Ordinal))
                    continue;
                var file = target.AbsolutePath[root.AbsolutePath.Length..];
                if (!file.EndsWith(".html", StringComparison.Ordinal) || file is SitePaths.Search)
                    continue;
                Assert.Contains(file, pages.Paths);
                if (target.Fragment.Length > 1)
                    Assert.True(pages.Page(file).GetElementById(target.Fragment[1..]) is not null, $"{path} links to {link}");
            }
        }
    }

    [Fact]
    public async Task There_is_one_first_heading_and_one_main_landmark()
    {
        var pages = await Everything();

        foreach (var path in pages.Paths)
        {
            Assert.Single(pages.Page(path).QuerySelectorAll("h1"));
            Assert.Single(pages.Page(path).QuerySelectorAll("main"));
        }
    }

    [Fact]
    public async Task No_id_stands_twice_on_a_page()
    {
        var pages = await Everything();

        foreach (var path in pages.Paths)
        {
            var ids = pages.Page(path).QuerySelectorAll("[id]").Select(element => element.Id).ToList();
            Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        }
    }

    [Fact]
    public async Task Every_table_has_a_caption_and_headings_with_a_scope()
    {
        var pages = await Everything();

        foreach (var table in pages.Paths.SelectMany(path => pages.Page(path).QuerySelectorAll("table")).Where(table => table.Closest(".prose") is null))
        {
            Assert.NotNull(table.QuerySelector("caption"));
            Assert.All(table.QuerySelectorAll("th"), heading => Assert.True(heading.HasAttribute("scope")));
        }
    }

    [Fact]
    public async Task The_same_files_give_the_same_pages()
    {
        var first = await Everything();
        var second = await Everything();

        Assert.Equal(first.Paths, second.Paths);
        Assert.All(first.Paths, path => Assert.Equal(first.Text(path), second.Text(path)));
    }

    [Fact]
    public async Task A_name_that_is_markup_is_shown_and_not_obeyed()
    {
        var pages = await PagesOf.Files(("agents/odd.md", AgentFile.Named("\"<script>alert(1)</script>\"", "\"<img src=x onerror=alert(1)>\"")));

        foreach (var path in pages.Paths)
            Assert.DoesNotContain(pages.Page(path).QuerySelectorAll("script, img[onerror]"), element => element.HasAttribute("onerror") || element.TextContent.StartsWith("alert", StringComparison.Ordinal));
        var agent = pages.Page(SitePaths.Agent(pages.Catalog.Agents[0].Slug));
        Assert.Equal("<script>alert(1)</script>", agent.QuerySelector("h1")!.TextContent);
        Assert.Equal("<img src=x onerror=alert(1)>", agent.QuerySelector(".purpose")!.TextContent);
    }

    [Fact]
    public async Task Characters_that_nobody_sees_are_shown_as_chips()
    {
        var pages = await PagesOf.Files(("agents/odd.md", AgentFile.Named("plain", "Reads\u200Bfiles.")));

        Assert.Contains("U+200B", pages.Page(SitePaths.Home).QuerySelector(".agent-line .chip-char")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(pages.Paths, path => pages.Text(path).Contains('\u200B', StringComparison.Ordinal));
    }

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));

    private static Task<PagesOf> Everything() => PagesOf.Commits(
        [("agents/quality/reviewer.md", AgentFile.Reviewer), ("agents/notes/writer.md", AgentFile.Writer), ("agents/notes/helper.md", AgentFile.Named("helper"))],
        [("agents/quality/reviewer.md", AgentFile.Reviewer.Replace("opus", "sonnet", StringComparison.Ordinal)), ("agents/notes/helper.md", null)],
        [("agents/quality/reviewer.md", null), ("agents/quality/checker.md", AgentFile.Reviewer.Replace("name: reviewer", "name: checker", StringComparison.Ordinal))],
        [("agents/ops/twin.md", AgentFile.Named("writer", "Writes plans: \"unquoted"))]);
}
