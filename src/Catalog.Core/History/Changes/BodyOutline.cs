using System.Text;
using Catalog.Core.Parsing;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Catalog.Core.History.Changes;

/// <summary>Reads a body's syntax tree as sections of comparable pieces; setext headings are text like any other.</summary>
internal static class BodyOutline
{
    /// <summary>In the order of the text; the first has no title and may be empty.</summary>
    public static IReadOnlyList<BodySection> Read(MarkdownDocument document)
    {
        var sections = new List<BodySection>();
        string? title = null;
        var units = new List<TextUnit>();
        foreach (var leaf in document.Descendants<LeafBlock>())
        {
            if (leaf is HeadingBlock { IsSetext: false } heading)
            {
                sections.Add(new(title, units));
                (title, units) = (Sections.TextOf(heading.Inline), []);
            }
            else if (UnitOf(leaf) is { Text.Length: > 0 } unit)
            {
                units.Add(unit);
            }
        }
        sections.Add(new(title, units));
        return sections;
    }

    private static TextUnit UnitOf(LeafBlock leaf) => leaf switch
    {
        CodeBlock code => new(code.Lines.ToString().Trim()) { IsCode = true },
        { Inline: { } inline } => new(TextOf(inline)) { IsStep = leaf.Parent is ListItemBlock { Parent: ListBlock { IsOrdered: true } } },
        _ => default,
    };

    private static string TextOf(ContainerInline inline)
    {
        var text = new StringBuilder();
        foreach (var part in inline.Descendants())
        {
            _ = part switch
            {
                LiteralInline literal => text.Append(literal.Content.AsSpan()),
                CodeInline code => text.Append(code.Content),
                HtmlEntityInline entity => text.Append(entity.Transcoded.AsSpan()),
                LineBreakInline => text.Append(' '),
                AutolinkInline link => text.Append(link.Url),
                LinkInline { Url: { } url } => text.Append(' ').Append(url).Append(' '),
                _ => text,
            };
        }
        return text.ToString().Trim();
    }
}
