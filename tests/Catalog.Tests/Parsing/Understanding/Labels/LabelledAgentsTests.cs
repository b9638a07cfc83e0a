using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Formats;
using Catalog.Core.Reading;
using Catalog.Tests.History.Labels;
using Xunit;

namespace Catalog.Tests.Parsing.Understanding.Labels;

public sealed class LabelledAgentsTests
{
    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) } };

    [Theory]
    [InlineData(0, 40, 0, 0.99, 0.99, 0.99, 0.96)]
    [InlineData(0, 40, 1, 0.99, 0.96, 0.99, 0.92)]
    [InlineData(40, 24, 0, 0.99, 0.99, 0.94, 0.97)]
    [InlineData(40, 24, 1, 0.88, 0.98, 0.95, 0.95)]
    public void Labelled_files_are_understood_as_a_person_reads_them(int first, int count, int half, double usage, double relations, double areas, double technologies)
    {
        Assert.SkipWhen(Corpus.Bundles is null, "There is no folder shared/corpora beside the checkout");
        var score = new UnderstandingScore();
        foreach (var labels in Labels().Skip(first).Take(count).Where((_, number) => number % 2 == half).GroupBy(label => label.Corpus, StringComparer.Ordinal))
        {
            using var corpus = new Corpus(labels.Key);
            var agents = Agents(corpus, [.. labels.Select(label => label.Path)]);
            var known = KnownAgents.Of(agents.Values);
            foreach (var label in labels)
                score.Add(label, Understander.Read(agents[label.Path], known));
        }
        foreach (var line in score.Told().Concat(score.Misses))
            TestContext.Current.TestOutputHelper!.WriteLine(line);
        Assert.True(
            score["usage"] >= usage && score["verdict and instead"] >= 0.95 && score["relations"] >= relations && score["areas"] >= areas && score["technologies"] >= technologies,
            string.Join('\n', score.Told().Concat(score.Misses)));
    }

    private static Dictionary<string, AgentDefinition> Agents(Corpus corpus, HashSet<string> labelled)
    {
        var agents = new Dictionary<string, AgentDefinition>(StringComparer.Ordinal);
        foreach (var path in corpus.Paths())
        {
            if (AgentFormats.For(path) is { } format && (path.Contains("agents/", StringComparison.Ordinal) || path.Contains("categories/", StringComparison.Ordinal) || labelled.Contains(path)))
                agents.Add(path, AgentReader.Read(SourceText.Decode(corpus.Blob("HEAD:" + path)), path, format));
        }
        return agents;
    }

    private static IEnumerable<LabelledAgent> Labels([CallerFilePath] string source = "") =>
        Directory.GetFiles(Path.GetDirectoryName(source)!, "??.json").Order(StringComparer.Ordinal)
            .Select(file => JsonSerializer.Deserialize<LabelledAgent>(File.ReadAllBytes(file), Reading)!);
}
