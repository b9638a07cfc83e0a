using System.Text;
using Catalog.Core.Findings;
using Catalog.Site.Pages.Prose;
using Xunit;

namespace Catalog.Tests.Pages.Prose;

/// <summary>Bodies that cost more than they are worth.</summary>
public sealed class ProseBoundsTests
{
    private const int MaximumOutput = 8 * 1024 * 1024;

    public static TheoryData<string> Traps { get; } =
    [
        $"[a]: /{new string('x', 20_000)}\n\n" + Repeat("[a]", 2_400),
        $"[a]: https://e.org/{new string('x', 2_000)} \"{new string('漢', 20_000)}\"\n\n" + Repeat("[a]", 2_400),
        Repeat("<![CDATA[", 10_000), Repeat("[a](", 20_000), Repeat("# a\n", 15_000), Repeat("a\n===\n", 6_000), new string('>', 5_000),
        string.Concat(Enumerable.Range(0, 400).Select(depth => new string(' ', depth * 2) + "- a\n")),
        Repeat("|a", 1_000) + "|\n" + Repeat("|-", 1_000) + "|\n" + Repeat("|b\n", 2_900), Repeat("http://a.b ", 4_900), Repeat("*a **b ", 2_400), Repeat("[^1]", 2_400) + "\n\n[^1]: a",
        Repeat("\u200B\u2060", 45_000), Repeat("&", 4_900), Repeat("<kbd>", 2_400) + Repeat("</kbd>", 2_400), Repeat("<details>\n\n", 2_400) + Repeat("</details>\n\n", 2_400),
        Repeat(new string('\u0301', 500) + "a", 190), Repeat(new string('"', 4_999) + "\n", 100), new string('漢', 90_000), Repeat("- a\n", 19_000), Repeat("![", 2_400), Repeat("e`", 4_900),
    ];

    [Theory]
    [MemberData(nameof(Traps))]
    public void The_page_stays_under_8_MiB_and_is_prose(string body)
    {
        var html = ProseOf.Html(body);

        Assert.InRange(Encoding.UTF8.GetByteCount(html), 1, MaximumOutput);
        Assert.Empty(ProseInspection.Faults(html));
    }

    [Theory]
    [InlineData(">", 5_000)]
    [InlineData("[a](", 20_000)]
    [InlineData("# a\n", 15_000)]
    [InlineData("<![CDATA[", 10_000)]
    [InlineData("http://a.b ", 8_000)]
    public void What_the_parser_refuses_is_shown_as_written_and_found(string part, int times)
    {
        var body = Repeat(part, times);
        var definition = ProseOf.Definition(body);

        Assert.Contains(definition.Findings, finding => finding.Rule == Rules.MarkdownLimit);
        Assert.Equal(body.TrimEnd('\n'), ProseInspection.InPage(AgentProse.Render(definition, new ProseSettings()).Html).TextContent.TrimEnd('\n'));
    }

    [Fact]
    public void What_would_grow_too_large_is_shown_as_written_and_said()
    {
        var body = $"[a]: https://e.org/{new string('x', 1_900)}\n\n" + Repeat("[a] ", 2_400);
        var prose = ProseOf.Body(body);

        Assert.Equal(ProseNoticeKind.Cut, Assert.Single(prose.Notices).Kind);
        Assert.Equal(body, ProseInspection.InPage(prose.Html).TextContent);
    }

    [Fact]
    public void What_would_be_too_large_even_as_written_is_cut_and_said()
    {
        var prose = ProseOf.Body(Repeat("\u0001\u0002\n", 19_000) + Repeat(Repeat("\u0001\u0002", 45_000) + "\n", 6));

        Assert.Equal(ProseNoticeKind.Cut, Assert.Single(prose.Notices).Kind);
        Assert.Contains("characters are shown as written", prose.Notices[0].Message, StringComparison.Ordinal);
        Assert.InRange(Encoding.UTF8.GetByteCount(prose.Html), 1_000_000, MaximumOutput);
    }

    [Fact]
    public void Notices_are_bounded() => Assert.InRange(ProseOf.Body(Repeat("<!-- a -->\n\n", 4_000)).Notices.Count, 1, 100);

    private static string Repeat(string part, int times) => new StringBuilder().Insert(0, part, times).ToString();
}
