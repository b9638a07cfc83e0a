using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Catalog.Core.History.Changes;
using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Formats;
using Catalog.Core.Reading;
using Xunit;

namespace Catalog.Tests.History.Labels;

public sealed class LabelledPairsTests
{
    [Theory]
    [InlineData(0, 1.0, 0.99)]
    [InlineData(1, 0.95, 0.99)]
    public void Classes_and_changes_of_labelled_pairs_are_read_as_a_person_reads_them(int half, double classes, double f1)
    {
        Assert.SkipWhen(Corpus.Bundles is null, "There is no folder shared/corpora beside the checkout");
        var score = new PairScore();
        foreach (var pairs in Labels().Where(pair => pair.Pair % 2 == half).GroupBy(pair => pair.Corpus, StringComparer.Ordinal))
        {
            using var corpus = new Corpus(pairs.Key);
            foreach (var pair in pairs)
                score.Add(pair, ChangeReader.Read(Agent(corpus, pair.Before, pair.OldPath), Agent(corpus, pair.After, pair.NewPath)));
        }
        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(CultureInfo.InvariantCulture, $"classes {score.Classes:P1}, F1 of changes {score.F1:F3}"));
        foreach (var miss in score.Misses)
            TestContext.Current.TestOutputHelper!.WriteLine(miss);
        Assert.True(score.Classes >= classes && score.F1 >= f1, $"classes {score.Classes:F3}, F1 {score.F1:F3}: {string.Join("; ", score.Misses)}");
    }

    private static AgentDefinition Agent(Corpus corpus, string blob, string path) =>
        AgentReader.Read(SourceText.Decode(corpus.Blob(blob)), path, AgentFormats.For(path)!);

    private static IReadOnlyList<LabelledPair> Labels([CallerFilePath] string source = "") =>
        JsonSerializer.Deserialize<List<LabelledPair>>(File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(source)!, "pairs.json")), JsonSerializerOptions.Web)!;
}
