using System.Text;
using Catalog.Core.Reading;
using Xunit;

namespace Catalog.Tests.Reading;

/// <summary>Bytes as text, and what is wrong with them.</summary>
public sealed class SourceTextTests
{
    [Theory]
    [InlineData("a\r\nb\rc\nd", "a\nb\nc\nd", false)]
    [InlineData("\uFEFFa", "a", false)]
    [InlineData("a\uFEFFb", "a\uFEFFb", true)]
    [InlineData("", "", true)]
    public void Line_ends_and_the_leading_mark_are_evened_out(string bytes, string expected, bool isExact)
    {
        var text = SourceText.Decode(Encoding.UTF8.GetBytes(bytes));

        Assert.Equal((expected, TextFault.None, isExact), (text.Text, text.Fault, text.IsExact));
    }

    [Theory]
    [InlineData(new byte[] { 0x61, 0xE9, 0x62 }, "a\uFFFDb")]
    [InlineData(new byte[] { 0x61, 0xC3 }, "a\uFFFD")]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 }, "\uFFFD\uFFFD\uFFFD")]
    public void Bytes_that_are_no_utf8_become_replacement_characters(byte[] bytes, string expected)
    {
        var text = SourceText.Decode(bytes);

        Assert.Equal((expected, TextFault.NotUtf8, false), (text.Text, text.Fault, text.IsExact));
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x61, 0x00 }, TextFault.Utf16)]
    [InlineData(new byte[] { 0xFE, 0xFF, 0x00, 0x61 }, TextFault.Utf16)]
    [InlineData(new byte[] { 0x61, 0x00, 0x62 }, TextFault.Binary)]
    public void What_is_no_text_is_empty(byte[] bytes, TextFault fault) =>
        Assert.Equal(("", fault, false), (SourceText.Decode(bytes).Text, SourceText.Decode(bytes).Fault, SourceText.Decode(bytes).IsExact));

    [Fact]
    public void A_pointer_to_large_file_storage_is_known() =>
        Assert.Equal(TextFault.LfsPointer, SourceText.Decode("version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n"u8).Fault);

    [Fact]
    public void Texts_are_bounded_in_bytes_lines_and_length_of_lines()
    {
        Assert.Equal(TextFault.TooLarge, Of(string.Concat(Enumerable.Repeat("0123456789\n", 100_000))).Fault);
        Assert.Equal(TextFault.TooLarge, Of(new string('\n', 20_000)).Fault);
        Assert.Equal(TextFault.None, Of(new string('\n', 19_999)).Fault);
        Assert.Equal(TextFault.TooLarge, Of(new string('a', 100_001)).Fault);
        Assert.Equal(TextFault.None, Of(new string('a', 100_000)).Fault);
    }

    [Fact]
    public void Of_a_text_that_is_too_large_no_more_than_the_bound_is_kept() =>
        Assert.InRange(Of(string.Concat(Enumerable.Repeat("0123456789\n", 200_000))).Text.Length, 1, SourceText.MaximumBytes);

    private static SourceText Of(string text) => SourceText.Decode(Encoding.UTF8.GetBytes(text));
}
