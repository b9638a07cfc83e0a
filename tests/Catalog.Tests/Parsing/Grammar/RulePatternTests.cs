using Catalog.Core.Parsing.Grammar;
using Xunit;

namespace Catalog.Tests.Parsing.Grammar;

public sealed class RulePatternTests
{
    [Theory]
    [InlineData("use this", "Use this", true)]
    [InlineData("use this", "Use this now", false)]
    [InlineData("use [only] this", "use this", true)]
    [InlineData("use [only] this", "use only this", true)]
    [InlineData("(use | call up) this", "Call up this", true)]
    [InlineData("(use | call up) this", "Call this", false)]
    [InlineData("review~ code", "reviewing code", true)]
    [InlineData("review~ code", "reviews code", true)]
    [InlineData("NOT for", "NOT for", true)]
    [InlineData("NOT for", "not for", false)]
    [InlineData("... code ...", "all of the code here", true)]
    [InlineData("..2 code", "one two three code", false)]
    [InlineData("(very)* good", "very very good", true)]
    [InlineData("(very)*2 good", "good", true)]
    [InlineData("(very)*2 good", "very very good", true)]
    [InlineData("(very)*2 good", "very very very good", false)]
    [InlineData("use !it {word}", "use it", false)]
    [InlineData("use !it {word}", "use them", true)]
    [InlineData("out of scope", "**Out-of-Scope**", true)]
    [InlineData("don't use", "Don’t use", true)]
    [InlineData("a and b", "A & B", true)]
    [InlineData("a → b", "a -> b", true)]
    [InlineData("a — b", "a - b", true)]
    [InlineData("a — b", "a -- b", true)]
    [InlineData("a — b", "a --b", false)]
    [InlineData("für uns", "FÜR uns", true)]
    [InlineData("使用しない", "使用しない", true)]
    [InlineData("... 使用 ...", "何時使用它", true)]
    public void A_pattern_fits_whole_texts(string pattern, string text, bool fits) =>
        Assert.Equal(fits, Table(pattern).First(text, RoleSet.All) is not null);

    [Theory]
    [InlineData("use {slug}", "use bell-founder", true)]
    [InlineData("use {slug}", "use team:founder", true)]
    [InlineData("use {slug}", "use founder", false)]
    [InlineData("use {marked}", "use `founder`", true)]
    [InlineData("use {marked}", "use @founder", true)]
    [InlineData("use {marked}", "use founder", false)]
    [InlineData("use {quoted}", "use \"founder\"", true)]
    [InlineData("use {quoted}", "use #founder", true)]
    [InlineData("use {quoted}", "use `founder`", false)]
    [InlineData("use {dotted}", "use founder.md", true)]
    [InlineData("use {dotted} .", "use founder.", false)]
    public void Names_are_words_where_a_table_joins_them(string pattern, string text, bool fits) =>
        Assert.Equal(fits, new RuleTable($"joined by - _ : .\nuse only\n= {pattern}\n").First(text, RoleSet.All) is not null);

    [Theory]
    [InlineData("use for <list>", "Use for `a`, \"b\" and c.", "list", "`a`, \"b\" and c.")]
    [InlineData("<what> belongs to <who>", "The ledger belongs to the clerk", "who", "the clerk")]
    [InlineData("runs <list after ...>", "runs after lunch", "list", "after lunch")]
    public void A_group_tells_its_words_as_they_are_written(string pattern, string text, string group, string words) =>
        Assert.Equal(words, Table(pattern).First(text, RoleSet.All)!.Value[group]);

    [Theory]
    [InlineData("(a | a a)* b")]
    [InlineData("... a ... a ... a ... b")]
    [InlineData("([a] [a] [a])* b")]
    public void No_text_keeps_a_pattern_busy(string pattern) =>
        Assert.Null(Table(pattern).First(string.Concat(Enumerable.Repeat("a ", 5_000)), RoleSet.All));

    [Theory]
    [InlineData("use (this")]
    [InlineData("use this)")]
    [InlineData("use !(this thing) x")]
    public void A_pattern_with_a_slip_is_refused(string pattern) => Assert.ThrowsAny<FormatException>(() => Table(pattern));

    private static RuleTable Table(string pattern) => new($"use only\n= {pattern}\n");
}
