using System.Text.Json;
using Catalog.Core.Text;
using Catalog.Tests.Text;
using Xunit;

namespace Catalog.Tests.Search;

public sealed class BrowserWordsTests
{
    private const string WordsOf = "(text) => AgentCatalog.words.runs(text).flatMap((run) => [...run.words, ...run.joins.map((join) => join.word)])";

    [Fact]
    public async Task A_browser_cuts_every_text_as_the_index_does()
    {
        string[] texts = [.. WordCases.Cut.Select(item => item.Text), .. WordCases.AwkwardTexts()];
        using var site = new BrowserSite([SearchDocumentOf.Agent("one")]);
        var answer = await site.Ask($"await AgentCatalog.searchReady; return {JsonSerializer.Serialize(texts)}.map({WordsOf});");
        foreach (var (text, words) in texts.Zip(answer.EnumerateArray()))
            Assert.Equal((text, Sorted(Tokenizer.Words(text))), (text, Sorted(words.EnumerateArray().Select(word => word.GetString()!))));
    }

    [Fact]
    public async Task A_browser_finds_the_same_stems()
    {
        string[] words = [.. WordCases.Stems.Select(item => item.Word), .. WordCases.AwkwardWords()];
        using var site = new BrowserSite([SearchDocumentOf.Agent("one")]);
        var answer = await site.Ask($"await AgentCatalog.searchReady; return {JsonSerializer.Serialize(words)}.map(AgentCatalog.words.stem);");
        Assert.Equal(words.Select(word => $"{word} {Stemmer.Of(word)}"), words.Zip(answer.EnumerateArray(), (word, stem) => $"{word} {stem.GetString()}"));
    }

    private static string Sorted(IEnumerable<string> words) => string.Join(' ', words.Order(StringComparer.Ordinal));
}
