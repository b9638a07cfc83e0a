using Catalog.Core.Cataloguing.Likeness;
using Catalog.Core.Parsing.Formats;
using Catalog.Core.Reading;

namespace Catalog.Core.Cataloguing;

/// <summary>
/// Tells an agent that was renamed from two agents of one template: what makes an agent itself is its name, its description and those
/// words of its body that its siblings have not, each weighed by how rare it is.
/// </summary>
/// <param name="siblings">The texts of the catalog's agents.</param>
internal sealed class Identities(IEnumerable<SourceText> siblings)
{
    // Of 179 renames that changed the name, in 24 public histories, the least alike bodies had 0.82, and all had like names or like descriptions.
    private const double LeastOfBody = 0.6;
    private const double LeastOfBodyAlone = 0.8;
    private const double LeastOfDescription = 0.6;
    private const double LeastOfName = 0.5;

    /// <summary>Fewer siblings say nothing about a template.</summary>
    private const int FewestSiblings = 4;

    private const int MostSiblings = 400;

    private readonly Lazy<HashSet<string>> shared = new(() => Shared([.. siblings.Take(MostSiblings)]));

    /// <summary>Whether a file whose name changed, and most of whose lines stayed, is still the same agent.</summary>
    public bool AreOne((string Path, SourceText Text) before, (string Path, SourceText Text) after)
    {
        var (old, current) = (Parts.Of(before.Path, before.Text), Parts.Of(after.Path, after.Text));
        var body = Likeness(old.Body, current.Body);
        if (body < LeastOfBody)
            return false;
        if (Likeness(old.Name, current.Name) >= LeastOfName)
            return true;
        return old.Description.Length == 0 || current.Description.Length == 0
            ? body >= LeastOfBodyAlone
            : Likeness(old.Description, current.Description) >= LeastOfDescription;
    }

    /// <summary>The cosine between the words of two texts.</summary>
    private double Likeness(string one, string other)
    {
        var (first, second) = (Weights(one), Weights(other));
        var product = first.Sum(word => word.Value * second.GetValueOrDefault(word.Key));
        var lengths = Math.Sqrt(first.Values.Sum(weight => weight * weight) * second.Values.Sum(weight => weight * weight));
        return lengths > 0 ? product / lengths : one == other ? 1 : 0;
    }

    private Dictionary<string, double> Weights(string text) =>
        AgentWords.Of(text)
            .Where(word => word.Length > 1 && !char.IsAsciiDigit(word[0]) && !shared.Value.Contains(word))
            .CountBy(word => word, StringComparer.Ordinal)
            .ToDictionary(count => count.Key, count => Math.Log(1 + count.Value) * WordRarity.Of(count.Key), StringComparer.Ordinal);

    /// <summary>The words that more than half of the agents have.</summary>
    private static HashSet<string> Shared(IReadOnlyList<SourceText> texts) =>
        texts.Count < FewestSiblings
            ? []
            : texts.SelectMany(text => AgentWords.Of(text.Text).Distinct(StringComparer.Ordinal))
                .CountBy(word => word, StringComparer.Ordinal)
                .Where(count => count.Value * 2 > texts.Count)
                .Select(count => count.Key)
                .ToHashSet(StringComparer.Ordinal);

    private sealed record Parts(string Name, string Description, string Body)
    {
        public static Parts Of(string path, SourceText text)
        {
            var format = AgentFormats.For(path)!;
            var frontMatter = format.ReadFrontMatter(text.Text, path, []);
            var name = frontMatter["name"]?.Value is { Length: > 0 } stated ? stated : format.NameFromPath(path);
            return new(name, frontMatter["description"]?.Value ?? "", text.Text[frontMatter.BodyStart..]);
        }
    }
}
