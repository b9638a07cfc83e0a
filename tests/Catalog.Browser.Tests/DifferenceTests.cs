using Catalog.Browser.Tests.Testing;
using Microsoft.Playwright;
using Xunit;

namespace Catalog.Browser.Tests;

/// <summary>How two texts differ, as the script draws it that histories and the comparison share.</summary>
public sealed class DifferenceTests(SiteInBrowser site)
{
    private const string Before = "# Reviewer\n\nYou review code.\n\n## Speed\n\nBe quick about every review.\n\n## Report\n\nName the file and the line of each fault.\n\n## Tone\n\nBe kind.";

    [Fact]
    public async Task Changed_words_are_marked_in_rendered_prose_and_the_rest_is_folded()
    {
        await using var drawn = await Draw(Before, Before.Replace("the file and the line", "the file, the **function** and the line", StringComparison.Ordinal));

        Assert.Equal(["Report"], await drawn.Texts(".diff-title"));
        Assert.Equal(["added: , the function"], await drawn.Texts("ins"));
        Assert.Equal(["2 sections unchanged", "1 section unchanged"], await drawn.Texts(".diff-fold"));
    }

    [Fact]
    public async Task A_moved_section_is_called_moved_and_has_no_marks()
    {
        await using var drawn = await Draw(Before, Before.Replace("\n\n## Tone\n\nBe kind.", "", StringComparison.Ordinal).Replace("## Speed", "## Tone\n\nBe kind.\n\n## Speed", StringComparison.Ordinal));

        Assert.Equal(["Tone moved"], await drawn.Texts(".diff-title"));
        Assert.Empty(await drawn.Texts("ins, del"));
    }

    [Fact]
    public async Task A_renamed_section_keeps_its_words_and_a_removed_one_stands_where_it_was()
    {
        await using var renamed = await Draw(Before, Before.Replace("## Tone", "## Manner", StringComparison.Ordinal));
        Assert.Equal(["removed: Tone → added: Manner"], await renamed.Texts(".diff-title"));

        await using var removed = await Draw(Before, Before.Replace("## Speed\n\nBe quick about every review.\n\n", "", StringComparison.Ordinal));
        Assert.Equal(["removed: Speed"], await removed.Texts(".diff-title"));
        Assert.Equal(["1 section unchanged", "2 sections unchanged"], await removed.Texts(".diff-fold"));
    }

    [Theory]
    [InlineData("prose")]
    [InlineData("source")]
    [InlineData("beside")]
    public async Task Characters_that_nobody_sees_are_chips_in_word_differences_too(string view)
    {
        await using var drawn = await Draw(Before.Replace("quick", "qu\u200bick", StringComparison.Ordinal), Before.Replace("every", "ev\u202eery", StringComparison.Ordinal).Replace("quick", "qu\u200bick", StringComparison.Ordinal), view);

        Assert.Contains("[U+202E]", await drawn.Texts(".chip-char"));
        Assert.Contains("[U+200B]", await drawn.Texts(".chip-char"));
        var all = string.Concat(await drawn.Texts(":scope"));
        Assert.DoesNotContain('\u202e', all);
        Assert.DoesNotContain('\u200b', all);
    }

    [Fact]
    public async Task Texts_too_far_apart_have_no_difference_to_draw()
    {
        await using var visit = await site.Visit(Scheme.File);
        await Load(await visit.Open("health.html"));

        Assert.True(await visit.Page.EvaluateAsync<bool>("AgentCatalog.differences.source(Array.from({ length: 3000 }, (_, i) => `a${i}`), Array.from({ length: 3000 }, (_, i) => `b${i}`)) === null"));
    }

    private async Task<Drawn> Draw(string before, string after, string view = "prose")
    {
        var visit = await site.Visit(Scheme.File);
        await Load(await visit.Open("health.html"));
        await visit.Page.EvaluateAsync("([view, before, after]) => { const box = AgentCatalog.differences[view](before.split('\\n'), after.split('\\n')); box.id = 'drawn'; document.body.append(box); }", new[] { view, before, after });
        return new(visit);
    }

    private static Task Load(IPage page) =>
        page.EvaluateAsync("AgentCatalog.load('theme/js/compare-diff.js').then(() => AgentCatalog.load('theme/js/differences.js'))");

    private sealed class Drawn(Visit visit) : IAsyncDisposable
    {
        public Task<string[]> Texts(string selector) =>
            visit.Page.EvaluateAsync<string[]>("(selector) => [...document.getElementById('drawn').querySelectorAll(selector)].map((element) => element.textContent)", selector);

        public ValueTask DisposeAsync() => visit.DisposeAsync();
    }
}
