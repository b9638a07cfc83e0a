using AngleSharp.Dom;
using Catalog.Site;
using Xunit;

namespace Catalog.Tests.Pages;

/// <summary>What a history shows of the difference between two versions.</summary>
public sealed class HistoryPageTests
{
    private const string Before = "---\nname: reviewer\ndescription: Reviews code.\nmodel: sonnet\ntools: Read, Grep\n---\n\n# Reviewer\n\nYou review code.\n\n## Speed\n\nBe quick about every review.\n\n## Report\n\nName the file and the line of each fault.\n\n## Tone\n\nBe kind.\n";

    [Fact]
    public async Task Facts_come_first_with_what_was_gained_and_replaced()
    {
        var version = await Newest(Before.Replace("model: sonnet", "model: opus", StringComparison.Ordinal).Replace("Read, Grep", "Read, Bash", StringComparison.Ordinal));

        var facts = version.QuerySelector(".changes")!;
        Assert.Equal(["added: Bash", "added: opus"], facts.QuerySelectorAll("ins").Select(mark => mark.TextContent));
        Assert.Equal(["removed: Grep", "removed: sonnet"], facts.QuerySelectorAll("del").Select(mark => mark.TextContent));
        Assert.Equal("rights", version.GetAttribute("data-class"));
    }

    [Fact]
    public async Task Changed_words_are_marked_in_rendered_prose_and_the_rest_is_folded()
    {
        var version = await Newest(Before.Replace("the file and the line", "the file, the function and the line", StringComparison.Ordinal));

        var prose = version.QuerySelector(".diff-prose")!;
        Assert.Equal("Report", prose.QuerySelector(".diff-title")!.TextContent);
        Assert.Equal(["added: , the function"], prose.QuerySelectorAll("ins").Select(mark => mark.TextContent));
        Assert.Equal(["2 sections unchanged", "1 section unchanged"], prose.QuerySelectorAll(".diff-fold").Select(fold => fold.TextContent));
        Assert.DoesNotContain("#", prose.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_moved_section_is_called_moved_and_has_no_marks()
    {
        var version = await Newest(Before.Replace("## Tone\n\nBe kind.\n", "", StringComparison.Ordinal).Replace("## Speed", "## Tone\n\nBe kind.\n\n## Speed", StringComparison.Ordinal));

        var prose = version.QuerySelector(".diff-prose")!;
        Assert.Equal("Tone moved", prose.QuerySelector(".diff-title")!.TextContent);
        Assert.Empty(prose.QuerySelectorAll("ins, del"));
    }

    [Fact]
    public async Task The_source_is_the_second_view_with_signs_before_each_line()
    {
        var version = await Newest(Before.Replace("Be kind.", "Be kind, always.", StringComparison.Ordinal));

        var source = version.QuerySelector(".diff-source")!;
        Assert.Equal("removed: − Be kind.", source.QuerySelector("del")!.TextContent);
        Assert.Equal("added: + Be kind, always.", source.QuerySelector("ins")!.TextContent);
        Assert.True(version.QuerySelectorAll("details.diff")[1].QuerySelector(".diff-source") is not null);
    }

    [Fact]
    public async Task A_change_of_front_matter_alone_shows_no_difference_of_the_prompt() =>
        Assert.Null((await Newest(Before.Replace("sonnet", "opus", StringComparison.Ordinal))).QuerySelector(".diff-prose"));

    [Fact]
    public async Task A_difference_beyond_the_bounds_is_named_and_counted()
    {
        var version = await Newest(Before + string.Concat(Enumerable.Range(0, 5_100).Select(number => $"Line {number}.\n")));

        Assert.StartsWith("The difference is too large to show", version.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("+5,100", version.QuerySelector(".lines .added")!.TextContent);
    }

    [Fact]
    public async Task Words_that_are_markup_are_shown_and_not_obeyed()
    {
        var version = await Newest(Before.Replace("Be kind.", "Be <script>alert(1)</script> kind.", StringComparison.Ordinal));

        Assert.Empty(version.QuerySelectorAll("script"));
        Assert.Contains("<script>alert(1)</script>", version.QuerySelector(".diff-prose")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<IElement> Newest(string after)
    {
        var pages = await PagesOf.Commits([("agents/reviewer.md", Before)], [("agents/reviewer.md", after)]);
        return pages.Page(SitePaths.History("reviewer")).GetElementById("v2")!;
    }
}
