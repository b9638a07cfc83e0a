using System.Diagnostics;
using Catalog.Core.History;
using Xunit;

namespace Catalog.Tests.History;

/// <summary>How alike two texts are by their lines, and which of many are.</summary>
public sealed class LikeFilesTests
{
    [Theory]
    [InlineData("a\nb\n", "a\nb\n", 1)]
    [InlineData("a\nb\n", "b\na\n", 1)]
    [InlineData("a\nb\n", "a\nc\n", 0.5)]
    [InlineData("a\nb\n", "a\nb\nc\nd\n", 0.5)]
    [InlineData("a\na\na\n", "a\n", 1 / 3.0)]
    [InlineData("a\n", "", 0)]
    [InlineData("", "", 0)]
    public void Similarity_is_the_share_of_the_larger_text_that_both_have(string one, string other, double similarity)
    {
        Assert.Equal(similarity, LinePrint.Of(one).Similarity(LinePrint.Of(other)), 6);
        Assert.Equal(similarity, LinePrint.Of(other).Similarity(LinePrint.Of(one)), 6);
    }

    [Fact]
    public void A_long_line_is_compared_in_pieces()
    {
        var line = string.Concat(Enumerable.Range(0, 1_000).Select(number => $"word{number} "));

        Assert.InRange(LinePrint.Of(line).Similarity(LinePrint.Of(line + "end")), 0.98, 0.999);
    }

    [Fact]
    public void Five_thousand_files_from_one_template_find_themselves_in_seconds()
    {
        string Text(int number, int lines) => string.Concat(Enumerable.Range(0, lines).Select(line => $"File {number} says {line}.\nEvery file says {line}.\n"));
        var olds = Enumerable.Range(0, 5_000).Select(number => ($"old/{number}.md", (LinePrint?)LinePrint.Of(Text(number, 20)))).ToList();
        var news = Enumerable.Range(0, 5_000).Select(number => ($"new/x{number}.md", (LinePrint?)LinePrint.Of(Text(number, 21)))).ToList();
        var watch = Stopwatch.StartNew();

        var best = LikeFiles.Of(olds, news).GroupBy(pair => pair.New).Select(group => (group.Key, group.MaxBy(pair => pair.Similarity).Old));

        Assert.All(best, pair => Assert.Equal(pair.Key, pair.Old));
        Assert.Equal(5_000, best.Count());
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 30);
    }
}
