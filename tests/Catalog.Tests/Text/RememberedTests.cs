using Catalog.Core.Text;
using Xunit;

namespace Catalog.Tests.Text;

/// <summary>What comes again is made once, and memory has a bound.</summary>
public sealed class RememberedTests
{
    private readonly Remembered<string, int> lengths = new(2);

    [Fact]
    public void What_was_added_first_is_found_by_the_same_text_in_other_hands()
    {
        lengths.Add("walnut", 6);
        lengths.Add("walnut", 7);

        Assert.True(lengths.TryGetValue("walnut", out var length));
        Assert.True(lengths.By<ReadOnlySpan<char>>().TryGetValue("a walnut".AsSpan(2), out var other));
        Assert.Equal((6, 6), (length, other));
    }

    [Fact]
    public void What_is_beyond_the_bound_takes_the_place_of_all_before()
    {
        lengths.Add("oak", 3);
        lengths.Add("oak", 3);
        lengths.Add("elm", 3);
        lengths.Add("beech", 5);

        Assert.False(lengths.TryGetValue("elm", out _));
        Assert.True(lengths.TryGetValue("beech", out _));
    }
}
