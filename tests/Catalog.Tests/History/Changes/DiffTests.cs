using Catalog.Core.History.Changes;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Catalog.Tests.History.Changes;

public sealed class DiffTests
{
    [Fact]
    public void Applying_the_hunks_to_the_old_lines_gives_the_new_lines() =>
        Prop.ForAll(Lines(), Lines(), (before, after) => Applied(before, after).SequenceEqual(after, StringComparer.Ordinal)).QuickCheckThrowOnFailure();

    [Fact]
    public void No_shorter_edit_exists() =>
        Prop.ForAll(Lines(), Lines(), (before, after) =>
        {
            var diff = LineDiff.Between(Text(before), Text(after));
            return diff.Removed == before.Length - Common(before, after) && diff.Added == after.Length - Common(before, after);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Beyond_five_thousand_changed_lines_there_are_counts_only()
    {
        var before = Text(Enumerable.Range(0, 4_000).Select(i => $"old {i}"));
        var after = Text(Enumerable.Range(0, 3_000).Select(i => $"new {i}"));
        var diff = LineDiff.Between(before, after);
        Assert.True(diff.TooLarge);
        Assert.Empty(diff.Hunks);
        Assert.Equal((3_000, 4_000), (diff.Added, diff.Removed));
    }

    [Fact]
    public void Beyond_512_KB_there_are_counts_only()
    {
        var long1 = new string('a', LineDiff.MaximumLength + 1);
        Assert.True(LineDiff.Between(long1, long1 + "\nb").TooLarge);
    }

    [Fact]
    public void Words_are_marked_in_place()
    {
        var runs = WordDiff.Between("Report every fault with its line.", "Report every fault with its file.")!;
        Assert.Equal(["Report every fault with its ", "line", "file", "."], runs.Select(run => run.Text));
        Assert.Equal([WordSide.Both, WordSide.Removed, WordSide.Added, WordSide.Both], runs.Select(run => run.Side));
    }

    [Fact]
    public void Marks_are_dropped_where_over_60_percent_of_a_line_changed() =>
        Assert.Null(WordDiff.Between("Report every fault.", "Sing a merry song."));

    [Fact]
    public void A_line_of_twenty_thousand_words_gets_no_marks() =>
        Assert.Null(WordDiff.Between(string.Join(' ', Enumerable.Repeat("word", 20_000)), "word"));

    private static Arbitrary<string[]> Lines() => Gen.Elements("a", "b", "c", "").ArrayOf().ToArbitrary();

    private static string Text(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));

    private static List<string> Applied(string[] before, string[] after)
    {
        var result = new List<string>();
        var at = 0;
        foreach (var hunk in LineDiff.Between(Text(before), Text(after)).Hunks)
        {
            result.AddRange(before[at..hunk.BeforeStart]);
            Assert.Equal(hunk.AfterStart, result.Count);
            result.AddRange(after.Skip(hunk.AfterStart).Take(hunk.AfterCount));
            at = hunk.BeforeStart + hunk.BeforeCount;
        }
        result.AddRange(before[at..]);
        return result;
    }

    private static int Common(string[] before, string[] after)
    {
        var longest = new int[before.Length + 1][];
        for (var i = before.Length; i >= 0; i--)
        {
            longest[i] = new int[after.Length + 1];
            for (var j = after.Length - 1; i < before.Length && j >= 0; j--)
                longest[i][j] = before[i] == after[j] ? longest[i + 1][j + 1] + 1 : Math.Max(longest[i + 1][j], longest[i][j + 1]);
        }
        return longest[0][0];
    }
}
