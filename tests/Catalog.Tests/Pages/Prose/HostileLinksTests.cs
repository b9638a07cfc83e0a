using Xunit;

namespace Catalog.Tests.Pages.Prose;

/// <summary>Targets that are no links, in every construct that could make them one.</summary>
public sealed class HostileLinksTests
{
    private static readonly string[] Targets =
    [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)", "java\nscript:alert(1)", "\u0001javascript:alert(1)", "\u001fjavascript:alert(1)",
        "\u00a0javascript:alert(1)", "\u200bjavascript:alert(1)", "\ufeffjavascript:alert(1)", "javascript&colon;alert(1)", "javascript&#58;alert(1)", "javascript&#x3A;alert(1)",
        "&#106;avascript:alert(1)", "&#x6A&#x61vascript:alert(1)", "java&Tab;script:alert(1)", "java&NewLine;script:alert(1)", "java&#9;script:alert(1)", "java&#10;script:alert(1)",
        "&#1;javascript:alert(1)", "javascript%3Aalert(1)", "java%0ascript:alert(1)", "javascript:\\alert(1)", "javascript://%0aalert(1)", "j\\avascript:alert(1)", "javascript\\:alert(1)",
        "javascript:", "x-javascript:alert(1)", "feed:javascript:alert(1)", "jar:javascript:alert(1)!/", "view-source:javascript:alert(1)",
        "vbscript:msgbox(1)", "livescript:x", "mocha:x", "data:text/html,<script>alert(1)</script>", "data:text/html;base64,PHNjcmlwdD4=", "DATA:,x", "blob:https://a/b", "filesystem:http://a/b",
        "file:///etc/passwd", "file://server/share", "about:blank", "chrome://settings", "ms-msdt:/id", "vscode://file/x", "intent://x#Intent;end", "ftp://a/b", "tel:+1234", "sms:+1234", "urn:x:y",
        "//evil.example/x", "///evil.example/x", "/\\evil.example/x", "\\\\evil.example", "\\/evil.example", "http:evil.example", "http:/evil.example", "http:///evil.example", "https:\\\\evil.example",
        "http://user:pass@evil.example/", "https://good.example@evil.example/", "https://good.example%40evil.example/", "http://a b", "http://a\u2024b/", "http://a/\u202etxt", "http://a\u3002b/",
        "http://a:b/", "http://", "https://#", "mailto:", "c:/windows", "?javascript:alert(1)", "../../../../etc/passwd", "/absolute", "con",
    ];

    public static TheoryData<string> Bodies { get; } =
        [.. from target in Targets from construct in Constructs(target) select construct];

    [Theory]
    [MemberData(nameof(Bodies))]
    public void No_link_and_no_picture_comes_of_it(string body)
    {
        var main = ProseInspection.InPage(ProseOf.Html(body));

        Assert.Empty(main.QuerySelectorAll("a, img"));
    }

    [Theory]
    [InlineData("https://example.org/a?b=c&d=e#f")]
    [InlineData("http://example.org")]
    [InlineData("HTTPS://EXAMPLE.ORG/x")]
    [InlineData("http://127.0.0.1:8080/")]
    [InlineData("http://[::1]:8080/x")]
    [InlineData("https://example.org/a:b@c")]
    [InlineData("mailto:a@example.org?subject=x")]
    public void A_plain_address_is_a_link_that_lends_no_trust(string target)
    {
        var link = ProseInspection.InPage(ProseOf.Html($"[x]({target})")).QuerySelector("a")!;

        Assert.Equal(target, link.GetAttribute("href"));
        Assert.Equal("nofollow noopener noreferrer ugc", link.GetAttribute("rel"));
    }

    [Fact]
    public void An_address_over_2048_characters_is_text() =>
        Assert.DoesNotContain("<a", ProseOf.Html($"[x](https://example.org/{new string('a', 2_048)})"), StringComparison.Ordinal);

    private static IEnumerable<string> Constructs(string target) =>
    [
        $"[x]({target})", $"[x](<{target}>)", $"![x]({target})", $"[x]\n\n[x]: {target}", $"[x][y]\n\n[y]: <{target}> \"t\"", $"[![x]({target})]({target})",
    ];
}
