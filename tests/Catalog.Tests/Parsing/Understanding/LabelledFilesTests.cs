using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Catalog.Core.Parsing;
using Catalog.Tests.Parsing.Understanding.Labels;
using Xunit;

namespace Catalog.Tests.Parsing.Understanding;

/// <summary>The small agents of our own beside what a person reads in them: every row, agent, area and technology, and nothing else.</summary>
public sealed class LabelledFilesTests
{
    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(Here())!, "Files");

    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) } };

    public static TheoryData<string> Names => [.. Directory.GetFiles(Folder, "*.md").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_says_what_a_person_reads_in_it(string name)
    {
        var score = new UnderstandingScore();
        score.Add(Label(name), Understood.File(File.ReadAllText(Path.Combine(Folder, name + ".md"))));
        Assert.Empty(score.Misses);
    }

    [Fact]
    public void The_labels_hold_every_verdict_source_and_kind()
    {
        var labels = Names.Select(name => Label(name.Data)).ToList();
        Assert.Equal(Enum.GetValues<Verdict>(), labels.SelectMany(label => label.Usage).Select(row => row.Verdict).Distinct().Order());
        Assert.Equal(Enum.GetValues<UsageSource>().Order(), labels.SelectMany(label => label.Usage).Select(row => row.Source).Distinct().Order());
        Assert.Equal(["hands-off", "mentions", "works-with"], labels.SelectMany(label => label.Relations).Select(relation => relation.Kind).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(labels, label => label.Capabilities.Count > 0 && label.Technologies.Count > 0);
    }

    private static LabelledAgent Label(string name) => JsonSerializer.Deserialize<LabelledAgent>(File.ReadAllBytes(Path.Combine(Folder, name + ".labels.json")), Reading)!;

    private static string Here([CallerFilePath] string path = "") => path;
}
