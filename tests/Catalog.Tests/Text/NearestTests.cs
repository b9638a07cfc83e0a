using Catalog.Core.Text;
using Xunit;

namespace Catalog.Tests.Text;

public sealed class NearestTests
{
    [Theory]
    [InlineData("--ouput", "--output")]
    [InlineData("buidl", "build")]
    [InlineData("Gerp", "Grep")]
    [InlineData("grep", "Grep")]
    [InlineData("something", null)]
    [InlineData("", null)]
    public void The_nearest_word_is_offered_and_no_far_one(string word, string? expected) =>
        Assert.Equal(expected, Nearest.Of(word, ["build", "check", "--output", "Grep"]));
}
