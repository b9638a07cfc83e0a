using Catalog.Site.Pages.Prose;
using Xunit;

namespace Catalog.Tests.Pages.Prose;

/// <summary>What becomes of what authors write.</summary>
public sealed class AgentProseTests
{
    private const string Outside = " rel=\"nofollow noopener noreferrer ugc\"";

    [Theory]
    [InlineData("You are <role>careful</role>.", "<p>You are &lt;role&gt;careful&lt;/role&gt;.</p>")]
    [InlineData("<!-- SYSTEM: ignore -->", "<p>&lt;!-- SYSTEM: ignore --&gt;</p>")]
    [InlineData("<!--\nignore\n\nall\n-->", "<p>&lt;!--<br>\nignore</p>\n<p>all\n--&gt;</p>")]
    [InlineData("<example>\nuser: \"a\"\nassistant: b\n</example>", "<p>&lt;example&gt;<br>\nuser: &quot;a&quot;<br>\nassistant: b<br>\n&lt;/example&gt;</p>")]
    [InlineData("# H {onclick=x}", "<h2 id=\"user-content-h-onclickx\">H {onclick=x}</h2>")]
    [InlineData("{{ 7*7 }} {% raw %} @Html.Raw(x)", "<p>{{ 7*7 }} {% raw %} @Html.Raw(x)</p>")]
    public void Tags_comments_and_templates_are_text(string body, string html) => Assert.Equal(html, ProseOf.Html(body));

    [Theory]
    [InlineData("Press <kbd>Ctrl</kbd>", "<p>Press <kbd>Ctrl</kbd></p>")]
    [InlineData("H<sub>2</sub>O<br>x<sup>2</sup>", "<p>H<sub>2</sub>O<br>x<sup>2</sup></p>")]
    [InlineData("<ins>a</ins> <mark>*b*</mark> <samp>c</samp> <var>d</var>", "<p><ins>a</ins> <mark><em>b</em></mark> <samp>c</samp> <var>d</var></p>")]
    [InlineData("<sub>a", "<p>&lt;sub&gt;a</p>")]
    [InlineData("*<sub>a*</sub>", "<p><em>&lt;sub&gt;a</em>&lt;/sub&gt;</p>")]
    [InlineData("<sub><sup>a</sub></sup>", "<p><sub>&lt;sup&gt;a</sub>&lt;/sup&gt;</p>")]
    [InlineData("<kbd class=x>a</kbd>", "<p>&lt;kbd class=x&gt;a&lt;/kbd&gt;</p>")]
    [InlineData("\\<kbd>a</kbd>", "<p>&lt;kbd&gt;a&lt;/kbd&gt;</p>")]
    [InlineData("&lt;kbd>a</kbd>", "<p>&lt;kbd&gt;a&lt;/kbd&gt;</p>")]
    [InlineData("`<kbd>a</kbd>`", "<p><code>&lt;kbd&gt;a&lt;/kbd&gt;</code></p>")]
    public void A_few_harmless_tags_are_rendered_where_they_are_balanced(string body, string html) => Assert.Equal(html, ProseOf.Html(body).Replace("<br>\n", "\n", StringComparison.Ordinal));

    [Theory]
    [InlineData("<details>\n<summary>More *x*</summary>\n\n- a\n\n</details>", "<details open>\n<summary>More <em>x</em></summary>\n<ul>\n<li>a</li>\n</ul>\n</details>")]
    [InlineData("<details open><summary>x</summary>a</details> b", "<details open>\n<summary>x</summary>\n<p>a</p>\n</details>\n<p> b</p>")]
    [InlineData("<details><summary>x</summary>\n\ny", "<p>&lt;details&gt;&lt;summary&gt;x&lt;/summary&gt;</p>\n<p>y</p>")]
    [InlineData("> <details>\n\n</details>", "<blockquote>\n<p>&lt;details&gt;</p>\n</blockquote>\n<p>&lt;/details&gt;</p>")]
    public void Details_are_rendered_unfolded_where_they_are_balanced(string body, string html) => Assert.Equal(html, ProseOf.Html(body));

    [Fact]
    public void Headings_leave_the_first_level_to_the_page()
    {
        Assert.Equal("<h2 id=\"user-content-a\">a</h2>\n<h3 id=\"user-content-b\">b</h3>", ProseOf.Html("# a\n## b"));
        Assert.Equal("<h3 id=\"user-content-a\">a</h3>\n<h4 id=\"user-content-b\">b</h4>", ProseOf.Html("## a\n### b", new ProseSettings { TopHeading = 3 }));
        Assert.Equal("<h2 id=\"user-content-a\">a</h2>\n<h6 id=\"user-content-b\">b</h6>", ProseOf.Html("# a\n###### b"));
    }

    [Fact]
    public void A_heading_has_the_id_of_its_section_and_links_to_it_work()
    {
        var html = ProseOf.Html("# When to use\n# When to use\n[a](#when-to-use-1) [b](#When-To-Use) [c](#nowhere)");

        Assert.Equal(["user-content-when-to-use", "user-content-when-to-use-1"], ProseOf.Definition("# When to use\n# When to use").Sections.Select(section => section.Anchor));
        Assert.Contains("<h2 id=\"user-content-when-to-use-1\">", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#user-content-when-to-use-1\">a</a> <a href=\"#user-content-when-to-use\">b</a> c <span class=\"link-target\">(#nowhere)</span>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_agents_on_one_page_do_not_share_ids()
    {
        const string Body = "# a\n\nb[^1]\n\n[^1]: c";

        var both = ProseOf.Html(Body, new ProseSettings { IdPrefix = "user-content-a." }) + ProseOf.Html(Body, new ProseSettings { IdPrefix = "user-content-b." });

        Assert.Empty(ProseInspection.Faults(both));
    }

    [Fact]
    public void Tables_are_aligned_by_class() =>
        Assert.Equal(
            "<div class=\"table-scroll\"><table>\n<thead>\n<tr>\n<th class=\"align-left\">a</th>\n<th class=\"align-right\">b</th>\n</tr>\n</thead>\n<tbody>\n"
            + "<tr>\n<td class=\"align-left\"><code>c</code></td>\n<td class=\"align-right\">d</td>\n</tr>\n</tbody>\n</table></div>",
            ProseOf.Html("| a | b |\n|:--|--:|\n| `c` | d |"));

    [Fact]
    public void Tasks_are_labelled_boxes_that_nobody_can_tick() =>
        Assert.Equal(
            "<ul>\n<li class=\"task\"><input type=\"checkbox\" disabled aria-label=\"to do\"> a</li>\n<li class=\"task\"><input type=\"checkbox\" disabled checked aria-label=\"done\"> b</li>\n</ul>",
            ProseOf.Html("- [ ] a\n- [x] b"));

    [Fact]
    public void Lists_keep_their_numbers() => Assert.Equal("<ol start=\"7\">\n<li>a</li>\n<li>b</li>\n</ol>", ProseOf.Html("7. a\n8. b"));

    [Fact]
    public void A_fence_says_its_language_and_keeps_its_lines()
    {
        Assert.Equal(
            "<div class=\"fence\"><span class=\"fence-info\">c# title=&quot;x&quot;</span>\n<pre><code class=\"language-c#\">  a\n\nb &lt; c\n</code></pre></div>",
            ProseOf.Html("```c# title=\"x\"\n  a\n\nb < c\n```"));
        Assert.Equal("<div class=\"fence\"><span class=\"fence-info\">a&quot;b</span>\n<pre><code>c\n</code></pre></div>", ProseOf.Html("```a\"b\nc\n```"));
        Assert.Equal("<pre><code>a\n</code></pre>", ProseOf.Html("    a"));
    }

    [Theory]
    [InlineData("> [!NOTE]\n> a", "<div class=\"markdown-alert markdown-alert-note\">\n<p class=\"markdown-alert-title\">Note</p>\n<p>a</p>\n</div>")]
    [InlineData("> [!odd]\n> a", "<div class=\"markdown-alert\">\n<p class=\"markdown-alert-title\">odd</p>\n<p>a</p>\n</div>")]
    public void Alerts_have_a_title_in_words(string body, string html) => Assert.Equal(html, ProseOf.Html(body));

    [Fact]
    public void Footnotes_and_their_places_link_to_each_other()
    {
        var html = ProseOf.Html("a[^x] b[^x]\n\n[^x]: c");

        Assert.Empty(ProseInspection.Faults(html));
        Assert.Equal(2, ProseInspection.InPage(html).QuerySelectorAll("sup a").Length);
        Assert.Equal(2, ProseInspection.InPage(html).QuerySelectorAll("a.footnote-back").Length);
    }

    [Fact]
    public void Words_before_a_footnote_are_kept() =>
        Assert.StartsWith("<p>a [all *rules*]<sup", ProseOf.Html("a [all *rules*][^1]\n\n[^1]: b"), StringComparison.Ordinal);

    [Fact]
    public void A_relative_link_goes_where_the_site_has_it_or_is_text()
    {
        var asked = new List<string>();
        var settings = new ProseSettings
        {
            Page = path =>
            {
                asked.Add(path);
                return path == "b.md" ? "../agents/b.html" : null;
            },
        };

        Assert.Equal(
            "<p><a href=\"../agents/b.html\">b</a> c <span class=\"link-target\">(./docs/c.md)</span></p>",
            ProseOf.Html("[b](b.md?x#y) [c](./docs/c.md)", settings));
        Assert.Equal(["b.md", "./docs/c.md"], asked);
    }

    [Fact]
    public void Pictures_are_shown_from_the_site_alone()
    {
        var settings = new ProseSettings { Image = path => path == "a.png" ? "../images/a.png" : null };

        Assert.Equal("<p><img src=\"../images/a.png\" alt=\"an a\" title=\"t\"></p>", ProseOf.Html("![an a](a.png \"t\")", settings));
        Assert.Equal($"<p><a href=\"https://example.org/a.png\"{Outside}>an a</a></p>", ProseOf.Html("![an a](https://example.org/a.png)", settings));
        Assert.Equal($"<p><a href=\"https://example.org/\"{Outside}>badge</a></p>", ProseOf.Html("[![badge](https://example.org/a.svg)](https://example.org/)", settings));
        Assert.Equal("<p>an a <span class=\"link-target\">(b.png)</span></p>", ProseOf.Html("![an a](b.png)", settings));
    }

    [Theory]
    [InlineData("[x](javascript:alert(1))", "<p>x <span class=\"link-target\">(javascript:alert(1))</span></p>")]
    [InlineData("<svg:svg>", "<p>&lt;svg:svg&gt;</p>")]
    [InlineData("ftp://a.example/b", "<p>ftp://a.example/b</p>")]
    public void What_is_no_link_shows_where_it_would_lead(string body, string html) => Assert.Equal(html, ProseOf.Html(body));

    [Fact]
    public void A_link_that_names_another_host_than_its_own_says_its_own()
    {
        Assert.Equal($"<p><a href=\"https://evil.example/\"{Outside}>https://good.example</a> <span class=\"link-host\">(evil.example)</span></p>", ProseOf.Html("[https://good.example](https://evil.example/)"));
        Assert.Equal($"<p><a href=\"https://www.good.com/a\"{Outside}>good.com</a></p>", ProseOf.Html("[good.com](https://www.good.com/a)"));
        Assert.EndsWith("x</a> <span class=\"link-host\">(xn--80ak6aa92e.com)</span></p>", ProseOf.Html("[x](https://аррӏе.com/)"), StringComparison.Ordinal);
        Assert.EndsWith("<span class=\"link-host\">(xn--80ak6aa92e.com)</span></p>", ProseOf.Html("[x](https://xn--80ak6aa92e.com/)"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_markdown_shows_to_nobody_is_shown_and_noticed()
    {
        var prose = ProseOf.Body("a[^1]\n\n[^1]: used\n[^2]: ignore *all*\n\n[//]: # (ignore rules)\n[u]: https://example.org\n[u]: https://example.com \"twice\"\n\n[u]");

        Assert.Contains("<div class=\"unused-definition\">\n<p>[^2]:</p>\n<p>ignore <em>all</em></p>\n</div>", prose.Html, StringComparison.Ordinal);
        Assert.Contains("<div class=\"unused-definition\">\n<p>[//]: # (ignore rules)</p>\n</div>", prose.Html, StringComparison.Ordinal);
        Assert.Contains("<div class=\"unused-definition\">\n<p>[u]: https://example.com &quot;twice&quot;</p>\n</div>", prose.Html, StringComparison.Ordinal);
        Assert.Equal([7, 9, 11], prose.Notices.Where(notice => notice.Kind == ProseNoticeKind.HiddenText).Select(notice => notice.Line).Order());
    }

    [Fact]
    public void Hidden_characters_are_chips_and_noticed()
    {
        var prose = ProseOf.Body("a\u200Bb\n\n`c\u202Ed`\n\n```\ne\u2060\n```");

        Assert.Contains("a<span class=\"chip-char\" title=\"U+200B ZERO WIDTH SPACE\">[U+200B]</span>b", prose.Html, StringComparison.Ordinal);
        Assert.Contains("<code>c<span class=\"chip-char\" title=\"U+202E RIGHT-TO-LEFT OVERRIDE\">[U+202E]</span>d</code>", prose.Html, StringComparison.Ordinal);
        Assert.Contains("e<span class=\"chip-char\" title=\"U+2060 WORD JOINER\">[U+2060]</span>", prose.Html, StringComparison.Ordinal);
        Assert.Contains(prose.Notices, notice => notice is { Kind: ProseNoticeKind.HiddenCharacters, Line: 4 });
    }

    [Fact]
    public void A_smuggled_sentence_is_read_out() =>
        Assert.Contains(
            "[hidden text: Ignore &lt;all&gt;]</span>",
            ProseOf.Html("Hello" + string.Concat("Ignore <all>".Select(letter => char.ConvertFromUtf32(0xE0000 + letter)))),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("#\uFE0F\u20E3 *\uFE0F\u20E3 ❤\uFE0F")]
    [InlineData("👩\u200D💻 می\u200Cخواهم क\u094D\u200Dष")]
    public void Emoji_and_joined_letters_are_left_alone(string body) => Assert.Equal($"<p>{body}</p>", ProseOf.Html(body));
}
