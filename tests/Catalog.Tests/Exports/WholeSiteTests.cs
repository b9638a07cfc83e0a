using AngleSharp.Dom;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Exports;

/// <summary>What holds for every page and file of a site.</summary>
public sealed class WholeSiteTests(SampleSite sample) : IClassFixture<SampleSite>
{
    private static readonly string[] TextFiles = [".html", ".js", ".css", ".json", ".xml", ".txt", ".md", ".svg", ".csv", ".webmanifest"];

    private TestSite Site => sample.Site;

    private IEnumerable<string> Pages => Site.Files.Where(file => file.EndsWith(".html", StringComparison.Ordinal));

    [Fact]
    public void Every_page_that_the_design_names_is_there() =>
        Assert.Empty(new[]
        {
            "index.html", "matrix.html", "when.html", "health.html", "map.html", "404.html", "changes.html", "catalog.json", "llms.txt", "robots.txt", "sitemap.xml", ".nojekyll",
            "agents/reviewer.html", "agents/reviewer.json", "agents/reviewer.md", "agents/reviewer/history.html", "agents/reviewer/v1.html", "agents/reviewer/v1.md", "agents/reviewer/v3.html", "agents/old-timer.html", "categories/quality.html",
        }.Except(Site.Files));

    [Fact]
    public void Every_link_and_asset_leads_to_a_file_of_the_site_and_every_fragment_to_a_place_on_it()
    {
        var broken = new List<string>();
        var count = 0;
        foreach (var page in Pages)
        {
            foreach (var (element, attribute) in Site.Page(page).QuerySelectorAll("[href],[src]").Select(element => (element, element.HasAttribute("href") ? "href" : "src")))
            {
                var address = element.GetAttribute(attribute)!;
                if (IsOutside(address))
                    continue;
                count++;
                if (!Leads(page, address))
                    broken.Add($"{page}: {address}");
            }
        }

        Assert.Empty(broken);
        Assert.InRange(count, 500, int.MaxValue);
    }

    [Fact]
    public void No_asset_comes_from_elsewhere()
    {
        foreach (var page in Pages)
        {
            var assets = Site.Page(page).QuerySelectorAll("script[src],link[rel=stylesheet],img,iframe,video,audio,source,object,embed,use");
            Assert.All(assets, asset => Assert.DoesNotContain(':', asset.GetAttribute("src") ?? asset.GetAttribute("href") ?? ""));
        }
    }

    [Fact]
    public void Every_page_begins_with_its_charset_and_its_policy()
    {
        foreach (var page in Pages)
        {
            var head = Site.Page(page).Head!.Children;
            Assert.Equal("utf-8", head[0].GetAttribute("charset"), ignoreCase: true);
            Assert.Equal("Content-Security-Policy", head[1].GetAttribute("http-equiv"));
            var policy = head[1].GetAttribute("content")!;
            Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Contains("base-uri 'none'", policy, StringComparison.Ordinal);
            Assert.Contains("form-action", policy, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void No_page_but_the_one_for_missing_addresses_has_inline_script_or_style_and_none_has_handlers()
    {
        foreach (var page in Pages.Where(page => page != "404.html"))
        {
            var document = Site.Page(page);
            Assert.Empty(document.QuerySelectorAll("style,[style],base,form[action*=':'],meta[http-equiv=refresh][content*='://']"));
            Assert.All(document.QuerySelectorAll("script"), script => Assert.Equal((true, ""), (script.HasAttribute("src"), script.TextContent)));
            Assert.DoesNotContain(document.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain(document.QuerySelectorAll("a[href]"), link => link.GetAttribute("href")!.Contains("script:", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void Every_page_has_one_heading_a_title_a_language_and_unique_ids()
    {
        foreach (var page in Pages.Where(page => Site.Page(page).QuerySelector("meta[http-equiv=refresh]") is null))
        {
            var document = Site.Page(page);
            Assert.Single(document.QuerySelectorAll("main"));
            Assert.Single(document.QuerySelectorAll("h1"));
            Assert.NotEqual("", document.Title);
            Assert.Equal("en", document.DocumentElement.GetAttribute("lang"));
            var ids = document.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
            Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        }
    }

    [Fact]
    public void No_address_of_a_person_and_no_path_of_the_machine_is_published()
    {
        string[] secrets = ["@example.org", sample.Repository.Path, Site.Path, Path.GetTempPath().TrimEnd('/') + "/", Environment.MachineName, Root.Path];

        foreach (var file in Site.Files)
        {
            var text = Site.Text(file);
            Assert.All(secrets.Where(secret => secret.Length > 3), secret => Assert.False(text.Contains(secret, StringComparison.Ordinal), $"{file} holds {secret}"));
        }
    }

    [Fact]
    public void Every_file_is_a_plain_file_of_text_in_utf8_with_line_feeds()
    {
        var strict = new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true);
        foreach (var file in Site.Files)
        {
            Assert.Null(new FileInfo(Site.At(file)).LinkTarget);
            if (!TextFiles.Contains(Path.GetExtension(file)))
                continue;
            var text = strict.GetString(Site.Bytes(file));
            Assert.DoesNotContain('\r', text);
            Assert.False(text.StartsWith('\uFEFF'), file);
        }
    }

    [Fact]
    public void What_a_prompt_says_in_tags_is_shown_and_not_run()
    {
        var main = Site.Page("agents/broken.html").QuerySelector("main")!;

        Assert.Contains("<example>", main.TextContent, StringComparison.Ordinal);
        Assert.Contains("<img src=x onerror=alert(1)>", main.TextContent, StringComparison.Ordinal);
        Assert.Empty(main.QuerySelectorAll("img"));
    }

    [Fact]
    public void The_site_map_lists_the_pages_under_the_sites_address()
    {
        var map = System.Xml.Linq.XDocument.Parse(Site.Text("sitemap.xml"));
        var addresses = map.Descendants().Where(element => element.Name.LocalName == "loc").Select(element => element.Value).ToList();

        Assert.Contains("https://agents.example/catalog/agents/reviewer.html", addresses);
        Assert.All(addresses, address => Assert.True(Site.Has(Uri.UnescapeDataString(address["https://agents.example/catalog/".Length..]))));
        Assert.Contains("Sitemap: https://agents.example/catalog/sitemap.xml", Site.Text("robots.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_for_language_models_names_every_agent_and_leads_to_its_text()
    {
        var list = Site.Text("llms.txt");

        foreach (var agent in Site.Catalog.GetProperty("agents").EnumerateArray().Select(agent => agent.GetProperty("slug").GetString()))
            Assert.Contains($"(agents/{agent}.md)", list, StringComparison.Ordinal);
        Assert.StartsWith("# One of everything\n", list, StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_are_published_as_they_are()
    {
        Assert.Equal(File.ReadAllText(sample.Repository.Folder.At("agents/quality/reviewer.md")), Site.Text("agents/reviewer.md"));
        Assert.Equal(Site.Text("agents/reviewer.md"), Site.Text("agents/reviewer/v3.md"));
        Assert.NotEqual(Site.Text("agents/reviewer.md"), Site.Text("agents/reviewer/v1.md"));
    }

    private static bool IsOutside(string address) =>
        address.StartsWith("https://", StringComparison.Ordinal) || address.StartsWith("http://", StringComparison.Ordinal) || address.StartsWith("mailto:", StringComparison.Ordinal) || address.StartsWith("data:image/svg+xml;base64,", StringComparison.Ordinal);

    private bool Leads(string page, string address)
    {
        var fragment = address.Split('#', 2) is [_, var part] ? part : "";
        var path = address.Split('#', '?')[0];
        var target = path.Length == 0 ? page : new Uri(new Uri("http://site/" + page), path).LocalPath[1..];
        if (path.StartsWith('/') || !Site.Has(target))
            return false;
        return fragment.Length == 0 || !target.EndsWith(".html", StringComparison.Ordinal) || Site.Page(target).GetElementById(Uri.UnescapeDataString(fragment)) is not null;
    }
}
