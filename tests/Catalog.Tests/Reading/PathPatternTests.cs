using Catalog.Core.Reading;
using Xunit;

namespace Catalog.Tests.Reading;

/// <summary>git's pattern language, as gitignore(5) has it.</summary>
public sealed class PathPatternTests
{
    [Theory]
    [InlineData("draft.md", "draft.md", true)]
    [InlineData("draft.md", "a/b/draft.md", true)]
    [InlineData("/draft.md", "a/draft.md", false)]
    [InlineData("/draft.md", "draft.md", true)]
    [InlineData("a/draft.md", "x/a/draft.md", false)]
    [InlineData("*.md", "a/b.md", true)]
    [InlineData("*.md", "a/b.mdx", false)]
    [InlineData("a/*.md", "a/b/c.md", false)]
    [InlineData("a/**/c.md", "a/c.md", true)]
    [InlineData("a/**/c.md", "a/b/d/c.md", true)]
    [InlineData("**/c.md", "c.md", true)]
    [InlineData("a/**", "a/b/c.md", true)]
    [InlineData("a/**", "a", false)]
    [InlineData("?.md", "a.md", true)]
    [InlineData("?.md", "ab.md", false)]
    [InlineData("[a-c].md", "b.md", true)]
    [InlineData("[!a-c].md", "b.md", false)]
    [InlineData("[]].md", "].md", true)]
    [InlineData("\\#x.md", "#x.md", true)]
    [InlineData("\\!x.md", "!x.md", true)]
    [InlineData("a\\*.md", "a*.md", true)]
    [InlineData("a\\*.md", "ab.md", false)]
    [InlineData("trailing.md   ", "trailing.md", true)]
    [InlineData("with[open", "with[open", true)]
    [InlineData("*a*a*a*a*a*a*a*b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false)]
    public void A_pattern_matches_as_git_matches_it(string pattern, string path, bool expected) =>
        Assert.Equal(expected, PathPattern.Parse(pattern)!.Matches(path, isFolder: false));

    [Theory]
    [InlineData("build/", true, true)]
    [InlineData("build/", false, false)]
    [InlineData("build", false, true)]
    public void A_final_slash_means_folders_only(string pattern, bool isFolder, bool expected) =>
        Assert.Equal(expected, PathPattern.Parse(pattern)!.Matches("x/build", isFolder));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("# comment")]
    [InlineData("/")]
    public void Blank_lines_and_comments_are_no_patterns(string line) => Assert.Null(PathPattern.Parse(line));

    [Fact]
    public void A_mark_of_exclamation_takes_in_again() => Assert.True(PathPattern.Parse("!keep.md")!.IsNegated);
}
