using Catalog.Core.Text;
using Xunit;

namespace Catalog.Tests.Text;

public sealed class ShorteningTests
{
    [Theory]
    [InlineData("short", 5, "short")]
    [InlineData("one two three", 9, "one two…")]
    [InlineData("one two three", 7, "one two…")]
    [InlineData("longestwordofall two", 8, "longestw…")]
    [InlineData("abc🚀def", 4, "abc…")]
    public void A_text_is_cut_at_a_word_that_ends_in_the_second_half_of_its_place(string text, int most, string cut) =>
        Assert.Equal(cut, Shortening.Of(text, most));
}
