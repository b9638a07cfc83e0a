using System.Globalization;
using Catalog.Core.History.Changes;
using Catalog.Core.Parsing.Formats;
using Catalog.Core.Reading;
using Catalog.Tests.History.Labels;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.History.Changes;

public sealed class WordSwapsTests
{
    /// <summary>Of one file: more say little.</summary>
    private const int MostOfOneFile = 40;

    private const string Meanings = "= meaning";
    private const string Wordings = "= wording";

    [Fact]
    public void One_word_in_the_sample_catalog_changes_what_is_said_or_only_how()
    {
        var texts = TestFolder.FilesOf(Path.Combine(Root.Path, "input")).Where(path => path.EndsWith(".md", StringComparison.Ordinal)).Select(path => File.ReadAllText(Path.Combine(Root.Path, "input", path)).ReplaceLineEndings("\n"));
        Hold(texts, 250, 100);
    }

    [Theory]
    [InlineData("voltagent-subagents")]
    [InlineData("wshobson-agents")]
    [InlineData("awesome-copilot")]
    public void One_word_in_a_collection_changes_what_is_said_or_only_how(string collection)
    {
        Assert.SkipWhen(Corpus.Bundles is null, "There is no folder shared/corpora beside the checkout");
        using var corpus = new Corpus(collection);
        string[] paths = [.. corpus.Paths().Where(path => path.EndsWith(".md", StringComparison.Ordinal) && AgentFormats.For(path) is not null && (path.Contains("agents/", StringComparison.Ordinal) || path.Contains("categories/", StringComparison.Ordinal)))];
        var every = Math.Max(1, paths.Length / 40);
        Hold(paths.Where((_, number) => number % every == 0).Select(path => SourceText.Decode(corpus.Blob("HEAD:" + path)).Text), 300, 300);
    }

    /// <param name="meanings">Exchanges that there have to be at least, so that the share says something.</param>
    private static void Hold(IEnumerable<string> texts, int meanings, int wordings)
    {
        var right = new SortedDictionary<string, (int Right, int All)>(StringComparer.Ordinal);
        var (misses, seed) = (new List<string>(), 20261128);
        foreach (var text in texts)
        {
            var before = ChangeCase.Agent(text);
            foreach (var swap in WordSwaps.Of(text, seed++, MostOfOneFile))
            {
                var read = ChangeReader.Read(before, ChangeCase.Agent(swap.After)).Class;
                var isRight = swap.IsMeaning ? read == ChangeClass.Behaviour : read is ChangeClass.Wording or ChangeClass.Formatting;
                foreach (var key in (string[])[swap.Sort, swap.IsMeaning ? Meanings : Wordings])
                    right[key] = right.TryGetValue(key, out var count) ? (count.Right + (isRight ? 1 : 0), count.All + 1) : (isRight ? 1 : 0, 1);
                if (!isRight)
                    misses.Add($"{swap.Sort} read as {read}: {Around(text, swap.After)}");
            }
        }
        var told = string.Join('\n', right.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key,-14} {pair.Value.Right} of {pair.Value.All}")).Concat(misses));
        TestContext.Current.TestOutputHelper!.WriteLine(told);
        var (meaning, wording) = (right[Meanings], right[Wordings]);
        Assert.True(meaning.All >= meanings && wording.All >= wordings && meaning.Right >= 0.99 * meaning.All && wording.Right >= 0.99 * wording.All, told);
    }

    private static string Around(string before, string after)
    {
        var at = before.AsSpan().CommonPrefixLength(after);
        var start = Math.Max(0, at - 30);
        return $"…{before[start..Math.Min(before.Length, at + 25)]}… → …{after[start..Math.Min(after.Length, at + 25)]}…".ReplaceLineEndings(" ");
    }
}
