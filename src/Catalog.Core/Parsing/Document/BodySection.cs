using System.Text;
using Catalog.Core.Parsing.Lexicons;
using Markdig.Syntax;

namespace Catalog.Core.Parsing.Document;

/// <summary>A section as comparisons see it.</summary>
/// <param name="Title">Null for what stands before the first heading.</param>
internal sealed record BodySection(string? Title, IReadOnlyList<TextUnit> Units)
{
    private Dictionary<string, int>? counts;
    private string? letters;

    /// <summary>An ATX heading, however deep, begins one; setext headings are text like any other. The first has no title and may be empty.</summary>
    public static IReadOnlyList<BodySection> Of(IReadOnlyList<DocumentBlock> blocks)
    {
        var sections = new List<(string? Title, List<TextUnit> Units)> { (null, []) };
        Add(blocks, BlockKind.Paragraph, sections);
        return [.. sections.Select(section => new BodySection(section.Title, section.Units))];
    }

    /// <summary>How often each word stands under the heading; counted when first asked for.</summary>
    public IReadOnlyDictionary<string, int> Words => counts ??= ComparedWords.Counts(Units.Select(unit => unit.Text));

    /// <summary>Takes over what was worked out of a section with the same units, on which its words and letters hang, and on nothing else.</summary>
    public void TakeOver(BodySection same) => (letters, counts) = (same.letters, same.counts);

    /// <summary>The title with a number at its head taken away, so that renumbering is no change.</summary>
    public string Key { get; } = Title is null ? "" : ComparedWords.WithoutNumber(Title);

    /// <summary>What stands under the heading without white space and tags: what layout leaves alone.</summary>
    public string Letters => letters ??= Squeezed();

    /// <param name="kind">What a paragraph among the blocks is.</param>
    private static void Add(IReadOnlyList<DocumentBlock> blocks, BlockKind kind, List<(string? Title, List<TextUnit> Units)> sections)
    {
        foreach (var block in blocks)
        {
            if (block.Blocks.Count > 0)
                Add(block.Blocks, block.IsItem ? block.Kind : BlockKind.Paragraph, sections);
            else if (block.Node is HeadingBlock { IsSetext: false } heading)
                sections.Add((Folded(InlineText.Of(heading.Inline)), []));
            else if (InlineText.Of(block.Node!, block.Kind == BlockKind.Code ? block.Kind : kind) is { Text.Length: > 0 } unit)
                sections[^1].Units.Add(unit);
        }
    }

    private static string Folded(string title) =>
        title.Contains("  ", StringComparison.Ordinal) ? string.Join(' ', title.Split(' ', StringSplitOptions.RemoveEmptyEntries)) : title;

    private string Squeezed()
    {
        var text = new StringBuilder();
        foreach (var unit in Units)
        {
            if (unit.Kind == BlockKind.Code)
            {
                text.Append(CodeText.Plain(unit.Text));
                continue;
            }
            Append(text, ComparedWords.WithoutTags(unit.Text));
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
