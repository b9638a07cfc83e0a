using Xunit;

namespace Catalog.Tests.Pages.Prose;

/// <summary>Bodies that try to do more than be read.</summary>
public sealed class HostileMarkdownTests
{
    public static TheoryData<string> Bodies { get; } =
    [
        // Elements that run, load, cover or swallow
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "<svg><a href=\"javascript:alert(1)\"><text>x</text></a></svg>",
        "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>", "<object data=\"data:text/html,x\"></object>", "<embed src=//e.example>",
        "<style>body{display:none}</style>", "<link rel=stylesheet href=https://e.example/x.css>", "<meta http-equiv=refresh content=0;url=https://e.example>",
        "<base href=https://e.example/>", "<form action=https://e.example><input name=password><button>Sign in", "<dialog open>sign in</dialog>",
        "<video><source onerror=alert(1)></video>", "<marquee onstart=alert(1)>x</marquee>", "<body onload=alert(1)>", "<button popovertarget=x>x</button>",
        "<a href=\"javascript:alert(1)\">x</a>", "<a ping=https://e.example href=x>x</a>", "<div class=site-header id=search>x</div>", "<p style=position:fixed>x</p>",
        "</div></main></body></html><script>alert(1)</script>", "</main><footer>", "<div><div><table><tr><td>", "<!-- swallow the rest", "<textarea>", "<plaintext>",
        "<title>", "<xmp>", "<noscript>", "<select><option>", "<template shadowrootmode=open><style>:host{inset:0}</style></template>", "<img alt=\"",
        "<!doctype html>", "<?php echo 1 ?>", "<![CDATA[<script>alert(1)</script>]]>", "<!-- --!><script>alert(1)</script> -->", "<!X <script>alert(1)</script>>",

        // Trees that change when they are parsed a second time
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
        "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></p>",
        "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "<select><template><style><!--</style><a rel=\"--></style></template></select><img id=x src onerror=alert(1)>\">",

        // Attributes by Markdown extensions
        "# H {onclick=\"alert(1)\"}", "text\n{onmouseover=\"alert(1)\"}", "[x](http://a.b){onclick=alert(1)}", "`x`{onclick=alert(1)}", "```js {onclick=alert(1)}\nx\n```",
        "{onclick=alert(1)}\n- a", "# H {style=\"position:fixed\"}", "# H {#body}", "# H {x\"><script>alert(1)</script>=1}", "*x*{is=x-evil}",
        "*[<script>alert(1)</script>]: t\n\n<script>alert(1)</script>", "*[HTML]: a\" onmouseover=\"alert(1)\n\nHTML", "::: \"><script>alert(1)</script>\nx\n:::",
        "^^^ <b onclick=alert(1)>c\nx\n^^^", "$</span><script>alert(1)</script>$", "$$\n</div><script>alert(1)</script>\n$$", "\"\"<script>alert(1)</script>\"\"",
        "![x](https://www.youtube.com.evil.example/embed/a)", "![x](https://www.youtube.com/embed/a)", "![x](<\"onerror=alert(1)//.mp4>)", "![x](javascript:alert(1).mp4)",
        "![x]\n\n[x]: <\"><img src=x onerror=alert(1)>.mp4>", "```mermaid\nclick A \"javascript:alert(1)\"\n```", "+---+\n| <script>alert(1)</script> |\n+---+",
        "a\n:   <script>alert(1)</script>", "<!--markdig:advanced-->\n\n# H {onclick=alert(1)}",

        // Places that an encoder could forget
        "```a\"><script>alert(1)</script>\nx\n```", "~~~ a\"onclick=alert(1)\nx\n~~~", "> [!NOTE\"><script>alert(1)</script>]\n> x", "> [!NOTE]{onclick=alert(1)}\n> x", "> [!x-y_z]\n> t",
        "[^<img src=x onerror=alert(1)>]\n\n[^<img src=x onerror=alert(1)>]: hi", "[^a\"onclick=alert(1)]\n\n[^a\"onclick=alert(1)]: x",
        "[x](y \"\\\"onclick=alert(1)\")", "[x](https://a.b '\"><script>alert(1)</script>')", "![x\"onerror=alert(1)](y)", "![<img src=x onerror=alert(1)>](https://a.b)",
        "![[x](javascript:alert(1))](y)", "[![x](javascript:alert(1))](https://a.b)", "[<b onclick=alert(1)>](https://a.b)", "[https://a.b](https://c.d)", "[www.a.com](https://c.d/)",
        "www.a.com\"onclick=alert(1)", "http://a.com/\"onclick=alert(1)", "<http://a.com/'onclick=alert(1)>", "<a\"onclick=alert(1)@b.co>", "<javascript:alert(1)>",
        "<data:text/html,<script>alert(1)</script>>", "<xss:xss onclick=alert(1)>", "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;alert(1)&#60;/script&#62;",
        "| <script>alert(1)</script> | b |\n|---|---|\n| [x](javascript:alert(1)) | ![x](javascript:alert(1)) |", "| a | b |\n|--:|:-:|\n| 1 | 2 |",
        "{{constructor.constructor(\"alert(1)\")()}}", "@{ System.IO.File.Delete(\"x\"); } @Html.Raw(\"<script>alert(1)</script>\")", "<% x %> {% raw %} ${x} #{x}",
        "\ufeff<script>alert(1)</script>", "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",

        // Names that a script could mistake for its own
        "# body", "# search", "# getElementById", "# a\n# a\n# a-1\n# a", "# fn.1\n# fnref.1\n\nx[^1] y[^1]\n\n[^1]: z", "# <img src=x onerror=alert(1)>",

        // Harmless tags in harmful arrangements
        "<kbd>a", "a</kbd>", "<kbd>*a</kbd>b*", "*<kbd>a*</kbd>", "<kbd onclick=alert(1)>x</kbd>", "<KBD>x</KBD>", "<kbd\n>x</kbd>", "<sub><sup></sub></sup>", "<br onclick=x>",
        "<details open ontoggle=alert(1)><summary>x</summary>\n\n[x](javascript:alert(1))\n\n</details>", "<details><summary>x\n\ny</summary></details>", "</details></details>",
        "<details>\n\n> </details>", "> <details>\n\n</details>", "- <details>\n\n  x\n\n- </details>", "<summary>x</summary>", "<details><kbd><summary>x</summary></details></kbd>",
        "<kbd>a<details><summary>x</summary>b</kbd></details>", "<details><summary><details></summary></details></details>", "| <details> |\n|---|\n| </details> |", "# <details>\n\n# </details>",
    ];

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Nothing_but_prose_comes_of_it(string body) => Assert.Empty(ProseInspection.Faults(ProseOf.Html(body)));

    [Theory]
    [MemberData(nameof(Bodies))]
    public void It_does_the_same_to_nobody_when_it_is_parsed_again(string body)
    {
        var once = ProseInspection.InPage(ProseOf.Html(body)).InnerHtml;

        Assert.Equal(once, ProseInspection.InPage(once).InnerHtml);
    }
}
