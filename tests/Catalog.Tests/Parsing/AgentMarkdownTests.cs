using Catalog.Core.Parsing;
using Markdig.Syntax;
using Xunit;

namespace Catalog.Tests.Parsing;

/// <summary>The one dialect of Markdown.</summary>
public sealed class AgentMarkdownTests
{
    [Fact]
    public void It_has_these_extensions_and_no_other() =>
        Assert.Equal(
            ["AlertExtension", "AutoLinkExtension", "EmphasisExtraExtension", "FootnoteExtension", "PipeTableExtension", "TaskListExtension"],
            AgentMarkdown.Pipeline.Extensions.Select(extension => extension.GetType().Name).Order(StringComparer.Ordinal));

    [Fact]
    public void It_reads_no_html()
    {
        var document = AgentMarkdown.Parse("<div>\n<b>x</b> <!-- y -->\n\n<script>\n\n<a href=\"x\">");

        Assert.DoesNotContain(document.Descendants(), node => node.GetType().Name.StartsWith("Html", StringComparison.Ordinal));
    }

    [Fact]
    public void Places_are_those_of_the_source()
    {
        const string Body = "# a\n\nb *c*";

        var emphasis = AgentMarkdown.Parse(Body).Descendants<Markdig.Syntax.Inlines.EmphasisInline>().Single();

        Assert.Equal("*c*", Body.Substring(emphasis.Span.Start, emphasis.Span.Length));
    }

    [Theory]
    [InlineData(">", 5_000, "it nests more than 100 levels deep")]
    [InlineData("# a\n", 2_001, "it has more than 2000 headings")]
    [InlineData("[a](", 5_001, "it holds more than 5000 times the characters [")]
    [InlineData("www.a.b ", 5_001, "it holds more than 5000 times the characters www.")]
    [InlineData("|a|b|c|d|e\n", 900, null)]
    [InlineData("ab ", 180_000, "it is longer than 512 thousand characters")]
    public void Beyond_its_bounds_a_body_is_one_block_of_code_that_keeps_the_text(string part, int times, string? expected)
    {
        var body = string.Concat(Enumerable.Repeat(part, times));

        var document = AgentMarkdown.Parse(body, out var refusal);

        Assert.Equal(expected, refusal);
        if (expected is not null)
            Assert.Equal(body.TrimEnd('\n'), Assert.IsType<CodeBlock>(Assert.Single(document)).Lines.ToString().TrimEnd('\n'));
    }

    [Fact]
    public void A_table_is_bounded_by_the_cells_it_could_have()
    {
        AgentMarkdown.Parse(string.Concat(Enumerable.Repeat("|a", 1_000)) + "\n" + string.Concat(Enumerable.Repeat("b\n", 300)), out var refusal);

        Assert.Equal("its tables could have more than 200000 cells", refusal);
    }
}
