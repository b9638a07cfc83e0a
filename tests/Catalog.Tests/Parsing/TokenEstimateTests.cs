using Catalog.Core.Parsing;
using Xunit;

namespace Catalog.Tests.Parsing;

/// <summary>What a text costs, in scripts of one letter a syllable or word too. The texts and counts are those of a published table of a newer tokenizer.</summary>
public sealed class TokenEstimateTests
{
    [Theory]
    [InlineData("こんにちは、私の名前はGPT-4oです。私は新しいタイプの言語モデルです。初めまして!", 26)]
    [InlineData("你好，我的名字是GPT-4o。我是一种新型的语言模型，很高兴见到你!", 24)]
    [InlineData("안녕하세요, 제 이름은 GPT-4o입니다. 저는 새로운 유형의 언어 모델입니다, 만나서 반갑습니다!", 27)]
    [InlineData("Привет, меня зовут GPT-4o. Я — новая языковая модель, приятно познакомиться!", 23)]
    [InlineData("Hello, my name is GPT-4o. I'm a new type of language model, it's nice to meet you!", 24)]
    public void It_is_right_within_thirty_percent(string text, int tokens) => Assert.InRange(TokenEstimate.Of(text), 0.7 * tokens, 1.3 * tokens);

    [Fact]
    public void Nothing_costs_nothing() => Assert.Equal((0, 0, 1), (TokenEstimate.Of(null), TokenEstimate.Of(""), TokenEstimate.Of("a")));
}
