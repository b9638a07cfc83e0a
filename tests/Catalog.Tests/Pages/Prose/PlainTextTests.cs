using Catalog.Site.Pages.Prose;
using Xunit;

namespace Catalog.Tests.Pages.Prose;

/// <summary>Untrusted text that is not Markdown.</summary>
public sealed class PlainTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("</title><script>\"'&", "&lt;/title&gt;&lt;script&gt;&quot;&#39;&amp;")]
    [InlineData("*a* [b](c) `d`", "*a* [b](c) `d`")]
    [InlineData("a\u200Bb", "a<span class=\"chip-char\" title=\"U+200B ZERO WIDTH SPACE\">[U+200B]</span>b")]
    [InlineData("a\u001B[31m", "a<span class=\"chip-char\" title=\"U+001B ESCAPE\">[U+001B]</span>[31m")]
    [InlineData("a\u202Eb", "<bdi>a<span class=\"chip-char\" title=\"U+202E RIGHT-TO-LEFT OVERRIDE\">[U+202E]</span>b</bdi>")]
    [InlineData("שלום", "<bdi>שלום</bdi>")]
    [InlineData("café 😀", "café 😀")]
    public void It_is_encoded_and_shows_what_it_hides(string text, string html) => Assert.Equal(html, PlainText.Html(text));

    [Fact]
    public void Plain_text_is_not_copied()
    {
        const string Text = "backend-developer";

        Assert.Same(Text, PlainText.Html(Text));
        Assert.Same(Text, PlainText.Visible(Text));
    }

    [Fact]
    public void Where_no_chip_can_stand_hidden_characters_are_spelt_out()
    {
        Assert.Equal("a[U+200B ×2]b[U+202E]", PlainText.Visible("a\u200B\u200Bb\u202E"));
        Assert.Equal("x[hidden text: hi]", PlainText.Visible("x\U000E0068\U000E0069"));
    }
}
