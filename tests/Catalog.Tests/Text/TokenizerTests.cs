using Catalog.Core.Text;
using Xunit;

namespace Catalog.Tests.Text;

public sealed class TokenizerTests
{
    public static TheoryData<string, string> Cut => [.. WordCases.Cut];

    public static TheoryData<string, string> Stems => [.. WordCases.Stems];

    [Theory]
    [MemberData(nameof(Cut))]
    public void A_text_is_cut_into_words(string text, string words) =>
        Assert.Equal(words, string.Join(' ', Tokenizer.Words(text)));

    [Theory]
    [MemberData(nameof(Stems))]
    public void A_word_has_Porters_stem(string word, string stem) =>
        Assert.Equal(stem, Stemmer.Of(word));

    [Fact]
    public void Words_longer_than_anyone_types_are_left_out() =>
        Assert.Equal(["short", new string('a', 40)], Tokenizer.Words($"short {new string('a', 40)} {new string('b', 41)}"));
}
