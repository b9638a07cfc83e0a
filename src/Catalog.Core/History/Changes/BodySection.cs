using System.Text;
using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Outlines;

namespace Catalog.Core.History.Changes;

/// <summary>A section as comparisons see it.</summary>
/// <param name="Title">Null for what stands before the first heading.</param>
internal sealed record BodySection(string? Title, IReadOnlyList<TextUnit> Units)
{
    private Dictionary<string, int>? counts;
    private string? letters;

    /// <summary>In the order of the text; the first has no title.</summary>
    public static IReadOnlyList<BodySection> Of(AgentDefinition definition) => [.. definition.Pieces.Select(section => new BodySection(Folded(section.Title), section.Units))];

    /// <summary>How often each word stands under the heading; counted when first asked for.</summary>
    public IReadOnlyDictionary<string, int> Words => counts ??= Vocabulary.Counts(Units.Select(unit => unit.Text));

    /// <summary>The title with a number at its head taken away, so that renumbering is no change.</summary>
    public string Key { get; } = Title is null ? "" : Vocabulary.WithoutNumber(Title);

    /// <summary>What stands under the heading without white space and tags: what layout leaves alone.</summary>
    public string Letters => letters ??= Squeezed();

    private static string? Folded(string? title) =>
        title is not null && title.Contains("  ", StringComparison.Ordinal) ? string.Join(' ', title.Split(' ', StringSplitOptions.RemoveEmptyEntries)) : title;

    private string Squeezed()
    {
        var text = new StringBuilder();
        foreach (var unit in Units)
        {
            if (unit.Kind == UnitKind.Code)
            {
                text.Append(CodeText.Plain(unit.Text));
                continue;
            }
            Append(text, Vocabulary.WithoutTags(unit.Text));
            // In a code span a tag is a name.
            if (unit.Spans.Contains('<', StringComparison.Ordinal))
                Append(text, unit.Spans);
        }
        return text.ToString();
    }

    /// <summary>All but white space and what draws a table, which is a paragraph to some until a blank line stands above it.</summary>
    private static void Append(StringBuilder text, ReadOnlySpan<char> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var rest = words[i..];
            var marks = rest.IndexOfAnyExcept('-', ':') is var end and >= 0 ? end : rest.Length;
            if (marks > 0)
            {
                if (!rest[..marks].Contains("---", StringComparison.Ordinal))
                    text.Append(rest[..marks]);
                i += marks - 1;
            }
            else if (rest[0] != '|' && !char.IsWhiteSpace(rest[0]))
                text.Append(rest[0]);
        }
    }
}
