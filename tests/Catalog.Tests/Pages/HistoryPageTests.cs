using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Catalog.Site;
using Catalog.Site.Pages;
using Catalog.Tests.Testing;
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
    public async Task A_version_is_one_line_that_is_closed()
    {
        var version = await Newest(Before.Replace("Be kind.", "Be kind, always.", StringComparison.Ordinal));

        var line = version.QuerySelector("details:not([open]) > summary")!;
        Assert.Equal(["v2", "Behaviour", "Instructions changed in Tone", "Ada", "2026-03-02"], line.Children.Select(part => part.TextContent.Trim()));
        Assert.Contains("+1 −1 lines", version.QuerySelector(".version-body")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Instructions changed in \uFDD0Tone\uFDD1 and \uFDD0Report\uFDD1", "Instructions changed in <em>Tone</em> and <em>Report</em>")]
    [InlineData("Lost execute sudo *: granted → denied, read *.env: granted → denied; section \uFDD0Tone\uFDD1 added", "Lost execute sudo *: granted → denied, read *.env: granted → denied; section <em>Tone</em> added")]
    [InlineData("Needs no approval for Bash(bells *), Bash(ropes *); section \uFDD0Tone\uFDD1 added", "Needs no approval for Bash(bells *), Bash(ropes *); section <em>Tone</em> added")]
    [InlineData("Gained Bash(git:*); section \uFDD0Tone\uFDD1 added", "Gained Bash(git:*); section <em>Tone</em> added")]
    public void A_pattern_keeps_its_asterisk_beside_the_names_of_sections(string told, string html) =>
        Assert.Equal(html, Written.Sentence(told).Value);

    [Fact]
    public async Task Of_many_tags_the_first_and_the_last_are_told_and_all_below()
    {
        using var repository = new TestRepository().Write("agents/reviewer.md", Before).Commit("Add");
        for (var minor = 1; minor < 7; minor++)
            repository.Write("notes.txt", $"{minor}").Commit($"Note {minor}").Tag($"v0.{minor}");
        using var site = await TestSite.Of(repository);
        var version = (await new HtmlParser().ParseDocumentAsync(await File.ReadAllTextAsync(site.At(SitePaths.History("reviewer")), TestContext.Current.CancellationToken), TestContext.Current.CancellationToken)).QuerySelector("#v1")!;

        Assert.Equal(["v0.1", "v0.6"], version.QuerySelectorAll(".version-head .chip-tag").Select(tag => tag.TextContent));
        Assert.Equal("v0.6, v0.5, v0.4, v0.3, v0.2, v0.1", version.QuerySelector(".version-body .merged p")!.TextContent);
    }

    [Fact]
    public async Task A_long_value_is_named_by_its_lengths_and_stands_on_the_page_of_the_version()
    {
        var pages = await PagesOf.Commits([("agents/reviewer.md", Before)], [("agents/reviewer.md", Before.Replace("Reviews code.", "Reviews code.\\nOften. " + new string('x', 200), StringComparison.Ordinal))]);

        Assert.Equal("13 characters → 221 characters", pages.Page(SitePaths.History("reviewer")).QuerySelector("#v2 .change-text")!.TextContent);
        Assert.Contains("\nOften. xxx", pages.Page(SitePaths.Version("reviewer", 2)).QuerySelector(".change-text")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_of_rights_are_told_one_by_one_however_long_their_list_is()
    {
        var rules = string.Concat(Enumerable.Range(1, 20).Select(number => $"    'ring bell {number} *': ask\n"));
        string Agent(string last) => $"---\ndescription: Rings bells.\nmode: subagent\npermission:\n  bash:\n{rules}    '{last}': allow\n---\n\nRing.\n";
        var pages = await PagesOf.Commits([(".opencode/agent/ringer.md", Agent("ring_*"))], [(".opencode/agent/ringer.md", Agent("ring_bells"))]);

        var fact = pages.Page(SitePaths.History("ringer")).QuerySelector("#v2 .change-text")!;
        Assert.Equal("added: bash.ring_bells: allow", fact.QuerySelector("ins")!.TextContent);
        Assert.Equal("removed: bash.ring_*: allow", fact.QuerySelector("del")!.TextContent);
    }

    [Fact]
    public async Task Forty_versions_are_less_than_60_kB()
    {
        var states = Enumerable.Range(1, 40).Select(number => (IReadOnlyList<(string, string?)>)
            [("agents/reviewer.md", Before.Replace("Reviews code.", $"Reviews code. {string.Join(' ', Enumerable.Repeat($"word{number}", 200))}", StringComparison.Ordinal).Replace("Be kind.", $"Be kind {number} times.", StringComparison.Ordinal))]);
        var pages = await PagesOf.Commits([.. states]);

        Assert.Equal(40, pages.Page(SitePaths.History("reviewer")).QuerySelectorAll(".version").Length);
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(pages.Text(SitePaths.History("reviewer"))), 10_000, 60_000);
    }

    [Fact]
    public async Task Words_that_are_markup_are_shown_and_not_obeyed()
    {
        var version = await Newest(Before.Replace("model: sonnet", "model: \"<script>alert(1)</script>\"", StringComparison.Ordinal));

        Assert.Empty(version.QuerySelectorAll("script"));
        Assert.Contains("<script>alert(1)</script>", version.QuerySelector(".changes")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<IElement> Newest(string after)
    {
        var pages = await PagesOf.Commits([("agents/reviewer.md", Before)], [("agents/reviewer.md", after)]);
        return pages.Page(SitePaths.History("reviewer")).GetElementById("v2")!;
    }
}
