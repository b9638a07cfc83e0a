using Catalog.Core.Parsing;
using Xunit;

namespace Catalog.Tests.Parsing;

/// <summary>The ids of headings.</summary>
public sealed class HeadingIdsTests
{
    [Theory]
    [InlineData("When to use", "user-content-when-to-use")]
    [InlineData("C#, .NET & co.", "user-content-c-net--co")]
    [InlineData("Über_uns 2", "user-content-über_uns-2")]
    [InlineData("body", "user-content-body")]
    [InlineData("\"><script>", "user-content-script")]
    [InlineData("🚀", "user-content-section")]
    public void They_are_those_of_forges_behind_a_prefix(string title, string id) => Assert.Equal(id, new HeadingIds().Next(title));

    [Fact]
    public void They_are_unique_whatever_the_titles()
    {
        var ids = new HeadingIds();
        string[] titles = ["a", "a", "a-1", "a", "a-1-1", "a-1"];

        Assert.Equal(titles.Length, titles.Select(ids.Next).Distinct(StringComparer.Ordinal).Count());
    }
}
