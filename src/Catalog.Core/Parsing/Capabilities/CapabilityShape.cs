using System.Globalization;
using Catalog.Core.Parsing.Grammar;
using Catalog.Core.Parsing.Document;

namespace Catalog.Core.Parsing.Capabilities;

/// <summary>Weighs the shape of a headed group that no rule names: parallel short items dense in technologies or duties are capabilities whatever they are called, steps, rules and forms are not.</summary>
internal static class CapabilityShape
{
    private const int FewestItems = 2;

    /// <summary>Words.</summary>
    private const int LongestTopicTitle = 6;

    /// <summary>Words.</summary>
    private const int LongestTopic = 9;

    /// <summary>What is looked at, in the order of the numbers; each lies between 0 and 1.</summary>
    public static readonly IReadOnlyList<string> Features =
        ["bias", "many", "short", "long", "labelled", "listing", "technologies", "verbs", "orders", "questions", "sentences", "stops", "ordered", "code", "paths", "arrows", "under-title", "deep", "brief-title", "stage-title", "verb-title", "stack-title"];

    private static readonly Lazy<double[]> Weights = new(ReadWeights);

    /// <summary>What the features of a group are; null for a group of too little to have a shape, for a form to fill in, and for a list of files or commands.</summary>
    public static double[]? Of(Passage group, Func<string, bool> namesTechnology)
    {
        var items = group.Parts.Where(part => part.IsItem).Select(part => part.Plain).ToList();
        if (items.Count < FewestItems || group.Title.StartsWith('[') || items.Count(item => item is ['`' or '[', ..]) * 2 > items.Count)
            return null;
        double Share(Func<string, bool> holds) => (double)items.Count(holds) / items.Count;
        var title = Heading.Of(group.Title);
        return
        [
            1,
            Math.Min(items.Count, 8) / 8.0,
            Share(item => WordsIn(item) <= 8),
            Share(item => WordsIn(item) > 25),
            (double)group.Parts.Count(part => part.IsItem && part.Text.StartsWith("**", StringComparison.Ordinal)) / items.Count,
            Share(item => item.AsSpan().Count(',') > 1),
            Share(namesTechnology),
            Share(CapabilityItems.StartsWithVerb),
            Share(item => Heading.Of(item[..Math.Min(item.Length, 60)]).Is(Role.Order)),
            Share(item => item.EndsWith('?')),
            Share(item => item.Contains(". ", StringComparison.Ordinal)),
            Share(item => item.EndsWith('.')),
            group.Parts.Exists(part => part.Kind == BlockKind.Step) ? 1 : 0,
            group.HasCode ? 1 : 0,
            Share(item => item.Length > 0 && item[0] is '`' or '/' or '$' or '['),
            Share(item => item.Contains('→', StringComparison.Ordinal) || item.Contains("->", StringComparison.Ordinal)),
            group.Parent is { IsTop: true } ? 1 : 0,
            group.Level > 3 ? 1 : 0,
            WordsIn(group.Title) <= 4 ? 1 : 0,
            title.Is(Role.Stage) ? 1 : 0,
            CapabilityItems.StartsWithVerb(group.Title + " ") ? 1 : 0,
            title.Is(Role.Capability) || title.Is(Role.Domain) ? 1 : 0,
        ];
    }

    /// <summary>True when the weights of its features come to more than nothing.</summary>
    public static bool IsCapability(Passage group, Func<string, bool> namesTechnology) =>
        Of(group, namesTechnology) is { } features && features.Zip(Weights.Value, (feature, weight) => feature * weight).Sum() > 0;

    /// <summary>A short title over short items that name topics: no sentences, orders, files or quotations.</summary>
    public static bool IsTopics(Passage group) =>
        WordsIn(group.Title) <= LongestTopicTitle && group.Title.FirstOrDefault(char.IsLetter) is var first && !char.IsLower(first) && !group.Title.Contains('`', StringComparison.Ordinal)
        && group.Parts.Count(IsTopic) * 4 >= group.Parts.Count * 3;

    private static bool IsTopic(DocumentBlock part) =>
        part.IsItem && WordsIn(part.Plain) <= LongestTopic && part.Plain is [not ('`' or '/' or '$' or '[' or '"' or '@' or '<'), ..] and [.., not ('.' or '?' or ':')] && !part.Plain.Contains('→', StringComparison.Ordinal);

    private static int WordsIn(string text) => text.AsSpan().Count(' ') + 1;

    /// <summary>A name and a number to a line.</summary>
    private static double[] ReadWeights()
    {
        using var resource = typeof(CapabilityShape).Assembly.GetManifestResourceStream("capability-weights.txt")!;
        using var reader = new StreamReader(resource);
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#' && line.Split(' ') is [var name, var number])
                weights.Add(name, double.Parse(number, CultureInfo.InvariantCulture));
        }
        return [.. Features.Select(feature => weights.GetValueOrDefault(feature))];
    }
}
