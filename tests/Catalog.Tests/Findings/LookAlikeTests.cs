using Catalog.Core.Findings;
using Xunit;

namespace Catalog.Tests.Findings;

/// <summary>Names that pass for others.</summary>
public sealed class LookAlikeTests
{
    [Theory]
    [InlineData("c\u043Ede-reviewer")]
    [InlineData("ϲode-reviewer")]
    [InlineData("ｃｏｄｅ-reviewer")]
    [InlineData("𝐜𝐨𝐝𝐞-reviewer")]
    [InlineData("Code-Reviewer")]
    public void Names_that_look_alike_fold_to_one(string name) => Assert.Equal("code-reviewer", LookAlike.Fold(name));

    [Theory]
    [InlineData("code-reviewer")]
    [InlineData("рецензент-кода")]
    [InlineData("агент GPT")]
    [InlineData("λ-calculus")]
    [InlineData("審査AI")]
    public void A_word_in_one_script_is_no_mixture(string name) => Assert.Null(LookAlike.MixedWord(name));

    [Fact]
    public void A_word_of_two_scripts_names_them()
    {
        var mixed = LookAlike.MixedWord("my c\u043Ede-reviewer");

        Assert.Equal("c\u043Ede", mixed?.Word);
        Assert.Equal(["Cyrillic", "Latin"], mixed?.Scripts);
    }

    [Fact]
    public void A_hidden_character_does_not_part_a_word() => Assert.Equal("c\u200B\u043Ede", LookAlike.MixedWord("c\u200B\u043Ede")?.Word);
}
