using System.Text;
using Catalog.Site;
using Xunit;

namespace Catalog.Tests.Writing;

/// <summary>Text of any length becomes UTF-8, however it is cut into writes.</summary>
public sealed class Utf8WriterTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(100_000)]
    [InlineData(1_500_000)]
    public void A_text_comes_out_whole_whatever_its_length(int count)
    {
        var text = string.Concat(Enumerable.Range(0, count).Select(number => number % 7 == 0 ? "😀" : number % 5 == 0 ? "é" : "a"));

        using var writer = new Utf8Writer();
        foreach (var part in text.Chunk(1001))
            writer.Write(part);

        Assert.Equal(Encoding.UTF8.GetBytes(text), writer.ToArray());
    }

    [Fact]
    public void One_write_may_be_longer_than_all_room_that_there_is()
    {
        var (small, large) = (new string('b', 1_200_000), new string('c', 5_000_000));

        using var writer = new Utf8Writer();
        writer.Write(small);
        writer.Write(large);
        writer.Write(small);

        Assert.Equal(Encoding.UTF8.GetBytes(small + large + small), writer.ToArray());
    }
}
